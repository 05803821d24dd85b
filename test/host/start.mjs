// `npm start`: builds, prints the findings of the sample drafts, and opens them in VS Code with the extension loaded. With
// --built it takes what stands in dist/, with --no-open it ends after the print.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchServer } from './host.mjs';
import { downloadNotice, sayer } from './say.mjs';
import { hostDir } from './setup.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const samples = path.join(root, 'test/samples');
const say = sayer(process.env);

/** Runs a step of the build or the check; a failed build ends here. */
function run(args, { mayFind = false } = {}) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0 && !(mayFind && status === 1)) process.exit(status ?? 1);
}

if (!process.argv.includes('--built')) {
  console.log(say('正在构建，约需一分钟……', 'Building, this takes about a minute …'));
  run(['esbuild.mjs']);
}
run(['dist/cli.js', 'check', path.relative(root, samples)], { mayFind: true });
if (process.argv.includes('--no-open')) process.exit(0);

// the drafts are copied, so that trying things out changes nothing in the project
const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-start-')), '示例稿件');
fs.cpSync(samples, folder, { recursive: true });
const drafts = fs.readdirSync(folder).sort();

const code = ownCode();
if (code) {
  console.log(say(`\n用 ${code} 打开 ${folder}`, `\nOpening ${folder} with ${code}`));
  const windows = process.platform === 'win32';
  const args = [code, '--new-window', `--extensionDevelopmentPath=${root}`, folder, path.join(folder, drafts[0])];
  // code.cmd runs in a shell only, which gets one line: blanks in a path want quotes there
  const [command, ...rest] = windows ? args.map((arg) => `"${arg}"`) : args;
  spawn(command, rest, { stdio: 'inherit', shell: windows })
    .on('error', (error) => {
      console.error(String(error));
      process.exit(1);
    })
    .on('exit', (status) => process.exit(status ?? 0));
} else {
  if (!fs.existsSync(path.join(hostDir('1.100'), '.ok'))) console.log(downloadNotice(say));
  const host = await launchServer({
    version: '1.100',
    folder,
    token: randomBytes(16).toString('hex'),
    extensionDevelopmentPaths: [root],
    openFiles: [path.join(folder, drafts[0])],
    settings: { 'editor.minimap.enabled': false },
  });
  console.log(
    say(
      `\n这台机器上没有 code 命令，已启动内嵌的 VS Code。请在浏览器中打开（只限本机）：\n${host.url}\n按 Ctrl+C 结束。`,
      `\nThere is no code command here: an embedded VS Code has been started. Open it in a browser (this machine only):\n${host.url}\nCtrl+C ends it.`,
    ),
  );
  const end = async () => {
    await host.close();
    fs.rmSync(path.dirname(folder), { recursive: true, force: true });
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end());
  host.server.once('exit', () => void end());
}

/**
 * The user's own VS Code, where its command is on the path. In a terminal of a remote VS Code that command opens
 * files only and loads no extension under development.
 */
function ownCode() {
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folder = (process.env.PATH ?? '').split(path.delimiter).find((p) => p && fs.existsSync(path.join(p, name)));
  return folder && path.join(folder, name);
}
