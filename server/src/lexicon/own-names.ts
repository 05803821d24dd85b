import { alternation } from '../text/alternation';
import type { Span } from '../text/span';
import type { Month } from './period';

/** The name of an organ or a place that a unit keeps: one that was changed, or one that holds in this place. */
export interface OwnName {
  readonly name: string;
  /** The first month in which it held no longer; undefined for one that holds, whatever the pack says. */
  readonly endedIn?: Month;
  /** What it is called now; '' where that is not known. */
  readonly successor: string;
  readonly source: string;
}

/** A name of the unit in a text. Offsets are relative to the text. */
export interface NamedOwn extends Span {
  readonly row: OwnName;
}

interface Index {
  readonly pattern: RegExp;
  readonly byName: ReadonlyMap<string, OwnName>;
}

const INDEXES = new WeakMap<readonly OwnName[], Index>();

/** Names of a unit's rows in a text, in order, of several at one place the longest. */
export function ownNamesIn(text: string, rows: readonly OwnName[]): readonly NamedOwn[] {
  if (rows.length === 0) return [];
  let index = INDEXES.get(rows);
  if (!index) {
    const byName = new Map(rows.map((row) => [row.name, row]));
    index = { byName, pattern: new RegExp(alternation([...byName.keys()]), 'g') };
    INDEXES.set(rows, index);
  }
  const { byName, pattern } = index;
  return Array.from(text.matchAll(pattern), (m) => ({
    start: m.index,
    end: m.index + m[0].length,
    row: byName.get(m[0])!,
  }));
}
