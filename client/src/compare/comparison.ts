import * as vscode from 'vscode';
import type { CompareEntry, CompareMode, Range } from '../../../server/src/protocol/requests';
import type { Server } from '../server';
import { nameOf } from '../file-name';
import { applyEdits, toRange } from '../ranges';

/** Addresses of the texts that drafts are held against. */
const SCHEME = 'biganzi-compared';

interface HeldText {
  readonly text: string;
  readonly mode: CompareMode;
  /** What it is, as the title of the diff names it. */
  readonly name: string;
}

/** 改稿核对: drafts that are held against other texts, with the two side by side. */
export interface Comparison extends vscode.Disposable {
  /** Holds a document against a text, and shows both. */
  begin(document: vscode.TextDocument, against: HeldText): Promise<void>;
  /** Lets go of the document. */
  end(document: vscode.TextDocument): Promise<void>;
  /** Shows the place of a row in both texts. */
  show(uri: vscode.Uri, entry: CompareEntry): Promise<void>;
  accept(uri: vscode.Uri, entry: CompareEntry): Promise<void>;
  restore(uri: vscode.Uri, entry: CompareEntry): Promise<void>;
  readonly onDidChange: vscode.Event<void>;
}

export function createComparison(server: Server): Comparison {
  const held = new Map<string, HeldText>();
  const changed = new vscode.EventEmitter<void>();
  const textChanged = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: textChanged.event,
    provideTextDocumentContent: (uri) => held.get(uri.query)?.text ?? '',
  });
  // the draft's own address is in the query, and its name in the path, by which the editor knows the language
  const oldOf = (uri: vscode.Uri): vscode.Uri =>
    vscode.Uri.from({ scheme: SCHEME, path: uri.path, query: uri.toString() });
  const tell = async (uri: string): Promise<void> => {
    const against = held.get(uri);
    const params = against ? { text: against.text, mode: against.mode } : null;
    await server.request('biganzi/holdAgainst', { uri, against: params });
    void vscode.commands.executeCommand('setContext', 'biganzi.comparing', held.size > 0);
    changed.fire();
  };
  const sideBySide = async (uri: vscode.Uri, selection?: Range): Promise<void> => {
    const name = held.get(uri.toString())?.name ?? '';
    await vscode.commands.executeCommand('vscode.diff', oldOf(uri), uri, `${name} ↔ ${nameOf(uri)}`, {
      preview: false,
      preserveFocus: false,
      ...(selection && { selection: toRange(selection) }),
    });
  };
  // a server that was started anew knows of nothing
  const restarted = server.onDidChangeRunning((running) => {
    if (running) for (const uri of held.keys()) void tell(uri);
  });
  const closed = vscode.workspace.onDidCloseTextDocument((document) => {
    const uri = document.uri.toString();
    // a change of language closes a document and opens it again
    if (document.isClosed && held.delete(uri)) void tell(uri).catch(() => undefined);
  });

  return {
    async begin(document, against) {
      const { uri, languageId } = document;
      held.set(uri.toString(), against);
      textChanged.fire(oldOf(uri));
      await tell(uri.toString());
      const old = await vscode.workspace.openTextDocument(oldOf(uri));
      // long lines are wrapped in both
      if (old.languageId !== languageId) await vscode.languages.setTextDocumentLanguage(old, languageId);
      await sideBySide(uri);
    },
    async end({ uri }) {
      held.delete(uri.toString());
      await tell(uri.toString());
    },
    async show(uri, entry) {
      await sideBySide(uri, entry.place);
      const left = vscode.window.visibleTextEditors.find(
        ({ document }) => document.uri.toString() === oldOf(uri).toString(),
      );
      if (!left || !entry.old) return;
      const range = toRange(entry.old.range);
      left.selection = new vscode.Selection(range.start, range.end);
      left.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    },
    async accept(uri, { key }) {
      await server.request('biganzi/acceptChange', { uri: uri.toString(), key });
      changed.fire();
    },
    async restore(uri, { restore }) {
      const document = await vscode.workspace.openTextDocument(uri);
      const made = restore && { version: restore.version, edits: [restore] };
      if (!(await applyEdits(document, made ?? null)))
        throw new Error(vscode.l10n.t('The draft has changed meanwhile; nothing was done.'));
    },
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(provider, restarted, closed, changed, textChanged).dispose(),
  };
}
