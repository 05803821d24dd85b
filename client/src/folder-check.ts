import * as vscode from 'vscode';
import type { Server } from './server';
import { isChangeOf, setting } from './setting';

/** Starts the server where drafts that are not open are to be checked: no draft has to be opened first. */
export function startForFolders(server: Server, failed: (error: unknown) => void): vscode.Disposable {
  const look = (): void => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.some(({ uri }) => setting('workspace.check', uri))) server.start().catch(failed);
  };
  look();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (isChangeOf(event, 'workspace.check')) look();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
  );
}
