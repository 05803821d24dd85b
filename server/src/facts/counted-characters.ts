import wordingTable from '../../data/kept/named-lists-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import { parseChineseNumeral } from '../text/numerals';
import { allMatches } from '../text/matches';
import type { Paragraph } from '../syntax/types';
import type { ClosedList } from './declared-counts';

/** 十六个字：守正创新、团结实干…… */
const BEFORE =
  /(?<![第前后上下这那各每另其几数多余\d零百千万十一二三四五六七八九])([四五六七八九]|[二三四五六]?十[一二三四五六七八九]?)个?(?:大)?字(?:来?(?:概括|形容))?(?:，?(?:即|就是|那就是|分别是))?[：—，]{1,2}“?([\p{Script=Han}、，；“”]{4,60})”?(?=[。！？]|$)/gu;
/** “医者仁心，妙手回春”八个大字 */
const BEHIND =
  /“([\p{Script=Han}、，；！]{3,40})”(?:这|这样|的)?([三四五六七八九]|[二三四五六]?十[一二三四五六七八九]?)个(?:[金红烫鎏醒描]\p{Script=Han})?(?:大)?字(?!号|条|节|段)/gu;
/** “严、细、实”四字方针: 四字 without a measure only before what such words are called. */
const CALLED = new RegExp(
  `“([\\p{Script=Han}、，；·]{2,40})”(?:这|这样|的)?([两二三四五六七八九]|[二三四五六]?十[一二三四五六七八九]?)字(?=的?(?:${wordingsFor(wordingTable, 'named-lists-wordings.tsv', 'words that are counted')}))`,
  'gu',
);
const MARKS = /[、，；！“”]/g;

/** Counts of characters that the words beside them do not have. */
export function countedCharacters({ text }: Paragraph): ClosedList[] {
  if (!text.includes('字') || !/[两二三四五六七八九十]个?.{0,2}字/.test(text)) return [];
  return [
    ...allMatches(text, BEFORE).flatMap(namedBefore),
    ...allMatches(text, BEHIND).flatMap(namedBehind),
    ...calledIn(text),
  ];
}

function namedBefore(m: RegExpExecArray): ClosedList[] {
  const count = parseChineseNumeral(m[1]!);
  const members = m[2]!.replace(/[“”]/g, '').split(/[、，；]/);
  const items = members.reduce((sum, { length }) => sum + length, 0);
  // one member alone, or members of unlike lengths, may go on with what is said of the words
  if (count === undefined || members.length < 2 || members[0]!.length !== members[1]!.length) return [];
  let told = 0;
  for (const { length } of members) if ((told += length) === count) return [];
  if (items > count * MOST || items * MOST < count) return [];
  const numeral = m[0].slice(0, m[0].indexOf('字') + 1);
  const at = { start: m.index, end: m.index + m[1]!.length };
  return [{ ...at, numeral, count, items, at, isBehind: true, ofCharacters: true }];
}
/** How many times more characters than told are still meant as those that are counted. */
const MOST = 2;

function namedBehind(m: RegExpExecArray): ClosedList[] {
  const count = parseChineseNumeral(m[2]!);
  const items = m[1]!.replace(MARKS, '').length;
  if (count === undefined || count === items) return [];
  const start = m.index + m[0].lastIndexOf(`${m[2]!}个`);
  const at = { start, end: start + m[2]!.length };
  return [{ ...at, numeral: m[0].slice(start - m.index), count, items, at, ofCharacters: true }];
}

/** Those of several words beside a count that no 个 or 大 tells to be one. */
function calledIn(text: string): ClosedList[] {
  return allMatches(text, CALLED).flatMap((m): ClosedList[] => {
    const count = m[2] === '两' ? 2 : parseChineseNumeral(m[2]!);
    const items = m[1]!.replace(MARKS, '').length;
    if (count === undefined || count === items) return [];
    const start = m.index + m[0].lastIndexOf(`${m[2]!}字`);
    const at = { start, end: start + m[2]!.length };
    return [{ ...at, numeral: `${m[2]!}字`, count, items, at, ofCharacters: true }];
  });
}
