import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OfficeFormat } from '../../workspace/office-formats';

/** The filter of LibreOffice for each format; a name alone would leave the choice to its settings. */
const FILTERS: Readonly<Record<OfficeFormat, string>> = {
  pdf: 'pdf:writer_pdf_Export',
  odt: 'odt:writer8',
  doc: 'doc:MS Word 97',
};

/** A first start makes a profile, which takes some ten seconds on an old machine. */
export const CONVERTED_WITHIN_MILLISECONDS = 120_000;

/**
 * Lets LibreOffice save a .docx in another format, in a profile and a folder of its own that are gone afterwards: one that
 * runs already is not disturbed. Undefined where it makes no file in time.
 */
export async function convertBy(
  program: string,
  bytes: Uint8Array,
  format: OfficeFormat,
  within = CONVERTED_WITHIN_MILLISECONDS,
): Promise<Uint8Array | undefined> {
  const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'biganzi-office-'));
  try {
    await fs.promises.writeFile(path.join(folder, 'draft.docx'), bytes);
    const hasEnded = await run(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        '--nolockcheck',
        '--nodefault',
        '--convert-to',
        FILTERS[format],
        '--outdir',
        path.join(folder, 'out'),
        path.join(folder, 'draft.docx'),
      ],
      within,
    );
    // what a program that was ended has left may be half a file
    if (!hasEnded) return undefined;
    return await fs.promises.readFile(path.join(folder, 'out', `draft.${format}`)).catch(() => undefined);
  } finally {
    // a program that was ended may hold its files a moment longer
    await fs.promises
      .rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
      .catch(() => undefined);
  }
}

/**
 * Runs a program and waits for its end; after `within` milliseconds it is ended with all that it has started. Tells
 * whether it came to its end by itself.
 */
function run(program: string, args: readonly string[], within: number): Promise<boolean> {
  return new Promise((resolve) => {
    const isWindows = process.platform === 'win32';
    // a group of its own: what it starts can be ended with it
    const child = spawn(program, args, { stdio: 'ignore', detached: !isWindows, windowsHide: true });
    const end = (): void => {
      if (child.pid === undefined) return;
      if (isWindows) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
      else
        try {
          process.kill(-child.pid, 'SIGKILL');
        } catch {
          // it is gone already
        }
    };
    const timer = setTimeout(end, within);
    const done = (hasEnded: boolean): void => {
      clearTimeout(timer);
      resolve(hasEnded);
    };
    child.once('error', () => done(false));
    child.once('close', (code) => done(code === 0));
  });
}
