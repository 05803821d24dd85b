import { describe, expect, it } from 'vitest';
import { readSentenceFrames } from '../../server/src/lexicon/sentence-frames';
import { RULES } from '../../server/src/rules/index';
import { allMatches } from '../../server/src/text/matches';
import { mayHoldAll, needsOf, Sieve } from '../../server/src/text/needs';

/** Patterns, a text in which each matches, and one that is passed by without trying it. */
const PATTERNS: readonly (readonly [source: string, matching: string, passed: string])[] = [
  ['(?:三|两)(?=[位名]老师)', '请三位老师上台', '请三个老师上台，位子已经排好'],
  ['(?<![和与])视野(?:不断|明显)+(提高|增强)', '视野不断明显提高', '视野不断开阔，能力变强'],
  ['围绕[^，。]{1,20}?为(?:中心|重点)', '围绕项目为中心', '围绕中心工作为民办事'],
  ['\\d{1,2}[个项](?:，|$)', '共有12个', '共有十二个，项目12'],
  ['(?:高达|低至)约?[一-三]成', '高达约三成', '高达约十成'],
  ['前(?:后)?来', '前来', '前头有人'],
  ['(?=开展)开展.{2}进行', '开展活动进行', '开展活动'],
  ['^第[一二]章|附件[:：]', '附件：一份', '第三章，附表一份'],
  ['\\u3010(?<name>[甲乙])\\]', '【甲]', '【甲】'],
  ['好{2,}的', '好好的', '好人的'],
];

describe('what a pattern needs', () => {
  it.each(PATTERNS)('%s', (source, matching, passed) => {
    const needs = needsOf(source);
    expect(new RegExp(source, 'u').test(matching)).toBe(true);
    expect(mayHoldAll(matching, needs)).toBe(true);
    expect(mayHoldAll(passed, needs)).toBe(false);
  });

  it.each(['a*', '(?:甲)?', '[^，]', '\\p{Script=Han}', '甲|', '𠮷?', '(甲|乙)*', '甲{0,2}', '(?!甲)', '(?<!甲)', '.'])(
    'nothing: %s',
    (source) => {
      expect(needsOf(source)).toEqual([]);
    },
  );

  it('is met by every text in which a frame of the table matches', () => {
    const texts = RULES.flatMap(({ examples }) => [
      ...examples.bad.map(({ text }) => text.replace(/[⟦⟧]/g, '')),
      ...examples.good.flatMap((good) => (typeof good === 'string' ? [good] : [])),
    ]);
    let matched = 0;
    for (const { sign, source, form } of readSentenceFrames()) {
      const needs = needsOf(source);
      for (const text of texts) {
        if (!text.includes(sign) || !form.test(text)) continue;
        matched++;
        expect(mayHoldAll(text, needs), `${source} in ${text}`).toBe(true);
      }
    }
    expect(matched).toBeGreaterThan(100);
  });

  it('is asked of a pattern that has been tried for a while, and never of another', () => {
    const text = `${'一段没有这两个字的文字，'.repeat(5)}完`;
    const sieve = new Sieve('年度');
    const first = sieve.mayMatch(text);
    for (let k = 0; k < 100; k++) sieve.mayMatch(text);
    expect([first, sieve.mayMatch(text), sieve.mayMatch(`${text}，年度计划`)]).toEqual([true, false, true]);
  });

  it('leaves all matches what they are', () => {
    const pattern = /[两三](?=[位名])/g;
    const texts = Array.from(
      { length: 100 },
      (_, k) => `${'会议由各单位负责同志参加，'.repeat(4)}${k % 2 ? '三名' : '三个'}代表`,
    );
    const counts = texts.map((text) => allMatches(text, pattern).length);
    expect(counts).toEqual(texts.map((_, k) => k % 2));
  });
});
