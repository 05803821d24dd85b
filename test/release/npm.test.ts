import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packNpm } from '../../server/build/release/pack.mjs';
import { DEADLINE } from '../support/deadline';

const windows = process.platform === 'win32';

// nothing but Node: no packages around, no cache of earlier ones, no registry
let folder = '';
let tarball = '';
let child: ChildProcess | undefined;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-npm-'));
  // in full: npx takes `./` for the nearest folder above that holds a package.json, which may be nobody's fault
  tarball = path.resolve(await packNpm(folder, undefined));
  for (const name of ['2-工作会议.txt', '5-述职报告.md'])
    fs.cpSync(path.resolve('test/samples', name), path.join(folder, 'samples', name), { recursive: true });
});
afterAll(() => {
  child?.kill();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** npm tells of newer versions of itself where it can ask for them. */
const QUIET_NPM = { npm_config_update_notifier: 'false' };

const npx = (...args: readonly string[]): [string, string[], object] => [
  'npx',
  ['--yes', '--offline', '--cache', 'cache', '--package', tarball, 'biganzi', ...args],
  { cwd: folder, shell: windows, env: { ...process.env, HOME: folder, USERPROFILE: folder, ...QUIET_NPM } },
];

/** What a server that is started by npx answers to the first request, within `DEADLINE`. */
function firstAnswer(command: string, message: string): Promise<string> {
  const [program, args, options] = npx(command);
  const started = (child = spawn(program, args, { ...options, stdio: ['pipe', 'pipe', 'inherit'] }));
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${DEADLINE} ms`)), DEADLINE);
    let text = '';
    started.stdout!.on('data', (data: Buffer) => {
      text += data.toString();
      if (!text.includes('"result"')) return;
      clearTimeout(timer);
      started.kill();
      resolve(text);
    });
    started.stdin!.write(message);
  });
}

describe('the npm package, in an empty folder', () => {
  it('asks for no other package, and runs nothing when it is installed', () => {
    const manifest = JSON.parse(fs.readFileSync('out/stage/npm/package.json', 'utf8')) as Record<string, unknown>;
    expect(Object.keys(manifest).filter((key) => /dependencies|scripts|gypfile|private/i.test(key))).toEqual([]);
    expect(manifest['bin']).toEqual({ biganzi: 'dist/cli.js' });
  });

  it(
    'finds what the build finds',
    () => {
      const check = ['check', '--format', 'json', 'samples'];
      const [program, args, options] = npx(...check);
      const installed = spawnSync(program, args, { ...options, encoding: 'utf8' });
      const built = spawnSync(process.execPath, [path.resolve('dist/cli.js'), ...check], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(installed.stderr).toBe(built.stderr);
      expect(JSON.parse(installed.stdout)).toEqual(JSON.parse(built.stdout));
      expect([installed.status, built.status]).toEqual([1, 1]);
    },
    DEADLINE,
  );

  it(
    'starts the language server',
    async () => {
      const body = JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: null, rootUri: null, capabilities: {} },
      });
      const answer = await firstAnswer('server', `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      expect(answer).toContain('"textDocumentSync"');
    },
    DEADLINE,
  );

  it(
    'starts the server for agents',
    async () => {
      const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
      expect(await firstAnswer('mcp', `${body}\n`)).toContain('"serverInfo"');
    },
    DEADLINE,
  );
});
