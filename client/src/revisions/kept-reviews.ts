import type * as vscode from 'vscode';

/** Where the reviews of a workspace are kept. */
const KEY = 'biganzi.reviews';
/** Drafts whose review is kept; of more the oldest ones go. */
const MAX_REVIEWS_KEPT = 50;

/** What is kept of a review: the file that came back, as it was, and the keys of the revisions that were left. */
export interface KeptReview {
  /** URI of the file. */
  readonly source: string;
  /** Tells the file as it was from the file as it is: keys count its revisions. */
  readonly state: string;
  readonly left: readonly string[];
}

/** Reviews by the draft that they are for; kept with the workspace until they are ended, over windows and closed drafts. */
export interface KeptReviews {
  of(draft: string): KeptReview | undefined;
  keep(draft: string, review: KeptReview): void;
  forget(draft: string): void;
}

export function createKeptReviews(memento: vscode.Memento): KeptReviews {
  const all = (): readonly (readonly [draft: string, review: KeptReview])[] => memento.get(KEY, []);
  const without = (draft: string): readonly (readonly [string, KeptReview])[] =>
    all().filter(([kept]) => kept !== draft);
  return {
    of: (draft) => all().find(([kept]) => kept === draft)?.[1],
    keep(draft, review) {
      void memento.update(KEY, [...without(draft), [draft, review]].slice(-MAX_REVIEWS_KEPT));
    },
    forget(draft) {
      if (all().some(([kept]) => kept === draft)) void memento.update(KEY, without(draft));
    },
  };
}
