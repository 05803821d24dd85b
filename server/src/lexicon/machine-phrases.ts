import rows from '../../data/kept/machine-phrases.tsv';
import { tableRows } from '../text/table';

/** A turn of phrase of machine writing. */
export interface MachinePhrase {
  /** Stands in every place of it. */
  readonly sign: string;
  readonly pattern: RegExp;
  /** As the table has it. */
  readonly wording: string;
  /** Times in 10 000 characters of published prose, with two decimals. */
  readonly rate: string;
}

let phrases: readonly MachinePhrase[] | undefined;

export function readMachinePhrases(): readonly MachinePhrase[] {
  return (phrases ??= tableRows(rows, 'machine-phrases.tsv', ['sign', 'wording', 'rate']).map(
    ({ sign, wording, rate }) => ({ sign, wording, rate, pattern: new RegExp(wording, 'g') }),
  ));
}
