import * as vscode from 'vscode';

const SCHEME = 'biganzi-shown';

/** Texts to look at, as virtual documents: nobody can change them or is asked to save them. */
export interface Shown extends vscode.Disposable {
  /** Address of a text, which takes the place of an earlier one under the same path; language and name go by the path. */
  show(path: string, text: string): vscode.Uri;
}

/** Makes the provider of such documents. */
export function createShown(): Shown {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const registered = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.path),
  });
  return {
    show(path, text) {
      const uri = vscode.Uri.from({ scheme: SCHEME, path: path.startsWith('/') ? path : `/${path}` });
      texts.set(uri.path, text);
      changed.fire(uri);
      return uri;
    },
    dispose() {
      vscode.Disposable.from(registered, changed).dispose();
    },
  };
}
