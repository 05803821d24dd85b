import {
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
  type CancellationToken,
  type Disposable,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { DraftFiles } from '../../node/draft-files';
import { DRAFT_FILES_GLOB } from '../../text/draft-names';
import { inOneSpelling } from '../../workspace/spelling';
import { FolderCheck, type FolderAnswer } from '../folder-check';
import { orCancelled, type Session } from '../session';
import { pulls } from './diagnostics';

/** Findings of drafts that are not open, as the rest of the server sees them. */
export interface FolderPublisher {
  /** The client is ready: what it is to ask for is registered. */
  start(): void;
  /** A draft is being written. */
  typed(): void;
  /** Settings, configuration, ignore lists, words or workspace folders have changed. */
  stale(): void;
  /** A file has changed on disk, or a document was opened or closed. */
  changed(): void;
  dispose(): void;
}

/** What a client that pulls is asked to register: a source of its own beside that of open documents. */
const REGISTRATION = {
  documentSelector: [],
  identifier: 'biganzi-folder',
  interFileDependencies: false,
  workspaceDiagnostics: true,
};

/** Whether a client that pulls can be told later that drafts which are not open have findings. */
export const registersLater = ({ capabilities }: Session): boolean =>
  capabilities.textDocument?.diagnostic?.dynamicRegistration === true;

/**
 * Gives findings of drafts that are not open where `biganzi.workspace.check` asks for them: on request to a client that
 * pulls (the request stays open, and what changes is streamed), unasked to any other.
 */
export function registerFolder(
  session: Session,
  files: DraftFiles,
  pageOf: (rule: string) => string | undefined,
): FolderPublisher {
  const check = new FolderCheck(session, files, pageOf);
  let disposed = false;
  const isDisposed = (): boolean => disposed;
  answerPulls(session, check, isDisposed);
  const sync = keepRegistered(session, check);
  return {
    start() {
      sync();
      if (!pulls(session)) push(session, check, isDisposed).catch(session.note);
    },
    typed: () => check.typed(),
    stale() {
      sync();
      check.stale();
    },
    changed: () => check.changed(),
    dispose() {
      disposed = true;
      check.dispose();
    },
  };
}

/** Answers a client that pulls, until it takes its request back. */
function answerPulls(session: Session, check: FolderCheck, isDisposed: () => boolean): void {
  const { connection } = session;
  // not by `languages.diagnostics.onWorkspace`: its parts cannot be waited for
  connection.onRequest(WorkspaceDiagnosticRequest.type, async (params, token): Promise<WorkspaceDiagnosticReport> => {
    orCancelled(token);
    const before = new Map(params.previousResultIds.map(({ uri, value }) => [inOneSpelling(uri), value]));
    const { partialResultToken } = params;
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const cancelled = (): boolean => isDisposed() || token.isCancellationRequested;
    for (;;) {
      const { changes } = check;
      for await (const answer of check.walk(before, cancelled)) {
        before.set(answer.uri, answer.resultId);
        // a client that has one source for both has findings of its own for what is open
        if (!registersLater(session) && session.documents.get(answer.uri)) continue;
        const report = reportOf(answer);
        if (partialResultToken === undefined) items.push(report);
        // the next draft is read when this has been written
        else if (answer.diagnostics)
          await connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, {
            items: [report],
          });
      }
      orCancelled(token);
      if (partialResultToken === undefined || isDisposed()) return { items };
      await Promise.race([check.changedSince(changes), cancellation(token)]);
      orCancelled(token);
    }
  });
}

/** Tells a client that does not pull, whenever something has changed. */
async function push(session: Session, check: FolderCheck, isDisposed: () => boolean): Promise<void> {
  const told = new Map<string, string>();
  while (!isDisposed()) {
    const { changes } = check;
    for await (const { uri, resultId, diagnostics } of check.walk(told, isDisposed)) {
      told.set(uri, resultId);
      // a document that was opened is told of by itself
      if (diagnostics && !session.documents.get(uri))
        await session.connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    }
    await check.changedSince(changes);
  }
}

/** Registers what the settings ask for, and takes it back where they do so no more; each call looks at them again. */
function keepRegistered(session: Session, check: FolderCheck): () => void {
  const { client } = session.connection;
  const registered: Disposable[] = [];
  const register = async (): Promise<void> => {
    const isWanted = (await check.wanted()).length > 0;
    if (isWanted === registered.length > 0) return;
    if (!isWanted) return void registered.splice(0).forEach((each) => each.dispose());
    const { workspace } = session.capabilities;
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: DRAFT_FILES_GLOB }];
      registered.push(await client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (pulls(session) && registersLater(session))
      registered.push(await client.register(DocumentDiagnosticRequest.type, REGISTRATION));
  };
  let registering = Promise.resolve();
  return () => {
    registering = registering.then(register).catch(session.note);
  };
}

function reportOf({ uri, resultId, diagnostics }: FolderAnswer): WorkspaceDocumentDiagnosticReport {
  return diagnostics
    ? { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...diagnostics] }
    : { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
}

function cancellation(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => token.onCancellationRequested(() => resolve()));
}
