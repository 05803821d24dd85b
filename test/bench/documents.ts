// What files cost and keep: `node test/bench/run.mjs documents.ts [--show]`. A hundred pages of .doc, .rtf, .odt, .ofd and .docx are
// read, each in a process of its own; samples and seeds are printed to PDF by LibreOffice, taken out again by pdftotext and
// joined by the fix of punctuation/paste-residue: how many paragraphs are the same, and what is found that was not before.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readDocument } from '../../server/src/documents/read';
import { exportDocx } from '../../server/src/docx/export';
import { importDocx } from '../../server/src/docx/import';
import { hardWrapsOf } from '../../server/src/facts/hard-wraps';
import { createSpeechService } from '../../server/src/service';
import { parse } from '../../server/src/syntax/parse';
import { applyEdits } from '../../server/src/text/span';
import { ofdFile, ofdText } from '../documents/documents';
import { draftsIn } from '../docx/drafts';
import { convert, OFFICE, PAGES } from '../docx/office';

const CHARACTERS_PER_PAGE = 22 * 28;
const PAGES_READ = 100;

const drafts = [...draftsIn(path.resolve('test/samples')), ...draftsIn(path.resolve('../shared/seeds'))];
const [task, file] = process.argv.slice(2);
if (task === '--read') await cost(file!);
else {
  await costs();
  if (PAGES) await fromPdf(task === '--show');
  else console.log('skipped: text out of PDF (soffice, pdftotext or a typeface is not there)');
}

async function cost(name: string): Promise<void> {
  const bytes = fs.readFileSync(name);
  const before = process.cpuUsage();
  const { text } = await readDocument(bytes);
  const { user, system } = process.cpuUsage(before);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${path.extname(name)}: ${text.length} characters, ${Math.round((user + system) / 1000)} ms of processor time, ${megabytes} MB`,
  );
}

async function costs(): Promise<void> {
  let text = '';
  while (text.length < PAGES_READ * CHARACTERS_PER_PAGE) for (const { draft } of drafts) text += `${draft.text}\n`;
  const { bytes } = await exportDocx(parse(text.slice(0, PAGES_READ * CHARACTERS_PER_PAGE)));
  const files = new Map([
    ['docx', bytes],
    ['ofd', ofdOf(text)],
  ]);
  for (const format of OFFICE ? (['doc', 'rtf', 'odt'] as const) : []) files.set(format, convert([bytes], format)[0]!);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-read-'));
  for (const [format, content] of files) {
    const name = path.join(folder, `a.${format}`);
    fs.writeFileSync(name, content);
    spawnSync(process.execPath, [process.argv[1]!, '--read', name], { stdio: 'inherit' });
  }
  fs.rmSync(folder, { recursive: true });
}

/** The first characters of a text as printed pages, a piece of text a line. */
function ofdOf(text: string): Uint8Array {
  const lines = text.replace(/\s/gu, '').match(/[^<>&]{28}/gu) ?? [];
  return ofdFile(
    Array.from({ length: PAGES_READ }, (_, page) =>
      Array.from({ length: 22 }, (_line, row) => ofdText(28, 37 + row * 10, lines[page * 22 + row] ?? '字', 5.6)).join(
        '',
      ),
    ),
  );
}

async function fromPdf(shows: boolean): Promise<void> {
  const files = await Promise.all(drafts.map(async ({ draft }) => (await exportDocx(draft)).bytes));
  const service = createSpeechService();
  const { configuration } = service.configure([]);
  const seen = (text: string): string[] => {
    const draft = service.parse(text);
    return service
      .check(draft, configuration)
      .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule, start, end }) => `${rule} ${draft.text.slice(start, end).replace(/\s+/g, '')}`);
  };
  for (const layout of [false, true]) {
    let [same, all, added] = [0, 0, 0];
    for (const [index, pdf] of convert(files, 'pdf').entries()) {
      const before = (await importDocx(files[index]!)).text;
      const printed = execFileSync('pdftotext', [...(layout ? ['-layout'] : []), '-', '-'], { input: pdf }).toString();
      const after = joined(printed);
      const paragraphs = linesOf(before);
      const kept = new Set(linesOf(after));
      const lost = paragraphs.filter((paragraph) => !kept.has(paragraph));
      // a line of a watermark that the print has parted at its wide blank is told in two, each a part of what was told
      const findings = seen(before);
      const more = seen(after).filter((finding) => !findings.some((old) => isPartOf(finding, old)));
      same += paragraphs.length - lost.length;
      all += paragraphs.length;
      added += more.length;
      if (shows) for (const what of [...lost, ...more]) console.log(`  ${drafts[index]!.name}: ${what.slice(0, 60)}`);
    }
    const share = ((100 * same) / all).toFixed(2);
    console.log(
      `PDF${layout ? ' with its layout' : ''}: ${same} of ${all} paragraphs the same (${share} %), ${added} findings of error or warning that were not there`,
    );
  }
}

/** Whether a finding is of the rule of another and marks a part of what that one marks. */
function isPartOf(finding: string, old: string): boolean {
  const [[rule, text], [oldRule, oldText]] = [finding, old].map((said) => [
    said.slice(0, said.indexOf(' ')),
    said.slice(said.indexOf(' ') + 1),
  ]) as [[string, string], [string, string]];
  return rule === oldRule && oldText.includes(text);
}

/** The text with the lines joined that the page has cut. */
function joined(text: string): string {
  const draft = parse(text);
  const cuts = hardWrapsOf(draft)?.cuts ?? [];
  const edits = cuts.map(({ line, start, end, newText }) => ({
    start: draft.starts[line]! + start,
    end: draft.starts[line]! + end,
    newText,
  }));
  return applyEdits(draft.text, edits);
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ''))
    .filter((line) => line !== '');
}
