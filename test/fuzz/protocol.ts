import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toDiagnostic } from '../../server/src/lsp/diagnostic';
import { createSpeechService } from '../../server/src/service';
import { ofExamples, ofPieces } from '../support/random-draft';
import { DIST, startRawServer, type Answer, type RawServer } from '../support/raw-server';

/** What of the build is read late, in the second pass. */
const LATE: ReadonlySet<string> = new Set(['jieba', 'typo.bin']);

export const PROTOCOL_RUNS = 10_000_000;

/** Documents of the model: what the client knows them to hold. */
const URIS = [
  'untitled:讲话-1',
  'file:///biganzi-fuzz/a.jhg',
  'file:///biganzi-fuzz/%E8%AE%B2%E8%AF%9D.md',
  'vscode-vfs://x/b',
];
const languageOf = (uri: string): string => (uri.endsWith('.md') ? 'markdown' : 'speech-draft');
/** Documents that were never opened, and addresses that are none. */
const STRANGE = ['file:///none.txt', 'file:///%E0%A4%A', 'file://host/share/a.txt', 'untitled:', '', '::', 'command:x'];

const METHODS = [
  'textDocument/diagnostic', 'textDocument/hover', 'textDocument/completion', 'textDocument/codeAction', 'textDocument/documentSymbol',
  'textDocument/foldingRange', 'textDocument/formatting', 'textDocument/rename', 'textDocument/selectionRange', 'textDocument/codeLens',
  'textDocument/documentHighlight', 'textDocument/onTypeFormatting', 'textDocument/semanticTokens/full', 'textDocument/inlayHint',
  'textDocument/prepareRename', 'textDocument/rangeFormatting', 'workspace/symbol', 'workspace/executeCommand', 'codeAction/resolve',
  'biganzi/outline', 'biganzi/placeholders', 'biganzi/parallel', 'biganzi/finalCheck', 'biganzi/cleanPaste', 'biganzi/obstacles',
  'biganzi/effectiveConfiguration', 'biganzi/rulePage', 'biganzi/exportWord', 'biganzi/importWord', 'biganzi/none', '$/none', 'none', '',
] as const; // prettier-ignore
const COMMANDS = ['biganzi.server.ignoreHere', 'biganzi.server.allowWord', 'biganzi.server.turnRuleOff', 'none', ''];
const NOTIFICATIONS = [
  'textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'textDocument/didSave', 'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles', 'workspace/didChangeWorkspaceFolders', 'biganzi/check', 'initialized', '$/cancelRequest', '$/setTrace', '$/none', 'none',
] as const; // prettier-ignore

const position = fc.record({
  line: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(-1, 1e9)),
  character: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(-1, 1e9)),
});
const range = fc.record({ start: position, end: position });
const garbage = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, 0, -1, 1.5, '', 'x', true, [], {}, [null], { textDocument: null }),
  fc.constantFrom(...STRANGE).map((uri) => ({ textDocument: { uri }, uri })),
  fc.jsonValue({ maxDepth: 2 }),
);
const uri = fc.constantFrom(...URIS);
const params = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      at: uri,
      position,
      range,
      rate: fc.constantFrom(200, 0, -1),
      ch: fc.constantFrom('、', 'x'),
    }),
  },
  { weight: 1, arbitrary: garbage },
);

type Action =
  | { readonly kind: 'open' | 'fill'; readonly uri: string; readonly text: string }
  | { readonly kind: 'close'; readonly uri: string }
  | { readonly kind: 'change'; readonly uri: string; readonly late: number; readonly changes: readonly Change[] }
  | { readonly kind: 'request'; readonly method: string; readonly params: unknown; readonly cancelled: boolean }
  | { readonly kind: 'notify'; readonly method: string; readonly params: unknown };
type Change = { readonly range?: Range; readonly text: string };
type Range = { readonly start: Position; readonly end: Position };
type Position = { readonly line: number; readonly character: number };

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('open' as const), uri, text: ofExamples(10) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('close' as const), uri }) },
  {
    weight: 48,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      uri,
      // versions behind the one that the server has are of no effect
      late: fc.oneof(
        { weight: 6, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }) },
      ),
      changes: fc.array(
        fc.oneof(
          { weight: 5, arbitrary: fc.record({ range, text: ofPieces(4) }) },
          { weight: 1, arbitrary: fc.record({ text: ofExamples(6) }) },
        ),
        { minLength: 1, maxLength: 20 },
      ),
    }),
  },
  {
    weight: 36,
    arbitrary: fc.record({
      kind: fc.constant('request' as const),
      method: fc.constantFrom(...METHODS),
      params,
      cancelled: fc.boolean(),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('notify' as const),
      method: fc.constantFrom(...NOTIFICATIONS),
      params: garbage,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fill' as const), uri, text: ofExamples(12) }) },
);

export interface ProtocolCounts {
  sessions: number;
  messages: number;
  compared: number;
  servers: number;
}

/**
 * Plays random sessions against the built server, without waiting for answers. Behind each the server lives, and the
 * findings of each open document are those of its text read anew. Throws with the shortest session that breaks this.
 */
export async function serverHolds(options: {
  readonly runs: number;
  readonly seed: number;
  readonly within?: number;
}): Promise<ProtocolCounts> {
  const counts: ProtocolCounts = { sessions: 0, messages: 0, compared: 0, servers: 0 };
  // without words and without the model of open typos, whose findings come whenever they come
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-fuzz-'));
  fs.cpSync(DIST, folder, { recursive: true, filter: (source) => !LATE.has(path.basename(source)) });
  let server: RawServer | undefined;
  const ready = async (): Promise<RawServer> => {
    if (server?.alive) return server;
    server = startRawServer({ folder });
    counts.servers++;
    await server.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { states: true },
    }).answer;
    server.notify('initialized', {});
    return server;
  };
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40, size: 'max' }), async (actions) => {
        counts.sessions++;
        counts.messages += actions.length;
        try {
          counts.compared += await play(await ready(), actions);
        } catch (error) {
          server?.kill();
          server = undefined;
          throw error;
        }
      }),
      {
        numRuns: options.runs,
        seed: options.seed,
        ...(options.within !== undefined && { interruptAfterTimeLimit: options.within, markInterruptAsFailure: false }),
      },
    );
  } finally {
    server?.kill();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return counts;
}

async function play(server: RawServer, actions: readonly Action[]): Promise<number> {
  const open = new Map<string, TextDocument>();
  const told = new Map<string, Told>();
  const answers: Promise<unknown>[] = [];
  let version = 1;
  const fill = (at: string, text: string): void => {
    version++;
    open.set(at, TextDocument.create(at, languageOf(at), version, text.replace(/^\ufeff/, '')));
    server.notify('textDocument/didOpen', { textDocument: { uri: at, languageId: languageOf(at), version, text } });
    server.notify('biganzi/check', { uri: at, on: true });
  };
  for (const a of actions) {
    if (a.kind === 'open') fill(a.uri, a.text);
    else if (a.kind === 'fill') fill(a.uri, a.text.repeat(Math.ceil(400_000 / Math.max(1, a.text.length))));
    else if (a.kind === 'close') {
      open.delete(a.uri);
      server.notify('textDocument/didClose', { textDocument: { uri: a.uri } });
    } else if (a.kind === 'change') {
      const document = open.get(a.uri);
      version++;
      const sent = document && a.late > 0 ? document.version - a.late + 1 : version;
      server.notify('textDocument/didChange', {
        textDocument: { uri: a.uri, version: sent },
        contentChanges: a.changes,
      });
      if (document && a.late === 0) open.set(a.uri, changed(document, a.changes, sent));
    } else if (a.kind === 'request') {
      const asked = completed(a.method, a.params);
      const at = a.method === 'textDocument/diagnostic' ? uriOf(asked) : undefined;
      const { id, answer } = server.request(a.method, at === undefined ? asked : withId(asked, told.get(at)));
      answers.push(at === undefined ? answer : answer.then((report) => hear(told, at, report)));
      if (a.cancelled) server.notify('$/cancelRequest', { id });
    } else if (a.kind === 'notify') server.notify(a.method, a.params);
  }
  await Promise.all(answers);
  // garbage may have been taken for settings
  server.notify('workspace/didChangeConfiguration', { settings: { biganzi: {} } });
  for (const [at, document] of open) {
    const { answer } = server.request('textDocument/diagnostic', withId({ textDocument: { uri: at } }, told.get(at)));
    const report = await answer;
    if (report.error) throw new Error(`no findings of ${at}: ${report.error.message}`);
    hear(told, at, report);
    const shown = told.get(at)!.items.map(essence);
    const expected = fresh(at, document.getText()).map(essence);
    if (!isDeepStrictEqual(shown, expected))
      throw new Error(`findings of ${at}\nshown: ${JSON.stringify(shown)}\nfresh: ${JSON.stringify(expected)}`);
    server.notify('textDocument/didClose', { textDocument: { uri: at } });
  }
  return open.size;
}

/** Findings as a client keeps them that is told no more than their name while they stay. */
interface Told {
  readonly resultId: string | undefined;
  readonly items: readonly Shown[];
}

function hear(told: Map<string, Told>, at: string, { result }: Answer): void {
  const report = result as { kind: string; resultId?: string; items?: Shown[] } | null | undefined;
  if (!report) return;
  if (report.kind === 'full') told.set(at, { resultId: report.resultId, items: report.items! });
  else if (told.get(at)?.resultId !== report.resultId) throw new Error(`${at}: unchanged since ${report.resultId}?`);
}

function uriOf(asked: unknown): string | undefined {
  const at = (asked as { textDocument?: { uri?: unknown } } | null | undefined)?.textDocument?.uri;
  return typeof at === 'string' ? at : undefined;
}

const withId = (asked: unknown, earlier: Told | undefined): unknown => ({
  ...(asked as object),
  ...(earlier?.resultId !== undefined && { previousResultId: earlier.resultId }),
});

interface Shown {
  readonly code?: unknown;
  readonly range: unknown;
  readonly message: unknown;
}
const essence = ({ code, range: place, message }: Shown): unknown => ({ code, range: place, message });

const service = createSpeechService();
const { configuration } = service.configure([]);

function fresh(at: string, text: string): Shown[] {
  const draft = service.parse(text, languageOf(at) === 'markdown' ? 'markdown' : 'plain');
  return service.check(draft, configuration).findings.map((f) => toDiagnostic(f, at, draft, () => undefined));
}

/**
 * The text that a client has after its changes: positions out of range go to the nearest place, no BOM is kept in front.
 * Each change is made on a document of its own: the line offsets that the library keeps go wrong after a change at a
 * character below zero.
 */
function changed(document: TextDocument, changes: readonly Change[], version: number): TextDocument {
  const { uri: address, languageId } = document;
  let text = document.getText();
  for (const c of changes) {
    const editorText = TextDocument.create(address, languageId, document.version, text);
    const change = c.range ? c : { text: c.text.replace(/^\ufeff/, '') };
    text = TextDocument.update(editorText, [change] as Parameters<typeof TextDocument.update>[1], version).getText();
  }
  return TextDocument.create(address, languageId, version, text);
}

/** Parameters as the method wants them, made of what chance gave. */
function completed(method: string, given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('at' in given)) return given;
  const { at, position: p, range: r, rate, ch } = given as Record<string, unknown>;
  if (method === 'workspace/executeCommand')
    return { command: COMMANDS[(rate as number) === 200 ? 0 : 3], arguments: [STRANGE[1], null] };
  if (method === 'biganzi/importWord') return { bytes: 'UEsDBA==' };
  return {
    textDocument: { uri: at }, uri: at, position: p, range: r, rate, ch, newName: '某县', positions: [p],
    context: { diagnostics: [], triggerKind: 1 }, options: { preset: '公文', tabSize: 2, insertSpaces: true }, rule: 'numbering/sequence',
  }; // prettier-ignore
}
