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

export interface Outcome {
  readonly files: readonly FileOutcome[];
  readonly failures: readonly Failure[];
}

/** Names of severities for writers. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '必错',
  warning: '疑似',
  information: '提示',
  hint: '细微',
};

/** How many findings of a severity there are in all files. */
export function countOf(files: readonly FileOutcome[], severity: Severity): number {
  return files.reduce((n, f) => n + f.findings.filter((x) => x.severity === severity).length, 0);
}
