import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { parseCount } from '../../text/numerals';
import { replaceable } from '../../contract/replacement';

const NUMBER = '[一二三四五六七八九十]{1,3}';
/** 县第十七届人民代表大会第三次会议 · 县十八届人大三次会议 · 市政协十届二次会议 */
const SESSION = new RegExp(
  `(?<level>[省市县区州旗镇乡])(?:(?<named>人大|政协)第?(?<nth>${NUMBER})届|第?(?<first>${NUMBER})届(?<organ>人民代表大会|人大|政协))(?:委员会)?第?(?<time>${NUMBER})次(?:全体)?会议`,
  'g',
);
/** One that is being held is the one that is told of; two of the past may be told of together. */
const HELD_NOW = /[今昨明]天|开幕|闭幕|本次/;
/** An earlier one is told of on purpose. */
const EARLIER = /上一?届|历届|往届|以来|[对相]比|当年|换届|召开之?后|[又再]|批准|年前/;

/** Sessions of one body in one paragraph that are alike but for their number: 十七届三次会议 and 十八届三次会议. */
export function sessionsApart({ text }: Paragraph): readonly Report[] {
  if (!text.includes('届') || !HELD_NOW.test(text) || EARLIER.test(text)) return NONE;
  const sessions = allMatches(text, SESSION).map((m) => {
    const { level, named, nth, first, organ, time } = m.groups as Record<string, string | undefined>;
    const body = `${level!}${(named ?? organ!).replace('人民代表大会', '人大')}`;
    return { m, body, time: time!, number: (nth ?? first)! };
  });
  return sessions.slice(1).flatMap(({ m, body, time, number }): readonly Report[] => {
    const [told, another] = sessions.filter((session) => session.body === body && session.m.index < m.index);
    if (told === undefined || another !== undefined || told.time !== time) return NONE;
    if (Math.abs(parseCount(told.number)! - parseCount(number)!) !== 1) return NONE;
    const start = m.index + m[0].indexOf(`${number}届`);
    const message = `前面说的是${told.number}届，这里说的是${number}届，请核对。`;
    const report = replaceable({ start, end: start + number.length }, message, told.number);
    return [{ ...report, severity: 'information' }];
  });
}
