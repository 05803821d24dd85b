import type { HouseSummary } from '../house/data';
import type { Norm } from '../facts/words';
import type { Draft, Format } from '../syntax/types';

/** What learning is asked. */
export interface LearnRequest {
  /** Absolute paths of folders, or of single files; none for those from which the house was learned last. */
  readonly folders: readonly string[];
  /** The house file, absolute. */
  readonly output: string;
  readonly parse: (text: string, format?: Format) => Draft;
  readonly norm: Norm;
  readonly today: string;
  /** Called often, with what is done so far of 1 and what is being done; what it throws ends the learning. */
  readonly progress: (done: number, what: string) => Promise<void>;
}

export interface Learned {
  /** Whether files have changed since the house was learned last; if not, nothing was written. */
  readonly changed: boolean;
  readonly summary: HouseSummary;
  /** Files that could not be read, with the reason in Chinese. */
  readonly unread: readonly { readonly file: string; readonly message: string }[];
  /** Why an older house file was learned anew, for a person. */
  readonly renewed?: string;
}
