import { placeholdersOf } from '../facts/placeholders';
import type { Draft } from '../syntax/types';
import type { Span } from '../text/span';

/** Places left open that want one value. Offsets are absolute. */
export interface PlaceholderGroup {
  /** The token with the word that follows it: XX县, ×次. */
  readonly key: string;
  readonly places: readonly (Span & { readonly line: number; readonly context: string })[];
}

/** Characters on each side of a place that are shown with it. */
const CONTEXT = 10;

/** Open places of a draft, grouped by meaning, the largest group first; places in order. Boilerplate is left out. */
export function placeholderGroups(draft: Draft): PlaceholderGroup[] {
  const groups = new Map<string, (Span & { line: number; context: string })[]>();
  draft.paragraphs.forEach((paragraph, line) => {
    if (draft.roles[line] === 'boilerplate' || draft.roles[line] === 'markup') return;
    for (const p of placeholdersOf(paragraph)) {
      const base = draft.starts[line]!;
      const context = paragraph.text.slice(Math.max(0, p.start - CONTEXT), p.end + CONTEXT);
      const place = { start: base + p.start, end: base + p.end, line, context };
      const group = groups.get(p.key);
      if (group) group.push(place);
      else groups.set(p.key, [place]);
    }
  });
  return [...groups]
    .map(([key, places]) => ({ key, places }))
    .sort((a, b) => b.places.length - a.places.length || a.places[0]!.start - b.places[0]!.start);
}
