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

  /**
   * Findings now, and whether words were in them already. `late` is called when words come after the answer. Undefined
   * when the document changes while it is read: it will be asked for again.
   */
  async function findings(document: OpenDocument, late: (checked: Checked) => void): Promise<Checked | undefined> {
    const { version } = document;
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
    const within = await Promise.race([words.catch(() => undefined), wait(WORDS_WITHIN)]);
    answered = true;
    const best = within ?? first;
    session.tellDraft(document, best, effective);
    session.host.defer(() => {
      if (!closed) void session.loadWords();
    });
    return best;
  }

  connection.languages.diagnostics.on(async (params, token: CancellationToken): Promise<DocumentDiagnosticReport> => {
    orCancelled(token);
    const document = documents.get(params.textDocument.uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { version } = document;
    const checked = await findings(document, () => refresh());
    orCancelled(token);
    if (!checked || document.version !== version || documents.get(document.uri) !== document)
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the document has changed', { retriggerRequest: true });
    return { kind: DocumentDiagnosticReportKind.Full, items: items(document, checked) };
  });

  const timers = new Map<string, NodeJS.Timeout>();
  const push = async (document: OpenDocument): Promise<void> => {
    const send = (checked: Checked): void => {
      if (!closed && documents.get(document.uri) === document && document.version === checked.version)
        void connection
          .sendDiagnostics({
            uri: document.uri,
            version: checked.version,
            diagnostics: items(document, checked),
          })
          .catch(() => undefined);
    };
    const checked = await findings(document, send);
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
