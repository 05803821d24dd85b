import wordingTable from '../../data/kept/named-lists-wordings.tsv';
import personTable from '../../data/kept/person-wordings.tsv';
import { isSurname } from '../lexicon/surnames';
import type { Paragraph } from '../syntax/types';
import { wordingsFor } from '../text/alternation';
import { allMatches } from '../text/matches';
import { COUNT, parseCount } from '../text/numerals';
import type { ClosedList } from './declared-counts';
import { NONE } from '../text/none';

const GUESTS = wordingsFor(wordingTable, 'named-lists-wordings.tsv', 'guest');
const TITLES = wordingsFor(wordingTable, 'named-lists-wordings.tsv', 'title behind a surname');
const POSTS = wordingsFor(personTable, 'person-wordings.tsv', 'post');
const ROLES = wordingsFor(personTable, 'person-wordings.tsv', 'introduces a name');
const MEMBER = '[^、，。；：！？“”《》（）\\s\\d]{2,20}';
/** 县水务局周局长、镇党委何书记、省设计院范工和施工方代表马经理三位嘉宾 */
const GUESTS_COUNTED = new RegExp(`(${MEMBER}(?:、${MEMBER}){1,9}?)(${COUNT})([位名])(?:${GUESTS})`, 'g');
const MAY_COUNT = /[两二三四五六七八九十\d][位名]/;
/** 周局长 · 范工 · 孙女士 */
const TITLED = new RegExp(`(\\p{Script=Han})(?:${TITLES}|${POSTS})$`, 'u');
/** 副县长钟文华 · 退休教师钱秀芳 */
const NAMED = new RegExp(`(?:${POSTS}|${ROLES})(\\p{Script=Han})\\p{Script=Han}{1,2}$`, 'u');
const JOINT = /、|以及|[和与及]/;
/** A slip of the pen is no more off. */
const MAX_OFF = 2;

/** Guests who are told one by one with what they are, and counted right behind with another number. */
export function guestsCounted({ text }: Paragraph): readonly ClosedList[] {
  if (!text.includes('、') || !MAY_COUNT.test(text)) return NONE;
  return allMatches(text, GUESTS_COUNTED).flatMap((m): readonly ClosedList[] => {
    const [, told, counted, measure] = m as unknown as [string, string, string, string];
    const guests = told.split(JOINT);
    if (!guests.every(isGuest)) return NONE;
    const count = parseCount(counted)!;
    if (count === guests.length || Math.abs(count - guests.length) > MAX_OFF) return NONE;
    const start = m.index + told.length;
    const end = start + counted.length;
    const at = { start, end };
    return [{ start: m.index, end, numeral: counted + measure, count, items: guests.length, at, isInFull: true }];
  });
}

const isGuest = (told: string): boolean => isSurname(TITLED.exec(told)?.[1]) || isSurname(NAMED.exec(told)?.[1]);
