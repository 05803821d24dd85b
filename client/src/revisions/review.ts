import * as vscode from 'vscode';
import type { RevisionEntry, VersionedEdits } from '../../../server/src/protocol/requests';
import { toBase64 } from '../../../server/src/text/base64';
import { nameOf } from '../file-name';
import { isGone } from '../is-gone';
import type { Server } from '../server';
import { problemText } from '../word-problem';
import { applyEdits } from '../ranges';
import type { KeptReviews } from './kept-reviews';

/** A Word file that came back, as it is held: with the keys of its revisions that a person decided to leave. */
interface Held {
  readonly source: vscode.Uri;
  /** Tells it from the same file changed later. */
  readonly state: string;
  /** Base64. */
  readonly bytes: string;
  readonly left: Set<string>;
}

/** 逐条看修订: revisions of Word files that came back, taken over into the drafts that they are of. */
export interface Review extends vscode.Disposable {
  /** Holds a file for a document; what is told of it beside its rows. */
  begin(document: vscode.TextDocument, source: vscode.Uri): Promise<readonly string[]>;
  end(document: vscode.TextDocument): Promise<void>;
  /** Takes revisions over, as one undo step. */
  take(uri: vscode.Uri, edits: VersionedEdits): Promise<void>;
  leave(uri: vscode.Uri, entry: RevisionEntry): Promise<void>;
  readonly onDidChange: vscode.Event<void>;
}

/** Goes on with the reviews that are kept when their drafts are opened again, in this window or another. */
export function createReview(server: Server, kept: KeptReviews): Review {
  const held = new Map<string, Held>();
  /** Files that are being read, by draft: only the one asked for last is held. */
  const asked = new Map<string, vscode.Uri>();
  const changed = new vscode.EventEmitter<void>();
  const tell = async (uri: string): Promise<readonly string[]> => {
    const { bytes = null, left = [] } = held.get(uri) ?? {};
    const answer = await server.request('biganzi/holdRevisions', { uri, bytes, left: [...left] });
    const problem = 'problem' in answer ? answer.problem : undefined;
    const source = held.get(uri)?.source;
    if (problem !== undefined) held.delete(uri);
    void vscode.commands.executeCommand('setContext', 'biganzi.reviewing', held.size > 0);
    changed.fire();
    if (problem !== undefined) throw new Error(`${source ? nameOf(source) : ''}：${problemText(problem)}`);
    return 'notices' in answer ? answer.notices : [];
  };
  const hold = async (uri: string, source: vscode.Uri): Promise<readonly string[]> => {
    asked.set(uri, source);
    let file;
    try {
      file = await read(source);
      // another file was chosen meanwhile, the review was ended or the draft was closed
      if (asked.get(uri) !== source) return [];
    } finally {
      if (asked.get(uri) === source) asked.delete(uri);
    }
    const review = kept.of(uri);
    const isSame = review?.source === source.toString() && review.state === file.state;
    held.set(uri, { source, ...file, left: new Set(isSame ? review.left : []) });
    const notices = await tell(uri);
    keep(uri);
    return notices;
  };
  const keep = (uri: string): void => {
    const review = held.get(uri);
    if (review) kept.keep(uri, { source: review.source.toString(), state: review.state, left: [...review.left] });
  };
  const goOn = (document: vscode.TextDocument): void => {
    const uri = document.uri.toString();
    const review = held.has(uri) || asked.has(uri) ? undefined : kept.of(uri);
    if (!review) return;
    // a file that is there no more came back for nothing; one that cannot be read now may be read later
    void hold(uri, vscode.Uri.parse(review.source)).catch((error: unknown) => {
      if (isGone(error) && kept.of(uri)?.source === review.source) kept.forget(uri);
    });
  };
  const opened = vscode.workspace.onDidOpenTextDocument(goOn);
  for (const document of vscode.workspace.textDocuments) goOn(document);
  // a server that was started anew knows of nothing
  const restarted = server.onDidChangeRunning((running) => {
    if (running) for (const uri of held.keys()) void tell(uri).catch(() => undefined);
  });
  const closed = vscode.workspace.onDidCloseTextDocument((document) => {
    const uri = document.uri.toString();
    // a change of language closes a document and opens it again
    if (!document.isClosed) return;
    asked.delete(uri);
    if (held.delete(uri)) void tell(uri).catch(() => undefined);
  });

  return {
    begin: ({ uri }, source) => hold(uri.toString(), source),
    async end({ uri }) {
      asked.delete(uri.toString());
      held.delete(uri.toString());
      kept.forget(uri.toString());
      await tell(uri.toString());
    },
    take,
    async leave(uri, { key }) {
      held.get(uri.toString())?.left.add(key);
      keep(uri.toString());
      await server.request('biganzi/leaveRevision', { uri: uri.toString(), key });
      changed.fire();
    },
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(opened, restarted, closed, changed).dispose(),
  };
}

async function read(source: vscode.Uri): Promise<Pick<Held, 'state' | 'bytes'>> {
  const { mtime, size } = await vscode.workspace.fs.stat(source);
  return { state: `${mtime} ${size}`, bytes: toBase64(await vscode.workspace.fs.readFile(source)) };
}

async function take(uri: vscode.Uri, edits: VersionedEdits): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (!(await applyEdits(document, edits)))
    throw new Error(vscode.l10n.t('The draft has changed meanwhile; nothing was done.'));
}
