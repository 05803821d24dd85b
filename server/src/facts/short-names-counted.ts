import type { Paragraph } from '../syntax/types';
import { allMatches } from '../text/matches';
import { parseCount } from '../text/numerals';
import type { ClosedList } from './declared-counts';
import { NO_PLAIN_COUNT_BEHIND } from './plain-count';
import { NONE } from '../text/none';

const MEMBER = '[“]?[^、，。；：！？“”《》（）\\s]{2,12}[”]?';
/** “四办”服务，即马上办、网上办、一次办: a short name made of a number and of what each of its members has. */
const SHORT_NAME = new RegExp(
  `“([两二三四五六七八九十])(\\p{Script=Han}{1,3})”[^，。；：（“”]{0,10}(?:[，：（]?(?:即|就是|是指|指的是|也就是)[：，]?|[：（])(${MEMBER}(?:(?:、|(?<=”)(?=“))${MEMBER}){1,10})(?=[，。；）])`,
  'gu',
);
const OPEN = /等$|等方面|……|其中/;

const PLAIN_MEMBER = '[^、，。；：！？“”《》（）\\s等]{2,10}';
/** 四心：爱心、耐心、细心 · 自治、法治、德治四治: without quotation marks, where nothing else is counted. */
const PLAIN_NAME = new RegExp(
  `(?<![${NO_PLAIN_COUNT_BEHIND}])([三四五六七八九])(\\p{Script=Han})(?:，?(?:即|就是|也就是)|：|——)(${PLAIN_MEMBER}(?:、${PLAIN_MEMBER}){1,8})(?=[，。；]|$)`,
  'gu',
);
const BEHIND_MEMBERS =
  /(?<=^|[，。；：！？\s]|[坚支]持|推[进行动]|健全|实[行现]|靠|做到)((?:\p{Script=Han}{1,3}、){1,8}\p{Script=Han}{1,3}?)([三四五六七八九])(\p{Script=Han})(?=[融合结并同共齐，。；]|$)/gu;
/** “三查三改”：查思想、查作风，改问题、改机制、改形象: two of them in one name. */
const PAIR = new RegExp(
  `([两二三四五六七八九])(\\p{Script=Han})([两二三四五六七八九])(\\p{Script=Han})”?(?:，?(?:即|就是|也就是)|：|——|（)((?:\\p{Script=Han}{2,8}[、，；]){2,12}\\p{Script=Han}{2,8})(?=[。！）]|$)`,
  'gu',
);

/** The same without quotation marks, and those that count two kinds. */
export function plainNamesCounted({ text }: Paragraph): readonly ClosedList[] {
  if (
    !text.includes('、') ||
    !/[两二三四五六七八九]\p{Script=Han}(?:[：即就也—（，。；”融合结并同共齐]|[两二三四五六七八九]|$)/u.test(text)
  )
    return NONE;
  return [
    ...allMatches(text, PLAIN_NAME).flatMap((m): readonly ClosedList[] => {
      const [whole, counted, word, told] = m as unknown as [string, string, string, string];
      const members = told.split('、').flatMap((member) => partedBy(member, word));
      const at = { start: m.index, end: m.index + 2 };
      return listOf({ members, word, counted }, { start: m.index, end: m.index + whole.length, at, isBehind: true });
    }),
    ...allMatches(text, BEHIND_MEMBERS).flatMap((m): readonly ClosedList[] => {
      const [whole, told, counted, word] = m as unknown as [string, string, string, string];
      const at = { start: m.index + told.length, end: m.index + told.length + 2 };
      return listOf(
        { members: told.split('、').flatMap((member) => partedBy(member, word)), word, counted },
        { start: m.index, end: m.index + whole.length, at, isInFull: true },
      );
    }),
    ...allMatches(text, PAIR).flatMap(pairIn),
  ];
}

function listOf(
  { members, word, counted }: { readonly members: readonly string[]; readonly word: string; readonly counted: string },
  list: Pick<ClosedList, 'start' | 'end' | 'at' | 'isBehind' | 'isInFull'>,
): readonly ClosedList[] {
  const areOf = members.every((member) => member.endsWith(word)) || members.every((member) => member.startsWith(word));
  const count = parseCount(counted)!;
  if (!areOf || members.length < 2 || Math.abs(members.length - count) !== 1) return NONE;
  return [{ ...list, numeral: counted + word, count, items: members.length }];
}

function pairIn(m: RegExpExecArray): readonly ClosedList[] {
  const [whole, first, word, second, other, told] = m as unknown as [string, string, string, string, string, string];
  const members = told.split(/[、，；]/);
  if (word === other || !members.every((member) => member.startsWith(word) || member.startsWith(other))) return NONE;
  const counts = [
    { count: parseCount(first)!, start: m.index, word },
    { count: parseCount(second)!, start: m.index + 2, word: other },
  ];
  return counts.flatMap(({ count, start, word: begun }): readonly ClosedList[] => {
    const items = members.filter((member) => member.startsWith(begun)).length;
    if (items === 0 || Math.abs(items - count) !== 1) return NONE;
    const at = { start, end: start + 2 };
    const numeral = whole.slice(start - m.index, start - m.index + 2);
    return [{ start: m.index, end: m.index + whole.length, numeral, count, items, at, isBehind: true }];
  });
}

/** Short names whose number is not that of the members told behind, which all begin or all end with what it counts. */
export function shortNamesCounted({ text }: Paragraph): readonly ClosedList[] {
  if (!text.includes('”') || !/“[两二三四五六七八九十]/.test(text)) return NONE;
  return allMatches(text, SHORT_NAME).flatMap((m): readonly ClosedList[] => {
    const [whole, counted, word, told] = m as unknown as [string, string, string, string];
    if (OPEN.test(told)) return NONE;
    const members = told
      .replace(/”“/g, '、')
      .replace(/[“”]/g, '')
      .split('、')
      .flatMap((member) => partedBy(member, word));
    const areOf = (is: (member: string) => boolean): boolean => members.every(is);
    if (!areOf((member) => member.endsWith(word)) && !areOf((member) => member.startsWith(word))) return NONE;
    const count = parseCount(counted)!;
    if (members.length < 2 || members.length === count) return NONE;
    const start = m.index + 1;
    const name = { start, end: start + whole.indexOf('”') - 1 };
    const numeral = text.slice(name.start, name.end);
    return [{ start, end: m.index + whole.length, numeral, count, items: members.length, at: name, isBehind: true }];
  });
}

/** 网上办和一次办 are two, where each has what is counted. */
function partedBy(member: string, word: string): readonly string[] {
  const halves = member.split(/(?<=.)[和与及](?=.)/);
  const isOf = (half: string): boolean => half.endsWith(word) || half.startsWith(word);
  return halves.length === 2 && halves.every(isOf) ? halves : [member];
}
