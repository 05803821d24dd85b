import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Requests, RevisionList } from '../../server/src/protocol/requests';
import { run, wordFile } from '../docx/word-file';
import { startTestClient, type TestClient } from '../support/lsp';

const URI = 'file:///a.speech';
const JIA = 'w:author="甲" w:date="2026-03-02T09:15:00Z"';
const DRAFT = '同志们：\n一要布署好春耕生产。\n二要抓好项目。\n';
const FILE = Buffer.from(
  wordFile({
    body:
      `<w:p>${run('同志们：')}</w:p><w:p>${run('一要')}<w:del w:id="1" ${JIA}><w:r><w:delText>布署</w:delText></w:r></w:del>` +
      `<w:ins w:id="2" ${JIA}>${run('部署')}</w:ins>${run('好春耕生产。')}</w:p>` +
      `<w:p>${run('二要抓好')}<w:ins w:id="3" ${JIA}>${run('重点')}</w:ins>${run('项目。')}</w:p>`,
  }),
).toString('base64');

let client: TestClient;
beforeEach(async () => {
  client = await startTestClient({});
  await client.open(URI, DRAFT);
});
afterEach(() => client.dispose());

const ask = <M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> =>
  client.connection.sendRequest(method, params);
const list = (): Promise<RevisionList> => ask('biganzi/revisions', { uri: URI });

it('lists what came back with who and when, and what takes it over', async () => {
  expect(await list()).toEqual({ entries: [], all: null, taken: 0, left: 0 });
  expect(await ask('biganzi/holdRevisions', { uri: URI, bytes: FILE })).toEqual({ notices: [] });
  const { entries, all } = await list();
  expect(entries.map(({ label, description, place }) => [label, description, place?.start.line])).toEqual([
    ['改 “布署”→“部署”', '甲 2026-03-02 09:15', 1],
    ['增 “重点”', '甲 2026-03-02 09:15', 2],
  ]);
  expect(entries.map(({ take }) => take?.edits.map(({ newText }) => newText))).toEqual([['部署'], ['重点']]);
  expect(all?.edits).toHaveLength(2);
});

it('leaves out what was decided on, and lets go', async () => {
  await ask('biganzi/holdRevisions', { uri: URI, bytes: FILE });
  await ask('biganzi/leaveRevision', { uri: URI, key: (await list()).entries[1]!.key });
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: URI, version: 2 },
    contentChanges: [{ range: { start: { line: 1, character: 2 }, end: { line: 1, character: 4 } }, text: '部署' }],
  });
  expect(await list()).toEqual({ entries: [], all: null, taken: 1, left: 1 });
  await ask('biganzi/holdRevisions', { uri: URI, bytes: null });
  expect(await list()).toEqual({ entries: [], all: null, taken: 0, left: 0 });
  expect(await ask('biganzi/holdRevisions', { uri: URI, bytes: 'eA==' })).toEqual({ problem: 'not-zip' });
});

it('keeps what was left when a server that was started anew is told of the file again', async () => {
  await ask('biganzi/holdRevisions', { uri: URI, bytes: FILE });
  const { key } = (await list()).entries[0]!;
  await ask('biganzi/holdRevisions', { uri: URI, bytes: FILE, left: [key, 'none'] });
  const { entries, left } = await list();
  expect([entries.map(({ label }) => label), left]).toEqual([['增 “重点”'], 1]);
});
