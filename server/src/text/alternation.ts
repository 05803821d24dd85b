import { tableRows, type Table } from './table';

/** Words that have no sign of a pattern in them. */
const PLAIN = /^[\p{Script=Han}\p{L}\p{N}]+$/u;

/**
 * The alternatives of a pattern that matches one of the words: the longest first, so that none is cut short by another
 * that it begins with, and signs of patterns taken as themselves. To be put in brackets, and made a pattern once.
 */
export function alternation(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|');
}

/**
 * The alternatives of a use in a table with the columns `use` and `wording`. Words are put as `alternation` does; where
 * some wordings are patterns, they are taken as they are, in the order of the table. Throws where the use has none.
 */
export function wordingsFor(table: Table, name: string, use: string): string {
  const wordings = wordingList(table, name, use);
  return wordings.every((wording) => PLAIN.test(wording)) ? alternation(wordings) : wordings.join('|');
}

/**
 * Asks one table for its uses: what it returns gives the wordings of a use in brackets, so that they can stand anywhere in a
 * pattern.
 */
export function wordingsOf(table: Table, name: string): (use: string) => string {
  return (use) => `(?:${wordingsFor(table, name, use)})`;
}

/** The wordings of a use, in the order of the table. Throws where the use has none. */
export function wordingList(table: Table, name: string, use: string): readonly string[] {
  const wordings = wordingsByUse(table, name).get(use);
  if (wordings === undefined) throw new Error(`${name}: no wordings for “${use}”`);
  return wordings;
}

const USES = new WeakMap<Table, ReadonlyMap<string, readonly string[]>>();

/** The wordings of a table by their uses: a start asks for each use of some hundred tables. */
function wordingsByUse(table: Table, name: string): ReadonlyMap<string, readonly string[]> {
  const made = USES.get(table);
  if (made) return made;
  const uses = new Map<string, string[]>();
  for (const { use, wording } of tableRows(table, name, ['use', 'wording'])) {
    const wordings = uses.get(use);
    if (wordings) wordings.push(wording);
    else uses.set(use, [wording]);
  }
  USES.set(table, uses);
  return uses;
}
