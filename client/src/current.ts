import * as vscode from 'vscode';
import { draftEditor } from './draft-editor';
import type { DraftState } from '../../server/src/protocol/requests';
import type { Server } from './server';

/** What the server last said of the draft that the writer is at. */
export interface Current extends vscode.Disposable {
  /** Undefined where no checked document is in the editor that the writer is at. */
  readonly draft: DraftState | undefined;
  readonly onDidChange: vscode.Event<void>;
}

/** Follows the writer from editor to editor, and tells menus by the context key `biganzi.checked` of a checked draft. */
export function followCurrent(server: Server): Current {
  const drafts = new Map<string, DraftState>();
  const changed = new vscode.EventEmitter<void>();
  let told: boolean | undefined;
  const current = (): DraftState | undefined => {
    const uri = draftEditor()?.document.uri.toString();
    const state = uri === undefined ? undefined : drafts.get(uri);
    return state?.checked === true ? state : undefined;
  };
  const fire = (): void => {
    const checked = current() !== undefined;
    if (checked !== told) void vscode.commands.executeCommand('setContext', 'biganzi.checked', (told = checked));
    changed.fire();
  };
  server.on('biganzi/draftState', (state) => {
    // the client writes URIs in its own way
    drafts.set(vscode.Uri.parse(state.uri).toString(), state);
    fire();
  });
  const listeners = [
    vscode.window.onDidChangeActiveTextEditor(fire),
    vscode.window.onDidChangeVisibleTextEditors(fire),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      drafts.delete(uri.toString());
      fire();
    }),
  ];
  fire();
  return {
    get draft() {
      return current();
    },
    onDidChange: changed.event,
    dispose() {
      vscode.Disposable.from(changed, ...listeners).dispose();
    },
  };
}
