import fs from 'node:fs';
import * as vscode from 'vscode';

export type Define = (title: string, test: () => Promise<void>) => void;

/** Milliseconds after which a test gives up: it tells that something hangs, on a machine however busy. */
const DEADLINE = 240_000;

/** A draft with four findings. */
export const DRAFT = [
  '在全县秋冬种工作会议上的讲话',
  '',
  '同志们：',
  '今天的会议很重要。下面，我讲两点意见。',
  '一、提高思想认识',
  '各乡镇要统一思想,迅速行动,抢抓农时。',
  '三、压实工作责任',
  'XX乡要带头示范。',
  '同志们，让我们迅速行动起来，为明年夏粮丰收打下坚实基础！',
  '',
].join('\n');

/** The workspace folder of a name; the first one is where tests write that do not care. */
export function folder(name?: string): vscode.Uri {
  const folders = vscode.workspace.workspaceFolders!;
  return (name === undefined ? folders[0] : folders.find((f) => f.name === name))!.uri;
}

/** Writes a file into the workspace and shows it. */
export async function open(name: string, text: string, place = folder()): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(place, name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/**
 * Shows a document, again where VS Code drops it: a draft that has just been recognised is being shown anew by the
 * extension, and of two such requests only one is granted.
 */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const end = Date.now() + DEADLINE;
  for (;;) {
    try {
      return await vscode.window.showTextDocument(current(uri)!, { preview: false });
    } catch (error) {
      if (!/Could NOT open editor/.test((error as Error).message) || Date.now() > end) throw error;
    }
  }
}

/** Opens a draft as a file, and waits until it is a 讲话稿. */
export async function openSpeech(name: string, text = DRAFT, place = folder()): Promise<vscode.Uri> {
  const { uri } = await open(name, text, place);
  await until('speech-draft', () => current(uri)?.languageId === 'speech-draft');
  await show(uri);
  return uri;
}

/**
 * Asks VS Code's providers, and asks again when VS Code cancels the question because the document changed its language
 * or another extension came up meanwhile, as the editor itself does.
 */
export async function ask<T>(command: string, ...args: unknown[]): Promise<T> {
  const end = Date.now() + DEADLINE;
  for (;;) {
    try {
      return await vscode.commands.executeCommand<T>(command, ...args);
    } catch (error) {
      if (!/^Canceled$/i.test((error as Error).message) || Date.now() > end) throw error;
    }
  }
}

/** The document of a URI as it is now: a change of its language makes a new object. */
export function current(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri.toString());
}

/** Whether this system shows its processes as files, where `servers` looks. */
export const SHOWS_PROCESSES = fs.existsSync('/proc/self/status');

/** The ids of the running language servers of this extension host, from the processes of this machine. */
export function servers(): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      try {
        const parent = /^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
        return (
          Number(parent) === process.pid && fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/server.js')
        );
      } catch {
        return false; // it has ended in the meantime
      }
    });
}

/** The editor of a draft that is opened as a file and has been checked once. */
export async function showSpeech(name: string, text = DRAFT, place = folder()): Promise<vscode.TextEditor> {
  const uri = await openSpeech(name, text, place);
  await until('the server', async () => (await symbolNames(uri)).length > 0);
  return show(uri);
}

async function symbolNames(uri: vscode.Uri): Promise<string[]> {
  const symbols = await ask<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
  return (symbols ?? []).map((s) => s.name);
}

/** Puts the caret somewhere. */
export function caret(editor: vscode.TextEditor, line: number, character: number): void {
  editor.selection = new vscode.Selection(line, character, line, character);
}

/** Rule of a diagnostic. */
export function code({ code: c }: vscode.Diagnostic): string {
  return typeof c === 'object' ? String(c.value) : String(c);
}

/** Rules of a document's diagnostics, in order of place. */
export function codes(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(code);
}

/** Waits until a document has findings of these rules and no other. */
export async function findings(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  await until(
    `findings ${expected.join(' ')}`,
    () => codes(uri).join(' ') === expected.join(' '),
    () => codes(uri).join(' '),
  );
}

/** Waits for a condition that events bring about; fails at the deadline, with what was there instead. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  got?: () => string,
): Promise<void> {
  const end = Date.now() + DEADLINE;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}${got ? `; there is: ${got()}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Takes what the open list or box offers first, as Enter does, until something has come of it. */
export async function press(what: string, done: () => boolean | Promise<boolean>): Promise<void> {
  await until(what, async () => {
    if (await done()) return true;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done();
  });
}
