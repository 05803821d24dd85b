import type { Paragraph } from '../syntax/types';
import { allMatches } from '../text/matches';
import { parseCount } from '../text/numerals';
import type { ClosedList } from './declared-counts';
import { NONE } from '../text/none';

const MEMBER = '[“]?[^、，。；：！？“”《》（）\\s]{2,12}[”]?';
/** “四办”服务，即马上办、网上办、一次办: a short name made of a number and of what each of its members has. */
const SHORT_NAME = new RegExp(
  `“([两二三四五六七八九十])(\\p{Script=Han}{1,3})”[^，。；：（“”]{0,10}(?:[，：（]?(?:即|就是|是指|指的是|也就是)[：，]?|[：（])(${MEMBER}(?:(?:、|(?<=”)(?=“))${MEMBER}){1,10})(?=[，。；）])`,
  'gu',
);
const OPEN = /等$|等方面|……|其中/;

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
