// `npm start` in the language of the user, and what it says before it downloads.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { downloadNotice, HOST_MEGABYTES, sayer } from '../say.mjs';
import { serverCommand } from '../host.mjs';

for (const [env, expected] of [
  [{ LANG: 'zh_CN.UTF-8' }, '中'],
  [{ LANG: 'zh_TW' }, '中'],
  [{ LANG: 'C.UTF-8' }, '中'],
  [{}, '中'],
  [{ LANG: 'en_US.UTF-8' }, 'English'],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, 'English'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, '中'],
])
  test(`npm start speaks ${expected} under ${JSON.stringify(env)}`, () => {
    assert.equal(sayer(env)('中', 'English'), expected);
  });

test('it says what it downloads and how much before it does', () => {
  assert.match(downloadNotice(sayer({ LANG: 'zh_CN' })), /从 npm 下载内嵌的 VS Code（只下载这一次，装好约占 \d+ MB/);
  assert.match(downloadNotice(sayer({ LANG: 'en' })), /downloaded from npm \(once; about \d+ MB/);
});

test('the size it says is the size it takes', () => {
  const { dir } = serverCommand('1.100');
  const size = (file) => {
    const stat = fs.lstatSync(file);
    if (!stat.isDirectory()) return stat.size;
    return fs.readdirSync(file).reduce((sum, name) => sum + size(path.join(file, name)), 0);
  };
  const megabytes = size(dir) / 1e6;
  assert.ok(Math.abs(megabytes - HOST_MEGABYTES) < HOST_MEGABYTES / 5, `${megabytes} MB`);
});
