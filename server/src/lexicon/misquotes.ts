import rows from '../../data/kept/misquotes.tsv';
import { tableRows } from '../text/table';
import { misnamedPlaces } from './misnamed-places';
import { readPeriod, type Period } from './period';

/** A formulation as it is misquoted, and as it reads. */
export interface Misquote {
  readonly wrong: string;
  readonly right: string;
  /** `error` is wrong wherever it stands, `warning` nearly so, `hint` a form that some texts allow. */
  readonly tier: 'error' | 'warning' | 'hint';
  /** From when on it is wrong. */
  readonly period: Period;
  /** Characters before which it is right: 增强“两个维护”的自觉. */
  readonly unlessBefore: string;
}

const TIERS: readonly string[] = ['error', 'warning', 'hint'] satisfies Misquote['tier'][];

/** All rows of the table, and names of places. Throws on a row with another severity, which a test keeps from happening. */
export function readMisquotes(): readonly Misquote[] {
  const columns = ['wrong', 'right', 'severity', 'since', 'unlessBefore'] as const;
  const listed = tableRows(rows, 'misquotes.tsv', columns).map(({ wrong, right, severity, since, unlessBefore }) => {
    if (!TIERS.includes(severity)) throw new Error(`misquotes.tsv: ${wrong}: no severity “${severity}”`);
    return { wrong, right, tier: severity as Misquote['tier'], period: readPeriod(since, ''), unlessBefore };
  });
  const always = { tier: 'warning', period: readPeriod('', ''), unlessBefore: '' } as const;
  return [...listed, ...misnamedPlaces().map((place) => ({ ...place, ...always }))];
}
