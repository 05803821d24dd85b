import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpeechService } from '../../server/src/service';

const service = createSpeechService();
const { configuration } = service.configure([]);
const fired = new Map<string, number>();

const han = (text: string): string => text.replace(/[^\p{Script=Han}]/gu, '');
/** Rules whose fixes mend characters, not marks. */
const MENDS_CHARACTERS = new Set(['wording/typo', 'punctuation/paste-residue', 'numeral/document-number']);

/** Fixes everything; a second run changes nothing, and a fix of marks leaves every Chinese character as it was. */
function holds(text: string): void {
  for (const { rule, fix } of service.check(service.parse(text), configuration).findings) {
    if (!fix) continue;
    fired.set(rule, (fired.get(rule) ?? 0) + 1);
    if (!MENDS_CHARACTERS.has(rule))
      for (const { start, end, newText } of fix.edits) expect(han(newText)).toBe(han(text.slice(start, end)));
  }
  const once = service.fixAll(text, configuration).text;
  const twice = service.fixAll(once, configuration);
  expect(twice.text).toBe(once);
  expect(twice.rounds).toBe(0);
}

const seeds = path.resolve('../shared/seeds');
const drafts = [path.resolve('test/samples'), ...(fs.existsSync(seeds) ? [seeds] : [])].flatMap((folder) =>
  fs.readdirSync(folder).map((name) => path.join(folder, name)),
);

describe('fix-all, then fix-all again', () => {
  it.each(drafts.map((file) => [path.basename(file), file] as const))('%s', (_, file) => {
    holds(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  });

  it('on words and marks in any order', () => {
    // each kind of slip among words; what they make together is left to chance
    const words = [
      '要抓好落实',
      '提高认识',
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
    ];
    const residue = [' ', '　', '\u200b', '\u00a0', '⼀', '⼈', '１２', '—', '--', '——', '\n', '\r\n'];
    const whole = [
      '一、提高认识。\n', '（一）、抓落实\n', '(二)抓落实\n', '\n1、抓学习。要学。', '第一、要学。', '一是，抓早。', '（2020）5号', '市政发[2021]第05号',
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
