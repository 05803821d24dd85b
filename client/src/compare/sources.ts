import * as vscode from 'vscode';
import type { Server } from '../server';
import { problemText } from '../word-problem';
import { nameOf } from '../file-name';
import { toBase64 } from '../../../server/src/text/base64';

/** A text to hold a draft against, and what it is. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

const WORD = /\.docx$/i;

/** The text of a file that is asked for, or of the given one; undefined where none is chosen. */
export async function fromFile(server: Server, given?: vscode.Uri): Promise<Source | undefined> {
  const uri = given ?? (await vscode.window.showOpenDialog({ canSelectMany: false }))?.[0];
  if (!uri) return undefined;
  if (!WORD.test(uri.path))
    return { name: nameOf(uri), text: (await vscode.workspace.openTextDocument(uri)).getText() };
  const bytes = toBase64(await vscode.workspace.fs.readFile(uri));
  const answer = await server.request('biganzi/importWord', { bytes });
  if ('problem' in answer) throw new Error(`${nameOf(uri)}：${problemText(answer.problem)}`);
  return { name: nameOf(uri), text: answer.text };
}

/** A draft as it was saved last. */
export async function fromSaved({ uri }: vscode.TextDocument): Promise<Source> {
  if (uri.scheme === 'untitled') throw new Error(vscode.l10n.t('The draft was never saved.'));
  const text = await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
  return { name: vscode.l10n.t('saved version'), text };
}

export async function fromClipboard(): Promise<Source> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') throw new Error(vscode.l10n.t('The clipboard holds no text.'));
  return { name: vscode.l10n.t('clipboard'), text };
}

/** What we use of the extension for git that comes with VS Code. */
interface Git {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}

interface Repository {
  log(options: { path: string; maxEntries: number }): Promise<readonly Commit[]>;
  show(ref: string, path: string): Promise<string>;
}

interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
}

/** Commits of a file that are offered. */
const MAX_COMMITS = 50;

/** A draft as a commit has it, which is asked for. */
export async function fromGit({ uri }: vscode.TextDocument): Promise<Source | undefined> {
  const git = vscode.extensions.getExtension<Git>('vscode.git');
  if (!git) throw new Error(vscode.l10n.t('Git revisions can be had on the desktop only, not in a browser.'));
  const repository = (await git.activate())?.getAPI(1).getRepository(uri);
  const commits = await repository?.log({ path: uri.fsPath, maxEntries: MAX_COMMITS });
  if (!repository || !commits?.length) throw new Error(vscode.l10n.t('The draft has no git revisions.'));
  const chosen = await vscode.window.showQuickPick(
    commits.map(({ hash, message, authorDate }) => ({
      label: message.split('\n')[0]!,
      description: `${hash.slice(0, 7)} ${authorDate?.toLocaleString() ?? ''}`,
      hash,
    })),
    { matchOnDescription: true },
  );
  return chosen && { name: chosen.hash.slice(0, 7), text: await repository.show(chosen.hash, uri.fsPath) };
}
