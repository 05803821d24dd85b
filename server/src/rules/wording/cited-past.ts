import wordingTable from '../../../data/kept/citation-wordings.tsv';
import type { Law } from '../../lexicon/laws';
import type { Paragraph } from '../../syntax/types';
import { sentenceAt } from '../../syntax/within';
import { wordingsOf } from '../../text/alternation';

export const STATE = '中华人民共和国';
const wordings = wordingsOf(wordingTable, 'citation-wordings.tsv');
/** The sentence tells of an earlier time, or of the change itself. */
const TOLD = new RegExp(wordings('told'));
const BEFORE = new RegExp(`${wordings('before')}(?:的)?$`);
const BEHIND = new RegExp(`^(?:的)?${wordings('behind')}`);
const YEAR = /(?:19|20)\d\d(?=年)/g;
/** 自2022年3月1日起施行的《执业医师法》 */
const IN_FORCE_SINCE =
  /((?:19|20)\d\d)年(\d{1,2})月(?:\d{1,2}日)?起?(?:正式|全面)?(?:施行|实施|生效)的(?:新修订的|新的)?$/;
const LONGEST_SINCE = 24;

/** Whether a law is said to be in force since a day on which it was no longer: the name is the old one of what took its place. */
export function isInForceSinceItsEnd(text: string, open: number, { endedIn, successor }: Law): boolean {
  if (endedIn === undefined || successor === '') return false;
  const m = IN_FORCE_SINCE.exec(text.slice(Math.max(0, open - LONGEST_SINCE), open));
  return m !== null && Number(m[1]) * 12 + Number(m[2]) - 1 >= endedIn;
}

/** Whether a law that has ended is cited for what was: 1986年通过的《民法通则》, 从《合同法》到《民法典》. */
export function isHistory(paragraph: Paragraph, open: number, close: number, law: Law): boolean {
  const { text } = paragraph;
  const sentence = sentenceAt(paragraph, open);
  const [from, to] = [sentence?.start ?? 0, sentence?.end ?? text.length];
  const told = text.slice(from, to);
  // 《劳动合同法（试行）》 and its like hold words of their own: what is between the marks tells nothing
  const around = told.replaceAll(/《[^《》]*》/g, '《》');
  if (TOLD.test(around) || BEFORE.test(text.slice(from, open)) || BEHIND.test(text.slice(close + 1, to))) return true;
  if (['《', STATE].some((ahead) => law.successor !== '' && told.includes(`${ahead}${law.successor}》`))) return true;
  return (told.match(YEAR) ?? []).some((year) => Number(year) * 12 <= law.endedIn!);
}
