import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/syntax/parse';
import { BARE, BYLINES, CRIES, OPENINGS, SALUTATIONS } from './head-lines';

const LONG =
  '今年以来，全局上下紧扣目标任务，真抓实干、攻坚克难，各项工作有序推进，取得了阶段性成效，为全年工作开好了头、起好了步。';

/** What stands above: lines of a title block, with their roles. */
const BLOCKS: readonly (readonly string[])[] = [
  ['title|在全县重点项目推进会上的讲话'],
  ['title|凝心聚力谋发展', 'byline|县长 王小明', 'byline|（2024年3月12日）'],
  ['title|乘势而上 接续奋斗', 'blank|', 'byline|甲县教育局'],
  ['title|致辞'],
];
/** What stands below. */
const TEXTS: readonly (readonly string[])[] = [
  [`paragraph|${LONG}`, `paragraph|${LONG}`],
  ['paragraph|今天，我们在这里召开会议。', `paragraph|${LONG}`],
  ['heading|一、提高认识', `paragraph|${LONG}`, 'heading|二、狠抓落实', `paragraph|${LONG}`],
  ['paragraph|大家上午好！', `paragraph|${LONG}`],
  ['paragraph|近年来，我们建成素材库，教师可下载课件和范文。', 'heading|一、主要做法', `paragraph|${LONG}`],
];

/** The first frame in which a line is not given its role, as its roles; undefined where there is none. */
function wrongIn(line: string, role: string, blocks: readonly (readonly string[])[]): string | undefined {
  for (const block of blocks)
    for (const below of TEXTS) {
      const rows = [...block, `${role}|${line}`, ...below];
      const bar = (row: string): number => row.indexOf('|');
      const { roles } = parse(rows.map((row) => row.slice(bar(row) + 1)).join('\n'));
      if (roles.join() !== rows.map((row) => row.slice(0, bar(row))).join()) return `${line}: ${roles.join(' ')}`;
    }
  return undefined;
}

const wrong = (lines: readonly string[], role: string, blocks = BLOCKS): string[] =>
  lines.flatMap((line) => wrongIn(line, role, blocks) ?? []);

describe('lines at the head of a draft', () => {
  test('who is greeted is an open list', () => {
    expect(wrong(SALUTATIONS, 'salutation')).toEqual([]);
    expect(wrong(SALUTATIONS, 'salutation', [[]])).toEqual([]);
  });
  test('with another mark, or none', () => {
    expect(wrong(CRIES, 'salutation')).toEqual([]);
    expect(wrong(BARE, 'salutation')).toEqual([]);
  });
  test('who speaks, where and when', () => {
    expect(wrong(BYLINES, 'byline')).toEqual([]);
    expect(wrong(BYLINES, 'byline', [['title|甲县2024年度工作总结']])).toEqual([]);
  });
  test('first words', () => {
    expect(wrong(OPENINGS, 'paragraph')).toEqual([]);
  });
  test('a title that ends in ！ is one', () => {
    const { roles } = parse(`让青春在奋斗中闪光！\n——在毕业典礼上的讲话\n老师们、同学们：\n${LONG}`);
    expect(roles).toEqual(['title', 'subtitle', 'salutation', 'paragraph']);
  });
  test('a salutation over several lines, and one in the middle and at the end', () => {
    const text = `在开学典礼上的致辞\n尊敬的王校长，\n李博士，\n老师们、同学们：\n${LONG}\n同学们！\n${LONG}\n同志们、朋友们：\n${LONG}`;
    expect(parse(text).roles.join(' ')).toBe(
      'title salutation salutation salutation paragraph salutation paragraph salutation paragraph',
    );
  });
});
