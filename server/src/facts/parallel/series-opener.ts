import { isHan } from '../../text/chars';
import { commonHead } from '../../text/common-ends';
import type { Series } from '../../syntax/types';
import { particleWords } from '../particles/word-lists';
import type { AnchorOdd } from './anchor';
import { measure, type Measure } from './measure';

/** The member that says a word more than all others, which are as long as it would be without: 三、要转变作风. */
export interface OneMore {
  readonly member: number;
  readonly clause: number;
  /** Where the word stands in the clause. */
  readonly offset: number;
  readonly word: string;
}

const MAX_MEMBERS = 20;
/** Shorter clauses agree in length by nature, longer ones by chance. */
const SHORTEST = 4;
const LONGEST = 12;
/** What is demanded, where the others name what is done. */
const DEMANDS = /^(?:必须|要|须)/;
const DEMAND_INSIDE = /^(\p{Script=Han}{2})要\p{Script=Han}{2}$/u;

/** Measures of a series whose members have as many clauses as each other; undefined where they have not, or wait for words. */
function alikeMeasures({ members }: Series): readonly Measure[] | undefined {
  if (members.length < 3 || members.length > MAX_MEMBERS) return undefined;
  const measures = members.map(measure);
  const count = measures[0]!.clauses.length;
  return count === 0 || measures.some((m) => m.open || m.clauses.length !== count) ? undefined : measures;
}

/** The one member with 要 at the head of its first clause, or inside it, where all clauses of the others are of one length. */
export function oneMoreWord(series: Series): OneMore | undefined {
  const measures = alikeMeasures(series);
  if (!measures) return undefined;
  const texts = measures.map((m) => m.clauses[0]!.text);
  const saying = texts.flatMap((text, k) => (DEMANDS.test(text) || DEMAND_INSIDE.test(text) ? [k] : []));
  const [member] = saying;
  if (member === undefined || saying.length > 1) return undefined;
  const others = texts.filter((_, k) => k !== member);
  const length = others[0]!.length;
  if (length < SHORTEST || length > LONGEST || others.some((text) => text.length !== length || text.includes('要')))
    return undefined;
  const text = texts[member]!;
  const inside = DEMAND_INSIDE.exec(text);
  const word = inside ? '要' : DEMANDS.exec(text)![0];
  return text.length === length + word.length ? { member, clause: 0, offset: inside ? 2 : 0, word } : undefined;
}

/**
 * The one member of which a clause lacks the verb that opens that clause of all others, and is as long as they are without
 * it: 当好会员的娘家人 / 当好政府的参谋员 / 市场的引路人.
 */
export function lostVerbOf(series: Series): AnchorOdd | undefined {
  const measures = alikeMeasures(series);
  if (!measures) return undefined;
  for (let clause = 0; clause < measures[0]!.clauses.length; clause++) {
    const texts = measures.map((m) => m.clauses[clause]!.text);
    for (let member = 0; member < texts.length; member++) {
      const others = texts.filter((_, k) => k !== member);
      const text = others.reduce(commonHead).slice(0, 2);
      if (text.length < 2 || !isVerb(text) || isVerb(texts[member]!.slice(0, 2))) continue;
      const rest = others.map((other) => other.slice(text.length));
      const lacking = texts[member]!;
      if (lacking.length < 2 || !rest.every((other) => other.length === lacking.length)) continue;
      // 拓展新市场 has a verb of its own: what lacks one has 的 where the others have it, or ends as one of them
      const areAttributes = lacking.includes('的') && rest.every((other) => other.includes('的'));
      if (!areAttributes && !rest.some((other) => other.slice(-2) === lacking.slice(-2))) continue;
      return { member, anchor: { clause, at: 'head', text }, sure: false };
    }
  }
  return undefined;
}

const isVerb = (word: string): boolean =>
  [...word].every((c) => isHan(c.charCodeAt(0))) &&
  (particleWords().verbs.has(word) ||
    /^[当做办抓守把管建用练写讲走打夯筑压落织]\p{Script=Han}?[好牢实稳紧准细足活强优严]$/u.test(word));
