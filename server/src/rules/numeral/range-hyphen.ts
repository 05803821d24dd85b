import { pairAround } from '../../syntax/within';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { Day, Hyphen, Month, Year } from './figures';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';

const HYPHEN = '[-－–~]';
const BEFORE = '(?<![\\d.．:：/A-Za-z第\\-－–—])';
/** 2013-2015年, not a school year, which is written so. */
const YEARS = new RegExp(
  `${BEFORE}((?:19|20)\\d\\d年?)${HYPHEN}((?:19|20)?\\d\\d年)(?!度?(?:学年|赛季|学期))(?<!\\d{4}年?${HYPHEN}0\\d年)`,
  'g',
);
/** 5月10日-12日, 2013年5月-2015年6月, 5月10-12日 */
const DATES = new RegExp(
  `${BEFORE}((?:\\d{4}年)?(?:\\d{1,2}月(?:\\d{1,2}[日号]?)?|\\d{1,2}[日号]))${HYPHEN}((?:\\d{4}年)?(?:\\d{1,2}月(?:\\d{1,2}[日号])?|\\d{1,2}[日号]))`,
  'g',
);
const MONTHS = new RegExp(`${BEFORE}(\\d{1,2})${HYPHEN}(\\d{1,2}月份?(?!\\d))`, 'g');
const HOURS = new RegExp(`${BEFORE}(\\d{1,2}[:：]\\d\\d)${HYPHEN}(\\d{1,2}[:：]\\d\\d)(?![\\d:：])`, 'g');
/** 3-5天 · 10-20个百分点 */
const AMOUNTS = new RegExp(
  `${BEFORE}(\\d{1,4}(?:\\.\\d{1,2})?)${HYPHEN}((\\d{1,4}(?:\\.\\d{1,2})?)(?:${measuresOf()}))(?!位数|级|度?学|赛季|[〕\\]])`,
  'g',
);
/** 15%-20% */
const SHARES = new RegExp(
  `${BEFORE}(\\d{1,3}(?:\\.\\d{1,2})?[%％])${HYPHEN}(\\d{1,3}(?:\\.\\d{1,2})?[%％])(?!\\d)`,
  'g',
);
const SHARE = /[%％‰]$/;

const BEHIND_DATE = /[年月日号][-－–~]\d/;

/** Ranges of years, dates, hours and amounts whose ends are parted by a hyphen. */
export function hyphenRanges(paragraph: Paragraph, behind: number): readonly NumeralSlip[] {
  const { text } = paragraph;
  const isDated = (behind & (Year | Month | Day)) !== 0 && BEHIND_DATE.test(text);
  if ((behind & Hyphen) === 0 && !isDated) return [];
  const slips: NumeralSlip[] = [];
  const add = (m: RegExpExecArray, mark: string): void => {
    // a name is quoted as it stands; the years that end the title of a plan are those of the one who writes it down
    const end = m.index + m[0].length;
    // 《国土空间规划（2021-2035年）》
    const isYearsOfTitle = text.startsWith('）》', end) && /^\d{4}-\d{4}年$/.test(m[0]);
    if (!isYearsOfTitle && pairAround(paragraph, m.index, end, '《') !== undefined) return;
    // 3-2-501
    if (/^[-－–~]/.test(text.slice(end))) return;
    const right = `${m[1]!}${mark}${m[2]!}`;
    const joint = m[0].includes('~') ? '半角的“~”' : '短横';
    const message = `起止之间不用${joint}，应为“${right}”（也可用“${mark === '—' ? '～' : '—'}”）。`;
    const weight = isYearsOfTitle ? ({ severity: 'information' } as const) : {};
    slips.push({ start: m.index, wrong: m[0], rights: [right], kind: 'range-hyphen', message, ...weight });
  };
  for (const m of allMatches(text, YEARS)) add(m, '—');
  for (const m of allMatches(text, DATES)) add(m, '—');
  for (const m of allMatches(text, MONTHS)) if (Number(m[1]) < 13) add(m, '—');
  for (const m of allMatches(text, HOURS)) add(m, '—');
  for (const m of allMatches(text, SHARES)) if (parseFloat(m[1]!) < parseFloat(m[2]!)) add(m, '～');
  for (const m of allMatches(text, AMOUNTS)) {
    const [low, high] = [Number(m[1]), Number(m[3])];
    // 3-2 is a score or a name, 1994-2018 a span of years
    // and 15-30% lacks a sign besides: the rule itself
    if (low < high && !(low > 1900 && high < 2100) && !SHARE.test(m[0])) add(m, '～');
  }
  return slips;
}
