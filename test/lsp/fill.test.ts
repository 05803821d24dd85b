import { afterEach, describe, expect, it } from 'vitest';
import type {
  ApplyWorkspaceEditParams,
  CodeAction,
  CodeLens,
  Hover,
  InlayHint,
  MarkupContent,
  Position,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TableResult } from '../../server/src/protocol/requests';
import { PULLS, startTestClient, startWithDraft, type TestClient, type TestServer } from '../support/lsp';

const URI = 'untitled:draft';
const DRAFT = [
  '在XX县河长制工作会议上的讲话',
  '同志们：',
  '今年以来，全XX县开会XX次，调研XX次，落实“1+5+N”。要增强“四个意识”,',
  '一、提高认识，扛起责任',
  '要认清形势。',
  '二、狠抓落实，务求实效',
  '要抓好落实。同志们，让我们努力奋斗！',
].join('\n');

let client: TestClient;
afterEach(() => client.dispose());

async function start(options: TestServer = {}, text = DRAFT): Promise<void> {
  client = await startWithDraft(URI, text, options);
}

const at = (line: number, character: number): { textDocument: { uri: string }; position: Position } => ({
  textDocument: { uri: URI },
  position: { line, character },
});

/** Edits of the one document as `line:from-to text`. */
function edits(edit: WorkspaceEdit | null): string[] {
  const [change] = edit?.documentChanges ?? [];
  if (!change || !('edits' in change)) return [];
  return change.edits.map((e) => {
    if (!('newText' in e)) throw new Error('a plain edit was expected');
    return `${e.range.start.line}:${e.range.start.character}-${e.range.end.character} ${e.newText}`;
  });
}

describe('rename says what it leaves open', () => {
  it('once a draft, where places look alike and mean something else', async () => {
    await start();
    const said: string[] = [];
    client.connection.onNotification(
      'window/showMessage',
      ({ message }: { message: string }) => void said.push(message),
    );
    const rename = (line: number, character: number): Promise<WorkspaceEdit | null> =>
      client.connection.sendRequest('textDocument/rename', { ...at(line, character), newName: '清河' });
    await rename(2, 11);
    expect(said).toEqual([]);
    await rename(0, 2);
    await rename(2, 6);
    const others = '另有 2 处“XX”含义不同，不在此列。';
    expect(said).toEqual([others]);
    // a draft that is opened anew is a new one
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await client.open(URI, DRAFT);
    await rename(0, 2);
    expect(said).toEqual([others, others]);
  });
});

describe('rename fills', () => {
  const rename = (line: number, character: number, newName: string): Promise<WorkspaceEdit | null> =>
    client.connection.sendRequest('textDocument/rename', { ...at(line, character), newName });

  it('says what would be renamed', async () => {
    await start();
    expect(await client.connection.sendRequest('textDocument/prepareRename', at(0, 3))).toEqual({
      range: { start: { line: 0, character: 1 }, end: { line: 0, character: 3 } },
      placeholder: 'XX',
    });
  });
  it('a name everywhere, a number here', async () => {
    await start();
    expect(edits(await rename(0, 2, '清河县'))).toEqual(['0:1-3 清河', '2:6-8 清河']);
    expect(edits(await rename(2, 11, '5'))).toEqual(['2:11-13 5']);
  });
  it('refuses what is no place to fill, and an empty name', async () => {
    await start();
    await expect(client.connection.sendRequest('textDocument/prepareRename', at(2, 25))).rejects.toThrow(
      '此处不是待填项。',
    );
    await expect(rename(2, 25, '清河')).rejects.toThrow('此处不是待填项。');
    await expect(rename(0, 2, ' ')).rejects.toThrow('请写上要填的内容。');
  });
  it('leaves texts that are no speech to others', async () => {
    client = await startTestClient({ capabilities: PULLS });
    await client.open(URI, '买菜：XX县', 'plaintext');
    expect(await client.connection.sendRequest('textDocument/prepareRename', at(0, 3))).toBeNull();
  });
});

describe('the quick fix of a place left open', () => {
  const titles = async (line: number, character: number): Promise<string[]> => {
    const position = { line, character };
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    return actions.map((a) => a.title).filter((t) => t.startsWith('填写'));
  };
  it('fills it, where the client can ask', async () => {
    await start({ initializationOptions: { clientCommands: true } });
    expect(await titles(0, 2)).toEqual(['填写“XX县”（同类 2 处一并）……']);
    expect(await titles(2, 12)).toEqual(['填写“XX次”……']);
  });
  it('is left out where it cannot', async () => {
    await start();
    expect(await titles(0, 2)).toEqual([]);
  });
});

describe('filling from a table', () => {
  const TABLE = 'XX县,清河\n开会XX次,5\nXX市,清江\n';
  const PROBLEMS = [{ name: 'XX市', kind: 'unknown', places: 0, values: 1 }];
  const preview = (table: string, format: string): Promise<TableResult> =>
    client.connection.sendRequest('biganzi/fillTable', { uri: URI, table, format });

  it('gives the edits to look at', async () => {
    await start();
    const { version, edits: made, problems } = await preview(TABLE, 'csv');
    expect(version).toBe(1);
    expect(made.map((e) => `${e.range.start.line}:${e.range.start.character} ${e.newText}`)).toEqual([
      '0:1 清河',
      '2:6 清河',
      '2:11 5',
    ]);
    expect(problems).toEqual(PROBLEMS);
  });
  it.each([true, false])('fills by a command in any editor, and says what was made (%s)', async (applied) => {
    await start();
    let asked: ApplyWorkspaceEditParams | undefined;
    client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      asked = params;
      return { applied };
    });
    const result = await client.connection.sendRequest<TableResult>('workspace/executeCommand', {
      command: 'biganzi.server.fillFromTable',
      arguments: [URI, TABLE, 'csv'],
    });
    expect(edits(asked!.edit)).toEqual(['0:1-3 清河', '2:6-8 清河', '2:11-13 5']);
    expect(result.edits.length).toBe(applied ? 3 : 0);
    expect(result.problems).toEqual(PROBLEMS);
  });
  it('says why a table cannot be read', async () => {
    await start();
    expect((await preview('{', 'json')).unreadable).toMatch(/JSON/);
  });
});

describe('numbers and help', () => {
  const hover = async (line: number, character: number): Promise<string | undefined> => {
    const answer: Hover | null = await client.connection.sendRequest('textDocument/hover', at(line, character));
    return (answer?.contents as MarkupContent | undefined)?.value;
  };

  it('counts what is open above the title', async () => {
    await start({ initializationOptions: { clientCommands: true } });
    const lenses = (): Promise<CodeLens[]> =>
      client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: URI } });
    expect((await lenses()).filter((l) => l.range.start.line === 0).map((l) => [l.command!.title, l.command!.command])).toEqual([
      ['4 处待填', 'biganzi.showPlaceholders'],
      ['逐个填写', 'biganzi.fillOneByOne'],
    ]); // prettier-ignore
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ text: DRAFT.replaceAll('XX', '清河') }],
    });
    expect((await lenses()).filter((l) => l.command!.title.includes('待填'))).toEqual([]);
  });
  it('shows numbers behind headings only where one asks for it', async () => {
    await start({ initializationOptions: { settings: { hints: { headings: true }, speakingRate: 60 } } });
    const hints = (lines: [number, number]): Promise<InlayHint[]> =>
      client.connection.sendRequest('textDocument/inlayHint', {
        textDocument: { uri: URI },
        range: { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 0 } },
      });
    expect((await hints([3, 9])).map((h) => [h.position.line, h.position.character, h.label])).toEqual([
      [3, 11, '17 字 · 约 20 秒'],
      [5, 11, '29 字 · 约 30 秒'],
    ]);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { biganzi: {} } });
    expect(await hints([0, 9])).toEqual([]);
  });
  it('explains a finding with its source, an example, and the way to its page', async () => {
    await start({ initializationOptions: { clientCommands: true } });
    const text = await hover(2, 40);
    expect(text).toMatch(/\*\*半角标点\*\*（必错）/);
    expect(text).toMatch(/依据：.+\n例：.+ → /);
    expect(text).toContain('[规则说明](command:biganzi.openRulePage?%5B%22punctuation%2Fhalf-width%22%5D)');
  });
  it('names the members of a formulation', async () => {
    await start();
    expect(await hover(2, 36)).toBe('**四个意识**：政治意识、大局意识、核心意识、看齐意识');
  });
  it('gives length, share and time of a section', async () => {
    await start();
    expect(await hover(3, 4)).toContain('本部分 17 字，占全文 17%，约 10 秒，第 1 页。');
  });
});
