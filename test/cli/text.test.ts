import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../server/src/cli/run';
import { createSpeechService } from '../../server/src/service';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-text-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

async function biganzi(...argv: readonly string[]) {
  let out = '';
  let err = '';
  const io = {
    cwd: folder,
    out: (text: string) => void (out += text),
    bytes: () => undefined,
    err: (text: string) => void (err += text),
    stdin: () => Promise.resolve(new Uint8Array()),
    terminal: false,
  };
  const tools = { service: createSpeechService(), version: '0.0.0', loadWords: () => Promise.resolve(undefined) };
  return { code: await run(argv, io, tools), out, err };
}

test('text prints the draft, tells what it does not show, and says why it cannot', async () => {
  const put = (name: string, text: string): void => fs.writeFileSync(path.join(folder, name), text);
  put('a.rtf', '{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 S;}}\\f0 \\u30002 ?{\\v x}\\par}');
  const printed = await biganzi('text', 'a.rtf');
  expect(printed).toEqual({ code: 0, out: '甲\n', err: 'a.rtf：隐藏文字 1 处：未带入\n' });
  expect((await biganzi('text', 'a.rtf', '-o', 'a.txt')).code).toBe(0);
  expect(fs.readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('甲\n');
  put('b.doc', '<html><body>网页</body></html>');
  const refused = await biganzi('text', 'b.doc');
  expect([refused.code, refused.out]).toEqual([2, '']);
  expect(refused.err).toContain('网页文件');
  expect((await biganzi('fix', 'a.rtf')).err).toContain('另存为 .docx');
  expect((await biganzi('check', 'a.rtf', '--fix')).err).toContain('biganzi text');
});
