import { lineOf, lineStarts } from '../text/line-index';
import type { Span, TextEdit } from '../text/span';
import { judgeDraft, judgeReturned, type Fate } from './judge';
import type { FileRevisions, Revision, RevisionKind, RevisionPart } from './types';

/**
 * What became of a revision. `open`: still tracked, and the draft reads as before it; `taken`: the draft has it already;
 * `lost`: the draft has neither; `accepted`, `rejected`, `changed`: what the file that came back made of it; `untraced`:
 * changed without a trace; `done`: a comment that was dealt with.
 */
export type RevisionState = Fate | 'taken' | 'lost' | 'untraced' | 'done';

/** A revision or a comment as a row of a list. */
export interface RevisionRow {
  readonly kind: RevisionKind;
  readonly state: RevisionState;
  readonly author: string;
  readonly date: string | undefined;
  readonly part: RevisionPart;
  readonly before: string;
  readonly after: string;
  readonly answers: boolean;
  readonly cut: NonNullable<Revision['cut']>;
  /** Paragraph of the file, from 1; undefined in headers and footers. */
  readonly paragraph: number | undefined;
  /** Where it stands in the draft, where there is one. */
  readonly place: Span | undefined;
  /** Edits of the draft that take it over, sorted; none where there is nothing to take over. */
  readonly edits: readonly TextEdit[];
  /** Names it among the rows of its file. */
  readonly key: string;
}

/** The rows of a file by itself. */
export function fileRows(file: FileRevisions): RevisionRow[] {
  return file.revisions.map((revision, index) => rowOf(file, revision, index, revision.done ? 'done' : 'open'));
}

/** The rows of a file as a draft stands to them, what no trace tells of behind them; and the edits that take over all. */
export function draftRows(file: FileRevisions, text: string): { rows: RevisionRow[]; all: readonly TextEdit[] } {
  const draft = /(?:^|[^\r])\n/.test(text) ? text : text.replaceAll('\r\n', '\n');
  const rows = rowsOf(file, draft);
  return draft === text ? rows : withReturns(rows, draft);
}

/** The same in a draft whose lines end with carriage returns, which no Word file has. */
function withReturns(
  { rows, all }: { rows: RevisionRow[]; all: readonly TextEdit[] },
  draft: string,
): { rows: RevisionRow[]; all: readonly TextEdit[] } {
  const starts = lineStarts(draft);
  const moved = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start + lineOf(starts, span.start),
    end: span.end + lineOf(starts, span.end),
  });
  return {
    rows: rows.map((row) => ({ ...row, place: row.place && moved(row.place), edits: row.edits.map(moved) })),
    all: all.map(moved),
  };
}

function rowsOf(file: FileRevisions, draft: string): { rows: RevisionRow[]; all: readonly TextEdit[] } {
  const { placed, all, untraced } = judgeDraft(file, draft);
  const rows = file.revisions.map((revision, index): RevisionRow => {
    const { state, place, edits } = placed[index]!;
    if (revision.part === 'margin') return rowOf(file, revision, index, 'open');
    const row = rowOf(file, revision, index, revision.done ? 'done' : state);
    return { ...row, place, edits: state === 'open' ? edits : [] };
  });
  const changed = untraced.map((edit): RevisionRow => {
    const row = untracedRow(draft.slice(edit.start, edit.end), edit.newText, undefined);
    return { ...row, place: { start: edit.start, end: edit.end }, edits: [edit] };
  });
  return { rows: [...rows, ...apart(changed)], all };
}

/** The rows of a file that was sent, as the one that came back stands to them, and those that are new in that one. */
export function returnedRows(sent: FileRevisions, back: FileRevisions): RevisionRow[] {
  const { fates, sentOnes, untraced } = judgeReturned(sent, back);
  const ours = sent.revisions.map((revision, index) => rowOf(sent, revision, index, fateOf(revision, fates[index]!)));
  const theirs = fileRows(back).filter((_, index) => !sentOnes.has(index));
  const changed = apart(
    untraced.map(({ before, after, start }) => untracedRow(before, after, paragraphAt(back, start))),
  );
  return [...ours, ...theirs, ...changed];
}

function fateOf(revision: Revision, fate: Fate): RevisionState {
  return revision.kind === 'comment' && fate === 'accepted' ? 'done' : fate;
}

function rowOf(file: FileRevisions, revision: Revision, index: number, state: RevisionState): RevisionRow {
  const { kind, author, date, part, before, after, place } = revision;
  return {
    kind,
    state,
    author,
    date,
    part,
    before,
    after,
    answers: revision.answers ?? false,
    cut: revision.cut ?? [],
    paragraph: part === 'margin' ? undefined : paragraphAt(file, place.start),
    place: undefined,
    edits: [],
    key: String(index),
  };
}

/** Rows with keys that tell the same change at several places apart, so that leaving one leaves no other. */
function apart(rows: readonly RevisionRow[]): RevisionRow[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const count = counts.get(row.key) ?? 0;
    counts.set(row.key, count + 1);
    return count === 0 ? row : { ...row, key: `${row.key} ${count}` };
  });
}

function untracedRow(before: string, after: string, paragraph: number | undefined): RevisionRow {
  return {
    kind: before === '' ? 'insert' : after === '' ? 'delete' : 'change',
    state: 'untraced',
    author: '',
    date: undefined,
    part: 'body',
    before,
    after,
    answers: false,
    cut: [],
    paragraph,
    place: undefined,
    edits: [],
    key: `untraced ${before} ${after}`,
  };
}

function paragraphAt({ before, paragraphs }: FileRevisions, offset: number): number | undefined {
  let line = 0;
  for (let end = before.indexOf('\n'); end >= 0 && end < offset; end = before.indexOf('\n', end + 1)) line++;
  return paragraphs[line];
}
