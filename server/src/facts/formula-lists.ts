import wordingTable from '../../data/kept/formula-lists-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import { membersOf, type Formula, type FormulaMember } from '../lexicon/formulas';
import { indexLiterals, type Hit } from '../lexicon/literals';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';
import { lexicon, lexiconHits } from './lexicon-pass';
import { NONE } from '../text/none';

/** A list in a paragraph whose items are members of a formulation, or nearly. Offsets are relative to the paragraph. */
export interface FormulaList extends Span {
  readonly formula: Formula;
  readonly items: readonly (Span & { readonly text: string; readonly member: number })[];
}

/** An item that is no member between two that are, and the characters it takes with its joints. */
const ODD = /^、([\p{Script=Han}]{2,8})(、|和|与)$/u;
const LONGEST_JOINT = 10;

/** Marks and words that join the items of one list. */
const JOINT = /^(?:、|和|与|及|以及)$/;
/** What stands before a member that is a phrase and goes with it: 完整、准确、全面贯彻新发展理念. */
const DRIVER = `(${wordingsFor(wordingTable, 'formula-lists-wordings.tsv', 'driver of a formulation')})`;
/** What joins whole phrases. */
const PHRASE_JOINT = new RegExp(`^(?:[、，；]|和|与|及|以及)${DRIVER}?$`);
const DRIVER_BEFORE = new RegExp(`${DRIVER}$`);
const LONGEST_DRIVER = 8;
/** Characters of the shortest member that is a phrase. */
export const MIN_UNITS_PER_PHRASE = 4;

interface Place extends Span {
  readonly member: number;
}

/** Lists of the public formulations in a paragraph, and of the house's own. */
export function formulaLists(paragraph: Paragraph, houseFormulas: HouseFormulas | undefined): readonly FormulaList[] {
  const { text } = paragraph;
  // members of a list are joined by 、 or stand on both sides of 和 behind one
  if (!text.includes('、')) return NONE;
  const lists = listsIn(text, lexiconHits(paragraph).members, lexicon().members);
  return houseFormulas ? [...lists, ...listsIn(text, houseFormulas.find(text), houseFormulas.members)] : lists;
}

/** Formulations of a house, ready to be looked for. */
export interface HouseFormulas {
  readonly members: readonly FormulaMember[];
  find(text: string): Hit[] | undefined;
}

/** Makes the finder of the members of formulations; made once for each set of formulations. */
export function indexFormulas(formulas: readonly Formula[]): HouseFormulas {
  const members = membersOf(formulas);
  return { members, find: indexLiterals(members.map(({ formula, member }) => formula.members[member]!)).find };
}

function listsIn(
  text: string,
  hits: readonly Hit[] | undefined,
  members: readonly FormulaMember[],
): readonly FormulaList[] {
  if (!hits || hits.length < 2) return NONE;
  const places = new Map<Formula, Place[]>();
  for (const { start, end, id } of hits) {
    const { formula, member } = members[id]!;
    const formulaPlaces = places.get(formula);
    if (formulaPlaces) formulaPlaces.push({ start, end, member });
    else places.set(formula, [{ start, end, member }]);
  }
  let lists: FormulaList[] | undefined;
  for (const [formula, formulaPlaces] of places)
    if (formulaPlaces.length > 1 && someNear(formulaPlaces))
      for (const list of listsOf(text, formula, formulaPlaces)) (lists ??= []).push(list);
  return lists ?? NONE;
}

/** Whether two of some places, in order of their starts, stand near enough to be of one list. */
function someNear(places: readonly Place[]): boolean {
  for (let k = 1; k < places.length; k++) if (places[k]!.start - places[k - 1]!.end <= LONGEST_JOINT) return true;
  return false;
}

/**
 * Lists of a formulation's members: runs of items joined by 、 or 和, of which all but one at most are members and at
 * least two are. `member` is the index in the formulation, -1 for an item that is none.
 */
function listsOf(text: string, formula: Formula, places: readonly Place[]): FormulaList[] {
  const lists: FormulaList[] = [];
  let run: FormulaList['items'][number][] = [];
  const phrases = formula.members.every((m) => m.length >= MIN_UNITS_PER_PHRASE);
  const close = (): void => {
    if (run.length > 0 && !run.some((i) => i.member < 0)) run = withOddEnd(text, formula, run);
    const [first] = run;
    if (phrases && first) {
      const driver = DRIVER_BEFORE.exec(text.slice(Math.max(0, first.start - LONGEST_DRIVER), first.start));
      // 坚持毛泽东思想、邓小平理论: one verb for all of them, unless others have one as well
      const isOwn = driver && (!driver[0].endsWith('坚持') || run.slice(1).some(hasDriver));
      if (isOwn) run[0] = { ...first, start: first.start - driver[0].length };
    }
    if (run.filter((i) => i.member >= 0).length >= 2)
      lists.push({ formula, start: run[0]!.start, end: run.at(-1)!.end, items: run });
    run = [];
  };
  for (const place of places) {
    const lastPlace = run.at(-1);
    // members far apart are of no one list, and nothing is cut out to see it
    const far = lastPlace !== undefined && place.start - lastPlace.end > LONGEST_JOINT;
    const between = lastPlace && !far ? text.slice(lastPlace.end, place.start) : '';
    const odd = between.length > 3 ? ODD.exec(between) : null;
    if (lastPlace && odd && !run.some((i) => i.member < 0)) {
      const start = lastPlace.end + 1;
      run.push({ start, end: start + odd[1]!.length, text: odd[1]!, member: -1 });
    } else if (lastPlace && !JOINT.test(between)) {
      const joint = phrases ? PHRASE_JOINT.exec(between) : null;
      if (joint && !(joint[1] === undefined && isEnumerated(text, run))) {
        run.push({ ...place, start: place.start - (joint[1]?.length ?? 0), text: formula.members[place.member]! });
        continue;
      }
      close();
    }
    // 最根本的是文化自信，道路自信、理论自信: what stands before the comma is of another clause
    else if (lastPlace && between === '、' && run.length > 1 && isParted(text, run)) {
      run.pop();
      close();
      run.push(lastPlace);
    }
    run.push({ ...place, text: formula.members[place.member]! });
  }
  close();
  return lists;
}

type Run = FormulaList['items'];

/** Whether the last two items of a run are joined by 、, or parted by a comma alone. */
const isEnumerated = (text: string, run: Run): boolean => run.length > 1 && jointOf(text, run) === '、';
const isParted = (text: string, run: Run): boolean => jointOf(text, run) === '，';
const jointOf = (text: string, run: Run): string => text.slice(run.at(-2)!.end, run.at(-1)!.start);

const hasDriver = ({ start, end, text }: Run[number]): boolean => end - start > text.length;

/**
 * The run with the item at its end that is no member, where all but that one are there: 国家意识、大局意识、核心意识、
 * 看齐意识. The item must end as the missing member does, or begin as it does but for its last character (生活富足), so that
 * the end of a longer list is not taken for one.
 */
function withOddEnd(
  text: string,
  { name, members }: Formula,
  run: FormulaList['items'][number][],
): FormulaList['items'][number][] {
  if (run.length !== members.length - 1 || members.length < 3) return run;
  const gap = run.findIndex((item, k) => item.member !== k);
  const [missing, firstMember, lastMember] = [gap < 0 ? members.at(-1)! : members[0]!, run[0]!, run.at(-1)!];
  const same = (odd: string): boolean =>
    odd !== missing && HAN.test(odd) && (odd.at(-1) === missing.at(-1) || isAlmost(odd, missing));
  if (gap < 0) {
    const joint = /^(?:、|和|与|以及|及)/.exec(text.slice(lastMember.end, lastMember.end + 2))?.[0].length ?? 0;
    const start = lastMember.end + joint;
    const word = text.slice(start, start + missing.length);
    const named =
      text
        .slice(start + missing.length)
        .replace(/^的?[“”]?/, '')
        .startsWith(name) && word[0] === missing[0];
    const odd = (joint > 0 && phraseOfTail(text, start, missing)) || word;
    const isOdd = odd !== missing && (same(odd) || (HAN.test(odd) && (named || odd !== word)));
    return joint > 0 && isOdd ? [...run, { start, end: start + odd.length, text: odd, member: -1 }] : run;
  }
  const end = firstMember.start - 1;
  const start = end - missing.length;
  const odd = text.slice(Math.max(0, start), end);
  const inOrder = run.every((item, k) => item.member === k + 1);
  return inOrder && start >= 0 && text[end] === '、' && same(odd)
    ? [{ start, end, text: odd, member: -1 }, ...run]
    : run;
}

/** Characters that a phrase of another length shares with the missing one at its end, beside the first one. */
const SHARED_TAIL = 4;

/** 管企业必须管安全 for 管生产经营必须管安全: a phrase up to the next mark that begins and ends as the missing one does. */
function phraseOfTail(text: string, start: number, missing: string): string | undefined {
  if (missing.length < SHARED_TAIL * 2) return undefined;
  const phrase = /^\p{Script=Han}{6,14}(?=[，。；、！？”）]|$)/u.exec(text.slice(start, start + 16))?.[0];
  return phrase?.startsWith(missing[0]!) && phrase.endsWith(missing.slice(-SHARED_TAIL)) ? phrase : undefined;
}

/** 生活富足 and 生活富裕: a phrase with another last character. */
const isAlmost = (odd: string, missing: string): boolean =>
  missing.length >= MIN_UNITS_PER_PHRASE && odd.length === missing.length && odd.slice(0, -1) === missing.slice(0, -1);

const HAN = /^\p{Script=Han}+$/u;
