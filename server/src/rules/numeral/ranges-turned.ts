import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import type { NumeralSlip } from './suggest';

const JOINT = '\\s?(?:[—–－～~-]{1,2}|至|到)\\s?';
/** 2005.07—2003.08 城关中学教师: months of a life, and in any table. */
const MONTHS = new RegExp(
  `(?<![\\d.．])((?:19|20)\\d\\d)[.．/年](\\d{1,2})(?:月|(?=\\D))${JOINT}((?:19|20)\\d\\d)[.．/年](\\d{1,2})(?![\\d.．/])月?`,
  'g',
);
/** 15:10—14:40 文艺演出: a line of an agenda. */
const HOURS = new RegExp(
  `^\\s*(\\d{1,2})[:：](\\d{2})${JOINT}(\\d{1,2})[:：](\\d{2})(?![:：\\d])(?=\\s*[\\p{Script=Han}（])`,
  'gu',
);
const MINUTES = 60;
/** A shift of the night ends at a smaller hour than it begins. */
const MAX_HOURS_EARLIER = 3;
const OVER_NIGHT = /次日|每[日天晚]|轮|夜|比|胜|负/;

/** Ranges of months and hours that end before they begin, as lives and agendas write them. */
export function rangesTurned(text: string): readonly NumeralSlip[] {
  return [
    ...(/\d[.．/年]\d{1,2}月?\s?(?:[—–－～~-]|至|到)/.test(text)
      ? allMatches(text, MONTHS).flatMap(monthsTurned)
      : NONE),
    ...(/^\s*\d{1,2}[:：]\d/.test(text) && !OVER_NIGHT.test(text)
      ? allMatches(text, HOURS).flatMap(hoursTurned)
      : NONE),
  ];
}

function monthsTurned(m: RegExpExecArray): readonly NumeralSlip[] {
  const [year, month, toYear, toMonth] = m.slice(1).map(Number) as [number, number, number, number];
  if (month < 1 || month > 12 || toMonth < 1 || toMonth > 12) return NONE;
  return toYear * 12 + toMonth < year * 12 + month ? [turned(m, m[0])] : NONE;
}

function hoursTurned(m: RegExpExecArray): readonly NumeralSlip[] {
  const [hour, minute, toHour, toMinute] = m.slice(1).map(Number) as [number, number, number, number];
  const earlier = hour * MINUTES + minute - toHour * MINUTES - toMinute;
  if (hour > 24 || minute >= MINUTES || toMinute >= MINUTES) return NONE;
  return earlier > 0 && earlier <= MAX_HOURS_EARLIER * MINUTES ? [turned(m, m[0].trim())] : NONE;
}

function turned(m: RegExpExecArray, wrong: string): NumeralSlip {
  const message = `“${wrong}”结束的时间早于开始的时间，请核对。`;
  return { start: m.index + m[0].indexOf(wrong), wrong, rights: [], kind: 'date-order', message };
}
