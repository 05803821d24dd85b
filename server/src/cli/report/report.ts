import type { Failure, FileOutcome } from '../outcome';

/** A report that is written file by file, so that nothing of a file is kept once it is told. */
export interface Report {
  /** What is written of the next file. */
  file(file: FileOutcome): string;
  /** What stands behind all files. */
  end(failures: readonly Failure[]): string;
}
