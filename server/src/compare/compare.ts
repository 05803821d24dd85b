import type { Draft } from '../syntax/types';
import { align, type Alignment } from './align';
import { turnedBounds } from './bounds';
import { findMoved } from './moved';
import { judgeLeft } from './left';
import {
  byGroup,
  greedy,
  matchSame,
  nearnessOf,
  type Matched,
  type Matching,
  type Nearness,
  type PlacedFact,
} from './match';
import { messageOf } from './messages';
import { isSamePost } from './persons';
import { mayBecome } from './same';
import type { Cited, FactChange, FactKind, Unit } from './types';
import { unitsOfDraft } from './units';

/** Two drafts cut into clauses, and which of these say the same. */
export interface Held {
  readonly oldDraft: Draft;
  readonly newDraft: Draft;
  readonly oldUnits: readonly Unit[];
  readonly newUnits: readonly Unit[];
  readonly alignment: Alignment;
  readonly nearness: Nearness;
}

export function hold(oldDraft: Draft, newDraft: Draft): Held {
  const oldUnits = unitsOfDraft(oldDraft);
  const newUnits = unitsOfDraft(newDraft);
  const alignment = align(oldUnits, newUnits);
  return { oldDraft, newDraft, oldUnits, newUnits, alignment, nearness: nearnessOf(oldUnits, newUnits, alignment) };
}

/**
 * Facts of a draft that another reading of it changed: altered, lost, new, or moved to another subject. What is said
 * otherwise, in another order or in other sentences is no change. In the order of the new draft, what was lost at the
 * place of its neighbours.
 */
export const compareDrafts = (oldDraft: Draft, newDraft: Draft): FactChange[] => changesOf(hold(oldDraft, newDraft));

/** The same for drafts that are held against one another already. */
export function changesOf(held: Held): FactChange[] {
  const olds = byGroup(held.oldUnits);
  const news = byGroup(held.newUnits);
  const scale = { old: held.oldUnits.length + 1, new: held.newUnits.length + 1 };
  const changes: FactChange[] = [];
  for (const group of new Set([...olds.keys(), ...news.keys()])) {
    const same = matchSame(olds.get(group) ?? [], news.get(group) ?? [], held.nearness, scale);
    const moved = findMoved(group, same.matched, held);
    if (group === 'name') changes.push(...postChanges(same.matched.filter((m) => !moved.includes(m))));
    if (group === 'number') changes.push(...turnedBoundsOf(same.matched, held));
    changes.push(...moved.map((m) => change('moved', m.old, m.new)));
    const altered = matchAltered(group, same, held);
    changes.push(...altered.matched.map((m) => change('altered', m.old, m.new)));
    changes.push(...judgeLeft(group, altered, held));
  }
  return inOrder(changes, held);
}

/** A change of a fact that stands in both drafts. */
export function change(kind: 'altered' | 'moved', old: PlacedFact, other: PlacedFact): FactChange {
  const cited = { old: citedOf(old), new: citedOf(other) };
  const factKind: FactKind = old.fact.kind;
  return { kind: factKind, change: kind, ...cited, message: messageOf(factKind, kind, cited) };
}

const citedOf = ({ fact: { start, end, text } }: PlacedFact): Cited => ({ start, end, text });

const postChanges = (matched: readonly Matched[]): FactChange[] =>
  matched
    .filter((m) => !isSamePost(m.old.fact.post ?? '', m.new.fact.post ?? ''))
    .map((m) => ({
      ...change('altered', m.old, m.new),
      message: `“${m.old.fact.text}”的职务由“${m.old.fact.post}”改成了“${m.new.fact.post}”，请核对。`,
    }));

function turnedBoundsOf(matched: readonly Matched[], { nearness, oldDraft, newDraft }: Held): FactChange[] {
  const inPlace = matched.filter((m) => nearness.tierOf(m.old.unit, m.new.unit) === 2);
  return turnedBounds(inPlace, oldDraft.text, newDraft.text).map((m) => change('altered', m.old, m.new));
}

/** Words whose class is the fact: the other of its kind in the same clause took its place. */
const CLASSES: ReadonlySet<FactKind> = new Set<FactKind>(['obligation', 'scope', 'direction', 'negation']);

/** Pairs what is left of the old draft with what came in its place. */
function matchAltered(group: FactKind, { oldLeft, newLeft }: Matching, held: Held): Matching {
  const pairs: { a: number; b: number; score: number }[] = [];
  oldLeft.forEach((old, a) =>
    newLeft.forEach((other, b) => {
      const tier = held.nearness.tierOf(old.unit, other.unit);
      if (tier === 0 || (CLASSES.has(group) && tier < 2) || !mayBecome(old.fact, other.fact)) return;
      if (old.fact.onlyAgainstAnother && other.fact.onlyAgainstAnother && CLASSES.has(group)) return;
      const beside = besideAlike(old, other, held);
      if (tier === 1 && beside === 0) return;
      pairs.push({ a, b, score: tier + beside });
    }),
  );
  return greedy(oldLeft, newLeft, pairs);
}

/** How many of the characters beside two facts are the same, up to two on each side. */
function besideAlike(old: PlacedFact, other: PlacedFact, { oldDraft, newDraft }: Held): number {
  const [a, b] = [oldDraft.text, newDraft.text];
  let alike = 0;
  for (let k = 1; k <= 2 && a[old.fact.start - k] === b[other.fact.start - k]; k++) alike += 0.2;
  for (let k = 0; k < 2 && a[old.fact.end + k] === b[other.fact.end + k]; k++) alike += 0.2;
  return alike;
}

/** Orders changes by their places in the new draft; what is lost stands where its neighbours of the old one are now. */
function inOrder(changes: readonly FactChange[], { oldUnits, newUnits, alignment }: Held): FactChange[] {
  const placeOf = ({ old, new: other }: FactChange): number => {
    if (other) return other.start;
    const lost = oldUnits.findIndex((unit) => unit.end > old!.start);
    for (let k = Math.max(lost, 0); k >= 0; k--) {
      const link = alignment.toNew[k]?.[0];
      if (link) return newUnits[link.unit]!.end;
    }
    return 0;
  };
  return changes
    .map((row) => ({ row, place: placeOf(row) }))
    .sort((x, y) => x.place - y.place || (x.row.old?.start ?? 0) - (y.row.old?.start ?? 0))
    .map(({ row }) => row);
}
