import type { Report } from '../../contract/rule';
import type { Draft } from '../../syntax/types';
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
  '(?<![\\d—–-])((?:19|20)\\d\\d)(年度?|届|级|学年)([^，。；：！？、\\d年]{2,22}?(?:典礼|大会|会议|仪式|运动会|推进会|动员会|总结会|表彰会|艺术节|文化节))';
const EVENT_OF_TITLE = new RegExp(`${EVENT}(?:暨[^，。]{2,20})?上的?(?:讲话|致辞|致词|发言|演讲|主持词)`);
/** 今天，我们隆重举行2024年秋季学期开学典礼: what the opening says is held. */
const EVENT_HELD = new RegExp(
  `(?:今天|今晚|此刻|在这里|现在)[^。；！？\\d]{0,30}?(?:召开|举行|举办|参加|出席|迎来)[^。；！？，\\d]{0,12}${EVENT}`,
);
/** Paragraphs in which a speech says what is held. */
const MAX_OPENING_PARAGRAPHS = 2;

/** The title names an event of one year, the opening the same event of another. */
export function eventOfOtherYear(draft: Draft): Report | undefined {
  const titled = titleLines(draft);
  const title = EVENT_OF_TITLE.exec(titled.map(({ text }) => text).join(''));
  if (!title) return undefined;
  const [, year, unit, name] = title as unknown as [string, string, string, string];
  const lines = draft.roles
    .map((role, line) => (role === 'paragraph' && line > titled.at(-1)!.line ? line : -1))
    .filter((line) => line >= 0)
    .slice(0, MAX_OPENING_PARAGRAPHS);
  for (const line of lines) {
    const { text } = draft.paragraphs[line]!;
    const held = EVENT_HELD.exec(text);
    if (!held) continue;
    const [written, other, otherUnit, otherName] = held as unknown as [string, string, string, string];
    const isSame = name.includes(otherName) || otherName.includes(name);
    if (!isSame || otherUnit !== unit || other === year || Math.abs(Number(other) - Number(year)) > 1) return undefined;
    const start = held.index + written.lastIndexOf(other + unit);
    return {
      at: line,
      start,
      end: start + other.length + unit.length,
      message: `标题说的是${year}${unit}，这里说的是${other}${unit}，请核对。`,
    };
  }
  return undefined;
}
