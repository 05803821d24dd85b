import endingTable from '../../../data/kept/governed-endings.tsv';
import mannerTable from '../../../data/kept/manners-of-work.tsv';
import openingTable from '../../../data/kept/opening-verbs.tsv';
import { tableColumn } from '../../text/table';
import { particleWords } from '../particles/word-lists';
import { joins, opensFrame } from './frame-words';
import type { LostPart } from './lost-part';
import { LIST_MARK, type Units } from './units';

/** Members that say the verb, at least: two may share it by chance. */
const LEAST_WITH_VERB = 3;
/** Members on one side of the odd one that are compared with it, at most. */
const MAX_BESIDE = 6;
/** Characters of what the verb of a member is said of. */
const SHORTEST_OBJECT = 2;
const LONGEST_OBJECT = 6;
const ENDINGS: ReadonlySet<string> = new Set(tableColumn(endingTable, 'governed-endings.tsv', 'word'));
/** How and when work is done: 全程监督, 昼夜值守, 联合执法. */
const MANNERS: ReadonlySet<string> = new Set(tableColumn(mannerTable, 'manners-of-work.tsv', 'word'));
/** Words of one character that open members and are verbs with an object. */
const VERBS_OF_ONE: ReadonlySet<string> = new Set(tableColumn(openingTable, 'opening-verbs.tsv', 'word'));

/**
 * The member that has lost the verb which opens all others, whose objects are as long as it: 抓教学、抓科研、抓管理、师德.
 * It stands between two that have it, or closes a list of 、, or is a name of work (强化领导，强化督查，宣传引导，).
 */
export function lostOpener(units: Units): LostPart | undefined {
  const { count, length, mark } = units;
  for (let odd = 2; odd < count; odd++) {
    const lacking = length[odd]!;
    if (lacking < SHORTEST_OBJECT || lacking > LONGEST_OBJECT || mark[odd] !== mark[odd - 1]) continue;
    const lost = length[odd - 1]! - lacking;
    if ((lost !== 1 && lost !== 2) || !units.isHanAlone(odd)) continue;
    const part = lostBefore(units, odd, lost);
    if (part) return part;
  }
  return undefined;
}

function lostBefore(units: Units, odd: number, lost: number): LostPart | undefined {
  const verb = units.textOf(odd - 1).slice(0, lost);
  if (!isVerb(verb)) return undefined;
  const first = firstWith(units, odd, verb);
  const end = endWith(units, odd, verb);
  const others = odd - first + end - odd - 1;
  if (odd - first < 2 || others < LEAST_WITH_VERB) return undefined;
  const text = units.textOf(odd);
  if (text.startsWith(verb[0]!) || joins(text) || opensFrame(text) || isVerb(text.slice(0, 2))) return undefined;
  const closes = end === odd + 1;
  if (closes && !mayClose(units, odd, lost, text)) return undefined;
  const spans = Array.from({ length: end - first }, (_, k) => first + k)
    .filter((unit) => unit !== odd)
    .map((unit) => ({ start: units.start[unit]!, end: units.end[unit]! }));
  const place = { start: units.start[odd]!, end: units.end[odd]! };
  // what closes a set between commas may as well be said of all of it: 强化督查，强化考核，全程监督
  return {
    odd: place,
    others: spans,
    word: verb,
    opens: true,
    sure: !closes || isListed(units, odd) || others >= LEAST_WITH_VERB,
  };
}

const isListed = (units: Units, odd: number): boolean => units.mark[odd] === LIST_MARK;

/** What follows a set between commas (形成合力) is as long as a member without its verb; a list of 、 ends with a member. */
function mayClose(units: Units, odd: number, lost: number, text: string): boolean {
  if (isListed(units, odd)) return odd + 1 === units.count || !isListed(units, odd + 1);
  // 强化督查，强化考核，全程监督: how it is done stands before the verb, and nothing was lost
  return lost === 2 && text.length === 4 && ENDINGS.has(text.slice(2)) && !MANNERS.has(text.slice(0, 2));
}

const isVerb = (word: string): boolean =>
  word.length === 1 ? VERBS_OF_ONE.has(word) : particleWords().verbs.get(word) === 'always';

/** Index of the first unit before the odd one that opens with the verb; what leads into the set may stand in front of it. */
function firstWith(units: Units, odd: number, verb: string): number {
  const { mark, length } = units;
  const whole = length[odd - 1]!;
  let first = odd;
  while (first > 0 && odd - first < MAX_BESIDE && units.isHanAlone(first - 1)) {
    const text = units.textOf(first - 1);
    if (text.length === whole && text.startsWith(verb)) first--;
    else return text.length > whole && text.slice(-whole).startsWith(verb) ? first - 1 : first;
    if (first > 0 && mark[first] !== mark[odd]) break;
  }
  return first;
}

/** Index behind the last unit after the odd one that opens with the verb. */
function endWith(units: Units, odd: number, verb: string): number {
  const { count, mark } = units;
  let end = odd + 1;
  while (end < count && end - odd <= MAX_BESIDE && mark[end] === mark[odd] && units.textOf(end).startsWith(verb)) end++;
  return end;
}
