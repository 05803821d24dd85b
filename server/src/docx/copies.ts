import type { Finding } from '../contract/finding';
import { mergeFixes } from '../engine/edits';
import type { Draft } from '../syntax/types';
import { firstWhere } from '../text/bisect';
import { applyEdits, type Span, type TextEdit } from '../text/span';
import { annotateDocx } from './annotate';
import { changesBetween } from './changes';
import { remarkOf } from './remarks';
import { reviseAndAnnotate, type Revised } from './revise';

/** A copy of a Word file with what was found in it. */
export interface WordCopy {
  readonly bytes: Uint8Array;
  /** Safe fixes as tracked changes. */
  readonly changes: number;
  readonly comments: number;
  /** Messages of the remarks that found no place. */
  readonly left: readonly string[];
}

/** A file that was read and checked. */
export interface CheckedFile {
  readonly bytes: Uint8Array;
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

/** How a text is read and checked, as the file was. */
export interface Checking {
  parse(text: string): Draft;
  check(draft: Draft): Promise<readonly Finding[]>;
}

/** A copy with a comment at each finding. `date` is ISO 8601. Throws `DocxError`. */
export async function annotatedCopy({ bytes, draft, findings }: CheckedFile, date: string): Promise<WordCopy> {
  const remarks = findings.map((f) => remarkOf(f, draft.text));
  const made = await annotateDocx(bytes, remarks, date);
  return {
    bytes: made.bytes,
    changes: 0,
    comments: remarks.length - made.left.length,
    left: made.left.map(({ message }) => message),
  };
}

/**
 * A copy with the safe fixes as tracked changes and a comment at each other finding. A fix that joins lines is a comment,
 * as is one that touches what no change can be tracked in. Throws `DocxError`.
 */
export async function revisedCopy(file: CheckedFile, checking: Checking, date: string): Promise<WordCopy> {
  const { bytes, draft, findings } = file;
  const edits = changesBetween(draft.text, await fixedText(file, checking)) ?? [];
  const made = await reviseAndAnnotate(
    bytes,
    {
      edits,
      remarks: (revised) =>
        findings.filter((finding) => !isMended(finding, revised, draft.text)).map((f) => remarkOf(f, draft.text)),
    },
    date,
  );
  return {
    bytes: made.bytes,
    changes: made.changes.length,
    comments: made.comments,
    left: made.leftRemarks.map(({ message }) => message),
  };
}

/** As often as a fix may make room for another. */
const MAX_ROUNDS = 10;

/** The text of a file after all safe fixes that stay inside their lines, in as many rounds as they need. */
export async function fixedText({ draft, findings }: CheckedFile, { parse, check }: Checking): Promise<string> {
  let current = draft;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const judged = round === 0 ? findings : await check(current);
    const fixes = judged.flatMap(({ fix }) => (fix && !crossesLines(fix.edits, current.text) ? [fix] : []));
    const edits = mergeFixes(fixes);
    if (edits.length === 0) break;
    current = parse(applyEdits(current.text, edits));
  }
  return current.text;
}

function crossesLines(edits: readonly TextEdit[], text: string): boolean {
  return edits.some(({ start, end, newText }) => newText.includes('\n') || text.slice(start, end).includes('\n'));
}

/** Whether the changes do what the fix of a finding asks: a change beside it, by another finding, does not. */
function isMended({ fix }: Finding, { changes, left }: Revised, text: string): boolean {
  if (!fix || crossesLines(fix.edits, text)) return false;
  return fix.edits.every(
    (edit) => !touching(left, edit).some((change) => overlaps(change, edit)) && touching(changes, edit).length > 0,
  );
}

/** Those of the sorted changes that touch an edit. */
function touching(changes: readonly TextEdit[], { start, end }: Span): readonly TextEdit[] {
  const first = firstWhere(changes, (change) => change.end >= start);
  const behind = firstWhere(changes, (change) => change.start > end);
  return changes.slice(first, behind);
}

/** Whether two stretches have text in common; one that is empty is taken to reach to both sides. */
function overlaps(a: Span, b: Span): boolean {
  const isEmpty = a.start === a.end || b.start === b.end;
  return isEmpty ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}
