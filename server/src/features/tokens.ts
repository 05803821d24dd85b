import { placeholdersOf } from '../facts/placeholders';
import { formulasOfToday } from '../lexicon/formulas';
import { indexLiterals, type LiteralIndex } from '../lexicon/literals';
import { remembered } from '../syntax/line';
import type { Draft } from '../syntax/types';
import type { Span } from '../text/span';
import { inlineSeriesLines } from './shown-sections';
import { NONE } from '../text/none';

/** Kinds of tokens, by index: what stands later is drawn over what stands before. The manifest has the same list. */
export const TOKEN_KINDS = [
  'speechHeading',
  'speechQuotation',
  'speechMarker',
  'speechFormula',
  'speechPlaceholder',
] as const;

/** A stretch of one line that a theme may colour. `start` is relative to the line; `kind` indexes `TOKEN_KINDS`. */
export interface Token {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  readonly kind: number;
}

const [HEADING, QUOTATION, MARKER, FORMULA, PLACEHOLDER] = [0, 1, 2, 3, 4] as const;

/**
 * Bones of a speech: headings, quotations, markers that number an item of a series, names of fixed formulations, places
 * left open. Lines from `first` up to `end` (zero-based, half-open), in order; tokens never overlap.
 */
export function tokensOf(draft: Draft, first = 0, end = draft.paragraphs.length): Token[] {
  const markers = new Map<number, Span[]>();
  for (const { series, lines } of draft.series)
    series.members.forEach(({ marker }, i) => {
      const line = lines[i]!;
      if (!marker || line < first || line >= end) return;
      const lineMarkers = markers.get(line);
      if (lineMarkers) lineMarkers.push(marker);
      else markers.set(line, [marker]);
    });
  const inline = inlineSeriesLines(draft);
  const tokens: Token[] = [];
  for (let line = Math.max(0, first); line < Math.min(end, draft.paragraphs.length); line++) {
    const role = draft.roles[line]!;
    if (role === 'blank' || role === 'boilerplate' || role === 'markup') continue;
    const paragraph = draft.paragraphs[line]!;
    const heading = inline.has(line) ? undefined : draft.headings[line];
    const parts: (Span & { readonly kind: number })[] = [];
    // a paragraph's first sentence is a heading only where more follows it
    if (heading && (role === 'heading' || (heading.marker && paragraph.sentences.length > 1)))
      parts.push({ ...heading.text, kind: HEADING });
    for (const { kind, open, close, depth } of paragraph.pairs)
      if (depth === 0 && kind === '“') parts.push({ start: open, end: close + 1, kind: QUOTATION });
    for (const { start, end: stop } of markers.get(line) ?? []) parts.push({ start, end: stop, kind: MARKER });
    for (const { start, end: stop } of formulasIn(paragraph)) parts.push({ start, end: stop, kind: FORMULA });
    for (const { start, end: stop } of placeholdersOf(paragraph)) parts.push({ start, end: stop, kind: PLACEHOLDER });
    if (parts.length > 0) flatten(line, paragraph.text.length, parts, tokens);
  }
  return tokens;
}

function flatten(
  line: number,
  length: number,
  parts: readonly (Span & { readonly kind: number })[],
  into: Token[],
): void {
  const drawn = new Uint8Array(length);
  for (const { start, end, kind } of [...parts].sort((a, b) => a.kind - b.kind)) drawn.fill(kind + 1, start, end);
  for (let index = 0; index < length;) {
    const kind = drawn[index]!;
    let to = index + 1;
    while (to < length && drawn[to] === kind) to++;
    if (kind > 0) into.push({ line, start: index, length: to - index, kind: kind - 1 });
    index = to;
  }
}

let names: LiteralIndex | undefined;

const formulasIn = remembered(({ text }): readonly Span[] => {
  names ??= indexLiterals(formulasOfToday().map((f) => f.name));
  return names.find(text) ?? NONE;
});
