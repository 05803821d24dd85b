// The files that a user installs: each goes into a fresh VS Code, without the project around it, and finds slips.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launchHost } from '../host.mjs';
import { Workbench } from './workbench.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const DRAFT = '在全镇防汛工作会议上的讲话\n\n同志们：\n一、提高认识\n要绷紧弦,不松劲。\n三、抓好落实\n要抓实抓细。\n';

/** The segmenter that was compiled brings its own dictionary. */
const MAX_BYTES_PER_FILE = { 'linux-x64': 12.5 * 2 ** 20, universal: 12 * 2 ** 20 };

const run = (args, env) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  assert.equal(status, 0, `${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
};

describe('the installed extension', { timeout: 1_200_000 }, () => {
  // blanks and Chinese in the path of the installation, as on many machines
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi 安装 '));
  const folder = path.join(scratch, '稿件');
  before(() => {
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, 'a.txt'), DRAFT);
    run(['server/build/package.mjs', scratch]);
  });
  after(() => fs.rmSync(scratch, { recursive: true, force: true }));

  for (const [target, version, words] of [
    ['linux-x64', '1.139', 'jieba, nodejieba'],
    ['universal', '1.100', 'jieba'],
  ])
    test(`${target} in VS Code ${version}: findings, and words by ${words}`, async () => {
      const file = fs.readdirSync(scratch).find((f) => f.endsWith(`-${target}.vsix`));
      assert.ok(file);
      const extensions = path.join(scratch, `extensions-${target}`);
      run(
        ['test/host/code-web.mjs', `--install-extension=${path.join(scratch, file)}`, `--extensions-dir=${extensions}`],
        { VSCODE_HOST: version },
      );
      const [installed] = fs.readdirSync(extensions).filter((f) => f.startsWith('biganzi.biganzi-'));
      assert.equal(fs.existsSync(path.join(extensions, installed, 'node_modules')), false);
      assert.ok(fs.statSync(path.join(scratch, file)).size <= MAX_BYTES_PER_FILE[target]);
      const names = fs.readdirSync(path.join(extensions, installed), { recursive: true });
      // no map, no code that V8 has kept on the machine of the build, no binary of another platform
      assert.deepEqual(
        names.filter((name) => /\.(?:map|cache|node)$/.test(name)),
        target === 'linux-x64' ? [path.join('dist', 'jieba', 'linux-x64.node')] : [],
      );
      const host = await launchHost({ version, folder, locale: 'zh-cn', extensionsDir: extensions });
      try {
        const wb = new Workbench(host);
        await wb.start();
        await wb.openFile('a.txt');
        await wb.count(wb.squiggles('error'), 2);
        const said = wb.page.locator('.part.panel .view-line', { hasText: `words: ${words}` });
        await wb.again(() => wb.command('查看日志'), said);
      } finally {
        await host.close();
      }
    });
});
