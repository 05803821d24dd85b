// `npm run package`: two VSIX files. linux-x64 has nodejieba; universal has no native part, and cuts all words from the
// packed dictionary, as the other does in all but long drafts. Neither holds node_modules.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.resolve(root, process.argv[2] ?? '.');
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

const contents = [
  ...['README.md', 'CHANGELOG.md', 'LICENSE', 'package.nls.json', 'package.nls.zh-cn.json'],
  ...['dist', 'snippets', 'syntaxes', 'client/media', 'client/l10n', 'server/schema'],
];

const run = (args, cwd) => {
  const { status } = spawnSync(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
};

run([path.join(root, 'esbuild.mjs')], root);
fs.mkdirSync(out, { recursive: true });
for (const target of ['linux-x64', 'universal']) {
  // a copy without what the file must not hold: the manifest of the package names no scripts and no dependencies
  const stage = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-package-'));
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const key of ['scripts', 'devDependencies', 'dependencies', 'prettier', 'private']) delete manifest[key];
  fs.writeFileSync(path.join(stage, 'package.json'), JSON.stringify({ ...manifest, files: contents }, null, 2));
  for (const name of contents) fs.cpSync(path.join(root, name), path.join(stage, name), { recursive: true });
  const jieba = path.join(stage, 'dist/jieba');
  const native = fs.readdirSync(jieba).filter((f) => f.endsWith('.node'));
  if (target === 'universal')
    for (const name of [...native, ...fs.readdirSync(jieba).filter((f) => f.endsWith('.utf8'))])
      fs.rmSync(path.join(jieba, name));
  else if (!native.includes('linux-x64.node')) {
    console.error('linux-x64: nodejieba was not built (no C++ compiler?)');
    process.exit(1);
  }
  const file = path.join(out, `biganzi-${version}-${target}.vsix`);
  run(
    [
      path.join(root, 'node_modules/@vscode/vsce/vsce'),
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links', // there is no web address to point them to
      ...(target === 'universal' ? [] : ['--target', target]),
      '--out',
      file,
    ],
    stage,
  );
  fs.rmSync(stage, { recursive: true, force: true });
}
