import { afterEach, expect, it } from 'vitest';
import { startTestClient, type TestClient } from '../support/lsp';
import { judgeOf } from '../support/typo-judge';

const URI = 'file:///a.speech';
const TEXT =
  '在防汛工作会议上的讲话\n\n同志们：\n\n要抓好防训工作。\n\n要抓好备根工作。\n\n要抓好春根工作。\n\n谢谢大家！\n';
const judge = judgeOf({ 防训: ['防汛', 'warning'], 备根: ['备耕', 'proof'], 春根: ['春耕', 'proof'] });

let client: TestClient;
afterEach(() => client.dispose());

async function typos(): Promise<string[]> {
  return (await client.pull(URI))
    .filter((d) => d.code === 'wording/typo')
    .map((d) => `${d.range.start.line}:${d.range.start.character}`);
}

it('a closer read shows what is less sure, in each paragraph until it is changed', async () => {
  client = await startTestClient({ judge, capabilities: { textDocument: { diagnostic: {} } } });
  await client.open(URI, TEXT);
  await typos();
  expect(await client.connection.sendRequest('biganzi/proofread', { uri: URI })).toEqual({ places: 2 });
  expect(await typos()).toEqual(['4:3', '6:3', '8:3']);
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: URI, version: 2 },
    contentChanges: [{ range: { start: { line: 6, character: 0 }, end: { line: 6, character: 1 } }, text: '应' }],
  });
  expect(await typos()).toEqual(['4:3', '8:3']);
});

it('answers for no document that is not open', async () => {
  client = await startTestClient({ judge });
  expect(await client.connection.sendRequest('biganzi/proofread', { uri: 'file:///none.speech' })).toBeNull();
});
