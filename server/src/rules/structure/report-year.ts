import type { Report } from '../../contract/rule';
import type { Draft, Section } from '../../syntax/types';
import { titleLines } from './speech';

/** 2025年度述职述廉报告 · 2025年工作总结 */
const TITLED = /((?:19|20)\d\d)年度?[^，。]{0,12}(?:述职|述廉|述德|述学|述责|履职|工作总结|个人总结)/;
/** 2024年，在党组的领导下，… · 现将2024年的工作报告如下: the year that the opening tells of. */
const TOLD =
  /^(?:[^。]{0,12}?((?:19|20)\d\d)年(?:度)?(?:以来|来)?，|[^。]{0,24}?[将把就]((?:19|20)\d\d)年度?(?:以来)?的?(?:抓|履|述|工作|主要|个人|有关|学习|情况))/;

/** A report of one year whose opening tells of the year before or behind. */
export function otherYear(draft: Draft): Report | undefined {
  const titled = titleLines(draft);
  const year = titled.map(({ text }) => TITLED.exec(text)?.[1]).find((y) => y !== undefined);
  if (year === undefined) return undefined;
  const line = draft.roles.findIndex((role, k) => k > titled.at(-1)!.line && role === 'paragraph');
  const text = draft.paragraphs[line]?.text ?? '';
  const told = TOLD.exec(text);
  const named = told?.[1] ?? told?.[2];
  if (!told || named === undefined || named === year || Math.abs(Number(named) - Number(year)) > 1) return undefined;
  if (text.includes(`${year}年`)) return undefined;
  const start = told.index + told[0].indexOf(named);
  return {
    at: line,
    start,
    end: start + 5,
    message: `标题说的是${year}年，这里说的是${named}年，请核对。`,
  };
}

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
/** Paragraphs in which a speech says what is held. */
const MAX_OPENING_PARAGRAPHS = 2;

/** The title names an event of one year, the opening the same event of another; or it is held in another year than it is of. */
export function eventOfOtherYear(draft: Draft): Report | undefined {
  const titled = titleLines(draft);
  if (titled.length === 0) return undefined;
  const title = EVENT_OF_TITLE.exec(titled.map(({ text }) => text).join(''));
  const dated = draft.roles.findIndex((role) => role === 'byline');
  const day = dated < 0 ? undefined : /(?<!\d)(20\d\d)年(\d{1,2})月/.exec(draft.paragraphs[dated]!.text);
  const lines = draft.roles
    .map((role, line) => (role === 'paragraph' && line > titled.at(-1)!.line ? line : -1))
    .filter((line) => line >= 0)
    .slice(0, MAX_OPENING_PARAGRAPHS);
  for (const line of lines) {
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

/** 一、2024年工作回顾 · 二、2026年工作打算 */
const LOOKS_BACK = /^((?:19|20)\d\d)年度?[^，。、\d]{0,10}(?:回顾|总结|完成情况|工作情况)$/;
const LOOKS_AHEAD = /^((?:19|20)\d\d)年度?[^，。、\d]{0,12}(?:安排|打算|计划|思路|重点|任务|部署|谋划)$/;

/** A heading looks back on one year, and the next one looks ahead to a year that does not follow, or its own text tells of another. */
export function headingOfOtherYear(draft: Draft): Report | undefined {
  const { sections, paragraphs, roles } = draft;
  for (const [k, { line, heading }] of sections.entries()) {
    const back = yearOfHeading(draft, line, heading, LOOKS_BACK);
    if (back === undefined) continue;
    const { year, start } = back;
    const next = sections[k + 1];
    const end = next?.line ?? paragraphs.length;
    const ahead = next && yearOfHeading(draft, next.line, next.heading, LOOKS_AHEAD);
    if (ahead && ahead.year - year === 2)
      return {
        at: line,
        start,
        end: start + YEAR_LENGTH,
        message: `这里回顾的是${year}年，下一部分安排的是${ahead.year}年，中间少了一年，请核对。`,
        related: [{ at: next.line, start: ahead.start, end: ahead.start + YEAR_LENGTH, message: '下一部分' }],
      };
    const same =
      ahead?.year === year
        ? sameYearAhead(draft, { line, start }, { line: next!.line, start: ahead.start })
        : undefined;
    if (same) return same;
    const first = roles.findIndex((role, at) => at > line && at < end && role === 'paragraph');
    const told = first < 0 ? undefined : /^\s*((?:19|20)\d\d)年(?:，|以来|度，|是)/.exec(paragraphs[first]!.text)?.[1];
    if (told === undefined || Math.abs(Number(told) - year) !== 1) continue;
    const body = paragraphs.slice(line + 1, end);
    if (body.some(({ text }) => text.includes(`${year}年`))) continue;
    const message = `小标题说的是${year}年，下面说的是${told}年，请核对。`;
    return { at: line, start, end: start + YEAR_LENGTH, message };
  }
  return undefined;
}

/** Characters of 2024年. */
const YEAR_LENGTH = 5;

function yearOfHeading(
  { paragraphs }: Draft,
  line: number,
  { text }: Section['heading'],
  form: RegExp,
): { readonly year: number; readonly start: number } | undefined {
  const told = form.exec(paragraphs[line]!.text.slice(text.start, text.end));
  return told ? { year: Number(told[1]), start: text.start } : undefined;
}

/** Within a year what is left of it may be planned: 2024年上半年工作总结, 今年以来……, 下半年打算. */
const WITHIN_YEAR = /半年|季度|\d月份?(?:[，。、以]|$)|今年以来|前\d+个?月|目前|下一?步|后续|剩余|学期|阶段/;
/** 2024年最后两个月工作打算: the rest of the year. */
const REST_OF_YEAR = /最后|余下|剩下|[年岁]末|年底|收官|冲刺/;

interface YearOfHeading {
  readonly line: number;
  readonly start: number;
}

/** 一、2024年工作回顾 · 二、2024年工作打算: nothing tells that a part of the year is still to come. */
function sameYearAhead({ paragraphs }: Draft, back: YearOfHeading, ahead: YearOfHeading): Report | undefined {
  const [looked, planned] = [paragraphs[back.line]!.text, paragraphs[ahead.line]!.text];
  if (!/年度?(?:工作)?(?:回顾|总结)$/.test(looked.trim())) return undefined;
  if (
    REST_OF_YEAR.test(planned) ||
    WITHIN_YEAR.test(planned) ||
    paragraphs.slice(back.line, ahead.line).some(({ text }) => WITHIN_YEAR.test(text))
  )
    return undefined;
  const place = { at: ahead.line, start: ahead.start, end: ahead.start + YEAR_LENGTH };
  const year = planned.slice(place.start, place.end);
  const right = `${Number.parseInt(year, 10) + 1}年`;
  return {
    ...place,
    severity: 'information',
    message: `上一部分回顾的是${year}，这里安排的还是${year}，请核对。`,
    suggestions: [{ title: `改为“${right}”`, edits: [{ ...place, newText: right }] }],
    related: [{ at: back.line, start: back.start, end: back.start + YEAR_LENGTH, message: '上一部分' }],
  };
}
