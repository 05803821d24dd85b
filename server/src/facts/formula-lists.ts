import type { Formula } from '../lexicon/data/formulas';
import { indexLiterals } from '../lexicon/literals';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';

/** A list in a paragraph whose items are members of a formulation, or nearly. Offsets are relative to the paragraph. */
export interface FormulaList extends Span {
  readonly formula: Formula;
  readonly items: readonly (Span & { readonly text: string; readonly member: number })[];
}

/** Marks and words that join the items of one list. */
const JOINT = /^(?:、|和|与|及|以及)$/;

interface Place extends Span {
  readonly member: number;
}

/** Builds a finder of lists for some formulations: one pass over a paragraph finds the members of all. */
export function indexFormulas(formulas: readonly Formula[]): (paragraph: Paragraph) => FormulaList[] {
  const owners: { readonly formula: Formula; readonly member: number }[] = [];
  for (const formula of formulas) formula.members.forEach((_, member) => owners.push({ formula, member }));
  const index = indexLiterals(owners.map(({ formula, member }) => formula.members[member]!));
  return ({ text }) => {
    const hits = index.find(text);
    if (!hits || hits.length < 2) return [];
    const places = new Map<Formula, Place[]>();
    for (const { start, end, id } of hits) {
      const { formula, member } = owners[id]!;
      const own = places.get(formula);
      if (own) own.push({ start, end, member });
      else places.set(formula, [{ start, end, member }]);
    }
    return [...places].flatMap(([formula, own]) => (own.length < 2 ? [] : listsOf(text, formula, own)));
  };
}

/**
 * Lists of a formulation's members: runs of items joined by 、 or 和, of which all but one at most are members and at
 * least two are. `member` is the index in the formulation, -1 for an item that is none.
 */
function listsOf(text: string, formula: Formula, places: Place[]): FormulaList[] {
  places.sort((a, b) => a.start - b.start);
  const lists: FormulaList[] = [];
  let run: FormulaList['items'][number][] = [];
  const close = (): void => {
    if (run.filter((i) => i.member >= 0).length >= 2)
      lists.push({ formula, start: run[0]!.start, end: run.at(-1)!.end, items: run });
    run = [];
  };
  for (const place of places) {
    const last = run.at(-1);
    const between = last ? text.slice(last.end, place.start) : '';
    const odd = last ? /^、([\p{Script=Han}]{2,8})(、|和|与)$/u.exec(between) : null;
    if (last && odd && !run.some((i) => i.member < 0)) {
      const start = last.end + 1;
      run.push({ start, end: start + odd[1]!.length, text: odd[1]!, member: -1 });
    } else if (last && !JOINT.test(between)) close();
    run.push({ ...place, text: formula.members[place.member]! });
  }
  close();
  return lists;
}
