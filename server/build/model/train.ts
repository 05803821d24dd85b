// Makes the model of open typos from texts, with a record of what it was made of beside it:
//   npm run model:train -- CORPUS[*WEIGHT]… [--calibrate FOLDER]… [--out FILE]
// CORPUS is a file of documents, each behind a line `# name`, or a folder of files. Thresholds are taken from every other
// document of the folders to calibrate with, which are to hold nothing that is counted, and figures are to be reported on
// the rest. The same texts and packages give
// the same bytes; no sentence of a text is in them, only counts.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Recipe } from './boost';
import { readCorpus } from './corpus';
import { readDictionary } from './dictionary';
import { makeModel } from './make';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    calibrate: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: 'server/data/made/typo.bin' },
  },
});

const RECIPE: Recipe = { trees: 200, leaves: 24, rate: 0.1, least: 20, smoothing: 1, columns: 0.5 };
const ROOM = 8_000_000;
/** What is counted and looked up beside the texts: packages with their licences, which dist/typo-licences.txt repeats. */
const PACKAGES = ['nodejieba', 'pinyin-pro', 'cnchar-order'];

const require = createRequire(import.meta.url);
const started = Date.now();
const say = (what: string): void =>
  console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}`);

const corpora = positionals.map(readCorpus);
for (const { source } of corpora) say(`${source.name}: ${source.documents} documents, ${source.characters} characters`);
const calibrating = options.calibrate.map((folder) => readCorpus(folder));
const made = makeModel({
  documents: corpora.flatMap((corpus) => corpus.documents),
  entries: readDictionary(),
  calibrating: calibrating.flatMap(({ documents }) => documents.filter((_, index) => index % 2 === 0)),
  recipe: RECIPE,
  room: ROOM,
  say,
});

fs.mkdirSync(path.dirname(options.out), { recursive: true });
fs.writeFileSync(options.out, made.bytes);
const record = {
  file: path.basename(options.out),
  bytes: made.bytes.length,
  sha256: createHash('sha256').update(made.bytes).digest('hex'),
  thresholds: made.thresholds,
  sequences: Object.fromEntries(made.sequences.map((count, index) => [index + 2, count])),
  sections: made.sections,
  examples: made.examples,
  trees: RECIPE,
  texts: corpora.map(({ source }) => source),
  calibrated: calibrating.map(({ source }) => source),
  packages: PACKAGES.map(packageOf),
};
fs.writeFileSync(options.out.replace(/\.bin$/, '.json'), `${JSON.stringify(record, null, 2)}\n`);
say(`${options.out}: ${made.bytes.length} bytes, thresholds ${JSON.stringify(made.thresholds)}`);

function packageOf(name: string): { readonly name: string; readonly version: string; readonly licence: string } {
  const file = path.resolve('node_modules', name, 'package.json');
  const { version, license } = require(file) as { readonly version: string; readonly license: string };
  return { name, version, licence: license };
}
