import * as vscode from 'vscode';
import type { Server } from './server';
import { importWord } from './commands/import-word';

const WORD_FILE = /\.docx$/i;

/**
 * Opens a Word file that was clicked on as a draft. VS Code itself has only a page for it that says it is binary: that
 * tab gives way to the draft. A file that another extension shows (its tab is no text) is left to it; our own editor is
 * in “Reopen Editor With…” for those who have one.
 */
export function watchWordFiles(server: Server): vscode.Disposable {
  const take = async (tab: vscode.Tab, uri: vscode.Uri): Promise<void> => {
    await vscode.window.tabGroups.close(tab, true);
    await importWord({ server }, uri);
  };
  const look = (tabs: readonly vscode.Tab[]): void => {
    for (const tab of tabs) {
      const { input } = tab;
      if (tab.isActive && input instanceof vscode.TabInputText && WORD_FILE.test(input.uri.path))
        take(tab, input.uri).then(undefined, (error: unknown) => void vscode.window.showErrorMessage(String(error)));
    }
  };
  look(vscode.window.tabGroups.all.flatMap((group) => group.tabs));
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => look([...opened, ...changed])),
    vscode.window.registerCustomEditorProvider('biganzi.word', {
      openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
      async resolveCustomEditor({ uri }, panel) {
        await importWord({ server }, uri);
        panel.dispose();
      },
    } satisfies vscode.CustomReadonlyEditorProvider),
  );
}
