import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../server/src/docx/changes';
import { exportDocx } from '../../server/src/docx/export';
import { importDocx } from '../../server/src/docx/import';
import { reviseDocx } from '../../server/src/docx/revise';
import { readRevisions } from '../../server/src/revisions/read';
import { draftRows, returnedRows } from '../../server/src/revisions/rows';
import { wordsOf } from '../../server/src/revisions/messages';
import { parse } from '../../server/src/syntax/parse';
import { applyEdits } from '../../server/src/text/span';
import { draftText } from '../support/random-drafts';
import { SAMPLES } from '../docx/drafts';
import { paragraph, run, wordFile } from '../docx/word-file';

const JIA = 'w:author="甲" w:date="2026-03-02T09:15:00Z"';
const ins = (text: string, who = JIA): string => `<w:ins w:id="1" ${who}>${run(text)}</w:ins>`;
const del = (text: string, who = JIA): string =>
  `<w:del w:id="2" ${who}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const p = (inner: string): string => `<w:p>${inner}</w:p>`;

/** Three revisions: a word for another, a word put in, a word taken out. */
const FILE = wordFile({
  body:
    paragraph('同志们：') +
    p(run('一要') + del('布署') + ins('部署') + run('好春耕生产，不误农时。')) +
    p(run('二要抓好') + ins('重点') + run('项目建设。')) +
    p(run('三要认真') + del('地') + run('总结经验。')),
});

describe('a draft stands to the revisions of a file', () => {
  test.each<[name: string, draft: string, states: string[], all: string]>([
    [
      'as it was sent',
      '同志们：\n一要布署好春耕生产，不误农时。\n二要抓好项目建设。\n三要认真地总结经验。',
      ['open', 'open', 'open'],
      '同志们：\n一要部署好春耕生产，不误农时。\n二要抓好重点项目建设。\n三要认真总结经验。',
    ],
    [
      'with one taken over already',
      '同志们：\n一要部署好春耕生产，不误农时。\n二要抓好项目建设。\n三要认真地总结经验。',
      ['taken', 'open', 'open'],
      '同志们：\n一要部署好春耕生产，不误农时。\n二要抓好重点项目建设。\n三要认真总结经验。',
    ],
    [
      'changed since, at other places, with paragraphs put in and moved',
      '同志们、朋友们：\n三要认真地总结经验，推广典型。\n新的一段。\n一要布署好春耕生产，不误农时。\n二要抓好项目建设。',
      ['open', 'open', 'open'],
      '同志们、朋友们：\n三要认真总结经验，推广典型。\n新的一段。\n一要部署好春耕生产，不误农时。\n二要抓好重点项目建设。',
    ],
    [
      'with a place put another way',
      '同志们：\n一要安排好春耕生产，不误农时。\n二要抓好项目建设。\n三要认真地总结经验。',
      ['lost', 'open', 'open'],
      '同志们：\n一要安排好春耕生产，不误农时。\n二要抓好重点项目建设。\n三要认真总结经验。',
    ],
  ])('%s', async (_, draft, states, all) => {
    const judged = draftRows(await readRevisions(FILE), draft);
    expect(judged.rows.filter((r) => r.state !== 'untraced').map((r) => r.state)).toEqual(states);
    expect(applyEdits(draft, judged.all)).toBe(all);
  });

  test('with line ends of Windows, indents and empty lines of its own', async () => {
    const draft =
      '同志们：\r\n\r\n　　一要布署好春耕生产，不误农时。\r\n　　二要抓好项目建设。\r\n　　三要认真地总结经验。\r\n';
    const { rows, all } = draftRows(await readRevisions(FILE), draft);
    expect(rows.map((r) => r.state)).toEqual(['open', 'open', 'open']);
    expect(applyEdits(draft, all)).toBe(
      draft.replace('布署', '部署').replace('抓好项目', '抓好重点项目').replace('地总结', '总结'),
    );
  });

  test('what was changed without a trace is told behind the others', async () => {
    const draft = '同志们：\n一要布署好春耕生产，不误农时。\n二要抓好工程建设。\n三要认真地总结经验。';
    const { rows } = draftRows(await readRevisions(FILE), draft);
    expect(rows.filter((r) => r.state === 'untraced').map(wordsOf)).toEqual(['改 “工程”→“项目”']);
  });

  test('the same change at two places is two rows that can be told apart', async () => {
    const draft = '同志们：\n一布署好春耕生产，不误农时。\n二抓好项目建设。\n三要认真地总结经验。';
    const { rows } = draftRows(await readRevisions(FILE), draft);
    const untraced = rows.filter((r) => r.state === 'untraced');
    expect(untraced.map(wordsOf)).toEqual(['增 “要”', '增 “要”']);
    expect(new Set(untraced.map((r) => r.key)).size).toBe(2);
  });
});

test('what became of revisions that were sent', async () => {
  const back = wordFile({
    body:
      paragraph('同志们：') +
      // taken
      paragraph('一要部署好春耕生产，不误农时。') +
      // still tracked, beside one of another
      p(run('二要抓好') + ins('重点') + run('项目建设') + ins('和招商', 'w:author="乙"') + run('。')) +
      // refused, and a word changed without a trace
      paragraph('三要认真地总结经历。'),
  });
  const rows = returnedRows(await readRevisions(FILE), await readRevisions(back));
  expect(rows.map((r) => `${r.state} ${r.author} ${wordsOf(r)}`)).toEqual([
    'accepted 甲 改 “布署”→“部署”',
    'open 甲 增 “重点”',
    'rejected 甲 删 “地”',
    'open 乙 增 “和招商”',
    'untraced  改 “验”→“历”',
  ]);
});

/** A text with marks and words put another way here and there, its lines kept. */
const disturbed = (text: string): string =>
  text.replace(/，/g, (c, i: number) => (i % 3 === 0 ? ',' : c)).replace(/的/g, (c, i: number) => (i % 5 ? c : ''));

test('samples and random drafts: read back, taken over one by one in any order', async () => {
  const drafts = [SAMPLES[0]!.draft, ...fc.sample(draftText(40), { numRuns: 12, seed: 3 }).map((text) => parse(text))];
  for (const draft of drafts) {
    const { bytes } = await exportDocx(draft);
    const { text } = await importDocx(bytes);
    const made = await reviseDocx(bytes, changesBetween(text, disturbed(text))!, '2026-01-02T03:04:05Z');
    const file = await readRevisions(made.bytes);
    expect(file.before).toBe(text);
    if (made.left.length === 0) expect(file.after).toBe(disturbed(text));
    let current = file.before;
    for (let step = 0; ; step++) {
      const open = draftRows(file, current).rows.filter((r) => r.state === 'open');
      if (open.length === 0) break;
      current = applyEdits(current, open[(step * 7) % open.length]!.edits);
      if (step > 12) current = applyEdits(current, draftRows(file, current).all);
    }
    expect(current).toBe(file.after);
  }
});
