import { commonStretches } from '../text/alignment';
import { applyEdits, type TextEdit } from '../text/span';
import { finderOf, placeEdits, type Finders, type Placed, type PlacedEdit } from './place';
import type { FileRevisions, Revision } from './types';

/** The revisions of a file as a draft stands to them. */
export interface Judged {
  /** In the order of `revisions`; undefined for a comment that stands nowhere, and for what is no part of the text. */
  readonly placed: readonly Placed[];
  /** Edits of the draft that take over all that is open, with the numbers that follow; sorted, none overlaps. */
  readonly all: readonly TextEdit[];
  /** What the text before the revisions has otherwise than the draft, as edits of the draft: no trace tells who did it. */
  readonly untraced: readonly TextEdit[];
}

/** Tells how a draft stands to the revisions of a file that came of it. */
export function judgeDraft(file: FileRevisions, draft: string): Judged {
  const finders: Finders = { before: finderOf(file.before, draft), after: finderOf(file.after, draft) };
  const starts = afterStarts(file);
  const withStart = (edit: TextEdit): PlacedEdit => ({ edit, afterStart: starts.get(edit)! });
  const placed = file.revisions.map((revision) =>
    revision.kind === 'comment' ? commentPlace(revision, finders) : placeEdits(revision.edits.map(withStart), finders),
  );
  const derived = file.derived.map((edit) => ({ edit, placed: placeEdits([withStart(edit)], finders) }));
  const open = [...placed, ...derived.map((d) => d.placed)].filter(({ state }) => state === 'open');
  const taken = [
    ...file.revisions.flatMap(({ edits }, index) => (placed[index]!.state === 'taken' ? edits : [])),
    ...derived.filter((d) => d.placed.state === 'taken').map(({ edit }) => edit),
  ];
  return {
    placed,
    all: withoutOverlap(open.flatMap(({ edits }) => edits)),
    untraced: changesBetweenTexts(draft, applyEdits(file.before, taken)).filter((edit) => !isBlank(draft, edit)),
  };
}

/** Whether an edit changes blanks and empty lines alone: files keep these otherwise than drafts do. */
function isBlank(draft: string, { start, end, newText }: TextEdit): boolean {
  return draft.slice(start, end).trim() === '' && newText.trim() === '';
}

/** Edits that make one text of another, as few as a person would make: what stands a character apart is one change. */
export function changesBetweenTexts(from: string, to: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let [start, newStart] = [0, 0];
  for (const stretch of [...commonStretches(from, to), { old: from.length, new: to.length, length: 0 }]) {
    if (stretch.old > start || stretch.new > newStart) {
      const open = edits.at(-1);
      const between = open ? from.slice(open.end, start) : '';
      const newText = to.slice(newStart, stretch.new);
      if (open && between.length <= 1 && between !== '\n')
        edits[edits.length - 1] = { start: open.start, end: stretch.old, newText: open.newText + between + newText };
      else edits.push({ start, end: stretch.old, newText });
    }
    [start, newStart] = [stretch.old + stretch.length, stretch.new + stretch.length];
  }
  return edits;
}

/** Where the text that each edit makes begins in the text behind all of them. */
function afterStarts({ revisions, derived }: FileRevisions): ReadonlyMap<TextEdit, number> {
  const edits = [...revisions.flatMap((r) => r.edits), ...derived].sort((a, b) => a.start - b.start || a.end - b.end);
  const starts = new Map<TextEdit, number>();
  let shift = 0;
  for (const edit of edits) {
    starts.set(edit, edit.start + shift);
    shift += edit.newText.length - (edit.end - edit.start);
  }
  return starts;
}

function commentPlace({ place }: Revision, { before }: Finders): Placed {
  const same = before.same(place);
  const start = same?.start ?? before.near(place.start);
  const end = same?.end ?? Math.max(start, before.near(place.end));
  return { state: 'open', edits: [], place: { start, end } };
}

/** Edits in order; of two that were found at one place the second is left out, but what several put in there stays. */
export function withoutOverlap(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let reached = 0;
  return sorted.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

/** What became of a revision of ours in a file that came back. */
export type Fate = 'open' | 'accepted' | 'rejected' | 'changed';

/** What became of the revisions of a file in the one that came back, and what was changed without a trace. */
export interface Returned {
  /** In the order of the revisions that were sent. */
  readonly fates: readonly Fate[];
  /** Revisions of the file that came back which are those that were sent, by index. */
  readonly sentOnes: ReadonlySet<number>;
  /** What was changed without a trace; `start` is an offset of `before` of the file that came back. */
  readonly untraced: readonly { readonly before: string; readonly after: string; readonly start: number }[];
}

/** Holds a file that came back against the one that was sent. */
export function judgeReturned(sent: FileRevisions, back: FileRevisions): Returned {
  const finders: Finders = { before: finderOf(sent.before, back.before), after: finderOf(sent.after, back.before) };
  const starts = afterStarts(sent);
  const sentOnes = new Set<number>();
  const accepted: TextEdit[] = [];
  const fates = sent.revisions.map((revision): Fate => {
    const edits = revision.edits.map((edit) => ({ edit, afterStart: starts.get(edit)! }));
    const { state, edits: placedEdits } = placeEdits(edits, finders);
    const index = back.revisions.findIndex(
      (r, i) =>
        !sentOnes.has(i) && r.author === revision.author && isSame(revision, r, state === 'open' ? placedEdits : []),
    );
    if (index >= 0) {
      sentOnes.add(index);
      return 'open';
    }
    if (revision.edits.length === 0) return revision.kind === 'comment' ? 'accepted' : 'changed';
    if (state === 'taken') accepted.push(...revision.edits);
    return state === 'taken' ? 'accepted' : state === 'open' ? 'rejected' : 'changed';
  });
  const expected = applyEdits(sent.before, [...accepted, ...derivedTaken(sent, finders, starts)]);
  const untraced = changesBetweenTexts(back.before, expected).map(({ start, end, newText }) => ({
    before: newText,
    after: back.before.slice(start, end),
    start,
  }));
  return { fates, sentOnes, untraced };
}

/** Whether a revision is still there: one that says the same, or that stands at its place. */
function isSame(sent: Revision, back: Revision, edits: readonly TextEdit[]): boolean {
  if (sent.edits.length > 0) return touch(back.edits, edits);
  const isComment = sent.kind === 'comment';
  return back.kind === sent.kind && back.after === sent.after && (isComment || back.before === sent.before);
}

function derivedTaken(sent: FileRevisions, finders: Finders, starts: ReadonlyMap<TextEdit, number>): TextEdit[] {
  return sent.derived.filter(
    (edit) => placeEdits([{ edit, afterStart: starts.get(edit)! }], finders).state === 'taken',
  );
}

function touch(olds: readonly TextEdit[], news: readonly TextEdit[]): boolean {
  return olds.some((a) => news.some((b) => a.start <= b.end && b.start <= a.end));
}
