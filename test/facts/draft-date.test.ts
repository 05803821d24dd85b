import { describe, expect, it } from 'vitest';
import { dateEvidence, draftDate, heldAt } from '../../server/src/facts/draft-date';
import { parse } from '../../server/src/syntax/parse';

const dateOf = (text: string) => {
  const draft = parse(text);
  return draftDate(draft.paragraphs.map((p, line) => dateEvidence(p, draft.roles[line]!)));
};
const month = (year: number, number: number): number => year * 12 + number - 1;
const yearOf = (year: number) => ({ firstMonth: month(year, 1), lastMonth: month(year, 12) });

describe('the date of a draft', () => {
  it.each([
    ['在2016年全县工作会议上的讲话\n同志们：\n到2020年要全面建成小康社会。', yearOf(2016)],
    [
      '在全市干部大会上的讲话\n（2014年3月5日）\n同志们：\n2015年要抓紧。',
      { firstMonth: month(2014, 3), lastMonth: month(2014, 3) },
    ],
    [
      '在全市干部大会上的讲话\n（二〇二二年十二月五日）\n同志们：\n要抓紧。',
      { firstMonth: month(2022, 12), lastMonth: month(2022, 12) },
    ],
    ['同志们：\n2022年，我们完成了任务。\n到2025年要再上台阶。', yearOf(2022)],
    ['同志们：\n要抓紧落实。', undefined],
  ])('%s', (text, date) => {
    expect(dateOf(text)).toEqual(date);
  });

  it('judges what held: an undated draft is of today', () => {
    const since = { since: month(2016, 7) };
    expect(heldAt(since, undefined)).toBe(true);
    expect(heldAt(since, yearOf(2015))).toBe(false);
    // some of the months of that year are too early
    expect(heldAt(since, yearOf(2016))).toBe(false);
    expect(heldAt(since, yearOf(2017))).toBe(true);
    expect(heldAt({ until: month(2020, 10) }, undefined)).toBe(false);
    expect(heldAt({ until: month(2020, 10) }, yearOf(2019))).toBe(true);
  });
});
