import type { StandIn } from '../lexicon/company-index';
import { isJoiner } from '../lexicon/joiners';
import type { PairSet } from '../lexicon/pair-set';
import { isGrammarCharacter, rightForms } from '../lexicon/word-lists';
import { allWords, commonWordSet } from '../lexicon/word-sets';
import { companyIndex, rightWords } from '../lexicon/words-in-company';
import { remembered } from '../syntax/line';
import type { Span } from '../text/span';
import { stretchAround } from './near-forms';
import { mayEndTrade, mayNameThing } from './names-of-things';
import { standsInName } from './person-names';
import { NONE } from '../text/none';
import { once } from '../text/once';

// What stands where an everyday word belongs that sounds or looks like it, by the company that stands beside it: 产业声级.

/** One that may also be the seam of two words, and the stretch around it whose words tell. */
export interface StandInApart {
  readonly standIn: StandIn;
  readonly stretch: Span;
}

/** Characters that are words of their own nearly everywhere, and numerals. */
const PARTICLES: ReadonlySet<string> = new Set('的了之是在有和与不要会我你他她它们里中这那及其一二三四五六七八九十两');

const PARTICLE_UNITS: ReadonlySet<number> = new Set(Array.from(PARTICLES, (particle) => particle.charCodeAt(0)));

const isOf = (set: PairSet, text: string, { start }: Span): boolean => set.standsAt(text, start);

/** Words of one character that stand before any verb: 全县已|建成, 各项均|落实. They are no half of a word that no list has. */
const ADVERBS = new Set(Array.from('已均仍皆', (adverb) => adverb.charCodeAt(0)));

/** What both questions below pass by where no word lists it: a word, and what holds a particle. */
const isOdd = (first: number, second: number): boolean =>
  !PARTICLE_UNITS.has(first) && !PARTICLE_UNITS.has(second) && !ADVERBS.has(second) && !allWords().has(first, second);

const longerWords = once((): ReadonlySet<string> => new Set(rightForms().filter((form) => form.length === 3)));

/** 车间主人翁: whether what stands there is the beginning of a longer word that is right. */
const isLongerWord = (text: string, start: number, end: number): boolean =>
  longerWords().has(text.slice(start, end + 1));

const allStandIns = remembered(({ text }): readonly StandIn[] => {
  const standIns = companyIndex(isOdd).find(text);
  return (
    standIns?.filter(({ start, end }) => !isLongerWord(text, start, end) && !standsInName(text, start, end)) ?? NONE
  );
});

/** Common words that are known to be written for the one that belongs there (心内科主人). Company stands at once beside them. */
export const standInsOf = remembered((paragraph): readonly StandIn[] => {
  const standIns = allStandIns(paragraph);
  if (standIns.length === 0) return NONE;
  return standIns.filter(
    (standIn) => standIn.isListed && isClose(standIn) && isOf(commonWordSet(), paragraph.text, standIn),
  );
});

/**
 * What is no word, or a rare one that is known as mistaken. Any other word may stand beside any other by chance, and a
 * particle belongs to what stands beside it.
 */
export const standInsApart = remembered((paragraph): readonly StandInApart[] => {
  const standIns = allStandIns(paragraph);
  if (standIns.length === 0) return NONE;
  const { text } = paragraph;
  return standIns.flatMap((standIn): StandInApart | readonly never[] => {
    const { start, end } = standIn;
    if (isOf(standIn.isListed ? commonWordSet() : allWords(), text, standIn)) return NONE;
    // 引才, 援疆: new words that are right, and listed for others alone
    if (!standIn.isListed && isOf(rightWords(), text, standIn)) return NONE;
    if (!standIn.isListed && (mayNameThing(text, standIn) || mayEndTrade(text, standIn))) return NONE;
    if (PARTICLES.has(text[start]!) || PARTICLES.has(text[end - 1]!)) return NONE;
    return { standIn, stretch: stretchAround(text, start, end) };
  });
});

const isClose = ({ before, behind }: StandIn): boolean => isWhole(before) || isWhole(behind);

/** Whether what stands beside is two characters or more and no particle: not 良好的, 了环境. */
const isWhole = (company: string): boolean =>
  company.length > 1 && !isJoiner(company[0]!) && !isJoiner(company.at(-1)!);

/** Whether a stand-in has one character of the word that belongs there, and the other is none of grammar: 行业时可关注. */
export function hasOneOther(text: string, { start, right }: StandIn): boolean {
  const odd = text[start] === right[0] ? start + 1 : start;
  const isKept = text[start] === right[0] || text[start + 1] === right[1];
  return isKept && !isGrammarCharacter(text[odd]!);
}
