import type { IgnoreRow } from '../configuration/ignore';
import type { Severity } from '../contract/rule';
import type { PlacedFinding } from '../features/placed-findings';

/** What the check of one file gave. */
export interface FileOutcome {
  /** As the user named it. */
  readonly shown: string;
  /** Absolute; undefined for standard input. */
  readonly path: string | undefined;
  readonly findings: readonly PlacedFinding[];
  /** Findings that an ignore list took out. */
  readonly ignored: number;
  /** Places that `--fix` has mended. */
  readonly fixed: number;
  /** Of a Word file: number of the paragraph of each line, from 1. */
  readonly paragraphs?: readonly number[];
}

/** A file that could not be checked or written; the message is Chinese. */
export interface Failure {
  readonly shown: string;
  readonly message: string;
}

/** Rows of one ignore list that no checked file has use for. */
export interface StaleRows {
  readonly file: string;
  readonly rows: readonly IgnoreRow[];
}

/** Names of severities for writers. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '必错',
  warning: '疑似',
  information: '提示',
  hint: '细微',
};

/** Numbers of a run: all that is kept of a file once it is told. */
export interface Tally {
  readonly files: number;
  /** As the user named them. */
  readonly shown: ReadonlySet<string>;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that `--fix` would mend; a Word file is not rewritten. */
  readonly fixable: number;
  readonly fixed: number;
  readonly ignored: number;
  add(file: FileOutcome): void;
}

export function createTally(): Tally {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const shown = new Set<string>();
  const tally = {
    files: 0,
    shown,
    counts,
    fixable: 0,
    fixed: 0,
    ignored: 0,
    add(file: FileOutcome): void {
      tally.files++;
      shown.add(file.shown);
      tally.fixed += file.fixed;
      tally.ignored += file.ignored;
      for (const { severity, fix } of file.findings) {
        counts[severity]++;
        if (fix && !file.paragraphs) tally.fixable++;
      }
    },
  };
  return tally;
}
