import type { Alignment } from './align';
import { groupOf, isSameFact } from './same';
import type { Fact, FactKind, Unit } from './types';

/** A fact and the clause that it stands in. */
export interface PlacedFact {
  readonly fact: Fact;
  /** Index of its clause. */
  readonly unit: number;
}

/** A fact of the old draft and what it is in the new one. */
export interface Matched {
  readonly old: PlacedFact;
  readonly new: PlacedFact;
}

/** How close two clauses stand. */
export interface Nearness {
  /** 2 for clauses that say the same, 1 for clauses of sentences that have something in common, else 0. */
  tierOf(oldUnit: number, newUnit: number): 0 | 1 | 2;
}

export function nearnessOf(oldUnits: readonly Unit[], newUnits: readonly Unit[], { toNew }: Alignment): Nearness {
  const sentences = new Set<number>();
  const linked = new Set<number>();
  const most = newUnits.length + 1;
  const mostSentences = (newUnits.at(-1)?.sentence ?? 0) + 1;
  toNew.forEach((links, a) =>
    links.forEach(({ unit }) => {
      linked.add(a * most + unit);
      sentences.add(oldUnits[a]!.sentence * mostSentences + newUnits[unit]!.sentence);
    }),
  );
  return {
    tierOf(a, b) {
      if (linked.has(a * most + b)) return 2;
      return sentences.has(oldUnits[a]!.sentence * mostSentences + newUnits[b]!.sentence) ? 1 : 0;
    },
  };
}

export interface Matching {
  readonly matched: readonly Matched[];
  readonly oldLeft: readonly PlacedFact[];
  readonly newLeft: readonly PlacedFact[];
}

/** Facts by what they are held against. */
export function byGroup(units: readonly Unit[]): Map<FactKind, PlacedFact[]> {
  const groups = new Map<FactKind, PlacedFact[]>();
  units.forEach((unit, k) =>
    unit.facts.forEach((fact) => {
      const group = groups.get(groupOf(fact.kind));
      if (group) group.push({ fact, unit: k });
      else groups.set(groupOf(fact.kind), [{ fact, unit: k }]);
    }),
  );
  return groups;
}

/** Facts of more than this in one draft are matched by what they say alone, not by how near they stand. */
const MAX_PAIRS = 400_000;

/** Matches facts that say the same, those first whose clauses say the same; each at most once. */
export function matchSame(
  olds: readonly PlacedFact[],
  news: readonly PlacedFact[],
  nearness: Nearness,
  scale: { readonly old: number; readonly new: number },
): Matching {
  const pairs: { readonly a: number; readonly b: number; readonly score: number }[] = [];
  const isLarge = olds.length * news.length > MAX_PAIRS;
  const sameKey = isLarge ? indexKeys(news) : undefined;
  olds.forEach((old, a) => {
    const candidates = sameKey ? (sameKey.get(old.fact.key) ?? []) : news.keys();
    for (const b of candidates) {
      const other = news[b]!;
      if (!isSameFact(old.fact, other.fact)) continue;
      const isExact = old.fact.key === other.fact.key ? 0.3 : 0;
      const distance = Math.abs(old.unit / scale.old - other.unit / scale.new);
      pairs.push({ a, b, score: nearness.tierOf(old.unit, other.unit) + isExact - 0.2 * distance });
    }
  });
  return greedy(olds, news, pairs);
}

function indexKeys(facts: readonly PlacedFact[]): Map<string, number[]> {
  const keys = new Map<string, number[]>();
  facts.forEach(({ fact }, k) => keys.set(fact.key, [...(keys.get(fact.key) ?? []), k]));
  return keys;
}

/** Takes pairs from the best one on, each fact once. */
export function greedy(
  olds: readonly PlacedFact[],
  news: readonly PlacedFact[],
  pairs: { readonly a: number; readonly b: number; readonly score: number }[],
): Matching {
  const oldTaken = new Set<number>();
  const newTaken = new Set<number>();
  const matched: Matched[] = [];
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const { a, b } of pairs) {
    if (oldTaken.has(a) || newTaken.has(b)) continue;
    oldTaken.add(a);
    newTaken.add(b);
    matched.push({ old: olds[a]!, new: news[b]! });
  }
  return {
    matched,
    oldLeft: olds.filter((_, a) => !oldTaken.has(a)),
    newLeft: news.filter((_, b) => !newTaken.has(b)),
  };
}
