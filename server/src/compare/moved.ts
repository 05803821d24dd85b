import type { Held } from './compare';
import type { Matched } from './match';
import { mayBecome } from './same';
import type { FactKind } from './types';

/** Facts that have a subject: a figure, a date, a person or a body of another clause says something else. */
const HAVE_SUBJECT: ReadonlySet<FactKind> = new Set<FactKind>([
  'number',
  'date',
  'name',
  'organ',
  'place',
  'document-number',
  'title',
  'quotation',
]);
/** How alike clauses must be for the subject of a fact to be known. */
const SURE = 0.5;

/**
 * Facts that stand in both drafts and belong to another subject now: the clause that they stood in went on with another
 * fact in their place, and the clause that they stand in had another one before.
 */
export function findMoved(group: FactKind, matched: readonly Matched[], held: Held): Matched[] {
  if (!HAVE_SUBJECT.has(group)) return [];
  const { alignment, nearness } = held;
  /** Facts of the group by the new clause that they came to, and by the old one that they went from. */
  const cameFrom = group_(matched, (m) => m.new.unit);
  const wentTo = group_(matched, (m) => m.old.unit);
  const moved = matched.filter(({ old, new: other }) => {
    if (nearness.tierOf(old.unit, other.unit) === 2) return false;
    const stayed = alignment.toNew[old.unit]![0];
    const before = alignment.toOld[other.unit]![0];
    if (!stayed || !before || stayed.alike < SURE || before.alike < SURE) return false;
    // a sum takes no place of a share: 增长8.5%，达到36亿元 and 达到36亿元，增长8.5% say the same
    const isOther = (m: Matched): boolean =>
      nearness.tierOf(m.old.unit, m.new.unit) < 2 && mayBecome(old.fact, m.old.fact);
    const tookItsPlace = cameFrom.get(stayed.unit)?.some(isOther);
    const gavePlace = wentTo.get(before.unit)?.some(isOther);
    return tookItsPlace === true || gavePlace === true;
  });
  return [...moved, ...exchanged(matched, held)];
}

function group_(matched: readonly Matched[], keyOf: (m: Matched) => number): Map<number, Matched[]> {
  const map = new Map<number, Matched[]>();
  for (const m of matched) {
    const list = map.get(keyOf(m));
    if (list) list.push(m);
    else map.set(keyOf(m), [m]);
  }
  return map;
}

/** Two facts of one clause that changed places with one another: 由320家增加到450家, 由450家增加到320家. */
function exchanged(matched: readonly Matched[], { oldDraft, newDraft, nearness }: Held): Matched[] {
  const rows: Matched[] = [];
  const byUnit = new Map<number, Matched[]>();
  for (const m of matched) {
    if (nearness.tierOf(m.old.unit, m.new.unit) < 2) continue;
    const list = byUnit.get(m.old.unit);
    if (list) list.push(m);
    else byUnit.set(m.old.unit, [m]);
  }
  const before = (text: string, start: number): string => text.slice(Math.max(0, start - 2), start);
  for (const list of byUnit.values())
    for (const first of list)
      for (const second of list) {
        if (first.old.fact.start >= second.old.fact.start || first.new.fact.start <= second.new.fact.start) continue;
        if (first.old.fact.key === second.old.fact.key) continue;
        const [a, b] = [before(oldDraft.text, first.old.fact.start), before(oldDraft.text, second.old.fact.start)];
        const [c, d] = [before(newDraft.text, first.new.fact.start), before(newDraft.text, second.new.fact.start)];
        if (a !== b && a === d && b === c) rows.push(first, second);
      }
  return [...new Set(rows)];
}
