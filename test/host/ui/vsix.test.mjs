// The files that a user installs: what each of them holds, that the same sources make the same bytes, and that those that
// can run here find slips in a fresh VS Code, without the project around them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { copyProject } from '../copy.mjs';
import { launchHost } from '../host.mjs';
import { launchWebHost } from '../web-host.mjs';
import { Workbench } from './workbench.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const DRAFT = '在全镇防汛工作会议上的讲话\n\n同志们：\n一、提高认识\n要绷紧弦,不松劲。\n三、抓好落实\n要抓实抓细。\n';
const ADDRESS = 'https://example.com/office/biganzi';

const MAX_BYTES_PER_FILE = 13_000_000;
const MAX_BYTES_SHARED_BY_BUNDLES = 210_000;

/** Bundles and data of the server and the command line. */
const PROGRAM = [
  'cli.js',
  'code.js',
  'indexes.bin',
  'jieba/words.bin',
  'learner.js',
  'licences.txt',
  'mcp.js',
  'office.js',
  'server.js',
  'typo.bin',
  'typo.wasm',
];
const SYSTEM = [...PROGRAM, 'extension.js', 'language-client.js', 'parallel.js', 'preview.js'];
/** Files of dist/ by target, but for rules/, skill/ and tables/. */
const CONTENTS = {
  'alpine-x64': SYSTEM,
  'darwin-arm64': SYSTEM,
  'darwin-x64': SYSTEM,
  'linux-arm64': SYSTEM,
  'linux-x64': SYSTEM,
  universal: SYSTEM,
  web: [
    ...['indexes.bin', 'jieba/words.bin', 'licences.txt', 'parallel.js', 'preview.js', 'typo.bin', 'typo.wasm'],
    ...['web/extension.js', 'web/server.js'],
  ],
  'win32-arm64': SYSTEM,
  'win32-x64': SYSTEM,
};

const run = (args, { cwd = root, env } = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  assert.equal(status, 0, `${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
};

// blanks and Chinese in the path of the installation, as on many machines
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi 安装 '));
after(() => fs.rmSync(scratch, { recursive: true, force: true }));
const packed = path.join(scratch, '发布');
const fileOf = (target) => {
  const name = fs.readdirSync(packed).find((file) => file.endsWith(`-${target}.vsix`));
  assert.ok(name, `no file for ${target}`);
  return path.join(packed, name);
};
// other sittings read what stands in dist/ meanwhile: it is packed as it is, and built anew in a copy
before(() => run(['server/build/package.mjs', '--built', '--address', ADDRESS, packed]), { timeout: 3_600_000 });

/** A machine's name where the bytes are a program for it: ELF, Windows, macOS. */
function machineOf(bytes) {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (head === '7f454c46') return 'ELF';
  if (head.startsWith('4d5a')) return 'PE';
  return /^(?:cffaedfe|cefaedfe|feedfacf|feedface|cafebabe)$/.test(head) ? 'Mach-O' : undefined;
}

describe('the files of a release', () => {
  test('are one for each system, and their checksums', () => {
    const names = fs.readdirSync(packed).map((name) => name.replace(/^biganzi-\d+\.\d+\.\d+/, ''));
    const expected = Object.keys(CONTENTS).map((target) => `-${target}.vsix`);
    assert.deepEqual(names.sort(), [...expected, '.tgz', 'SHA256SUMS'].sort());
    assert.equal(fs.readFileSync(path.join(packed, 'SHA256SUMS'), 'utf8').split('\n').length, names.length);
  });

  for (const [target, contents] of Object.entries(CONTENTS))
    test(`${target}: what it needs and nothing else`, () => {
      const file = fileOf(target);
      assert.ok(fs.statSync(file).size <= MAX_BYTES_PER_FILE, `${fs.statSync(file).size} bytes`);
      const archive = unzipSync(fs.readFileSync(file));
      const names = Object.keys(archive);
      const text = (name) => Buffer.from(archive[name]).toString();
      const [, platform] = /TargetPlatform="([^"]*)"/.exec(text('extension.vsixmanifest')) ?? [];
      assert.equal(platform ?? 'universal', target);
      const built = names.flatMap(
        (name) => /^extension\/dist\/((?!rules\/|skill\/|tables\/).*)$/.exec(name)?.[1] ?? [],
      );
      assert.deepEqual(built.sort(), [...contents].sort());
      assert.deepEqual(
        names.filter((name) => /\.(?:map|cache|node|ts|tsx)$|node_modules/.test(name)),
        [],
      );
      assert.deepEqual(
        names.filter((name) => machineOf(archive[name]) !== undefined),
        [],
      );
      const manifest = JSON.parse(text('extension/package.json'));
      // each names the one bundle that it holds
      assert.deepEqual(
        [manifest.main, manifest.browser],
        target === 'web' ? [undefined, './dist/web/extension.js'] : ['./dist/extension.js', undefined],
      );
      for (const key of ['dependencies', 'devDependencies', 'scripts']) assert.equal(key in manifest, false);
      assert.equal(manifest.repository.url, `${ADDRESS}.git`);
      assert.equal(manifest.homepage, `${ADDRESS}#readme`);
      const pictures = [...text('extension/readme.md').matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, where]) => where);
      assert.ok(pictures.length > 0);
      for (const where of pictures)
        assert.match(where, /^https:\/\/example\.com\/office\/biganzi\/raw\/v[\d.]+\/client/);
    });

  test('no two bundles are nearly the same', () => {
    const shares = JSON.parse(fs.readFileSync(path.join(root, 'out/shares.json'), 'utf8'));
    const alike = (one, other) =>
      Object.entries(shares[one]).reduce((sum, [file, bytes]) => sum + Math.min(bytes, shares[other][file] ?? 0), 0);
    for (const contents of Object.values(CONTENTS)) {
      const bundles = contents.filter((name) => name.endsWith('.js'));
      for (const one of bundles)
        for (const other of bundles.filter((name) => name > one))
          assert.ok(
            alike(one, other) <= MAX_BYTES_SHARED_BY_BUNDLES,
            `${one} and ${other}: ${alike(one, other)} bytes`,
          );
    }
  });

  test('without an address of the project nothing is released', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['server/build/package.mjs', '--release', '--address', '', scratch],
      { cwd: root, encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.match(stderr, /^还不能发布：package\.json 的 repository 是空的/);
  });

  test('are the same bytes from another folder, on another day', { timeout: 3_600_000 }, () => {
    const copy = path.join(scratch, '另一处');
    copyProject(copy);
    const clock = path.join(root, 'test/support/other-clock.cjs');
    const again = path.join(scratch, '再次');
    run(['server/build/package.mjs', '--address', ADDRESS, again, 'linux-x64'], {
      cwd: copy,
      env: { NODE_OPTIONS: `--require "${clock}"`, TZ: 'Asia/Shanghai' },
    });
    for (const name of fs.readdirSync(again).filter((file) => file !== 'SHA256SUMS'))
      assert.ok(fs.readFileSync(path.join(again, name)).equals(fs.readFileSync(path.join(packed, name))), name);
  });
});

describe('the installed extension', { timeout: 3_600_000 }, () => {
  const folder = path.join(scratch, '稿件');
  before(() => {
    fs.mkdirSync(path.join(folder, '旧稿'), { recursive: true });
  });

  /** Looks at the fixes of the whole folder in the preview, ticks them, and applies them: several drafts are saved. */
  const mendFolder = async (wb) => {
    const rows = wb.page.locator('.refactor-preview .monaco-list-row, [id*="refactorPreview"] .monaco-list-row');
    const preview = wb.page.locator('.monaco-dialog-box .monaco-button', { hasText: '预览' });
    await wb.again(() => wb.command('改好文件夹里所有有把握的问题'), preview);
    await wb.click(preview, rows);
    assert.equal(fs.readFileSync(path.join(folder, '旧稿/b.txt'), 'utf8'), DRAFT);
    for (const name of ['a.txt', 'b.txt']) {
      const row = rows.filter({ hasText: name });
      const ticked = row.locator('.monaco-checkbox.checked');
      const tick = async () => {
        if ((await ticked.count()) === 0) await row.locator('.monaco-checkbox').first().click({ timeout: 15_000 });
      };
      await wb.again(tick, ticked);
    }
    const read = () => ['a.txt', '旧稿/b.txt'].map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
    const mended = DRAFT.replace('弦,', '弦，');
    const isMended = () => read().every((text) => text === mended);
    await wb.click(wb.page.locator('.monaco-button', { hasText: 'Apply' }), isMended);
  };

  for (const [target, version] of [
    ['linux-x64', '1.139'],
    ['universal', '1.100'],
  ])
    test(`${target} in VS Code ${version}: findings, and words`, async () => {
      for (const name of ['a.txt', '旧稿/b.txt']) fs.writeFileSync(path.join(folder, name), DRAFT);
      const extensions = path.join(scratch, `extensions-${target}`);
      run(['test/host/code-web.mjs', `--install-extension=${fileOf(target)}`, `--extensions-dir=${extensions}`], {
        env: { VSCODE_HOST: version },
      });
      const [installed] = fs.readdirSync(extensions).filter((f) => f.startsWith('biganzi.biganzi-'));
      assert.equal(fs.existsSync(path.join(extensions, installed, 'node_modules')), false);
      const host = await launchHost({ version, folder, locale: 'zh-cn', extensionsDir: extensions });
      try {
        const wb = new Workbench(host);
        await wb.start();
        await wb.openFile('a.txt');
        await wb.count(wb.squiggles('error'), 2);
        const said = wb.page.locator('.part.panel .view-line', { hasText: 'words: jieba' });
        await wb.again(() => wb.command('查看日志'), said);
        if (version === '1.139') await mendFolder(wb);
      } finally {
        await host.close();
      }
    });

  test('web in VS Code 1.139 in a browser: findings, and words', async () => {
    const unpacked = path.join(scratch, 'web');
    for (const [name, bytes] of Object.entries(unzipSync(fs.readFileSync(fileOf('web'))))) {
      if (!name.startsWith('extension/') || name.endsWith('/')) continue;
      fs.mkdirSync(path.dirname(path.join(unpacked, name)), { recursive: true });
      fs.writeFileSync(path.join(unpacked, name), bytes);
    }
    const extension = path.join(unpacked, 'extension');
    const host = await launchWebHost({ version: '1.139', folder, locale: 'zh-cn', extension });
    try {
      const wb = new Workbench(host);
      await wb.start();
      const row = wb.page.locator('.sidebar .monaco-list-row', { hasText: 'a.txt' }).first();
      await wb.click(row, wb.page.locator('.tab.active[data-resource-name="a.txt"]'));
      await wb.shows('a.txt');
      await wb.count(wb.squiggles('error'), 2);
      const said = wb.page.locator('.part.panel .view-line', { hasText: 'words: jieba' });
      await wb.again(() => wb.command('Show Log'), said);
      // whatever the extension asks for is in its package
      assert.deepEqual(
        host.missing.filter((name) => name.startsWith('extensions/biganzi/')),
        [],
      );
    } finally {
      await host.close();
    }
  });
});
