import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver';
import { forProof, type Configuration } from '../configuration/resolve';
import type { Finding } from '../contract/finding';
import type { Crash } from '../engine/watch';
import { applyIgnores } from '../configuration/ignore';
import { countOpen } from '../features/placeholder-groups';
import { pagesOf, tally } from '../features/statistics';
import { normOf, type Norm, type TypoJudge } from '../facts/words';
import type { Segmenter } from '../lexicon/segmenter';
import type { SpeechService } from '../service';
import type { Draft } from '../syntax/types';
import { firstWhere } from '../text/bisect';
import { Documents, isChecked, type OpenDocument } from './documents';
import type { DraftState, InitializationOptions, ServerNotifications, ServerState } from '../protocol/requests';
import { askOver, withClientFiles } from './client-files';
import type { Files, ServerHost } from './host';
import { createSettings, type Effective, type Settings } from './settings';
import { tell } from './tell';

/** Milliseconds of reading between which other messages get their turn. */
const SLICE = 10;

/** Findings of one version of a document. */
export interface Checked {
  readonly version: number;
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

/** What all handlers share. */
export class Session {
  readonly service: SpeechService;
  readonly documents: Documents;
  readonly settings: Settings;
  /** Files of the machine, and those that the client holds. */
  readonly files: Files;
  capabilities: ClientCapabilities = {};
  options: InitializationOptions = {};
  /** Called when findings may have changed without an edit: words, configuration, ignore list. */
  onStale: () => void = () => undefined;
  #words: ServerState = { segmenter: 'loading', crashed: [] };
  #starting: Promise<void> | undefined;
  #crashed: ServerState['crashed'] = [];
  #segmenter: Segmenter | undefined;
  #judge: (TypoJudge & Partial<Norm>) | undefined;
  #disposed = false;

  constructor(
    readonly connection: Connection,
    readonly host: ServerHost,
  ) {
    this.service = host.service;
    this.documents = new Documents(host.service);
    this.files = withClientFiles(host.files, askOver(connection), () => this.options.files === true);
    this.settings = createSettings({
      connection,
      service: host.service,
      files: this.files,
      pulls: () => this.capabilities.workspace?.configuration === true,
      watches: () => this.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    });
  }

  /** Findings that need no words, and of the others what is known; ignored ones left out. Empty for an unchecked text. */
  check(document: OpenDocument, effective: Effective): Checked {
    const { draft, version } = document;
    if (!isChecked(document, effective.detect)) return { draft, version, findings: [] };
    const { findings, crashes } = this.service.check(draft, configurationFor(document, effective));
    this.#tellCrashes(crashes);
    return { draft, version, findings: kept(document, findings, effective) };
  }

  /**
   * Reads a draft for the check to come, in slices between which other messages get their turn: a draft of a million
   * characters must not keep a keystroke waiting. Ends early when the document has changed meanwhile.
   */
  async readAhead(document: OpenDocument, effective: Effective): Promise<void> {
    const { draft, version } = document;
    if (!isChecked(document, effective.detect)) return;
    const read = this.service.readAhead(draft, configurationFor(document, effective));
    while (document.version === version && !this.#disposed) {
      const until = performance.now() + SLICE;
      if (read(() => performance.now() >= until)) return;
      await this.turn();
    }
  }

  /** The same with words, where there is a segmenter; undefined when there is none or the draft has changed meanwhile. */
  async checkWithWords(document: OpenDocument, effective: Effective): Promise<Checked | undefined> {
    const { draft, version } = document;
    if ((!this.#segmenter && !this.#judge) || !isChecked(document, effective.detect)) return undefined;
    const { findings, crashes } = await this.service.checkWithWords(draft, configurationFor(document, effective));
    this.#tellCrashes(crashes);
    if (document.version !== version) return undefined;
    return { draft, version, findings: kept(document, findings, effective) };
  }

  /** Lets the messages that have come meanwhile have their turn. */
  turn(): Promise<void> {
    return new Promise((resolve) => this.host.defer(resolve));
  }

  /** The same for a request: what stands right behind it, a cancellation or a keystroke, has its turn before work begins. */
  async turnOfNext(): Promise<void> {
    // the turn of the next message comes after the first of these
    for (let turn = 0; turn < 2; turn++) await this.turn();
  }

  /** Begins a closer read of a document; says how many places it shows beside those that were shown anyway. */
  async proofread(document: OpenDocument, effective: Effective): Promise<number> {
    document.proofread = new Set(document.draft.paragraphs);
    await this.loadWords();
    const checked = await this.checkWithWords(document, effective);
    return checked?.findings.filter((f) => f.guess === 'closer').length ?? 0;
  }

  /** Starts the segmenter and loads the model of open typos, once; called when the first structural findings are out. */
  loadWords(): Promise<void> {
    return (this.#starting ??= this.#startWords());
  }

  async #startWords(): Promise<void> {
    const [started, loaded] = await Promise.all([this.host.startSegmenter(), this.host.loadTypoModel?.()]);
    if (loaded && 'judge' in loaded) this.service.useTypoJudge((this.#judge = loaded.judge));
    else if (loaded) this.connection.console.warn(`no model of open typos: ${loaded.reason}`);
    if (this.#disposed) return 'segmenter' in started ? started.segmenter.dispose() : undefined;
    if ('segmenter' in started) {
      this.#segmenter = started.segmenter;
      this.service.useSegmenter(started.segmenter);
      this.#words = { segmenter: 'ready', name: started.segmenter.name, crashed: [] };
      this.connection.console.info(`words: ${started.segmenter.name}`);
    } else {
      this.#words = { segmenter: 'missing', reason: started.reason, crashed: [] };
      this.connection.console.warn(`no words: ${started.reason}`);
    }
    this.tellState();
    this.onStale();
  }

  /** What everyone writes, against which a house is held. */
  async norm(): Promise<Norm> {
    await this.loadWords();
    return normOf(this.#judge);
  }

  /** Tells a client of ours how far the learning of a house has come. */
  tellLearning(done: number, what: string): void {
    this.#notify('biganzi/learning', { done, what });
  }

  /** Writes down what went wrong outside of any request; bound, so that it can be handed on. */
  readonly note = (error: unknown): void => {
    this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };

  /** Tells a client of ours how the server is. */
  tellState(): void {
    this.#notify('biganzi/serverState', { ...this.#words, crashed: this.#crashed });
  }

  /** Tells a client of ours the numbers of a draft. */
  tellDraft(document: OpenDocument, checked: Checked, effective: Effective): void {
    if (!this.options.states) return;
    const counts: Record<keyof DraftState['counts'], number> = { error: 0, warning: 0, information: 0, hint: 0 };
    for (const f of checked.findings) counts[f.severity]++;
    const { characters, spoken, rows } = tally(checked.draft).between();
    this.#notify('biganzi/draftState', {
      uri: document.uri,
      version: checked.version,
      checked: isChecked(document, effective.detect),
      characters,
      spoken,
      pages: pagesOf(rows),
      counts,
      placeholders: countOpen(checked.draft),
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#segmenter?.dispose();
  }

  #notify<M extends keyof ServerNotifications>(method: M, params: ServerNotifications[M]): void {
    if (this.options.states) this.connection.sendNotification(method, params).catch(() => undefined);
  }

  #tellCrashes(crashes: readonly Crash[]): void {
    if (crashes.length === this.#crashed.length) return;
    for (const { rule: id, message, kind } of crashes.slice(this.#crashed.length)) {
      const title = this.service.rules.find((r) => r.id === id)?.title ?? id;
      const what = kind === 'slow' ? '用时过长，已停用' : '出错，已停用';
      tell(this.connection, 'warning', `规则“${title}”（${id}）${what}，其余规则照常检查。重新启动检查服务后会再试。`);
      this.connection.console.error(`rule ${id} is out until the restart: ${message}`);
    }
    this.#crashed = crashes.map(({ rule, message }) => ({ rule, message }));
    this.tellState();
  }
}

const configurationFor = ({ proofread }: OpenDocument, { configuration }: Effective): Configuration =>
  proofread ? forProof(configuration) : configuration;

/** Findings that are shown: not those that are ignored, and of a closer read those of paragraphs that are as they were. */
function kept(
  { proofread, draft }: OpenDocument,
  findings: readonly Finding[],
  { ignored }: Effective,
): readonly Finding[] {
  const shown = applyIgnores(findings, ignored).kept;
  if (!proofread || !shown.some((f) => f.guess === 'closer')) return shown;
  return shown.filter((f) => {
    if (f.guess !== 'closer') return true;
    const line = firstWhere(draft.starts, (start) => start > f.start) - 1;
    return proofread.has(draft.paragraphs[line]!);
  });
}

/** Throws where the client has cancelled: a cancelled request is an error, never an empty answer. */
export function orCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** Makes a handler that finds the document and throws where the request was cancelled; null for an unknown document. */
export function onDocument<P extends { readonly textDocument: { readonly uri: string } }, R>(
  session: Session,
  answer: (document: OpenDocument, params: P) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | null> {
  return async (params, token) => {
    orCancelled(token);
    const document = session.documents.get(params.textDocument.uri);
    if (!document) return null;
    const result = await answer(document, params);
    orCancelled(token);
    return result;
  };
}

/**
 * The same for a draft that is checked: null for a text that is none. `markdown` tells whether Markdown counts; its
 * outline, folding and colours belong to the editor's own support of it.
 */
export function onSpeech<P extends { readonly textDocument: { readonly uri: string } }, R>(
  session: Session,
  answer: (document: OpenDocument, params: P, effective: Effective) => R | Promise<R>,
  { markdown }: { readonly markdown: boolean } = { markdown: false },
): (params: P, token: CancellationToken) => Promise<R | null> {
  return onDocument(session, async (document, params: P) => {
    const effective = await session.settings.for(document.uri);
    if (!isChecked(document, effective.detect) || (!markdown && document.languageId === 'markdown')) return null;
    return answer(document, params, effective);
  });
}
