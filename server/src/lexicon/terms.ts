import discouragedTable from '../../data/kept/discouraged-terms.tsv';
import outdatedTable from '../../data/kept/outdated-names.tsv';
import { cellWords, tableRows } from '../text/table';

/** A name that has changed. */
export interface OutdatedTerm {
  readonly old: string;
  readonly now: string;
  /** The year of the change: what stands in a draft whose latest year is not later is left alone. */
  readonly since: number;
  /** What it was called before `now`, for drafts of the years up to and with the second one. */
  readonly meanwhile?: readonly [name: string, until: number];
  /** Behind these it is part of a present name: 国家矿山安监局. */
  readonly notBefore: readonly string[];
  readonly source: string;
}

const OUTDATED_COLUMNS = ['wrong', 'right', 'since', 'meanwhile', 'meanwhileUntil', 'notBefore', 'source'] as const;

/** All rows of the table. */
export function readOutdatedTerms(): readonly OutdatedTerm[] {
  return tableRows(outdatedTable, 'outdated-names.tsv', OUTDATED_COLUMNS).map((row) => ({
    old: row.wrong,
    now: row.right,
    since: Number(row.since),
    ...(row.meanwhile !== '' && { meanwhile: [row.meanwhile, Number(row.meanwhileUntil)] as const }),
    notBefore: cellWords(row.notBefore),
    source: row.source,
  }));
}

/** A word that style lists advise against. */
export interface DiscouragedTerm {
  readonly term: string;
  readonly better: string;
  readonly why: string;
  readonly severity: 'information' | 'hint';
  /** Beside these it is part of a longer word or a present name: 大学生村官, 残疾儿|童. */
  readonly notBefore: readonly string[];
  readonly notBehind: readonly string[];
  /** Only at the beginning of a clause: elsewhere it may be part of what stands before it (生产力解放后). */
  readonly opensClause: boolean;
}

const DISCOURAGED_COLUMNS = ['wrong', 'right', 'why', 'severity', 'notBefore', 'notBehind', 'opens'] as const;

/** All rows of the table. */
export function readDiscouragedTerms(): readonly DiscouragedTerm[] {
  return tableRows(discouragedTable, 'discouraged-terms.tsv', DISCOURAGED_COLUMNS).map((row) => ({
    term: row.wrong,
    better: row.right,
    why: row.why,
    severity: row.severity === 'information' ? 'information' : 'hint',
    notBefore: cellWords(row.notBefore),
    notBehind: cellWords(row.notBehind),
    opensClause: row.opens === 'clause',
  }));
}
