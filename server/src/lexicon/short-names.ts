import table from '../../data/kept/short-names.tsv';
import { tableRows } from '../text/table';

/** A short name of an organ or an office and what it stands for. */
export interface ShortName {
  readonly short: string;
  readonly full: string;
}

let shortNames: readonly ShortName[] | undefined;

export function readShortNames(): readonly ShortName[] {
  return (shortNames ??= tableRows(table, 'short-names.tsv', ['short', 'full']));
}
