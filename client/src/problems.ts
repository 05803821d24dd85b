import * as vscode from 'vscode';
import type { DiagnosticData } from '../../server/src/protocol/requests';

/** Characters on each side of a place that tell it from another of the same message. */
const AROUND = 6;

/** How many there are besides in the draft, as messages of open places say it. */
const COUNTED = /（全文还有 \d+ 处）/;

/**
 * Findings as Problems shows them: the name of the rule first; where two say the same, the words around each; of one kind
 * at most `most` rows (0: all). The rest keep their mark in the text, and their quick fix, as hints, which Problems does
 * not list; the last row of the kind says how many. Of a draft that is not open there are no words around. The findings are changed in place.
 */
export function readable(
  document: vscode.TextDocument | undefined,
  items: vscode.Diagnostic[],
  most: number,
): vscode.Diagnostic[] {
  const kinds = new Map<string, vscode.Diagnostic[]>();
  const said = new Map<string, number>();
  for (const item of items) {
    const { code, message, severity } = item;
    said.set(message, (said.get(message) ?? 0) + 1);
    if (severity === vscode.DiagnosticSeverity.Hint) continue;
    const kind = String(typeof code === 'object' ? code.value : code);
    kinds.set(kind, [...(kinds.get(kind) ?? []), item]);
  }
  const folded = new Map<vscode.Diagnostic, string>();
  if (most > 0) for (const members of kinds.values()) fold(members, most, folded);
  for (const item of items) {
    const title = (item as { readonly data?: DiagnosticData }).data?.title;
    const place = document && said.get(item.message)! > 1 ? `（${around(document, item.range)}）` : '';
    const name = title === undefined ? '' : `${title}${folded.get(item) ?? ''}：`;
    // some messages begin with the name of their rule
    const rest =
      title !== undefined && item.message.startsWith(`${title}：`)
        ? item.message.slice(title.length + 1)
        : item.message;
    // two numbers for one thing: what is folded is counted already
    const once = folded.has(item) ? rest.replace(COUNTED, '') : rest;
    item.message = `${name}${once}${place}`;
  }
  return items;
}

/** Leaves the first members of a kind, by place, as they are, and makes hints of the others; notes it with the last. */
function fold(members: vscode.Diagnostic[], most: number, folded: Map<vscode.Diagnostic, string>): void {
  if (members.length <= most) return;
  members.sort((a, b) => a.range.start.compareTo(b.range.start));
  for (const member of members.slice(most)) member.severity = vscode.DiagnosticSeverity.Hint;
  const more = vscode.l10n.t(' ({0} more of this kind: see the final check)', members.length - most);
  folded.set(members[most - 1]!, more);
}

/** A place with a few characters on each side of it, in one line. */
function around(document: vscode.TextDocument, { start, end }: vscode.Range): string {
  const { text } = document.lineAt(start.line);
  const from = Math.max(0, start.character - AROUND);
  const endCharacter = start.line === end.line ? end.character : text.length;
  const to = Math.min(text.length, endCharacter + AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}
