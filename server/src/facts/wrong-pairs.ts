import { readWrongPairs, UNITS_PER_VERB, type Collocations, type WrongPairs } from '../lexicon/collocations';
import { wordsOfClass } from '../lexicon/word-classes';
import { once } from '../text/once';
import type { Span } from '../text/span';

/** A verb at a place of a clause, and the noun at the end of the clause with which it does not go. */
export interface WrongPair extends Span {
  readonly noun: string;
  readonly right: string;
}

const UNITS_PER_NOUN = [4, 3, 2];
/** How far before a noun its verb is looked for. */
const REACH = 16;
/** Before these the verb is a noun, or one of several: 水平的提高, 巩固和提高. */
const NOT_BEFORE = '的和与及、并不未';
/** With one of these between, verb and noun belong to different parts of the sentence. */
const PARTS = /[^\p{Script=Han}]|[和与及并越会]/u;
/** Those whose the noun is: 养成学生的动手能力. */
const ofPeople = once(() => new RegExp(`^(?:${wordsOfClass('people').join('|')}|孩子|大家|自己)们?的`));
let pairs: WrongPairs | undefined;

/** A verb of the table before the noun that ends a clause, with which it never goes: 作出了很大成就. */
export function wrongPair(clause: string, { verbs, byNoun, described, means }: Collocations): WrongPair | undefined {
  pairs ??= readWrongPairs();
  const units = UNITS_PER_NOUN.find((length) => pairs!.byNoun.has(clause.slice(-length)));
  if (units === undefined) return undefined;
  const noun = clause.slice(-units);
  const { wrong, right } = pairs.byNoun.get(noun)!;
  const nounStart = clause.length - units;
  for (let start = nounStart - UNITS_PER_VERB; start >= Math.max(0, nounStart - REACH); start--) {
    const verb = clause.slice(start, start + UNITS_PER_VERB);
    if (!wrong.has(verb)) {
      // 养成习惯提高能力: another verb has the noun
      if (verbs.has(verb) || pairs.verbs.has(verb) || pairs.right.has(verb)) return undefined;
      continue;
    }
    const between = clause
      .slice(start + UNITS_PER_VERB, nounStart)
      .replace(/^[了着过起好]/, '')
      .replace(ofPeople(), '');
    if (NOT_BEFORE.includes(clause[start - 1] ?? '，') || PARTS.test(between)) return undefined;
    // 奠定基础的保障: the verb has its object already
    if (holdsNoun(between, verb, byNoun)) return undefined;
    // 发扬民主的作用: what is done for something may be told of by a verb with an object of its own
    if (means.test(noun) && between.includes('的') && !described.test(between)) return undefined;
    return { start, end: start + UNITS_PER_VERB, noun, right };
  }
  return undefined;
}

/** Whether a noun with which the verb goes stands between, or any noun of the table before a 的. */
function holdsNoun(between: string, verb: string, nouns: Collocations['byNoun']): boolean {
  const particle = between.lastIndexOf('的');
  for (let start = 0; start + 2 <= between.length; start++) {
    const collocates = nouns.get(between.slice(start, start + 2));
    if (collocates && (start + 2 === particle || collocates.verbs.has(verb))) return true;
  }
  return false;
}
