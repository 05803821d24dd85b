import type { Finding } from '../contract/finding';
import type { Draft } from '../syntax/types';
import type { Span } from '../text/span';
import { rangeOf } from './places';
import type { Checked } from './session';

/** A change of a document: a stretch of the text as it was before it, and the length of what stands there since. */
export interface Replaced extends Span {
  readonly length: number;
}

/** Findings that a client was told, and the name under which it knows them. */
export interface Told {
  readonly resultId: string;
  readonly checked: Checked;
}

/** Changes between two answers that are followed; behind more of them all findings are told again. */
export const MAX_CHANGES_FOLLOWED = 32;

/**
 * Whether a client that was told of `before` need not be told of `after`: the findings are the same at the same lines and
 * columns, and an editor that has moved its marks with the `changes` since shows them there as well. Where a change went
 * through a mark, the editor may have lost it, and only telling it again brings it back.
 */
export function isToldAlready(before: Checked, after: Checked, changes: readonly Replaced[] | undefined): boolean {
  const { findings } = before;
  if (changes === undefined || findings.length !== after.findings.length) return false;
  const lineWas = lineCursor(before.draft);
  const lineIs = lineCursor(after.draft);
  for (let i = 0; i < findings.length; i++) {
    const a = findings[i]!;
    const b = after.findings[i]!;
    if (a !== b && !saysTheSame(a, b)) return false;
    if (!isMovedTo(a, b, changes)) return false;
    const line = lineWas(a.start);
    if (line !== lineIs(b.start)) return false;
    const column = a.start - before.draft.starts[line]!;
    if (column !== b.start - after.draft.starts[line]!) return false;
    const inside = column + b.end - b.start;
    const isInLine = inside <= contentEnd(before.draft, line) && inside <= contentEnd(after.draft, line);
    if (!isInLine && !isSameRange(before.draft, a, after.draft, b)) return false;
    if (!areRelatedTheSame(before.draft, a, after.draft, b)) return false;
  }
  return true;
}

const contentEnd = ({ paragraphs }: Draft, line: number): number => paragraphs[line]!.text.length;

/** Lines of ascending offsets, each found from the one before. */
function lineCursor({ starts }: Draft): (offset: number) => number {
  let line = 0;
  return (offset) => {
    while (line + 1 < starts.length && starts[line + 1]! <= offset) line++;
    return line;
  };
}

/** Whether a mark that moves with the changes stands where the finding stands now, and none of them went through it. */
function isMovedTo(mark: Span, now: Span, changes: readonly Replaced[]): boolean {
  let { start, end } = mark;
  for (const change of changes) {
    if (change.end <= start) {
      const by = change.length - (change.end - change.start);
      start += by;
      end += by;
    } else if (change.start < end) return false;
  }
  return start === now.start && end === now.end;
}

function saysTheSame(a: Finding, b: Finding): boolean {
  return (
    a.rule === b.rule &&
    a.severity === b.severity &&
    a.message === b.message &&
    (a.tags === b.tags || String(a.tags) === String(b.tags))
  );
}

function areRelatedTheSame(was: Draft, { related: a }: Finding, is: Draft, { related: b }: Finding): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((r, i) => r.message === b[i]!.message && isSameRange(was, r, is, b[i]!));
}

function isSameRange(was: Draft, a: Span, is: Draft, b: Span): boolean {
  const [x, y] = [rangeOf(was, a), rangeOf(is, b)];
  return (
    x.start.line === y.start.line &&
    x.start.character === y.start.character &&
    x.end.line === y.end.line &&
    x.end.character === y.end.character
  );
}
