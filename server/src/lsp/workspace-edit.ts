import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Draft } from '../syntax/types';
import type { TextEdit as OffsetEdit } from '../text/span';
import type { OpenDocument } from './documents';
import { rangeOf } from './places';
import type { Session } from './session';

/** Edits with ranges. */
export function toTextEdits(draft: Draft, edits: readonly OffsetEdit[]): TextEdit[] {
  return edits.map((e) => ({ range: rangeOf(draft, e), newText: e.newText }));
}

/** Edits of one document; with its version where the client can hold an edit against it. */
export function toWorkspaceEdit(session: Session, document: OpenDocument, edits: readonly OffsetEdit[]): WorkspaceEdit {
  return textEditsOf(session, document, toTextEdits(document.draft, edits));
}

/** The same of edits that have their ranges already. */
export function textEditsOf(session: Session, document: OpenDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  const list = [...edits];
  return session.capabilities.workspace?.workspaceEdit?.documentChanges
    ? { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: list }] }
    : { changes: { [document.uri]: list } };
}

/**
 * Edits that turn one text into another: where both have the same number of lines one for each line that differs, cut to
 * its middle, else one for the whole middle.
 */
export function difference(before: string, after: string): OffsetEdit[] {
  if (before === after) return [];
  const old = before.split('\n');
  const lines = after.split('\n');
  if (old.length !== lines.length) return [middle(before, after, 0)];
  const edits: OffsetEdit[] = [];
  let offset = 0;
  old.forEach((line, i) => {
    if (line !== lines[i]) edits.push(middle(line, lines[i]!, offset));
    offset += line.length + 1;
  });
  return edits;
}

function middle(before: string, after: string, base: number): OffsetEdit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start: base + head, end: base + before.length - tail, newText: after.slice(head, after.length - tail) };
}
