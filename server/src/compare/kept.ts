import type { Held } from './compare';
import { isSameFact } from './same';
import type { Cited, Fact, FactKind } from './types';

/** A statement of last year's speech that this year's still has, word for word the same. */
export interface KeptFact {
  readonly kind: FactKind;
  readonly old: Cited;
  readonly new: Cited;
  readonly message: string;
}

/** Units of figures that count sittings: a year later they are others. */
const SITTING = /^(?:第.*|届|次|中全会|周年|大)$/;
/** A figure below it, without a fraction, is a way of speaking or a number of parts. */
const LEAST_DATUM = 20;

/**
 * What should have changed since last year and did not: years, sittings and data that stand in a clause that says the
 * same. In the order of the new draft.
 */
export function keptSince({ oldDraft, oldUnits, newUnits, alignment }: Held): KeptFact[] {
  const kept: KeptFact[] = [];
  newUnits.forEach((unit, b) => {
    const used = new Set<Fact>();
    for (const fact of unit.facts) {
      if (!changesYearly(fact)) continue;
      const before = alignment.toOld[b]!.flatMap((link) => oldUnits[link.unit]!.facts).find(
        (old) => old.kind === fact.kind && !used.has(old) && isSameFact(old, fact),
      );
      if (!before) continue;
      used.add(before);
      kept.push({
        kind: fact.kind,
        old: { start: before.start, end: before.end, text: oldDraft.text.slice(before.start, before.end) },
        new: { start: fact.start, end: fact.end, text: fact.text },
        message: `“${fact.text}”与上一稿相同，请核对是否该改。`,
      });
    }
  });
  return kept.sort((x, y) => x.new.start - y.new.start);
}

function changesYearly({ kind, date, figure }: Fact): boolean {
  if (kind === 'date') return date?.year !== undefined || date?.month !== undefined;
  if (kind !== 'number' || !figure) return false;
  if (SITTING.test(figure.unit)) return true;
  return figure.value >= LEAST_DATUM || !Number.isInteger(figure.value) || figure.unit.includes('%');
}
