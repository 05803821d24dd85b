#!/usr/bin/env node
// A stand-in for the `code` executable that @vscode/test-electron can spawn. Set VSCODE_HOST=1.100 | 1.139.
// Exit code: the tests' own (0 / 1), 124 on a time-out, 2 on a host failure.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { launchHost, serverCommand } from './host.mjs';

const argv = process.argv.slice(2);
const WITH_VALUE = new Set([
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'user-data-dir',
  'extensions-dir',
  'folder-uri',
  'file-uri',
  'locale',
  'log',
  'enable-proposed-api',
  'disable-extension',
  'profile',
  'inspect-extensions',
  'inspect-brk-extensions',
  'install-extension',
  'logsPath',
  'crash-reporter-directory',
]);
const opt = {};
const rest = [];
for (let i = 0; i < argv.length; i++) {
  const m = /^--([^=]+)(?:=(.*))?$/s.exec(argv[i]);
  if (!m) {
    rest.push(argv[i]);
    continue;
  }
  const value = m[2] ?? (WITH_VALUE.has(m[1]) ? argv[++i] : 'true');
  (opt[m[1]] ??= []).push(value);
}
// CLI use (what tests do with resolveCliArgsFromVSCodeExecutablePath): --install-extension x.vsix, --list-extensions, --version
if (['install-extension', 'uninstall-extension', 'list-extensions', 'version'].some((k) => opt[k])) {
  const { node, main } = serverCommand(process.env.VSCODE_HOST ?? '1.100');
  const { 'user-data-dir': _u, ...keep } = opt;
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-host-cli-')); // else the server writes to ~/.vscode-server-oss
  const args = Object.entries(keep).flatMap(([k, vs]) => vs.map((v) => (v === 'true' ? `--${k}` : `--${k}=${v}`)));
  const r = spawnSync(node, [main, '--accept-server-license-terms', '--server-data-dir', data, ...args], {
    stdio: 'inherit',
  });
  fs.rmSync(data, { recursive: true, force: true });
  process.exit(r.status ?? 1);
}
const fromUri = (u) => (u.includes('://') ? decodeURIComponent(new URL(u).pathname) : u);
const targets = [...(opt['folder-uri'] ?? []), ...(opt['file-uri'] ?? []), ...rest]
  .map(fromUri)
  .map((p) => path.resolve(p));
const folder = targets.find((t) => fs.existsSync(t) && fs.statSync(t).isDirectory());
const workspace = targets.find((t) => t.endsWith('.code-workspace'));
const openFiles = targets.filter((t) => t !== folder && t !== workspace);
const timeoutMs = Number(process.env.VSCODE_HOST_TIMEOUT_MS ?? 3_600_000);
const payload = [];
if (opt['disable-extensions']) payload.push(['disableExtensions', 'true']);
for (const e of opt['enable-proposed-api'] ?? []) payload.push(['enableProposedApi', e]);

// the workbench's own log lines come over the same channel as the tests' console output
const NOISE =
  /^(Resolv(ing|ed) connection token|Timed out waiting for authentication provider|Creation of workbench contribution|Creating a socket|Ignoring fetching additional|ChatSessionStore|Updating additional builtin|\[(reconnection-grace-time|remote-connection|AgentHost|AccountPolicyGate|DefaultAccount|chat-stt|Service Worker)|Started initializing|Completed initializing)/;
let host;
let launching;
let finishing = false;
async function finish(code, why) {
  if (finishing) return;
  finishing = true;
  if (why) console.error(`[host] ${why}`);
  setTimeout(() => process.exit(code), 20_000).unref();
  host ??= await launching?.catch(() => undefined); // a signal during start-up: let the start finish, then close what it started
  if (code !== 0 && host) {
    const shot = path.join(host.userDataDir, 'failure.png');
    await host.page.screenshot({ path: shot, timeout: 5000 }).then(
      () => console.error(`[host] screenshot: ${shot}`),
      () => {},
    );
    if (code !== 1) console.error(`[host] server log:\n${host.serverLog().slice(-4000)}`);
  }
  await host?.close();
  process.exit(code);
}
process.on('SIGINT', () => void finish(130, 'interrupted'));
process.on('SIGTERM', () => void finish(143, 'terminated'));
process.on('SIGHUP', () => void finish(129, 'hang-up'));
const timer = setTimeout(() => void finish(124, `no result within ${timeoutMs} ms`), timeoutMs);
timer.unref();
process.stdout.on('error', () => void finish(141));

try {
  launching = launchHost({
    // nobody looks at it: a small window is drawn at less cost
    viewport: { width: 640, height: 480 },
    folder,
    workspace,
    openFiles,
    payload,
    extensionDevelopmentPaths: (opt.extensionDevelopmentPath ?? []).map(fromUri),
    extensionTestsPath: opt.extensionTestsPath?.map(fromUri)[0],
    userDataDir: opt['user-data-dir']?.[0],
    extensionsDir: opt['extensions-dir']?.[0],
    locale: opt.locale?.[0],
    serverArgs: (opt['disable-extension'] ?? []).map((e) => `--disable-extension=${e}`),
    onServerLog: process.env.VSCODE_HOST_VERBOSE
      ? (t) => process.stderr.write(t.replace(/^/gm, '[server] '))
      : undefined,
  });
  host = await launching;
  if (finishing) await new Promise(() => {}); // finish() closes it
  host.server.once('exit', (c, s) => void finish(2, `VS Code server ended early (${c ?? s})`));
  host.browser.once('disconnected', () => void finish(2, 'Chromium ended early'));
  host.page.on('crash', () => void finish(2, 'the workbench page crashed'));
  if (process.env.VSCODE_HOST_VERBOSE) host.page.on('console', (m) => process.stderr.write(`[page] ${m.text()}\n`));
  await host.page.exposeFunction('codeAutomationLog', (type, args) => {
    if (!process.env.VSCODE_HOST_VERBOSE && NOISE.test(String(args[0]))) return;
    const out = type === 'error' || type === 'warn' ? console.error : console.log;
    out(...args);
  });
  await host.page.exposeFunction('codeAutomationExit', (code) => void finish(code));
  await host.open();
} catch (e) {
  await finish(2, e?.stack ?? String(e));
}
