/** A place in ../shared/corpora/clean that a proofreader would mark: true, so not counted as a false alarm. */
export interface KnownTrue {
  /** set/name */
  readonly file: string;
  /** One-based, as editors show them. */
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly why: string;
}

export const knownTrue: readonly KnownTrue[] = [];
