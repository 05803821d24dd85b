import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../server/src/docx/changes';
import { exportDocx } from '../../server/src/docx/export';
import { importDocx } from '../../server/src/docx/import';
import { reviseAndAnnotate, reviseDocx } from '../../server/src/docx/revise';
import { parse } from '../../server/src/syntax/parse';
import { applyEdits } from '../../server/src/text/span';
import fc from 'fast-check';
import { draftText } from '../support/random-drafts';
import { SAMPLES } from './drafts';
import { convert, OFFICE } from './office';
import { paragraph, partOf, run, withPart, wordFile, type WordFile } from './word-file';

const OURS = 'w:author="笔杆子"';

/** The file with all of our changes taken back. */
const rejected = (bytes: Uint8Array): Uint8Array =>
  withPart(bytes, 'word/document.xml', (xml) =>
    xml
      .replace(new RegExp(`<w:ins [^>]*${OURS}[^>]*>.*?</w:ins>`, 'gs'), '')
      .replace(new RegExp(`<w:del [^>]*${OURS}[^>]*>(.*?)</w:del>`, 'gs'), (_, inner: string) =>
        inner.replaceAll('w:delText', 'w:t'),
      ),
  );

/** Revises a file so that its text becomes another; gives both readings. */
async function revised(
  file: Uint8Array,
  change: (text: string) => string,
): Promise<{ accepted: string; taken: string; left: number; xml: string }> {
  const before = (await importDocx(file)).text;
  const { bytes, left } = await reviseDocx(file, changesBetween(before, change(before))!, '2026-01-02T03:04:05Z');
  const back = (await importDocx(rejected(bytes))).text;
  expect(back, 'taken back it is the original').toBe(before);
  return {
    accepted: (await importDocx(bytes)).text,
    taken: back,
    left: left.length,
    xml: partOf(bytes, 'word/document.xml'),
  };
}

const form = (result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('changes are tracked', () => {
  const body = (inner: string): WordFile => ({ body: `<w:p>${inner}</w:p>` });
  test.each<[name: string, file: WordFile, from: string, to: string]>([
    ['in the middle of a run', body(run('要加强领导,抓好落实。')), ',', '，'],
    ['at both ends of a run', body(run(',甲乙,', '<w:b/>')), ',甲乙,', '，甲乙，'],
    ['over several runs', body(run('要布') + run('署好', '<w:b/>') + run('工作。')), '布署好', '部署妥'],
    ['where something is only taken out', body(run('甲、、乙')), '、、', '、'],
    ['where something is only put in', body(run('甲乙')), '甲乙', '甲、乙'],
    ['beside escaped characters', body(run('甲&amp;乙,丙')), '乙,', '&，<'],
    ['in a link', body(`<w:hyperlink r:id="x">${run('甲,乙')}</w:hyperlink>`), ',', '，'],
    ['in a field of a form', body(run('报') + form(run('县长,书记')) + run('审定。')), ',', '、'],
    ['behind one that is empty', body(run('报') + form(run('\u2002\u2002')) + run('审定,执行。')), ',', '，'],
    ['right before one that is empty', body(run('报,') + form(run('\u2002')) + run('审定。')), ',', '，'],
    ['beside a tab', body('<w:r><w:rPr><w:i/></w:rPr><w:tab/><w:t>甲,</w:t><w:t>乙</w:t></w:r>'), ',', '，'],
  ])('%s', async (_, file, from, to) => {
    const bytes = wordFile(file);
    const { accepted, left } = await revised(bytes, (text) => text.replace(from, to));
    expect(accepted).toBe((await importDocx(bytes)).text.replace(from, to));
    expect(left).toBe(0);
  });

  test('with who and when, in the look of the run, under ids of their own', async () => {
    const theirs = `<w:ins w:id="7" w:author="某">${run('新')}</w:ins>`;
    const { xml } = await revised(wordFile(body(theirs + run('甲,乙', '<w:b/>'))), (text) => text.replace(',', '，'));
    expect(xml).toContain(
      '<w:del w:id="8" w:author="笔杆子" w:date="2026-01-02T03:04:05Z"><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">,</w:delText></w:r></w:del>' +
        '<w:ins w:id="9" w:author="笔杆子" w:date="2026-01-02T03:04:05Z"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">，</w:t></w:r></w:ins>',
    );
  });

  test('not in another’s insertion, nor in a number that a list writes', async () => {
    const inserted = wordFile(body(`<w:ins w:id="7" w:author="某">${run('甲,乙')}</w:ins>`));
    expect(await revised(inserted, (text) => text.replace(',', '，'))).toMatchObject({ accepted: '甲,乙', left: 1 });
  });

  test('every other part stays byte for byte; what is no safe fix is a comment', async () => {
    const picture = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256);
    const bytes = wordFile({ body: paragraph('甲,乙丙丁'), styles: '', extra: { 'word/media/image1.png': picture } });
    const edits = [{ start: 1, end: 2, newText: '，' }];
    const made = await reviseAndAnnotate(bytes, { edits, remarks: () => [{ start: 4, end: 5, message: '说明' }] });
    const [before, after] = [unzipSync(bytes), unzipSync(made.bytes)];
    const changed = Object.keys(before).filter((n) => Buffer.compare(after[n]!, before[n]!) !== 0);
    expect(changed.sort()).toEqual(['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/document.xml']);
    expect(partOf(made.bytes, 'word/document.xml')).toMatch(/commentRangeStart[^>]*\/><w:r><w:t[^>]*>丁</);
    expect((await importDocx(made.bytes)).text).toBe('甲，乙丙丁');
  });
});

/** A text with marks and words put another way here and there, its lines kept. */
const disturbed = (text: string): string =>
  text
    .replace(/，/g, (c, i: number) => (i % 3 === 0 ? ',' : c))
    .replace(/的/g, (c, i: number) => (i % 5 === 0 ? '' : c));

test('taken back it is the original, accepted it is the new text: samples and random drafts', async () => {
  const drafts = [
    ...SAMPLES.map(({ draft }) => draft),
    ...fc.sample(draftText(60), { numRuns: 30, seed: 11 }).map((text) => parse(text)),
  ];
  for (const draft of drafts) {
    const { bytes } = await exportDocx(draft);
    const { text } = await importDocx(bytes);
    const { accepted, left } = await revised(bytes, disturbed);
    if (left === 0) expect(accepted).toBe(disturbed(text));
  }
});

test.each([
  ['', '甲'],
  ['甲乙丙', '乙'],
  ['甲,乙,丙', '甲，乙，丙'],
  ['😀甲', '😀乙'],
  ['甲\n乙,', '甲、\n乙，'],
])('changes of %j to %j', (before, after) => {
  expect(applyEdits(before, changesBetween(before, after)!)).toBe(after);
});

test.skipIf(!OFFICE)('LibreOffice shows the new text, and still holds the changes', async () => {
  const { bytes } = await exportDocx(SAMPLES[0]!.draft);
  const { text } = await importDocx(bytes);
  const made = await reviseDocx(bytes, changesBetween(text, disturbed(text))!, '2026-01-02T03:04:05Z');
  const [saved] = convert([made.bytes], 'docx');
  expect((await importDocx(saved!)).text).toBe(disturbed(text));
});
