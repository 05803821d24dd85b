import type { PlacedSeries, Series } from './types';

/** Replaces each series that equals one of `before` by that one, so that what hangs on it is not made again. */
export function keepIdentity(series: readonly PlacedSeries[], before: readonly PlacedSeries[]): PlacedSeries[] {
  const seriesByKey = new Map<unknown, Series[]>();
  for (const { series: old } of before) {
    const key = keyOf(old);
    const list = seriesByKey.get(key);
    if (list) list.push(old);
    else seriesByKey.set(key, [old]);
  }
  return series.map((placed) => {
    const same = seriesByKey.get(keyOf(placed.series))?.find((old) => equal(old, placed.series));
    return same ? { ...placed, series: same } : placed;
  });
}

/** What equal series share: their first marker, or the paragraph of a series without markers. */
function keyOf({ members }: Series): unknown {
  return members[0]!.marker ?? members[0]!.paragraph;
}

function equal(a: Series, b: Series): boolean {
  return (
    a.kind === b.kind &&
    a.members.length === b.members.length &&
    a.members.every((m, i) => {
      const other = b.members[i]!;
      return m.paragraph === other.paragraph && m.marker === other.marker && m.standalone === other.standalone;
    })
  );
}
