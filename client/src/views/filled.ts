import * as vscode from 'vscode';
import type { VersionedEdits } from '../../../server/src/lsp/protocol';

const SCHEME = 'biganzi-filled';

/** Drafts as they would be after some edits, as virtual documents: one side of a diff. */
export interface Filled extends vscode.Disposable {
  /** Address of the text of a document after the edits. */
  show(document: vscode.TextDocument, made: VersionedEdits): vscode.Uri;
}

/** Makes the provider of such documents. */
export function createFilled(): Filled {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const registered = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.path),
  });
  return {
    show(document, { edits }) {
      let text = document.getText();
      const placed = edits.map(({ range, newText }) => ({
        start: document.offsetAt(new vscode.Position(range.start.line, range.start.character)),
        end: document.offsetAt(new vscode.Position(range.end.line, range.end.character)),
        newText,
      }));
      for (const { start, end, newText } of placed.sort((a, b) => b.start - a.start))
        text = text.slice(0, start) + newText + text.slice(end);
      const uri = document.uri.with({ scheme: SCHEME, authority: '', query: '' });
      texts.set(uri.path, text);
      changed.fire(uri);
      return uri;
    },
    dispose() {
      vscode.Disposable.from(registered, changed).dispose();
    },
  };
}
