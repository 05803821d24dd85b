import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { PULLS, startTestClient, type TestClient } from '../support/lsp';

const URI = 'untitled:draft';
const TEXT =
  '在XX县工作会议上的讲话\n同志们：\n一、提高认识，扛起责任\n要认清形势,。\n二、狠抓落实，务求实效\n要抓好落实。\n';

/** Requests of our own about a draft, with parameters beside its URI. */
const REQUESTS: readonly (readonly [method: string, params: object])[] = [
  ['biganzi/outline', { rate: 200 }],
  ['biganzi/placeholders', {}],
  ['biganzi/parallel', {}],
  ['biganzi/parallelTable', { position: { line: 2, character: 3 } }],
  ['biganzi/count', { ranges: [] }],
  ['biganzi/blankTable', {}],
  ['biganzi/fill', { position: { line: 0, character: 2 }, value: '清河' }],
  ['biganzi/fillTable', { table: 'XX县,清河', format: 'csv' }],
  ['biganzi/finalCheck', {}],
  ['biganzi/cleanPaste', {}],
  ['biganzi/fixAll', {}],
  ['biganzi/renumberAround', { version: 1, line: 2 }],
  ['biganzi/continueTyped', { version: 1, line: 2 }],
  ['biganzi/obstacles', {}],
  ['biganzi/exportWord', { rate: 200 }],
];

let client: TestClient;
afterEach(() => client.dispose());

describe.each(REQUESTS)('%s', (method, params) => {
  const ask = ({ token } = new CancellationTokenSource()): Promise<unknown> =>
    client.connection.sendRequest(method, { uri: URI, ...params }, token);

  it('is answered; not where it was cancelled, nor where the draft has changed or was closed meanwhile', async () => {
    client = await startTestClient({ capabilities: PULLS });
    await client.open(URI, TEXT);
    await expect(ask()).resolves.not.toBeUndefined();

    let release = client.hold();
    const source = new CancellationTokenSource();
    const cancelled = ask(source);
    source.cancel();
    await client.connection.sendNotification('$/setTrace', { value: 'off' });
    release();
    await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });

    release = client.hold();
    const overtaken = ask();
    const change = { range: { start: { line: 5, character: 0 }, end: { line: 5, character: 1 } }, text: '还要' };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [change],
    });
    release();
    await expect(overtaken).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });

    release = client.hold();
    const left = ask();
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    release();
    await expect(left).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });
});
