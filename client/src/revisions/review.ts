import * as vscode from 'vscode';
import type { RevisionEntry, VersionedEdits } from '../../../server/src/protocol/requests';
import type { Server } from '../server';
import { problemText } from '../word-problem';
import { applyEdits } from '../ranges';

/** A Word file that came back. */
interface ReturnedFile {
  readonly name: string;
  /** Base64. */
  readonly bytes: string;
}

/** One that is held, and the keys of its revisions that a person decided to leave. */
interface Held extends ReturnedFile {
  readonly left: Set<string>;
}

/** 逐条看修订: revisions of Word files that came back, taken over into the drafts that they are of. */
export interface Review extends vscode.Disposable {
  /** Holds a file for a document; what is told of it beside its rows. */
  begin(document: vscode.TextDocument, file: ReturnedFile): Promise<readonly string[]>;
  end(document: vscode.TextDocument): Promise<void>;
  /** Takes revisions over, as one undo step. */
  take(uri: vscode.Uri, edits: VersionedEdits): Promise<void>;
  leave(uri: vscode.Uri, entry: RevisionEntry): Promise<void>;
  readonly onDidChange: vscode.Event<void>;
}

export function createReview(server: Server): Review {
  const held = new Map<string, Held>();
  const changed = new vscode.EventEmitter<void>();
  const tell = async (uri: string): Promise<readonly string[]> => {
    const { bytes = null, left = [] } = held.get(uri) ?? {};
    const answer = await server.request('biganzi/holdRevisions', { uri, bytes, left: [...left] });
    const problem = 'problem' in answer ? answer.problem : undefined;
    const name = held.get(uri)?.name ?? '';
    if (problem !== undefined) held.delete(uri);
    void vscode.commands.executeCommand('setContext', 'biganzi.reviewing', held.size > 0);
    changed.fire();
    if (problem !== undefined) throw new Error(`${name}：${problemText(problem)}`);
    return 'notices' in answer ? answer.notices : [];
  };
  // a server that was started anew knows of nothing
  const restarted = server.onDidChangeRunning((running) => {
    if (running) for (const uri of held.keys()) void tell(uri).catch(() => undefined);
  });
  const closed = vscode.workspace.onDidCloseTextDocument((document) => {
    const uri = document.uri.toString();
    // a change of language closes a document and opens it again
    if (document.isClosed && held.delete(uri)) void tell(uri).catch(() => undefined);
  });

  return {
    begin({ uri }, file) {
      held.set(uri.toString(), { ...file, left: new Set() });
      return tell(uri.toString());
    },
    async end({ uri }) {
      held.delete(uri.toString());
      await tell(uri.toString());
    },
    async take(uri, edits) {
      const document = await vscode.workspace.openTextDocument(uri);
      if (!(await applyEdits(document, edits)))
        throw new Error(vscode.l10n.t('The draft has changed meanwhile; nothing was done.'));
    },
    async leave(uri, { key }) {
      held.get(uri.toString())?.left.add(key);
      await server.request('biganzi/leaveRevision', { uri: uri.toString(), key });
      changed.fire();
    },
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(restarted, closed, changed).dispose(),
  };
}
