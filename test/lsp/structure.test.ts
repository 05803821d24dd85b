import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  DocumentHighlight,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TOKEN_KINDS } from '../../server/src/features/tokens';
import { startTestClient, type TestClient, type TestServer } from '../support/lsp';

const URI = 'file:///draft.jhg';
const DRAFT =
  '在推进会上的讲话\n同志们：\n一、提高认识\n要树牢“四个意识”。一是学深；二是悟透。\n二、抓好落实\nXX县要带头,不得拖延。\n\n\n同志们，让我们共同努力！\n';
const EDITS: ClientCapabilities = { workspace: { workspaceEdit: { documentChanges: true } } };

const clients: TestClient[] = [];
async function start(options: TestServer = { capabilities: EDITS }): Promise<TestClient> {
  const client = await startTestClient(options);
  clients.push(client);
  return client;
}
afterEach(async () => {
  await Promise.all(clients.splice(0).map((c) => c.dispose()));
});

const ask = <T>(client: TestClient, method: string, params: object, uri = URI): Promise<T> =>
  client.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, ...params });
const at = (line: number, character: number): Range => ({
  start: { line, character },
  end: { line, character },
});
const textIn = (text: string, range: Range): string => TextDocument.create(URI, '', 0, text).getText(range);
const after = (text: string, edits: readonly TextEdit[] | null): string =>
  TextDocument.applyEdits(TextDocument.create(URI, '', 0, text), [...(edits ?? [])]);
const editsOf = ({ edit }: CodeAction): TextEdit[] => {
  const change = edit?.documentChanges?.[0];
  return change && 'edits' in change ? (change.edits as TextEdit[]) : [];
};

describe('selection and highlights', () => {
  it('grows from the quotation to the draft', async () => {
    const client = await start();
    await client.open(URI, DRAFT);
    const [range] = await ask<SelectionRange[]>(client, 'selectionRange', { positions: [{ line: 3, character: 6 }] });
    const texts: string[] = [];
    for (let r: SelectionRange | undefined = range; r; r = r.parent) texts.push(textIn(DRAFT, r.range));
    expect(texts).toEqual([
      '四个意识',
      '“四个意识”',
      '要树牢“四个意识”',
      '要树牢“四个意识”。',
      '要树牢“四个意识”。一是学深；二是悟透。',
      '一、提高认识\n要树牢“四个意识”。一是学深；二是悟透。',
      DRAFT,
    ]);
  });

  it('marks the siblings of the marker at the caret, and leaves words to the editor', async () => {
    const client = await start();
    await client.open(URI, DRAFT);
    const marks = await ask<DocumentHighlight[]>(client, 'documentHighlight', { position: at(4, 1).start });
    expect(marks.map((m) => [m.range.start.line, textIn(DRAFT, m.range)])).toEqual([
      [2, '一、'],
      [4, '二、'],
    ]);
    expect(await ask(client, 'documentHighlight', { position: at(4, 4).start })).toBeNull();
  });
});

describe('symbols of the workspace', () => {
  it('finds headings of open drafts and of files, the open text before the stored one', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-讲话 '));
    const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
    fs.mkdirSync(path.join(folder, '旧稿'));
    fs.writeFileSync(path.join(folder, '旧稿', 'b.jhg'), '\uFEFF一、落实责任\n要实。\n');
    fs.writeFileSync(path.join(folder, 'a.jhg'), '一、落实旧文\n要实。\n');
    fs.writeFileSync(path.join(folder, 'c.txt'), '一、落实它\n');
    const client = await start({ folders: [pathToFileURL(folder).href] });
    await client.open(uriOf('a.jhg'), DRAFT);
    const search = async (query: string): Promise<string[][]> =>
      (await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map((s) => [
        decodeURIComponent(path.basename(s.location.uri)),
        s.name,
        s.containerName ?? '',
      ]);
    expect(await search('落实')).toEqual([
      ['a.jhg', '二、抓好落实', '在推进会上的讲话'],
      ['b.jhg', '一、落实责任', ''],
    ]);
    fs.writeFileSync(path.join(folder, '旧稿', 'b.jhg'), '一、压实责任，落实到底\n要实。\n');
    expect(await search('压 到底')).toEqual([['b.jhg', '一、压实责任，落实到底', '']]);
    fs.rmSync(folder, { recursive: true });
  });
});

describe('semantic tokens', () => {
  const decode = (text: string, data: readonly number[]): string[][] => {
    const lines = text.split('\n');
    const decoded: string[][] = [];
    let line = 0;
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
      character = data[i]! > 0 ? data[i + 1]! : character + data[i + 1]!;
      line += data[i]!;
      decoded.push([
        TOKEN_KINDS[data[i + 3]!]!.slice('speech'.length),
        lines[line]!.slice(character, character + data[i + 2]!),
      ]);
    }
    return decoded;
  };
  const BONES = [
    ['Marker', '一、'],
    ['Heading', '提高认识'],
    ['Quotation', '“'],
    ['Formula', '四个意识'],
    ['Quotation', '”'],
    ['Marker', '一是'],
    ['Marker', '二是'],
    ['Marker', '二、'],
    ['Heading', '抓好落实'],
    ['Placeholder', 'XX'],
  ];

  it('shows the bones, whole, in a range and as what has changed', async () => {
    const client = await start();
    await client.open(URI, DRAFT);
    const full = await ask<SemanticTokens>(client, 'semanticTokens/full', {});
    expect(decode(DRAFT, full.data)).toEqual(BONES);
    const part = await ask<SemanticTokens>(client, 'semanticTokens/range', {
      range: { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } },
    });
    expect(decode(DRAFT, part.data)).toEqual(BONES.slice(-3));
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: { start: { line: 5, character: 0 }, end: { line: 5, character: 2 } }, text: '和谐' }],
    });
    const delta = await ask<SemanticTokensDelta>(client, 'semanticTokens/full/delta', {
      previousResultId: full.resultId,
    });
    const data = [...full.data];
    for (const e of [...delta.edits].reverse()) data.splice(e.start, e.deleteCount, ...(e.data ?? []));
    expect(decode(DRAFT.replace('XX', '和谐'), data)).toEqual(BONES.slice(0, -1));
  });

  it('leaves Markdown and other texts alone', async () => {
    const client = await start();
    await client.open('file:///a.md', DRAFT, 'markdown');
    expect(await ask(client, 'semanticTokens/full', {}, 'file:///a.md')).toEqual({ data: [] });
  });
});

describe('restructuring', () => {
  const actions = (client: TestClient, range: Range, context: object = {}): Promise<CodeAction[]> =>
    ask(client, 'codeAction', { range, context: { diagnostics: [], ...context } });

  it('is offered on a heading and at a marker, and by kind anywhere in a section', async () => {
    const client = await start();
    await client.open(URI, DRAFT);
    const titles = async (range: Range, context?: object): Promise<string[]> =>
      (await actions(client, range, context)).map((a) => a.title).filter((t) => !/忽略|关闭|不再/.test(t));
    expect(await titles(at(4, 4))).toEqual(['本节上移', '降一级，用“（一）”', '在下面插入“三、”']);
    expect(await titles(at(3, 10))).toEqual([
      '在下面插入“二是”',
      '本组改用“第一、第二”',
      '本组改用“一要、二要”',
      '本组改用“其一、其二”',
      '本组改用“首先、其次”',
    ]);
    expect(await titles(at(3, 2))).toEqual([]);
    expect(await titles(at(3, 2), { only: ['refactor.move'] })).toEqual(['本节下移']);
    // VS Code asks at every move of the caret: no light bulb on every heading
    expect(await titles(at(4, 4), { triggerKind: 2 })).toEqual([]);
  });

  it('is one edit of the version that it was asked about', async () => {
    const client = await start();
    await client.open(URI, DRAFT);
    const [action] = await actions(client, at(4, 0), { only: ['refactor.move.sectionUp'] });
    expect(action!.edit!.documentChanges).toMatchObject([{ textDocument: { uri: URI, version: 1 } }]);
    expect(after(DRAFT, editsOf(action!))).toBe(
      '在推进会上的讲话\n同志们：\n一、抓好落实\nXX县要带头,不得拖延。\n二、提高认识\n要树牢“四个意识”。一是学深；二是悟透。\n\n\n同志们，让我们共同努力！\n',
    );
  });

  it('selects the open place of what was put in, where the client can show it', async () => {
    const client = await start({ capabilities: { ...EDITS, window: { showDocument: { support: true } } } });
    const shown: { uri: string; selection: Range }[] = [];
    client.connection.onRequest('window/showDocument', (params: (typeof shown)[number]) => {
      shown.push(params);
      return { success: true };
    });
    await client.open(URI, DRAFT);
    const [action] = await actions(client, at(2, 0), { only: ['refactor.rewrite.insertBelow'] });
    const text = after(DRAFT, editsOf(action!));
    expect(text).toContain('二是悟透。\n二、××××\n三、抓好落实\n');
    await client.connection.sendRequest('workspace/executeCommand', action!.command);
    expect(shown.map((s) => textIn(text, s.selection))).toEqual(['××××']);
  });
});

describe('Enter', () => {
  const enter = async (client: TestClient): Promise<TextEdit[] | null> => {
    await client.open(URI, '第一，要统一思想。\n\n第二，要抓好落实。\n');
    return ask(client, 'onTypeFormatting', {
      position: at(1, 0).start,
      ch: '\n',
      options: { tabSize: 4, insertSpaces: true },
    });
  };
  it('goes on with the next marker alone where the setting says so', async () => {
    const client = await start({ initializationOptions: { settings: { renumberOnType: false } } });
    expect(await enter(client)).toEqual([{ range: at(1, 0), newText: '第二，' }]);
  });
  it('goes on with the next marker and numbers what follows', async () => {
    expect(await enter(await start())).toEqual([
      { range: at(1, 0), newText: '第二，' },
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } }, newText: '第三' },
    ]);
  });
  it('numbers around a line on request, for the version asked about alone', async () => {
    const client = await start();
    await client.open(URI, '第一，要统一思想。\n第三，要抓好落实。\n');
    const around = (version: number): Promise<TextEdit[]> =>
      client.connection.sendRequest('biganzi/renumberAround', { uri: URI, version, line: 1 });
    expect((await around(1)).map((e) => e.newText)).toEqual(['第二']);
    expect(await around(2)).toEqual([]);
  });
});

describe('formatting', () => {
  const OPTIONS = { options: { tabSize: 4, insertSpaces: true } };
  const FORMATTED = DRAFT.replace('带头,', '带头，').replace('拖延。\n\n\n', '拖延。\n\n');

  it('sets marks, blanks and lines right', async () => {
    const client = await start();
    expect(client.initialized.capabilities.documentFormattingProvider).toBe(true);
    await client.open(URI, DRAFT);
    expect(after(DRAFT, await ask(client, 'formatting', OPTIONS))).toBe(FORMATTED);
  });
  it('changes nothing outside of a range', async () => {
    const client = await start();
    await client.open(URI, DRAFT);
    const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } };
    expect(after(DRAFT, await ask(client, 'rangeFormatting', { ...OPTIONS, range }))).toBe(
      DRAFT.replace('带头,', '带头，'),
    );
  });
  it('indents as the setting says, and leaves a rule that is off alone', async () => {
    const settings = { format: { indent: 'two' }, rules: { 'punctuation/half-width': 'off' } };
    const client = await start({ initializationOptions: { settings } });
    await client.open(URI, DRAFT);
    expect(after(DRAFT, await ask(client, 'formatting', OPTIONS))).toBe(
      '在推进会上的讲话\n同志们：\n　　一、提高认识\n　　要树牢“四个意识”。一是学深；二是悟透。\n　　二、抓好落实\n　　XX县要带头,不得拖延。\n\n　　同志们，让我们共同努力！\n',
    );
  });
  it('is offered later, and not for Markdown, to a client that can be told later', async () => {
    const client = await start({ capabilities: { textDocument: { formatting: { dynamicRegistration: true } } } });
    expect(client.initialized.capabilities.documentFormattingProvider).toBeUndefined();
    await client.open('file:///a.md', DRAFT, 'markdown');
    expect(await ask(client, 'formatting', OPTIONS, 'file:///a.md')).toBeNull();
  });
});

describe('completion', () => {
  const labels = async (text: string, line: number, character: number, context?: object): Promise<string[]> => {
    const client = await start();
    await client.open(URI, text);
    const items = await ask<{ label: string }[]>(client, 'completion', { position: { line, character }, context });
    return items.map((i) => i.label);
  };
  it('offers the next number of a level when its first is typed at the start of a line', async () => {
    const text = '一、提高认识\n要学习。\n二、压实责任\n要负责。\n一、\n';
    expect((await labels(text, 4, 2, { triggerKind: 2, triggerCharacter: '、' }))[0]).toMatch(/^三、/);
  });
  it('offers the number of its place to a line between two others', async () => {
    const text = '一、提高认识，抓好学习\n要学习。\n二、\n二、压实责任，抓好落实\n要负责。\n';
    expect((await labels(text, 2, 2, { triggerKind: 2, triggerCharacter: '、' }))[0]).toBe('二、××××，抓好××');
  });
  it('offers a frame where there is no series to go on', async () => {
    expect(await labels('今天的会议很重要。\n一、\n', 1, 2, { triggerKind: 2, triggerCharacter: '、' })).toEqual([
      '一、……（三个部分）',
    ]);
  });
  it('is silent in a sentence unless it is asked', async () => {
    const text = '要统筹教育、医疗，增强四个、\n';
    expect(await labels(text, 0, 14, { triggerKind: 2, triggerCharacter: '、' })).toEqual([]);
    expect(await labels('要增强四个意\n', 0, 6, { triggerKind: 1 })).toContain('四个意识');
  });
});
