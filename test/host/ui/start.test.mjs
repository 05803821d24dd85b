// `npm start` as a newcomer runs it: the findings in the terminal, and an address that opens a draft with its squiggles.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { copyProject } from '../copy.mjs';
import { launchBrowser } from '../host.mjs';
import { cacheRoot } from '../setup.mjs';
import { Workbench } from './workbench.mjs';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-path-'));
// `npm start` builds, and other sittings read dist/ meanwhile
const project = path.join(scratch, 'project');
copyProject(project);

/** The path of a machine without its own VS Code: a folder that holds `code` is replaced by links to all else in it. */
function pathWithoutCode() {
  const folders = process.env.PATH.split(path.delimiter).map((folder, i) => {
    if (!folder || !fs.existsSync(path.join(folder, 'code'))) return folder;
    const links = path.join(scratch, String(i));
    fs.mkdirSync(links);
    for (const name of fs.readdirSync(folder))
      if (name !== 'code') fs.symlinkSync(path.join(folder, name), path.join(links, name));
    return links;
  });
  return folders.join(path.delimiter);
}

describe('npm start', { timeout: 3_600_000 }, () => {
  let child;
  let browser;
  after(async () => {
    await browser?.browser.close();
    if (child && child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      process.kill(-child.pid, 'SIGTERM');
      await ended;
    }
    fs.rmSync(scratch, { recursive: true, force: true });
  });

  test('prints findings and an address behind a token; the page shows a squiggle', async () => {
    const env = { ...process.env, PATH: pathWithoutCode(), VSCODE_HOST_CACHE: cacheRoot };
    child = spawn('npm', ['start'], { cwd: project, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    const address = await new Promise((resolve, reject) => {
      child.stdout.on('data', (data) => {
        text += data;
        const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(text);
        if (address) resolve(address[0]);
      });
      child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${text}`)));
    });
    assert.match(text, /1-动员部署\.txt:\d+:\d+ 必错 numbering\/sequence/);
    assert.match(address, /tkn=[0-9a-f]{32}/);
    browser = await launchBrowser({ locale: 'zh-cn' });
    const refused = await browser.page.goto(address.replace(/tkn=[0-9a-f]+/, 'tkn=wrong'));
    assert.equal(refused.status(), 403);
    const wb = new Workbench({ page: browser.page, open: () => browser.page.goto(address, { waitUntil: 'commit' }) });
    await wb.start();
    await wb.squiggles('error').first().waitFor();
    await wb.shot('page');
  });

  test('ends after the print with --no-open', async () => {
    // the build is that of the test before
    const once = spawn('npm', ['start', '--', '--no-open', '--built'], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    once.stdout.on('data', (data) => (text += data));
    const code = await new Promise((resolve) => once.once('exit', resolve));
    assert.equal(code, 0);
    assert.match(text, /检查 13 个文件/);
  });
});
