import { afterEach, expect, it } from 'vitest';
import type { CompletionList, TextEdit } from 'vscode-languageserver';
import { startTestClient, type TestClient } from '../support/lsp';

const URI = 'file:///draft.jhg';

let client: TestClient;
afterEach(() => client.dispose());

it('brings the marker to a line on which a letter came before it', async () => {
  client = await startTestClient();
  await client.open(URI, '第一，要统一思想。\n要抓\n第二，要抓好落实。\n');
  const typed = (line: number): Promise<TextEdit[]> =>
    client.connection.sendRequest('biganzi/continueTyped', { uri: URI, version: 1, line });
  const at = (line: number, start: number, end: number): TextEdit['range'] => ({
    start: { line, character: start },
    end: { line, character: end },
  });
  expect(await typed(1)).toEqual([
    { range: at(1, 0, 0), newText: '第二，' },
    { range: at(2, 0, 2), newText: '第三' },
  ]);
  expect(await typed(2)).toEqual([]);
});

it('brings no second marker to the blank line above one that came: nothing was typed there', async () => {
  client = await startTestClient();
  await client.open(URI, '一是摸清底数。\n\n二是攻坚克难。\n\n三是\n');
  const params = { uri: URI, version: 1, line: 3 };
  expect(await client.connection.sendRequest<TextEdit[]>('biganzi/continueTyped', params)).toEqual([]);
});

it.each([
  ['', 0, true],
  ['要', 1, false],
  ['要lz', 3, true],
])('completion behind “%s”: asked for anew with the next key: %s', async (text, character, isIncomplete) => {
  client = await startTestClient();
  await client.open(URI, text);
  const position = { line: 0, character };
  const params = { textDocument: { uri: URI }, position, context: { triggerKind: 1 } };
  const answer = await client.connection.sendRequest<CompletionList | unknown[]>('textDocument/completion', params);
  expect(!Array.isArray(answer) && answer.isIncomplete).toBe(isIncomplete);
});
