import * as vscode from 'vscode';
import type { Server } from './server';
import type { Composing } from './composing';
import { applyEdits } from './ranges';
import { nextTurn } from './next-turn';

/** A new line that may still get its marker. */
interface Awaiting {
  readonly document: vscode.TextDocument;
  readonly line: number;
}

/**
 * Brings the marker of the next item where the editor has dropped it: what it asks for at Enter (on-type formatting) it
 * throws away when a key comes before the answer. Waits until no word of an input method is under way on the line.
 */
export function continueTyped(server: Server, composing: Composing): vscode.Disposable {
  let awaiting: Awaiting | undefined;
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change] = contentChanges;
    if (!change) return;
    if (contentChanges.length > 1 || reason !== undefined || !asks(document)) {
      // the marker together with new numbers, an undo, several carets
      awaiting = undefined;
      return;
    }
    const { range, text } = change;
    const line = range.start.line + 1;
    if (/^\r?\n[ \t\u3000]*$/.test(text)) {
      const empty = document.lineAt(line).text.trim() === '';
      awaiting = range.isEmpty && empty ? { document, line } : undefined;
      return;
    }
    if (!awaiting) return;
    // a text of more lines is no key: it is the marker itself, below a blank line where items stand apart
    const isKey = range.isSingleLine && text !== '' && !text.includes('\n');
    if (awaiting.document !== document || awaiting.line !== range.start.line || !isKey)
      return void (awaiting = undefined);
    if (composing.pending()) return;
    const { line: begun } = awaiting;
    awaiting = undefined;
    void bring(server, document, begun);
  });
}

/** Whether the editor asks for markers in a document at all: its setting for formatting while typing is the switch. */
function asks(document: vscode.TextDocument): boolean {
  if (document.languageId !== 'speech-draft') return false;
  return vscode.workspace.getConfiguration('editor', document).get<boolean>('formatOnType') === true;
}

async function bring(server: Server, document: vscode.TextDocument, line: number): Promise<void> {
  const { uri, version } = document;
  // the language client tells the server of the change in this turn of the loop
  await nextTurn();
  const edits = await server.request('biganzi/continueTyped', { uri: uri.toString(), version, line });
  if (!document.isClosed) await applyEdits(document, { version, edits });
}
