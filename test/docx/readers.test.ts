// Which reader says what about Word's numbers: the table readers.tsv, proven cell by cell with the readers that are there.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { readTable } from '../../server/build/tables.mjs';
import { importDocx } from '../../server/src/docx/import';
import { textOfHtml } from './list-html';
import { convert, PAGES } from './office';
import { casesFile, CASE_NAMES, shownCases } from './reader-cases';

const FILE = 'readers.tsv';
const ROWS = readTable(fs.readFileSync(path.join(import.meta.dirname, FILE), 'utf8'), FILE);
const BYTES = casesFile();
/** How the script that draws ends where nothing draws. */
const NO_CHROMIUM = 3;

type Reader = 'libreOffice' | 'mammoth' | 'pandoc' | 'docxPreview';
/** A column of the table with the cells written out that are what Word shows. */
const column = (reader: Reader): Record<string, string> =>
  Object.fromEntries(ROWS.map((row) => [row['name']!, row[reader] === '=' ? row['word']! : row[reader]!]));
const shown = (text: string): Record<string, string> => Object.fromEntries(shownCases(text));

/** Whether a program is there in the version that the table was read with: another one may say something else. */
function isThere(program: string, version: RegExp): boolean {
  try {
    return version.test(execFileSync(program, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  } catch {
    return false;
  }
}

test('the table has every case', () => {
  expect(ROWS.map((row) => row['name'])).toEqual(CASE_NAMES);
});

test('we show what Word shows', async () => {
  const { text } = await importDocx(BYTES);
  expect(shown(text)).toEqual(Object.fromEntries(ROWS.map((row) => [row['name']!, row['word']!])));
});

test('mammoth', async () => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(BYTES) });
  expect(shown(textOfHtml(value))).toEqual(column('mammoth'));
});

test.skipIf(!PAGES || !isThere('soffice', /LibreOffice 7\.4\./))('LibreOffice 7.4, printed', () => {
  const [pdf] = convert([BYTES], 'pdf');
  expect(shown(execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString())).toEqual(column('libreOffice'));
});

test.skipIf(!isThere('pandoc', /^pandoc 2\.17\./))('pandoc 2.17', () => {
  const html = execFileSync('pandoc', ['-f', 'docx', '-t', 'html'], { input: BYTES }).toString();
  expect(shown(textOfHtml(html))).toEqual(column('pandoc'));
});

test('docx-preview, drawn in Chromium', ({ skip }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-readers-'));
  const file = path.join(folder, 'a.docx');
  fs.writeFileSync(file, BYTES);
  const script = path.join(import.meta.dirname, 'shown-by-preview.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
  fs.rmSync(folder, { recursive: true });
  skip(status === NO_CHROMIUM, 'Chromium is not there');
  expect(stderr).toBe('');
  const signs = stdout.replace(/[\uf000-\uf0ff]/g, (sign) => `[${sign.charCodeAt(0).toString(16).toUpperCase()}]`);
  expect(shown(signs)).toEqual(column('docxPreview'));
});
