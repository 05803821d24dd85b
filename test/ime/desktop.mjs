// A desktop with fcitx5 (desktop.sh), the workbench in a headed Chromium on it, and the keys of its keyboard.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../host/chromium.mjs';
import { launchServer } from '../host/host.mjs';
import { Workbench } from '../host/ui/workbench.mjs';

const project = path.resolve(import.meta.dirname, '../..');
/** Programs that the desktop is made of; Debian and Ubuntu have them all. */
export const PROGRAMS = ['Xvfb', 'openbox', 'xdotool', 'dbus-run-session', 'fcitx5', 'fcitx5-remote'];

export const missing = PROGRAMS.filter(
  (name) => !(process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, name))),
);

/** Milliseconds for fcitx5 and the desktop to be up. */
const LONGEST_START = 30_000;

/** Starts all of it on a display of that number; `close` ends what was started. */
export async function startDesktop({ version, display }) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-ime-'));
  const folder = path.join(root, '稿件');
  fs.mkdirSync(folder);
  const shell = path.join(import.meta.dirname, 'desktop.sh');
  const desktop = spawn('dbus-run-session', ['--', 'bash', shell], {
    env: { ...process.env, ROOT: root, DISPLAY: `:${display}` },
    stdio: 'ignore',
    detached: true,
  });
  const endings = [() => process.kill(-desktop.pid, 'SIGTERM')];
  const close = async () => {
    for (const end of endings.reverse()) await Promise.resolve(end()).catch(() => {});
    // fcitx5 writes its profile while it ends
    await new Promise((resolve) => (desktop.exitCode === null ? desktop.once('exit', resolve) : resolve()));
    await sleep(500);
    fs.rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const env = await environment(path.join(root, 'env'));
    const host = await launchServer({ version, folder, extensionDevelopmentPaths: [project] });
    endings.push(() => host.close());
    const browser = await chromium.launch({
      executablePath: await findChromium(),
      headless: false,
      env: { ...process.env, ...env },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--window-position=0,0',
        '--window-size=1340,880',
        '--ozone-platform=x11',
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      ],
    });
    endings.push(() => browser.close());
    const context = await browser.newContext({ viewport: null });
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => 'zh-cn', set() {}, configurable: true });
    });
    const page = await context.newPage();
    const run = (program, ...args) => execFileSync(program, args.map(String), { env: { ...process.env, ...env } });
    const open = () => page.goto(host.url, { waitUntil: 'commit' });
    const wb = new Workbench({ version, page, context, open });
    await wb.start();
    return { wb, folder, close, ...keyboard(run) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function environment(file) {
  for (const end = Date.now() + LONGEST_START; !fs.existsSync(file); await sleep(100))
    if (Date.now() > end) throw new Error('the desktop did not start');
  const lines = fs.readFileSync(file, 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** Milliseconds between two keys, as a quick writer has them. */
const BETWEEN_KEYS = 60;

/** The keyboard of the desktop: what it types goes through the input method. */
function keyboard(run) {
  const key = (...names) => run('xdotool', 'key', '--clearmodifiers', '--delay', BETWEEN_KEYS, ...names);
  return {
    key,
    /** A click of the pointer, which gives the page the keyboard of the desktop. */
    click: (x, y) => run('xdotool', 'mousemove', x, y, 'click', 1),
    /** Types letters, which the input method takes where it is in Chinese mode. */
    letters: (text) => run('xdotool', 'type', '--delay', BETWEEN_KEYS, text),
    /** `keyboard-us` or `pinyin`. */
    inputMethod: () => run('fcitx5-remote', '-n').toString().trim(),
  };
}
