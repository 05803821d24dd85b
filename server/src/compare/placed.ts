import type { Draft } from '../syntax/types';
import { lineIndex, type LineIndex, type Position } from '../text/line-index';
import type { Cited, FactChange } from './types';

/** A place and what stands there, as the Language Server Protocol counts. */
export interface PlacedCite {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** A changed fact as programs read it: zero-based lines and UTF-16 characters. */
export interface PlacedChange extends Pick<FactChange, 'kind' | 'change' | 'message'> {
  readonly old?: PlacedCite;
  readonly new?: PlacedCite;
}

/** Turns changes with offsets into placed ones, in the order of the contract. */
export function placeChanges(changes: readonly FactChange[], oldDraft: Draft, newDraft: Draft): PlacedChange[] {
  const oldIndex = lineIndex(oldDraft.text, oldDraft.starts);
  const newIndex = lineIndex(newDraft.text, newDraft.starts);
  return changes.map(({ kind, change, old, new: other, message }) => ({
    kind,
    change,
    ...(old && { old: place(old, oldIndex) }),
    ...(other && { new: place(other, newIndex) }),
    message,
  }));
}

const place = ({ start, end, text }: Cited, index: LineIndex): PlacedCite => ({
  range: { start: index.positionAt(start), end: index.positionAt(end) },
  text,
});
