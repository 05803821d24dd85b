import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { OpenDocument } from '../documents';
import { toDiagnostic } from '../diagnostic';
import { orCancelled, type Checked, type Session } from '../session';
import { isToldAlready, type Told } from '../told';

/** Milliseconds that an answer waits for words; later words come by a refresh. */
const WORDS_WITHIN = 40;
/** Milliseconds of quiet before findings are pushed. */
const QUIET = 120;

/** Whether the client pulls: then nothing is ever pushed to it. */
export function pulls(session: Session): boolean {
  return session.capabilities.textDocument?.diagnostic !== undefined;
}

/** Gives findings to the client: on request to one that pulls, unasked to any other, never both. */
export function registerDiagnostics(session: Session, pageOf: (rule: string) => string | undefined): Publisher {
  const { connection, documents } = session;
  let closed = false;
  const items = (document: OpenDocument, checked: Checked) =>
    checked.findings.map((f) => toDiagnostic(f, document.uri, checked.draft, pageOf));
  const inTurn = createTurns();
  /** Called when a document changes whose answer is in work. */
  const overtaken = new WeakMap<OpenDocument, () => void>();

  /**
   * Findings now, and whether words were in them already. `late` is called when words come after the answer. Undefined
   * when the document changes while it is read: it will be asked for again.
   */
  async function findings(document: OpenDocument, late: (checked: Checked) => void): Promise<Checked | undefined> {
    const { version } = document;
    const changed = new Promise<undefined>((resolve) => overtaken.set(document, () => resolve(undefined)));
    const effective = await session.settings.for(document.uri);
    await session.readAhead(document, effective);
    if (document.version !== version) return undefined;
    const first = session.check(document, effective);
    const words = session.checkWithWords(document, effective);
    let answered = false;
    void words.then(
      (checked) => {
        if (answered && checked && !same(first, checked)) late(checked);
      },
      (error: unknown) => connection.console.error(String(error)),
    );
    const within = await Promise.race([words.catch(() => undefined), wait(WORDS_WITHIN), changed]);
    answered = true;
    if (document.version !== version) return undefined;
    const best = within ?? first;
    session.tellDraft(document, best, effective);
    session.host.defer(() => {
      if (!closed) void session.loadWords();
    });
    return best;
  }

  let results = 0;
  /** What the client is told of a document: under the name that it has already where nothing has changed for it. */
  const tell = (document: OpenDocument, checked: Checked): Told & { readonly isNew: boolean } => {
    const { told } = document;
    const isNew = told === undefined || !isToldAlready(told.checked, checked, document.changes);
    const resultId = isNew ? String(++results) : told.resultId;
    document.told = { resultId, checked };
    document.changes = [];
    return { ...document.told, isNew };
  };

  connection.languages.diagnostics.on(async (params, token: CancellationToken): Promise<DocumentDiagnosticReport> => {
    orCancelled(token);
    const document = documents.get(params.textDocument.uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { version } = document;
    const isCurrent = (): boolean => document.version === version && documents.get(document.uri) === document;
    const checked = await inTurn(document, async () => {
      await session.turnOfNext();
      orCancelled(token);
      return isCurrent() ? findings(document, () => refresh()) : undefined;
    });
    orCancelled(token);
    if (!checked || !isCurrent())
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the document has changed', { retriggerRequest: true });
    const { resultId } = tell(document, checked);
    if (resultId === params.previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: items(document, checked) };
  });

  const timers = new Map<string, NodeJS.Timeout>();
  const push = async (document: OpenDocument): Promise<void> => {
    const send = (checked: Checked): void => {
      if (closed || documents.get(document.uri) !== document || document.version !== checked.version) return;
      if (!tell(document, checked).isNew) return;
      void connection
        .sendDiagnostics({ uri: document.uri, version: checked.version, diagnostics: items(document, checked) })
        .catch(() => undefined);
    };
    const checked = await inTurn(document, () => findings(document, send));
    if (checked) send(checked);
  };
  const schedule = (document: OpenDocument, delay: number): void => {
    if (closed) return;
    clearTimeout(timers.get(document.uri));
    timers.set(
      document.uri,
      setTimeout(() => {
        timers.delete(document.uri);
        push(document).catch((error: unknown) => connection.console.error(String(error)));
      }, delay),
    );
  };

  let refreshing: NodeJS.Timeout | undefined;
  const refresh = (): void => {
    if (closed || session.capabilities.workspace?.diagnostics?.refreshSupport !== true) return;
    // several reasons within one turn are one request
    refreshing ??= setTimeout(() => {
      refreshing = undefined;
      connection.languages.diagnostics.refresh().catch(() => undefined);
    }, 0);
  };

  return {
    changed(document, opened) {
      overtaken.get(document)?.();
      if (!pulls(session)) schedule(document, opened ? 0 : QUIET);
    },
    closed(uri) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      if (!pulls(session)) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => undefined);
    },
    stale() {
      if (pulls(session)) refresh();
      else for (const document of documents.all()) schedule(document, 0);
    },
    dispose() {
      closed = true;
      clearTimeout(refreshing);
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

/** Makes what lets answers about one document be worked on one at a time: the next begins when the one before has ended. */
function createTurns(): <T>(document: OpenDocument, work: () => Promise<T>) => Promise<T> {
  const working = new WeakMap<OpenDocument, Promise<unknown>>();
  return (document, work) => {
    const done = (working.get(document) ?? Promise.resolve()).then(work);
    working.set(
      document,
      done.catch(() => undefined),
    );
    return done;
  };
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

function wait(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}

function same(a: Checked, b: Checked): boolean {
  return (
    a.findings.length === b.findings.length &&
    a.findings.every(
      (f, i) =>
        f === b.findings[i] ||
        (f.rule === b.findings[i]!.rule && f.start === b.findings[i]!.start && f.message === b.findings[i]!.message),
    )
  );
}
