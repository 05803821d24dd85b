import { afterEach, describe, expect, it } from 'vitest';
import type { CodeLens, CompletionList, Hover, InlayHint, MarkupContent } from 'vscode-languageserver';
import type { Requests } from '../../server/src/protocol/requests';
import { startWithDraft, type TestClient, type TestServer } from '../support/lsp';
import { testSegmenter } from '../support/segmenter';

const URI = 'untitled:draft';
const DRAFT = [
  '在全县信访工作会议上的讲话',
  '同志们：',
  '下面，我讲三点意见。',
  '一、压紧工作责任，守好第一道防线',
  '要认真接访。来信要件件回复。',
  '二、压实包案机制，化解第一批积案',
  '要领导包案。案子要个个见底。',
  '三、压茬督导问效，树好第一形象',
  '要跟踪督办。结果要一一反馈。',
  '同志们，让我们共同努力，开创信访工作新局面！',
].join('\n');

let client: TestClient;
afterEach(() => client.dispose());

async function start(options: TestServer = {}, text = DRAFT): Promise<void> {
  client = await startWithDraft(URI, text, options);
}
const textDocument = { uri: URI };

describe('parallel sets over the protocol', () => {
  const table = (line: number, kept?: number): Promise<Requests['biganzi/parallelTable']['result']> =>
    client.connection.sendRequest('biganzi/parallelTable', {
      uri: URI,
      position: { line, character: 3 },
      ...(kept !== undefined && { kept: { line: kept, character: 2 } }),
    });

  it('a table of the set at the caret, and of the set kept while the caret is elsewhere', async () => {
    await start();
    const answer = (await table(5))!;
    expect(answer.member).toBe(1);
    expect(answer.table.rows.map((r) => `${r.marker} ${r.cells.map((c) => c.length).join(' ')} ${r.fits}`)).toEqual([
      '一、 6 7 true',
      '二、 6 7 true',
      '三、 6 6 false',
    ]);
    expect(answer.table.rows[2]!.cells[1]).toMatchObject({ text: '树好第一形象', fits: false });
    expect(await table(6)).toBeNull();
    expect((await table(6, 3))!).toMatchObject({ member: -1, table: { label: '“一、”各级小标题' } });
  });

  it('a lens above the first member, with a command only where the client has it', async () => {
    await start({ initializationOptions: { clientCommands: true } });
    const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(lenses.map(({ range, command }) => [range.start.line, command])).toEqual([
      [3, { title: '对仗：3 条 · 13/13/12 字', command: 'biganzi.showParallel', arguments: [3, 2] }],
    ]);
    await client.dispose();
    await start();
    const [plain] = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(plain!.command).toMatchObject({ title: '对仗：3 条 · 13/13/12 字', command: '' });
    await client.dispose();
    await start({ initializationOptions: { settings: { lens: { parallel: false } } } });
    expect(await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument })).toEqual([]);
  });

  it('lengths as inlay hints, where the user has them on', async () => {
    const hints = (): Promise<InlayHint[]> =>
      client.connection.sendRequest('textDocument/inlayHint', {
        textDocument,
        range: { start: { line: 6, character: 0 }, end: { line: 9, character: 0 } },
      });
    await start();
    expect(await hints()).toEqual([]);
    await client.dispose();
    await start({ initializationOptions: { settings: { hints: { parallel: true } } } });
    expect((await hints()).map(({ label, position }) => [label, position.line])).toEqual([
      ['6＋6 字，差 1 字（应为 6＋7）', 7],
    ]);
  });

  it('the table in the hover', async () => {
    await start();
    const position = { line: 7, character: 4 };
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', { textDocument, position });
    expect((hover.contents as MarkupContent).value).toContain(
      '| 三、 | **压茬督导问效** | **树好第一形象** | 6＋6 ≠ |',
    );
  });

  it('the next heading, with what all share', async () => {
    await start({}, DRAFT.replace('树好第一形象', '树好第一等形象').replace(/\n同志们，让.*$/, '\n'));
    const position = { line: 9, character: 0 };
    const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument,
      position,
    });
    expect(items[0]).toMatchObject({ label: '四、压×××××，××第一×××', detail: '接续本组：6+7 字' });
  });

  it('what words tell comes when words are there', async () => {
    const leads = ['夯实工作基础', '工作机制完善', '提升服务水平', '严明工作纪律'];
    const text = leads.map((l, i) => `${'一二三四'[i]!}、${l}\n这件事要办好。大家要一起来办。`).join('\n');
    const said = async (): Promise<string[]> =>
      (await client.pull(URI)).flatMap((d) => (String(d.code).startsWith('parallel/') ? [d.message as string] : []));
    await start({}, text);
    expect(await said()).toEqual([]);
    await client.dispose();
    await start({ segmenter: testSegmenter() }, text);
    expect(await said()).toEqual([]);
    await client.until('words', () => client.refreshes.count > 0);
    expect(await said()).toEqual(['其余 3 条都是动词在前、宾语在后（夯实工作基础、提升服务水平），本条语序相反。']);
  });
});
