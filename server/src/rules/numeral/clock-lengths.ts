import wordingTable from '../../../data/kept/date-course-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { behindInSentence } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { valueOfCount } from '../../text/numerals';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'date-course-wordings.tsv');
const PART = '(?:上午|下午|中午|早上|早晨|凌晨|晚上|晚|傍晚)';
const clock = (name: string): string =>
  `(?<${name}Part>${PART})?(?<${name}Hour>\\d{1,2})(?:[:：](?<${name}Minute>\\d{2})|[时点](?!代|候|尚|装|多|钟)(?:(?<${name}Minutes>\\d{1,2})分|(?<${name}Half>半)|整)?)`;
const HAN = '[一二两三四五六七八九十]{1,3}';
/** What ends with the second hour: one that begins something else there (10:30茶歇, 11:00讨论) ends nothing. */
const ENDS = `(?:准时|正式)?${words('ends at its hour')}?`;
/** Whose length it may be: that of all, and of no part (颁奖用时10分钟). */
const OF_ALL = `(?:本次|整个|整场)?${words('lasts so long')}?`;
/** 8:30开始，10:30收卷，时长150分钟 · 9时至11时30分（共3小时） */
const LENGTH = new RegExp(
  `(?<![\\d:：])${clock('from')}[^。；！？\\d：:]{0,16}?${clock('to')}(?![:：\\d])${ENDS}[，（(、]${OF_ALL}${words('tells a length')}(?:历时|用时|时长)?[为是达约]?(?<length>(?<count>\\d{1,3}(?:\\.\\d)?|${HAN}|半)(?<more>个半)?个?(?<unit>小时|钟头|分钟)(?:(?<=[时头])(?:[零又]?(?<rest>\\d{1,2}|${HAN})分钟?|(?<half>半)))?)(?![多余左来上\\d零又半一二两三四五六七八九十])`,
  'g',
);
/** What leaves some of the time out, or tells of only a part of it. */
const LEAVES_OUT = new RegExp(words('leaves time out'));
const OTHER_LENGTH = /[\d一二两三四五六七八九十半]个?(?:分钟|小时|钟头)(?![前后内])/;
const REACH = 40;
const MINUTES = 60;
const NOON = 12;
/** A pause that is taken at noon. */
const MAX_PAUSE = 3 * MINUTES;

/** Lengths that are not those from the hour of the beginning to that of the end. */
export function wrongClockLengths(text: string): readonly NumeralSlip[] {
  if (!/小时|钟头|分钟/.test(text) || !/\d[时点:：]/.test(text)) return NONE;
  return allMatches(text, LENGTH).flatMap((m): readonly NumeralSlip[] => {
    const told = m.groups as Record<string, string | undefined>;
    const [from, to] = [minuteOf(told, 'from'), minuteOf(told, 'to')];
    // 上午8:30—12:00，下午14:30—18:00，共7小时: several stretches
    if (/\d[:：时点]/.test(behindInSentence(text, m.index))) return NONE;
    if (from === undefined || to === undefined || LEAVES_OUT.test(m[0])) return NONE;
    // 用时两小时五十分钟，颁奖十分钟: other lengths are told as well
    const end = m.index + m[0].length;
    if (OTHER_LENGTH.test(/^[^。！？\n]*/.exec(text.slice(end, end + REACH))![0])) return NONE;
    const passed = to - from;
    const count = told['count'] === '半' ? 0.5 : (valueOfCount(told['count']!) ?? 0);
    const half = told['more'] === undefined && told['half'] === undefined ? 0 : 0.5;
    // 2小时30分钟: the minutes behind the hours
    const rest = valueOfCount(told['rest'] ?? '') ?? 0;
    const stated = (count + half) * (told['unit'] === '分钟' ? 1 : MINUTES) + rest;
    const overNoon = from < NOON * MINUTES && to > NOON * MINUTES && passed > stated && passed - stated <= MAX_PAUSE;
    if (passed <= 0 || !(stated > 0) || passed === stated || overNoon) return NONE;
    const length = told['length']!;
    const start = m.index + m[0].lastIndexOf(length);
    const message = `前面的起止时间相隔${lengthOf(passed)}，这里说的是${length}，请核对。`;
    return [{ start, wrong: length, rights: [], kind: 'clock-length', message, severity: 'warning' }];
  });
}

/** Minutes from midnight; undefined for none of a day. 下午2时至4时: the part of the day goes on. */
function minuteOf(told: Record<string, string | undefined>, name: 'from' | 'to'): number | undefined {
  const hour = Number(told[`${name}Hour`]);
  const minute = Number(told[`${name}Minute`] ?? told[`${name}Minutes`] ?? (told[`${name}Half`] ? 30 : 0));
  if (hour > 24 || minute >= MINUTES) return undefined;
  const fromHour = Number(told['fromHour']);
  const part = told[`${name}Part`] ?? (fromHour < NOON && fromHour <= hour ? told['fromPart'] : undefined);
  const isLate = part !== undefined && /下午|晚|傍/.test(part) && hour < NOON;
  return (hour + (isLate ? NOON : 0)) * MINUTES + minute;
}

const lengthOf = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / MINUTES), minutes % MINUTES];
  return `${hours > 0 ? `${hours}小时` : ''}${rest > 0 ? `${rest}分钟` : ''}`;
};
