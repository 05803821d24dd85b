import rows from '../../data/kept/pleonasms.tsv';
import { tableRows } from '../text/table';

/** Words side by side that say one thing twice (近期以来), or deny what is meant (避免不发生). */
export interface Pleonasm {
  readonly wrong: string;
  readonly right: string;
  readonly kind: 'double' | 'negation';
  /** Characters before which it is something else. */
  readonly unlessBefore: string;
}

/** All rows of the table. Throws on a row of another kind, which a test keeps from happening. */
export function readPleonasms(): readonly Pleonasm[] {
  const columns = ['wrong', 'right', 'kind', 'unlessBefore'] as const;
  return tableRows(rows, 'pleonasms.tsv', columns).map(({ wrong, right, kind, unlessBefore }) => {
    if (kind !== 'double' && kind !== 'negation') throw new Error(`pleonasms.tsv: ${wrong}: no kind “${kind}”`);
    return { wrong, right, kind, unlessBefore };
  });
}
