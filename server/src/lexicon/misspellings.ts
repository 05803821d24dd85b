import leaderRows from '../../data/kept/leader-forms.tsv';
import rows from '../../data/kept/misspellings.tsv';
import { tableRows } from '../text/table';
import type { Tier, Typo } from './typos';

const COLUMNS = ['wrong', 'right', 'sure', 'notBefore', 'notBehind'] as const;
const TIERS: ReadonlySet<string> = new Set<Tier>(['error', 'warning', 'hint']);

/** Pairs of the tables: misspellings of words, and of the leader's name and title. Throws on a row that is none. */
export function readMisspellings(): readonly Typo[] {
  return [...tableRows(leaderRows, 'leader-forms.tsv', COLUMNS), ...tableRows(rows, 'misspellings.tsv', COLUMNS)].map(
    ({ wrong, right, sure, notBefore, notBehind }) => {
      if (!TIERS.has(sure)) throw new Error(`misspellings.tsv: ${wrong} is sure by “${sure}”`);
      const guarded = notBefore !== '-' || notBehind !== '-';
      return {
        wrong,
        right,
        tier: sure as Tier,
        against: guarded ? 'c' : 'w',
        guard: guarded ? new RegExp(`${clear('?<!', notBefore)}${wrong}${clear('?!', notBehind)}`, 'y') : undefined,
      };
    },
  );
}

/** A look-around that none of the words of a column stands there. */
function clear(look: string, column: string): string {
  return column === '-' ? '' : `(${look}${column.replaceAll(',', '|')})`;
}
