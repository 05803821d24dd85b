import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { OpenDocument } from '../documents';
import { toDiagnostic } from '../diagnostic';
import { createFreshFindings, type FreshFindings } from '../fresh-findings';
import { orCancelled, type Checked, type Session } from '../session';
import { isToldAlready, type Told } from '../told';

/** Milliseconds of quiet before findings are pushed. */
const QUIET = 120;

/** Whether the client pulls: then nothing is ever pushed to it. */
export function pulls(session: Session): boolean {
  return session.capabilities.textDocument?.diagnostic !== undefined;
}

/** What the diagnostics need to hear. */
export interface Publisher {
  changed(document: OpenDocument, opened: boolean): void;
  closed(uri: string): void;
  /** Words, configuration or an ignore list have changed. */
  stale(): void;
  /** The client is about to go: nothing more is sent. */
  dispose(): void;
}

/** Gives findings to the client: on request to one that pulls, unasked to any other, never both. */
export function registerDiagnostics(session: Session, pageOf: (rule: string) => string | undefined): Publisher {
  const fresh = createFreshFindings(session);
  const telling = createTelling(pageOf);
  const refresh = createRefresh(session);
  const pushes = createPushes(session, fresh, telling);
  answerPulls(session, fresh, telling, refresh.ask);
  return {
    changed(document, opened) {
      fresh.overtake(document);
      if (!pulls(session)) pushes.schedule(document, opened ? 0 : QUIET);
    },
    closed(uri) {
      pushes.cancel(uri);
      if (!pulls(session)) session.connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => undefined);
    },
    stale() {
      if (pulls(session)) refresh.ask();
      else for (const document of session.documents.all()) pushes.schedule(document, 0);
    },
    dispose() {
      fresh.dispose();
      refresh.dispose();
      pushes.dispose();
    },
  };
}

/** How findings are put to the client. */
interface Telling {
  /** What the client is told of a document: under the name that it has already where nothing has changed for it. */
  tell(document: OpenDocument, checked: Checked): Told & { readonly isNew: boolean };
  items(document: OpenDocument, checked: Checked): Diagnostic[];
}

function createTelling(pageOf: (rule: string) => string | undefined): Telling {
  let results = 0;
  return {
    tell(document, checked) {
      const { told } = document;
      const isNew = told === undefined || !isToldAlready(told.checked, checked, document.changes);
      const resultId = isNew ? String(++results) : told.resultId;
      document.told = { resultId, checked };
      document.changes = [];
      return { ...document.told, isNew };
    },
    items: (document, checked) => checked.findings.map((f) => toDiagnostic(f, document.uri, checked.draft, pageOf)),
  };
}

/** Answers a client that pulls; `refresh` has it ask again. */
function answerPulls(session: Session, fresh: FreshFindings, telling: Telling, refresh: () => void): void {
  const { connection, documents } = session;
  connection.languages.diagnostics.on(async (params, token: CancellationToken): Promise<DocumentDiagnosticReport> => {
    orCancelled(token);
    const document = documents.get(params.textDocument.uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { version } = document;
    const isCurrent = (): boolean => document.version === version && documents.get(document.uri) === document;
    const checked = await fresh.inTurn(document, async () => {
      await session.turnOfNext();
      orCancelled(token);
      return isCurrent() ? fresh.of(document, refresh) : undefined;
    });
    orCancelled(token);
    if (!checked || !isCurrent())
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the document has changed', { retriggerRequest: true });
    const { resultId } = telling.tell(document, checked);
    if (resultId === params.previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: telling.items(document, checked) };
  });
}

/** Has a client that pulls ask again; several reasons within one turn of the event loop are one request. */
function createRefresh(session: Session): { ask(): void; dispose(): void } {
  let disposed = false;
  let asking: NodeJS.Timeout | undefined;
  return {
    ask() {
      if (disposed || session.capabilities.workspace?.diagnostics?.refreshSupport !== true) return;
      asking ??= setTimeout(() => {
        asking = undefined;
        session.connection.languages.diagnostics.refresh().catch(() => undefined);
      }, 0);
    },
    dispose() {
      disposed = true;
      clearTimeout(asking);
    },
  };
}

/** Findings on their way to a client that does not pull. */
interface Pushes {
  schedule(document: OpenDocument, delay: number): void;
  cancel(uri: string): void;
  dispose(): void;
}

function createPushes({ connection, documents }: Session, fresh: FreshFindings, telling: Telling): Pushes {
  let disposed = false;
  const timers = new Map<string, NodeJS.Timeout>();
  const push = async (document: OpenDocument): Promise<void> => {
    const send = (checked: Checked): void => {
      if (disposed || documents.get(document.uri) !== document || document.version !== checked.version) return;
      if (!telling.tell(document, checked).isNew) return;
      const diagnostics = telling.items(document, checked);
      void connection
        .sendDiagnostics({ uri: document.uri, version: checked.version, diagnostics })
        .catch(() => undefined);
    };
    const checked = await fresh.inTurn(document, () => fresh.of(document, send));
    if (checked) send(checked);
  };
  const cancel = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  return {
    schedule(document, delay) {
      if (disposed) return;
      cancel(document.uri);
      const timer = setTimeout(() => {
        timers.delete(document.uri);
        push(document).catch((error: unknown) => connection.console.error(String(error)));
      }, delay);
      timers.set(document.uri, timer);
    },
    cancel,
    dispose() {
      disposed = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
