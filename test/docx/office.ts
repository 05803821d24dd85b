import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DEADLINE } from '../support/deadline';

function has(program: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((d) => fs.existsSync(path.join(d, program)));
}

/** Whether LibreOffice can be run here. */
export const OFFICE = has('soffice');

/** The family that stands in for a font on this machine; empty where nobody can tell. */
function familyFor(font: string): string {
  return has('fc-match') ? execFileSync('fc-match', ['-f', '%{family}', font]).toString() : '';
}

/**
 * Whether pages can be measured too: digits and letters must be as wide as in the font of the standard, Times New Roman,
 * which only few fonts are (Debian: fonts-liberation), and Chinese characters must be printed at all.
 */
export const PAGES =
  OFFICE &&
  has('pdftotext') &&
  /Times New Roman|Liberation Serif|Tinos/.test(familyFor('Times New Roman')) &&
  execFileSync('fc-list', [':lang=zh-cn', 'family']).length > 0;

/** Formats that LibreOffice saves in, and the filter of each where its name does not do. */
const FILTERS = {
  docx: 'docx',
  doc: 'doc',
  rtf: 'rtf',
  odt: 'odt',
  pdf: 'pdf',
  fodt: 'fodt',
  txt: 'txt:Text (encoded):UTF8',
} as const;

/** Milliseconds between two looks for a file that another program makes. */
const PAUSE = 50;

/** The folder of the LibreOffice that serves all tests of a run (`test/support/shared-office.ts`); elsewhere there is none. */
const SHARED = process.env['BIGANZI_SHARED_OFFICE'];

/**
 * The profile of the LibreOffice of this run, which whoever asks first starts: a start costs some six seconds of processor
 * time, a file that goes to one that runs a tenth. It ends with the last document that it has open, so it keeps one.
 */
function sharedProfile(folder: string): string {
  const profile = path.join(folder, 'profile');
  const kept = path.join(folder, 'kept.txt');
  // it marks what it has opened like this, and answers from then on
  const mark = path.join(folder, '.~lock.kept.txt#');
  try {
    fs.writeFileSync(kept, 'open', { flag: 'wx' });
    const office = spawn('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', kept], {
      stdio: 'ignore',
      detached: true,
    });
    office.unref();
    fs.writeFileSync(path.join(folder, 'pid'), String(office.pid));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const end = Date.now() + DEADLINE;
  while (!fs.existsSync(mark) && Date.now() < end) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  return profile;
}

/** Lets LibreOffice open files and save them in another format. Gives the bytes in order. */
export function convert(files: readonly Uint8Array[], format: keyof typeof FILTERS): Uint8Array[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-office-'));
  try {
    const names = files.map((bytes, i) => {
      const name = path.join(folder, `${i}.docx`);
      fs.writeFileSync(name, bytes);
      return name;
    });
    const out = path.join(folder, 'out');
    const profile = `-env:UserInstallation=file://${SHARED ? sharedProfile(SHARED) : path.join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', FILTERS[format], '--outdir', out, ...names], {
      stdio: 'ignore',
      timeout: DEADLINE,
    });
    return files.map((_, i) => fs.readFileSync(path.join(out, `${i}.${format}`)));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A line as it is printed: page from 0, edges in points from the upper left corner. */
export interface PrintedLine {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/** Lines of a PDF, from top to bottom on each page. */
export function printedLines(pdf: Uint8Array): PrintedLine[] {
  const xml = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, maxBuffer: 1 << 28 }).toString();
  const words: PrintedLine[] = [];
  let page = -1;
  for (const line of xml.split('\n')) {
    if (line.includes('<page')) page++;
    const word = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/.exec(line);
    if (!word) continue;
    const [left, top, right, bottom] = word.slice(1, 5).map(Number) as [number, number, number, number];
    words.push({ page, left, right, top, bottom, text: word[5]! });
  }
  // words of one height on one page are one line
  const lines: PrintedLine[] = [];
  for (const w of words) {
    const at = lines.findIndex((l) => l.page === w.page && Math.abs((l.top + l.bottom - w.top - w.bottom) / 2) < 6);
    const old = lines[at];
    if (!old) lines.push(w);
    else
      lines[at] = {
        ...old,
        left: Math.min(old.left, w.left),
        right: Math.max(old.right, w.right),
        text: `${old.text} ${w.text}`,
      };
  }
  return lines.sort((a, b) => a.page - b.page || a.top - b.top);
}
