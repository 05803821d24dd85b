import fs from 'node:fs';

interface Position {
  readonly line: number;
  readonly character: number;
}
type Params = (uri: string, position: Position) => unknown;

const document: Params = (uri) => ({ textDocument: { uri } });
const place: Params = (uri, position) => ({ textDocument: { uri }, position });
const options = { tabSize: 2, insertSpaces: true };
const around = ({ line }: Position) => ({
  start: { line: Math.max(0, line - 20), character: 0 },
  end: { line: line + 20, character: 0 },
});

/** How a capability that the server announces is asked for. */
export const FEATURES: Readonly<Record<string, { readonly method: string; readonly params: Params }>> = {
  hoverProvider: { method: 'textDocument/hover', params: place },
  completionProvider: { method: 'textDocument/completion', params: place },
  documentSymbolProvider: { method: 'textDocument/documentSymbol', params: document },
  foldingRangeProvider: { method: 'textDocument/foldingRange', params: document },
  selectionRangeProvider: {
    method: 'textDocument/selectionRange',
    params: (uri, position) => ({ textDocument: { uri }, positions: [position] }),
  },
  documentHighlightProvider: { method: 'textDocument/documentHighlight', params: place },
  codeActionProvider: {
    method: 'textDocument/codeAction',
    params: (uri, position) => ({ textDocument: { uri }, range: around(position), context: { diagnostics: [] } }),
  },
  codeLensProvider: { method: 'textDocument/codeLens', params: document },
  inlayHintProvider: {
    method: 'textDocument/inlayHint',
    params: (uri, position) => ({ textDocument: { uri }, range: around(position) }),
  },
  semanticTokensProvider: { method: 'textDocument/semanticTokens/full', params: document },
  linkedEditingRangeProvider: { method: 'textDocument/linkedEditingRange', params: place },
  definitionProvider: { method: 'textDocument/definition', params: place },
  referencesProvider: {
    method: 'textDocument/references',
    params: (uri, position) => ({ textDocument: { uri }, position, context: { includeDeclaration: true } }),
  },
  documentFormattingProvider: {
    method: 'textDocument/formatting',
    params: (uri) => ({ textDocument: { uri }, options }),
  },
  documentRangeFormattingProvider: {
    method: 'textDocument/rangeFormatting',
    params: (uri, position) => ({ textDocument: { uri }, range: around(position), options }),
  },
  documentOnTypeFormattingProvider: {
    method: 'textDocument/onTypeFormatting',
    params: (uri, position) => ({ textDocument: { uri }, position, ch: '\n', options }),
  },
  workspaceSymbolProvider: { method: 'workspace/symbol', params: () => ({ query: '一' }) },
  documentLinkProvider: { method: 'textDocument/documentLink', params: document },
};

/** Measured on its own (a rename fills as `biganzi/fill` does), or a name for commands that change the draft. */
export const IGNORED: ReadonlySet<string> = new Set(['diagnosticProvider', 'executeCommandProvider', 'renameProvider']);

const whole: Params = (uri) => ({ uri });

/** Requests of our own client; null for those that a keystroke never waits for (Word files, the last check). */
export const OWN: Readonly<Record<string, Params | null>> = {
  'biganzi/outline': (uri) => ({ uri, rate: 200 }),
  'biganzi/placeholders': whole,
  'biganzi/parallel': whole,
  'biganzi/cleanPaste': whole,
  'biganzi/fixAll': null,
  'biganzi/effectiveConfiguration': whole,
  'biganzi/obstacles': whole,
  'biganzi/parallelTable': (uri, position) => ({ uri, position }),
  'biganzi/fill': (uri, position) => ({ uri, position, value: '青河县' }),
  'biganzi/fillTable': (uri) => ({ uri, table: 'XX县,青河县', format: 'csv' }),
  'biganzi/blankTable': whole,
  'biganzi/count': (uri, position) => ({ uri, ranges: [around(position)] }),
  'biganzi/renumberAround': (uri, { line }) => ({ uri, version: 1, line }),
  'biganzi/continueTyped': (uri, { line }) => ({ uri, version: 1, line }),
  'biganzi/rulePage': () => ({ rule: 'numbering/sequence' }),
  'biganzi/finalCheck': null,
  'biganzi/exportWord': null,
  'biganzi/importWord': null,
};

/** Names of the requests that the protocol declares, read from its source: a new one may not be forgotten here. */
export function ownMethods(): string[] {
  const source = fs.readFileSync('server/src/protocol/requests.ts', 'utf8');
  const requests = /export interface Requests \{([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
  return [...requests.matchAll(/'(biganzi\/\w+)':/g)].map((m) => m[1]!);
}
