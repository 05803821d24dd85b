import type { Draft, PlacedSeries } from '../../syntax/types';
import type { TextEdit } from '../../text/span';
import { compose } from './compose';
import { applied, firstOrdinal, numberEdits } from './rewrite';

/** Rounds at most: once numbered, markers may fall into other series. */
const ROUNDS = 4;

/** Edits that number all series of a draft 1, 2, 3 … in order. */
export function renumberDraft(draft: Draft): TextEdit[] {
  let edits: TextEdit[] = [];
  let now = draft;
  for (let round = 0; round < ROUNDS; round++) {
    const more = numberEdits(
      now,
      now.series.filter(({ series: { kind } }) => kind === 'headings' || kind === 'items').map(fromOne),
    );
    if (more.length === 0) break;
    edits = compose(draft.text.length, edits, more);
    now = applied(now, more);
  }
  return edits;
}

/** Edits that number one series; empty where its numbering is right. */
export function renumberSeries(draft: Draft, placed: PlacedSeries): TextEdit[] {
  return numberEdits(draft, [fromOne(placed)]);
}

/**
 * Edits that number the series that reach over a line: what a line put in or taken out there has touched. A series that
 * begins at the line may have lost its head and begins at one; any other at what it has begun with, as an excerpt does.
 */
export function renumberAround(draft: Draft, line: number): TextEdit[] {
  const touched = draft.series.filter(
    ({ series: { kind }, lines }) => kind !== 'topics' && lines[0]! <= line + 1 && lines.at(-1)! >= line,
  );
  return numberEdits(
    draft,
    touched.map((placed) => (placed.lines[0]! >= line ? fromOne(placed) : { placed, from: firstOrdinal(placed) })),
  );
}

const fromOne = (placed: PlacedSeries) => ({ placed, from: 1 });
