import * as vscode from 'vscode';
import type { Server } from '../server';
import type { Tools } from './tools';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description?: string;
}

/** Opens an unsaved 讲话稿: blank, or with the frame of a whole speech that the user picks. */
export async function newDraft({ extensionUri, server }: Tools): Promise<void> {
  const blank = { label: `$(file) ${vscode.l10n.t('Blank draft')}`, body: undefined };
  const frames = await wholeSpeeches(extensionUri);
  const picked = await vscode.window.showQuickPick(
    [
      blank,
      ...frames.map(([name, { prefix, body, description }]) => ({
        label: name.replace(/（全篇）$/, ''),
        description: prefix.join('  '),
        detail: description ?? '',
        body,
      })),
    ],
    { placeHolder: vscode.l10n.t('Which speech?'), matchOnDescription: true },
  );
  if (!picked) return;
  const editor = await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'speech-draft' }),
  );
  if (!picked.body) return;
  const body = await inHouseFrame(server, picked.body.join('\n'));
  await editor.insertSnippet(new vscode.SnippetString(body));
}

/** A whole speech with the salutation, the closing and the marks of headings that the house has, where it has learned. */
async function inHouseFrame(server: Server, body: string): Promise<string> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) return body;
  try {
    await server.start();
    const uri = vscode.Uri.joinPath(folder.uri, 'untitled.jhg').toString();
    return (await server.request('biganzi/houseFrame', { uri, body })).body;
  } catch {
    // without a server the frame is as it was picked
    return body;
  }
}

/** Opens a sample with slips as an unsaved 讲话稿. */
export async function openSample({ extensionUri }: Pick<Tools, 'extensionUri'>): Promise<void> {
  const file = vscode.Uri.joinPath(extensionUri, 'client/media/walkthrough/sample.txt');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'speech-draft', content }));
}

async function wholeSpeeches(extensionUri: vscode.Uri): Promise<[name: string, snippet: Snippet][]> {
  const folder = vscode.Uri.joinPath(extensionUri, 'snippets');
  const files = (await vscode.workspace.fs.readDirectory(folder))
    .map(([name]) => name)
    .filter((name) => name.startsWith('speeches-'));
  const contents = await Promise.all(
    files.sort().map(async (name) => {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
      return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Snippet>;
    }),
  );
  return contents.flatMap((content) => Object.entries(content));
}
