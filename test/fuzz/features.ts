import { continuationsAt } from '../../server/src/features/continue-series';
import { folds } from '../../server/src/features/folding';
import { outline } from '../../server/src/features/outline';
import { parallelAt, parallelViews } from '../../server/src/features/parallel';
import { placeholderGroups } from '../../server/src/features/placeholder-groups';
import { countLines } from '../../server/src/features/statistics';
import type { Draft } from '../../server/src/syntax/types';

/** What an editor asks of a draft, by name: each must be the same after edits as of the text parsed anew. */
export const FEATURES: Readonly<Record<string, (draft: Draft) => unknown>> = {
  symbols: outline,
  folding: folds,
  statistics: (draft) => draft.paragraphs.map((_, line) => countLines(draft, 0, line + 1)),
  placeholders: placeholderGroups,
  parallel: parallelViews,
  'parallel set under the pointer': (draft) => draft.starts.map((start) => parallelAt(draft, start)),
  continuations: (draft) => draft.paragraphs.map((_, line) => continuationsAt(draft, line)),
};
