import rows from '../../../data/kept/terms-to-complete.tsv';
import { tableRows } from '../../text/table';
import { FIXED_NAMES } from './misquotes';
import { SET_PHRASES } from './set-phrases';

const list = (data: string): string[] => data.trim().split(/\s+/);

let terms: readonly string[] | undefined;

/** Terms and set phrases that a writer may want whole when they are begun, those that are asked for most first. */
export function termsToComplete(): readonly string[] {
  return (terms ??= [
    ...new Set([
      ...tableRows(rows, 'terms-to-complete.tsv', ['term']).map(({ term }) => term),
      ...list(FIXED_NAMES),
      ...list(SET_PHRASES),
    ]),
  ]);
}
