import path from 'node:path';
import * as vscode from 'vscode';

/** What newer versions of VS Code have beside the pinned types: servers for agents that extensions bring along. */
interface McpApi {
  readonly lm: {
    registerMcpServerDefinitionProvider?(
      id: string,
      provider: { provideMcpServerDefinitions(): readonly object[] },
    ): vscode.Disposable;
  };
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => object;
}

/** Offers `biganzi mcp` of the workspace's folders to agents of the editor, where the version of VS Code knows of such. */
export function offerMcpServer({ extensionPath, extension }: vscode.ExtensionContext): vscode.Disposable {
  const { lm, McpStdioServerDefinition: Definition } = vscode as unknown as McpApi;
  if (!lm.registerMcpServerDefinitionProvider || !Definition) return new vscode.Disposable(() => undefined);
  const { version } = extension.packageJSON as { readonly version: string };
  return lm.registerMcpServerDefinitionProvider('biganzi.mcp', {
    provideMcpServerDefinitions() {
      const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
      if (folders.length === 0) return [];
      const roots = folders.flatMap(({ uri }) => ['--root', uri.fsPath]);
      const cli = path.join(extensionPath, 'dist', 'cli.js');
      // the editor's own Node, whatever is installed
      const env = { ELECTRON_RUN_AS_NODE: '1' };
      return [new Definition('笔杆子 Biganzi', process.execPath, [cli, 'mcp', ...roots], env, version)];
    },
  });
}
