import type { Draft } from '../syntax/types';
import type { Span, TextEdit } from '../text/span';
import { changesOf, hold, type Held } from './compare';
import { keptSince } from './kept';
import type { Change, FactChange, FactKind, Cited, Unit } from './types';

/** A row of a list that a person walks through both texts. */
export interface CompareRow {
  readonly kind: FactKind;
  /** `kept`: the same as last year, and perhaps not to be. */
  readonly change: Change | 'kept';
  readonly old?: Cited;
  readonly new?: Cited;
  readonly message: string;
  /** Where the row is in the new draft; for what was lost, where it would stand. */
  readonly place: Span;
  /** Gives back what the old draft has; absent where that is not one edit. */
  readonly restore?: TextEdit;
  /** The same for the same change of another version of the draft. */
  readonly key: string;
}

/** Changed facts of a draft, each with its way back. */
export function changedRows(oldDraft: Draft, newDraft: Draft): CompareRow[] {
  const held = hold(oldDraft, newDraft);
  const keyOf = createKeys();
  return changesOf(held).map((change) => {
    const restore = restoring(change, held);
    return {
      ...change,
      place: change.new ?? placeOfLost(change.old!, held),
      ...(restore && { restore }),
      key: keyOf(change),
    };
  });
}

/** Facts of last year's speech that this year's still has. */
export function keptRows(oldDraft: Draft, newDraft: Draft): CompareRow[] {
  const keyOf = createKeys();
  return keptSince(hold(oldDraft, newDraft)).map((fact) => ({
    ...fact,
    change: 'kept' as const,
    place: fact.new,
    key: keyOf({ ...fact, change: 'kept' }),
  }));
}

/** Makes keys that differ: what is new in two places in the same words is two rows, and each is accepted by itself. */
function createKeys(): (row: Pick<FactChange, 'kind' | 'old' | 'new'> & { change: string }) => string {
  const times = new Map<string, number>();
  return ({ kind, change, old, new: other }) => {
    const key = `${kind} ${change} ${old?.start ?? ''} ${old?.text ?? ''} ${other?.text ?? ''}`;
    const earlier = times.get(key) ?? 0;
    times.set(key, earlier + 1);
    return earlier === 0 ? key : `${key} ${earlier}`;
  };
}

const clauseWith = (units: readonly Unit[], { start, end }: Span): number =>
  units.findIndex((unit) => unit.clause.start <= start && end <= unit.clause.end);

/** Behind the nearest clause before it that is in the new draft too. */
function placeOfLost(old: Span, { oldUnits, newUnits, alignment }: Held): Span {
  for (let k = clauseWith(oldUnits, old); k >= 0; k--) {
    const link = alignment.toNew[k]?.[0];
    if (link) return newUnits[link.unit]!.clause;
  }
  return { start: 0, end: 0 };
}

function restoring({ change, old, new: other }: FactChange, held: Held): TextEdit | undefined {
  const { oldUnits, newUnits, alignment, oldDraft, newDraft } = held;
  if (change === 'moved') return undefined;
  if (change === 'altered') return { start: other!.start, end: other!.end, newText: old!.text };
  if (change === 'lost') {
    const link = alignment.toNew[clauseWith(oldUnits, old!)]?.[0];
    if (link) return { ...newUnits[link.unit]!.clause, newText: old!.text };
    const { end } = placeOfLost(old!, held);
    return end === 0 ? undefined : { start: end, end, newText: `，${old!.text}` };
  }
  const link = alignment.toOld[clauseWith(newUnits, other!)]?.[0];
  if (link) {
    const { clause } = oldUnits[link.unit]!;
    return { start: other!.start, end: other!.end, newText: oldDraft.text.slice(clause.start, clause.end) };
  }
  // with the mark before it, or behind it where it opens a sentence
  const isInside = /[，；：、]/.test(newDraft.text[other!.start - 1] ?? '');
  return isInside
    ? { start: other!.start - 1, end: other!.end, newText: '' }
    : { start: other!.start, end: Math.min(newDraft.text.length, other!.end + 1), newText: '' };
}
