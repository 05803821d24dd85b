import rows from '../../data/kept/formulations.tsv';
import { once } from '../text/once';
import { tableRows } from '../text/table';
import { readPeriod, type Period } from './period';

/** A fixed formulation and its members, in their order. */
export interface Formula {
  readonly name: string;
  readonly members: readonly string[];
  /** Whether the members may be listed without the name and still must be in order. */
  readonly strict: boolean;
  /** Whether only the order is fixed: its members are words that stand in other lists too. */
  readonly orderOnly?: boolean;
  /** Whether all but one between the first and the last are never picked out of them, so that the name need not be there. */
  readonly leavesOutNone?: boolean;
  /** When it held; none for the user's own. */
  readonly period?: Period;
}

const all = once((): readonly Formula[] =>
  tableRows(rows, 'formulations.tsv', ['name', 'members', 'whole', 'since', 'until']).map(
    ({ name, members, whole, since, until }) => ({
      name,
      members: members.split(' '),
      strict: !whole.startsWith('named'),
      orderOnly: whole.startsWith('order'),
      leavesOutNone: whole.endsWith('whole'),
      period: readPeriod(since, until),
    }),
  ),
);

/** Formulations whose members are listed in running text and that hold today. */
export const formulasOfToday = once(() => all().filter(({ period }) => period?.until === undefined));
/** What held before some of them. */
export const earlierFormulas = once(() => all().filter(({ period }) => period?.until !== undefined));

/** A member of a formulation, by its place there. */
export interface FormulaMember {
  readonly formula: Formula;
  readonly member: number;
}

/** Members of some formulations, one by one. */
export function membersOf(formulas: readonly Formula[]): FormulaMember[] {
  return formulas.flatMap((formula) => formula.members.map((_, member) => ({ formula, member })));
}
