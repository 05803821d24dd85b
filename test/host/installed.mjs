// Installs a file of a release into VS Code and looks for its first findings: `node test/host/installed.mjs linux-x64`, in
// the VS Code that people download; with a version behind it, in the embedded one. Then the npm package beside it.
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const release = path.resolve(root, process.env.BIGANZI_RELEASE ?? 'out/release');
const [target, embedded] = process.argv.slice(2);
const nameThat = (ends) => {
  const name = fs.readdirSync(release).find((file) => file.endsWith(ends));
  if (name === undefined) throw new Error(`${release} has no file that ends in ${ends}`);
  return path.join(release, name);
};

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-installed-'));
const draft = path.join(scratch, '讲话.txt');
fs.writeFileSync(
  draft,
  '在全镇防汛工作会议上的讲话\n\n同志们：\n一、提高认识\n要绷紧弦,不松劲。\n三、抓好落实\n要抓实。\n',
);

if (embedded !== undefined) process.env.VSCODE_HOST = embedded;
const vscode =
  embedded === undefined ? await downloadAndUnzipVSCode('stable') : path.join(root, 'test/host/code-web.mjs');
const folders = [`--extensions-dir=${scratch}/extensions`, `--user-data-dir=${scratch}/user`];
const [code, ...args] = embedded === undefined ? resolveCliArgsFromVSCodeExecutablePath(vscode) : [vscode];
const windows = process.platform === 'win32';
const quoted = (word) => (windows ? `"${word}"` : word);
const install = [...args.filter((arg) => !/^--(?:extensions|user-data)-dir/.test(arg)), ...folders];
const installed = spawnSync(
  quoted(code),
  [...install, `--install-extension=${nameThat(`-${target}.vsix`)}`].map(quoted),
  { stdio: 'inherit', shell: windows },
);
if (installed.status !== 0) throw new Error(`not installed: ${installed.status}`);

// an extension that holds nothing but what looks for the findings
const looker = path.join(scratch, 'looker');
fs.mkdirSync(looker);
fs.writeFileSync(
  path.join(looker, 'package.json'),
  JSON.stringify({ name: 'looker', publisher: 'test', version: '0.0.1', engines: { vscode: '^1.100.0' } }),
);
fs.copyFileSync(path.join(import.meta.dirname, 'first-findings.cjs'), path.join(looker, 'index.js'));
process.env.BIGANZI_DRAFT = draft;
await runTests({
  vscodeExecutablePath: vscode,
  extensionDevelopmentPath: looker,
  extensionTestsPath: path.join(looker, 'index.js'),
  launchArgs: [scratch, ...folders],
});

const ofPackage = ['--yes', '--package', nameThat('.tgz'), 'biganzi', 'check', draft];
const checked = spawnSync('npx', ofPackage.map(quoted), { encoding: 'utf8', shell: windows });
console.log(checked.stdout, checked.stderr);
if (checked.status !== 1) throw new Error(`npx biganzi check: ${checked.status}`);
fs.rmSync(scratch, { recursive: true, force: true });
