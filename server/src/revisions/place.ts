import { commonStretches, type Common } from '../text/alignment';
import { firstWhere } from '../text/bisect';
import type { Span, TextEdit } from '../text/span';

/** How a draft stands to a change of the text that it came from. */
export interface Placed {
  /** `open`: it reads as before the change; `taken`: as behind it; `lost`: neither can be found. */
  readonly state: 'open' | 'taken' | 'lost';
  /** Edits of the draft that make the change, or stretches that have it already, sorted; empty where it is lost. */
  readonly edits: readonly TextEdit[];
  /** Where it stands in the draft, as far as that can be told. */
  readonly place: Span;
}

/** Finds places of one text in a draft that came from it and may have been changed since. */
export interface Finder {
  /** The stretch that is the same in the draft, undivided; undefined where it was changed. An empty one needs a neighbour. */
  readonly same: (span: Span) => Span | undefined;
  /** How many characters on either side of a stretch are the same too; the ends of the texts are as far as can be. */
  readonly around: (span: Span) => number;
  /** Where an offset would stand, by what is nearest to it. */
  readonly near: (offset: number) => number;
  readonly text: string;
  readonly draft: string;
}

export function finderOf(text: string, draft: string): Finder {
  const stretches = commonStretches(text, draft);
  const at = (offset: number): Common | undefined => {
    const stretch = stretches[firstWhere(stretches, (c) => c.old > offset) - 1];
    return stretch && offset < stretch.old + stretch.length ? stretch : undefined;
  };
  const moved = (offset: number): number | undefined => {
    const stretch = at(offset);
    return stretch && stretch.new + offset - stretch.old;
  };
  return {
    text,
    draft,
    same({ start, end }) {
      if (start < end) {
        const stretch = at(start);
        if (!stretch || stretch.old + stretch.length < end) return undefined;
        const from = stretch.new + start - stretch.old;
        return { start: from, end: from + end - start };
      }
      const left = start === 0 ? 0 : moved(start - 1);
      const right = start === text.length ? draft.length : moved(start);
      const offset = left !== undefined ? (start === 0 ? 0 : left + 1) : right;
      return offset === undefined ? undefined : { start: offset, end: offset };
    },
    around({ start, end }) {
      const stretch = at(Math.max(0, start - 1));
      if (!stretch) return 0;
      const stretchEnd = stretch.old + stretch.length;
      const left = stretch.old === 0 && stretch.new === 0 ? Infinity : start - stretch.old;
      const isLast = stretchEnd === text.length && stretch.new + stretch.length === draft.length;
      return Math.min(left, isLast ? Infinity : stretchEnd - end);
    },
    near(offset) {
      const stretch = stretches[firstWhere(stretches, (c) => c.old > offset) - 1];
      if (!stretch) return Math.min(offset, draft.length, stretches[0]?.new ?? draft.length);
      return stretch.new + Math.min(offset - stretch.old, stretch.length);
    },
  };
}

/** Characters before and behind a change by which it is looked for where its paragraph was moved: the most telling first. */
const CONTEXTS: readonly (readonly [before: number, behind: number])[] = [
  [24, 24],
  [12, 12],
  [6, 6],
  [4, 4],
  [10, 0],
  [0, 10],
];
/** Fewer characters around it tell nothing. */
const LEAST_AROUND = 6;
/** A text that was put in and is as long tells by itself that it is there. */
const LEAST_TOLD = 2;

/** An edit of the text before, and where the text that it makes begins in the text behind all edits. */
export interface PlacedEdit {
  readonly edit: TextEdit;
  readonly afterStart: number;
}

/** Finders for the text before all edits, and for that behind them, in the same draft. */
export interface Finders {
  readonly before: Finder;
  readonly after: Finder;
}

/**
 * Tells how a draft stands to edits that belong together. Where their paragraph was moved they are looked for by the words
 * around them, if these stand in the draft once.
 */
export function placeEdits(edits: readonly PlacedEdit[], { before, after }: Finders): Placed {
  const old = (e: PlacedEdit): Span => ({ start: e.edit.start, end: e.edit.end });
  const fresh = (e: PlacedEdit): Span => ({ start: e.afterStart, end: e.afterStart + e.edit.newText.length });
  const here = placedWithNeighbours(edits, old, before);
  const there = placedWithNeighbours(edits, fresh, after);
  // words that are repeated can be found as before and behind the change: what is longer the same around them tells
  if (here && there)
    return here.around >= there.around ? placed('open', edits, here.spans) : placed('taken', edits, there.spans);
  const attempts: readonly (readonly [Placed['state'], (e: PlacedEdit) => Span | undefined])[] = [
    ['open', (e) => withNeighbours(before, old(e))?.span],
    ['taken', (e) => withNeighbours(after, fresh(e))?.span],
    ['open', (e) => (e.edit.start < e.edit.end ? before.same(old(e)) : undefined)],
    ['taken', (e) => (e.edit.newText.length >= LEAST_TOLD ? after.same(fresh(e)) : undefined)],
    ['open', (e) => byContext(old(e), before)],
    ['taken', (e) => byContext(fresh(e), after)],
    ['open', (e) => (e.edit.start === e.edit.end ? before.same(old(e)) : undefined)],
  ];
  for (const [state, find] of attempts) {
    const spans = edits.map(find);
    if (edits.length > 0 && spans.every((span) => span !== undefined)) return placed(state, edits, spans);
  }
  const place = before.near(edits.at(-1)?.edit.start ?? 0);
  return { state: 'lost', edits: [], place: { start: place, end: place } };
}

function placed(state: Placed['state'], edits: readonly PlacedEdit[], spans: readonly Span[]): Placed {
  const made = edits.map(({ edit: { newText } }, index) => ({ ...spans[index]!, newText }));
  const { start, end } = made.find(({ newText }) => newText !== '') ?? made[0]!;
  return { state, edits: made.sort((a, b) => a.start - b.start), place: { start, end } };
}

/** All of the edits found with what stands beside them, and how long the least of them is the same around. */
function placedWithNeighbours(
  edits: readonly PlacedEdit[],
  spanOf: (edit: PlacedEdit) => Span,
  finder: Finder,
): { readonly spans: readonly Span[]; readonly around: number } | undefined {
  const places = edits.map((edit) => withNeighbours(finder, spanOf(edit)));
  if (places.length === 0 || !places.every((place) => place !== undefined)) return undefined;
  return { spans: places.map(({ span }) => span), around: Math.min(...places.map(({ around }) => around)) };
}

/** A stretch that is the same in the draft, with the characters on both sides of it, and how far that goes on. */
function withNeighbours(
  { same, around, text, draft }: Finder,
  { start, end }: Span,
): { readonly span: Span; readonly around: number } | undefined {
  const from = Math.max(0, start - 1);
  const to = Math.min(text.length, end + 1);
  const whole = same({ start: from, end: to });
  if (!whole) return undefined;
  // what stands first or last in its text must do so in the draft
  if (start === 0 && whole.start > 0) return undefined;
  if (end === text.length && whole.end < draft.length) return undefined;
  const offset = whole.start + start - from;
  return { span: { start: offset, end: offset + end - start }, around: around({ start, end }) };
}

function byContext({ start, end }: Span, { text, draft }: Finder): Span | undefined {
  for (const [before, behind] of CONTEXTS) {
    const from = Math.max(0, start - before, start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1);
    const lineEnd = text.indexOf('\n', end);
    const to = Math.min(end + behind, lineEnd < 0 ? text.length : lineEnd);
    const wanted = text.slice(from, to);
    if (wanted.length < end - start + LEAST_AROUND) continue;
    const offset = draft.indexOf(wanted);
    if (offset < 0 || draft.includes(wanted, offset + 1)) continue;
    const placeStart = offset + start - from;
    return { start: placeStart, end: placeStart + end - start };
  }
  return undefined;
}
