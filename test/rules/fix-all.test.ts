import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpeechService } from '../../server/src/service';
import { forbiddenEdits, hanOf, MENDS_CHARACTERS } from '../support/allowed-edits';
import { corpusTexts } from '../support/corpora';

const service = createSpeechService();
const { configuration } = service.configure([]);
const fired = new Map<string, number>();

/** Fixes everything; a fix does only what its rule may do, marks leave every Chinese character, a second run does nothing. */
function holds(text: string, format: 'plain' | 'markdown' = 'plain'): void {
  let mended = false;
  for (const finding of service.check(service.parse(text, format), configuration).findings) {
    if (!finding.fix) continue;
    fired.set(finding.rule, (fired.get(finding.rule) ?? 0) + 1);
    expect(forbiddenEdits(text, finding)).toEqual([]);
    mended ||= MENDS_CHARACTERS.has(finding.rule);
  }
  const once = service.fixAll(text, configuration, format).text;
  if (!mended) expect(hanOf(once)).toBe(hanOf(text));
  const twice = service.fixAll(once, configuration, format);
  expect(twice.text).toBe(once);
  expect(twice.rounds).toBe(0);
}

const seeds = path.resolve('../shared/seeds');
const drafts = [path.resolve('test/samples'), ...(fs.existsSync(seeds) ? [seeds] : [])].flatMap((folder) =>
  fs.readdirSync(folder).map((name) => path.join(folder, name)),
);

describe('fix-all, then fix-all again', () => {
  // every text of the corpora: npm run bench:random
  const sample = corpusTexts({ every: 9, most: 4000 });
  it.skipIf(sample.length === 0)('a sample of the corpora', () => {
    for (const { text, format } of sample) holds(text, format);
  });

  it.each(drafts.map((file) => [path.basename(file), file] as const))('%s', (_, file) => {
    holds(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  });

  it('leaves a point of a quotation left open to a person', () => {
    const text = '我们办了“扬帆计划.书香进校园活动。';
    expect(service.fixAll(text, configuration, 'plain').text).toBe(text);
  });

  it('on words and marks in any order', () => {
    // each kind of slip among words; what they make together is left to chance
    const words = [
      '要抓好落实',
      '提高认识',
      '抓落實',
      '全县工作',
      '攻艰克难',
      '一如继往',
      '增长12%',
      '同志们',
      '“两个维护”',
      '《条例》',
    ];
    const marks = [
      '，',
      '。',
      '、',
      '；',
      '：',
      ',',
      ';',
      ':',
      '?',
      '!',
      '(',
      ')',
      '"',
      '（',
      '）',
      '“',
      '”',
      '《',
      '》',
      '…',
      '...',
      '。。。',
      '，，',
    ];
    const residue = [' ', '　', '\u200b', '\u00a0', '⼀', '⼈', '１２', '—', '--', '——', '\n', '\r\n'];
    const whole = [
      '一、提高认识。\n', '（一）、抓落实\n', '(二)抓落实\n', '\n1、抓学习。要学。', '第一、要学。', '一是，抓早。', '（2020）5号', '县政办（2020）5号', '市政发[2021]第5号',
      '《关于学习《条例》的通知》', '“要做到“两个维护”。”', '。要抓实 ，', '句子完了。 \n', '有一个最大的优势—群众的力量。', '记住一条--群众利益无小事。', '\n一、强化责任\n二、强化监督。\n三、强化保障\n', '同志们:\n',
    ]; // prettier-ignore
    const token = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...words) },
      { weight: 4, arbitrary: fc.constantFrom(...marks) },
      { weight: 2, arbitrary: fc.constantFrom(...residue) },
      { weight: 3, arbitrary: fc.constantFrom(...whole) },
    );
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 40 }), (tokens) => holds(tokens.join(''))),
      { numRuns: 2500, seed: 20261124 },
    );
  });

  it('every safe fix has been tried a hundred times', () => {
    const rare = service.rules
      .filter((r) => r.fix === 'safe')
      .map((r) => [r.id, fired.get(r.id) ?? 0] as const)
      .filter(([, times]) => times < 100);
    expect(rare).toEqual([]);
  });
});
