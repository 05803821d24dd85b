import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HouseView } from '../../server/src/protocol/requests';
import { startTestClient, type TestClient } from '../support/lsp';

const DRAFTS = {
  'a.txt': '今年要坚持末位淘汰。\n基层的末位淘汰由各部自己定。\n',
  'b.txt': '一说末位淘汰，大家都紧张。\n干部的末位淘汰，要讲清道理。\n',
  'c.txt': '实行末位淘汰以来，风气好了。\n怎样看末位淘汰？\n',
};
const TEXT = '在例会上的讲话\n\n同志们：\n\n对主官实行末尾淘汰，一年一评。\n\n谢谢大家！\n';

let folder: string;
let client: TestClient;
const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi 本单位 '));
  fs.mkdirSync(path.join(folder, '往年'));
  for (const [name, text] of Object.entries(DRAFTS)) fs.writeFileSync(path.join(folder, '往年', name), text);
  client = await startTestClient({
    folders: [pathToFileURL(folder).href],
    capabilities: { textDocument: { diagnostic: {} } },
  });
});
afterEach(async () => {
  await client.dispose();
  fs.rmSync(folder, { recursive: true, force: true });
});

const termsFound = async (): Promise<readonly unknown[]> =>
  (await client.pull(uriOf('新稿.jhg'))).filter((d) => d.code === 'wording/house-term').map((d) => d.range.start);
const house = (): Promise<HouseView | null> =>
  client.connection.sendRequest('biganzi/house', { uri: uriOf('新稿.jhg') });
const learn = (...names: readonly string[]): Promise<unknown> =>
  client.connection.sendRequest('biganzi/learn', { folders: names.map(uriOf) });

it('learns a folder, shows what it has learned and takes a decision to heart', async () => {
  await client.open(uriOf('新稿.jhg'), TEXT);
  expect(await house()).toBeNull();
  expect(await termsFound()).toEqual([]);
  expect(await learn('往年')).toEqual({ done: '学习了 3 篇：用语和名称 1 个，习惯 0 条。' });
  expect(await termsFound()).toEqual([{ line: 4, character: 5 }]);
  const view = await house();
  expect(view?.headline).toBe('2026-11-28 学习了 3 篇');
  expect(view?.groups).toEqual([
    {
      title: '其他用语和机构名',
      items: [
        {
          id: '末位淘汰',
          label: '末位淘汰',
          sure: '6 处 · 3 篇',
          examples: ['a.txt', 'b.txt', 'c.txt'].map((name) => ({ uri: uriOf(`往年/${name}`), label: name, line: 0 })),
        },
      ],
    },
  ]);
  const decide = (decision: string | null): Promise<unknown> =>
    client.connection.sendRequest('biganzi/decide', { file: view!.file, item: '末位淘汰', decision });
  expect(await decide('不采纳')).toEqual({});
  expect(await termsFound()).toEqual([]);
  expect((await house())?.groups[0]?.items[0]?.decision).toBe('不采纳');
  // what a person has said stays when the house is learned again
  fs.writeFileSync(path.join(folder, '往年', 'd.txt'), '不搞末位淘汰，也要有压力。\n');
  expect(await learn('往年')).toMatchObject({ done: expect.stringContaining('学习了 4 篇') as string });
  expect(await termsFound()).toEqual([]);
  await decide(null);
  expect(await termsFound()).toHaveLength(1);
});

it('names the house file among what applies, and says why nothing could be learned', async () => {
  await client.open(uriOf('新稿.jhg'), TEXT);
  expect(await learn('没有')).toMatchObject({ problem: expect.stringContaining('打不开：找不到文件') as string });
  await learn('往年');
  const { files } = await client.connection.sendRequest<{ files: string[] }>('biganzi/effectiveConfiguration', {
    uri: uriOf('新稿.jhg'),
  });
  expect(files.map((file) => path.basename(file))).toEqual(['house.json']);
});
