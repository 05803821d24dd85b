import table from '../../data/kept/transitions.tsv';
import { tableRows } from '../text/table';

/** Words that join the parts of a speech and open a sentence. */
export interface Transition {
  readonly text: string;
  /** What it leads to, as a writer names it: 递进, 转折. */
  readonly use: string;
}

let transitions: readonly Transition[] | undefined;

export function readTransitions(): readonly Transition[] {
  return (transitions ??= tableRows(table, 'transitions.tsv', ['text', 'use']));
}
