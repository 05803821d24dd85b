import { doublings } from '../lexicon/doublings';

/** 振兴兴在产业, 富民民在心安: where, or in what, a thing lies; 整治治出新面貌: what came of it. */
const LIES_IN = /^(?:[在于则]\p{Script=Han}{2}|出(?:新|了|好|成|效|一))/u;
/** 要集中中在一线, 把责任落实实在岗位: what is done at a place, and no subject that is taken up. */
const IS_DONE = /[要把将应须得会能已正被让使对]|进一步/;
/** Verbs that end with one of these take 在 themselves: 集中在, 建立在, 体现在, 落实在. */
const TAKES_PLACE = '中立实现位定放处存留落停焦止站住坐';
/** Characters of a subject whose word is taken up. */
const LONGEST_SUBJECT = 10;

/** Whether a subject ends with a word whose last character is taken up by what is said of it: 乡村振兴|兴在产业. */
export function isTakenUp(text: string, first: number): boolean {
  if (TAKES_PLACE.includes(text[first]!) || !LIES_IN.test(text.slice(first + 2, first + 5))) return false;
  const subject = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, first - LONGEST_SUBJECT), first + 1))![0];
  if (subject.length < 2 || subject.length > LONGEST_SUBJECT || IS_DONE.test(subject)) return false;
  return doublings().common.standsAt(text, first - 1);
}
