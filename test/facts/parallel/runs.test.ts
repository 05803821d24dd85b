import { describe, expect, test } from 'vitest';
import { brokenRun } from '../../../server/src/facts/parallel/runs';
import { oddSeparator } from '../../../server/src/facts/parallel/separator';
import { clauseUnits, unitsOf } from '../../../server/src/facts/parallel/units';
import { parse } from '../../../server/src/syntax/parse';
import { readMarkers } from '../../support/markers';

function sentenceOf(text: string) {
  const paragraph = parse(text).paragraphs[0]!;
  return [paragraph, paragraph.sentences[0]!] as const;
}

/** Sentences with the odd unit marked, why it is odd, and what the others share. */
const BROKEN: readonly (readonly [text: string, expected: string])[] = [
  ['各级都要同学习、同宣传、⟦同抓落实⟧、同检查、同提高。', 'length 同……'],
  ['做到问计于民、问需于民、⟦请教于民⟧、问效于民，把实事办好。', 'anchor 问……于民'],
  ['让老人得关爱、孩子得照料、⟦困难家庭得救助⟧、青年得发展，人人共享成果。', 'length ……得……'],
  ['一手抓生产进度，一手抓质量管控，⟦一手抓牢牢安全防范⟧，一手抓环境保护，做到两不误。', 'length 一手抓……'],
];

/** Sentences in which nothing is odd. */
const WHOLE: readonly string[] = [
  '各级都要同学习、同宣传、同检查、同提高。',
  '全市有小学、中学、幼儿园、特教学校、职业学校五类学校。',
  '经营种类、经营地点、注册资本、经营年限发生变化的，应当报告。',
  '要管好人、管好事、管好钱，还要管好身边工作人员，做到一尘不染。',
  '产值增长8%、税收增长9%、投资增长12%、外贸增长7%，主要指标好于预期。',
];

describe('runs inside a sentence', () => {
  test.each(BROKEN)('%s', (marked, expected) => {
    const { text, spans } = readMarkers(marked);
    const units = unitsOf(...sentenceOf(text));
    const run = brokenRun(units);
    expect(run && `${run.kind} ${run.pattern}`).toBe(expected);
    expect([run!.units[run!.odd]!.start, run!.units[run!.odd]!.end]).toEqual([spans[0]!.start, spans[0]!.end]);
  });

  test.each(WHOLE)('%s', (text) => {
    const at = sentenceOf(text);
    expect(brokenRun(unitsOf(...at))).toBeUndefined();
    expect(brokenRun(clauseUnits(...at))).toBeUndefined();
  });

  test('clauses with enumerations inside are units of their own', () => {
    const at = sentenceOf('讲党性、讲原则，讲团结、讲友爱，讲奋斗、讲奉献精神，讲廉洁、讲操守，做好表率。');
    expect(brokenRun(clauseUnits(...at))).toMatchObject({ odd: 2, kind: 'length', pattern: '讲……讲……' });
  });

  test('marks inside quotations cut nothing', () => {
    const units = unitsOf(...sentenceOf('落实“同部署、同推进”要求，统筹谋划、一体实施。'));
    expect(Array.from({ length: units.count }, (_, k) => units.textOf(k))).toEqual([
      '落实同部署同推进要求',
      '统筹谋划',
      '一体实施',
    ]);
  });
});

describe('separators of long members', () => {
  test('one comma among semicolons', () => {
    const text = '要盯住关键环节抓整改，逐条销号；要盯住薄弱环节抓提升，补齐短板，要盯住重点环节抓防范，守住底线。';
    const separator = oddSeparator(clauseUnits(...sentenceOf(text)));
    expect(separator).toMatchObject({ at: text.indexOf('，要盯住重点'), anchor: '要盯住' });
  });

  test.each([
    '要盯住关键环节抓整改，逐条销号；要盯住薄弱环节抓提升，补齐短板；要盯住重点环节抓防范，守住底线。',
    '要盯住关键环节抓整改，逐条销号，要盯住薄弱环节抓提升，补齐短板，要盯住重点环节抓防范，守住底线。',
    '要加快进度；要保证质量，要节约资金，把工程办好。',
  ])('%s', (text) => {
    expect(oddSeparator(clauseUnits(...sentenceOf(text)))).toBeUndefined();
  });
});
