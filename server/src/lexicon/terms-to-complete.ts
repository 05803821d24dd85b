import table from '../../data/kept/terms-to-complete.tsv';
import { tableColumn } from '../text/table';
import { fixedNames, organNames, setPhrases } from './word-lists';

let terms: readonly string[] | undefined;

/** Terms and set phrases that a writer may want whole when they are begun, those that are asked for most first. */
export function termsToComplete(): readonly string[] {
  return (terms ??= [
    ...new Set([
      ...tableColumn(table, 'terms-to-complete.tsv', 'term'),
      ...fixedNames(),
      ...organNames(),
      ...setPhrases(),
    ]),
  ]);
}
