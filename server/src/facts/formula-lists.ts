import type { Formula } from '../lexicon/data/formulas';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';

/** A list in a paragraph whose items are members of a formulation, or nearly. Offsets are relative to the paragraph. */
export interface FormulaList extends Span {
  readonly formula: Formula;
  readonly items: readonly (Span & { readonly text: string; readonly member: number })[];
}

/** Marks and words that join the items of one list. */
const JOINT = /^(?:、|和|与|及|以及)$/;

/**
 * Lists of a formulation's members: runs of items joined by 、 or 和, of which all but one at most are members and at
 * least two are. `member` is the index in the formulation, -1 for an item that is none.
 */
export function formulaLists(paragraph: Paragraph, formula: Formula): FormulaList[] {
  const { text } = paragraph;
  const places: { readonly start: number; readonly end: number; readonly member: number }[] = [];
  formula.members.forEach((word, member) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      places.push({ start: at, end: at + word.length, member });
  });
  if (places.length < 2) return [];
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
