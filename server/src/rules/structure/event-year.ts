import type { Report } from '../../contract/rule';
import type { Draft } from '../../syntax/types';
import { openingParagraphs, titleLines } from './speech';

/** 2025年秋季学期开学典礼 · 2025届毕业典礼: an event that is named with its year. */
const EVENT =
  '(?<![\\d—–-])((?:19|20)\\d\\d)(年度?|届|级|学年)([^，。；：！？、\\d年]{2,22}?(?:典礼|大会|会议|仪式|艺术节|文化节|\\p{Script=Han}会(?=[，。；！？、上的]|暨|$)))';
const EVENT_OF_TITLE = new RegExp(
  `${EVENT}(?:暨[^，。]{2,20})?(?:上的?|校长|书记|院长|开幕)?(?:讲话|致辞|致词|发言|演讲|主持词)`,
  'u',
);
/** 今天，我们隆重举行2024年秋季学期开学典礼: what the opening says is held. */
const EVENT_HELD = new RegExp(
  `(?:今天|今晚|此刻|在这里|现在)[^。；！？\\d]{0,30}?(?:召开|举行|举办|参加|出席|迎来)[^。；！？，\\d]{0,12}${EVENT}`,
  'u',
);
/** Events that are held in the year by which they are called; a 总结表彰大会 is of the year before. */
const OF_ITS_YEAR = /[春秋夏冬]季|学期|(?:开学|入学|毕业|结业)典礼|运动会|[艺文][术化]节/;
/** Months of a year in which what is called by the year before is still held. */
const LAST_MONTH_OF_OTHERS = 3;

/** The title names an event of one year, the opening the same event of another; or it is held in another year than it is of. */
export function eventOfOtherYear(draft: Draft): Report | undefined {
  const titled = titleLines(draft);
  if (titled.length === 0) return undefined;
  const title = EVENT_OF_TITLE.exec(titled.map(({ text }) => text).join(''));
  const dated = draft.roles.findIndex((role) => role === 'byline');
  const day = dated < 0 ? undefined : /(?<!\d)(20\d\d)年(\d{1,2})月/.exec(draft.paragraphs[dated]!.text);
  for (const line of openingParagraphs(draft, titled.at(-1)!.line)) {
    const held = EVENT_HELD.exec(draft.paragraphs[line]!.text);
    if (!held) continue;
    const [written, other, unit, name] = held as unknown as [string, string, string, string];
    const isOfDay = unit === '年' && OF_ITS_YEAR.test(name);
    const year = title ? yearIn(title, unit, name) : isOfDay ? day?.[1] : undefined;
    if (year === undefined || Math.abs(Number(other) - Number(year)) !== 1) return undefined;
    // what was put off, or is of a year of school, is held in the first months of the next year
    if (!title && Number(other) < Number(year) && Number(day![2]) <= LAST_MONTH_OF_OTHERS) return undefined;
    const start = held.index + written.lastIndexOf(other + unit);
    const end = start + other.length + unit.length;
    const where = title ? '标题说的' : '稿件的日期';
    return { at: line, start, end, message: `${where}是${year}${unit}，这里说的是${other}${unit}，请核对。` };
  }
  return undefined;
}

/** The year that a title gives an event of that name and unit. */
function yearIn(title: RegExpExecArray, unit: string, name: string): string | undefined {
  const [, year, titleUnit, titleName] = title as unknown as [string, string, string, string];
  return titleUnit === unit && (titleName.includes(name) || name.includes(titleName)) ? year : undefined;
}
