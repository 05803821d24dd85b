import { wordsAt } from '../../server/src/features/complete/words';
import { continuationsAt } from '../../server/src/features/continue-series';
import { folds } from '../../server/src/features/folding';
import { outline } from '../../server/src/features/outline';
import { parallelAt, parallelViews } from '../../server/src/features/parallel';
import { placeholderGroups } from '../../server/src/features/placeholder-groups';
import { continueLine, continueTyped } from '../../server/src/features/restructure/continue-line';
import { conversions } from '../../server/src/features/restructure/convert';
import { insertBelow } from '../../server/src/features/restructure/insert';
import { demote, promote } from '../../server/src/features/restructure/level';
import { moveSection } from '../../server/src/features/restructure/move';
import { renumberAround, renumberDraft } from '../../server/src/features/restructure/renumber';
import { sectionAt } from '../../server/src/features/restructure/sections';
import { selectionsAt } from '../../server/src/features/selection';
import { siblingMarkers } from '../../server/src/features/series-at';
import { countLines } from '../../server/src/features/statistics';
import { symbolsOf } from '../../server/src/features/symbols';
import { tokensOf } from '../../server/src/features/tokens';
import type { Draft } from '../../server/src/syntax/types';

/** What a feature says at each line: at its start, or somewhere in it. */
const eachLine =
  <T>(ask: (draft: Draft, line: number, offset: number) => T) =>
  (draft: Draft): T[] =>
    draft.starts.map((start, line) => ask(draft, line, start + (line % 3)));

/** What an editor asks of a draft, by name: each must be the same after edits as of the text parsed anew. */
export const FEATURES: Readonly<Record<string, (draft: Draft) => unknown>> = {
  symbols: outline,
  'symbols of the workspace': (draft) => symbolsOf(draft, ''),
  folding: folds,
  tokens: (draft) => tokensOf(draft),
  statistics: eachLine((draft, line) => countLines(draft, 0, line + 1)),
  placeholders: placeholderGroups,
  parallel: parallelViews,
  'parallel set under the pointer': eachLine((draft, _, offset) => parallelAt(draft, offset)),
  continuations: eachLine(continuationsAt),
  words: eachLine((draft, _, offset) => wordsAt(draft, offset)),
  selections: eachLine((draft, _, offset) => selectionsAt(draft, offset)),
  'markers of a series': eachLine((draft, _, offset) => siblingMarkers(draft, offset)),
  'renumber the draft': renumberDraft,
  'renumber around a line': eachLine(renumberAround),
  'go on with a line begun': eachLine((draft, line) => continueTyped(draft, line, true)),
  'go on with a line': eachLine((draft, line) => continueLine(draft, line, true)),
  'insert below': eachLine((draft, _, offset) => insertBelow(draft, offset)),
  convert: (draft) => draft.series.map((placed) => conversions(draft, placed)),
  'move, promote and demote': eachLine((draft, line) => {
    const section = sectionAt(draft, line);
    if (section?.section.line !== line) return undefined;
    return [
      moveSection(draft, section, -1),
      moveSection(draft, section, 1),
      promote(draft, section),
      demote(draft, section),
    ];
  }),
};
