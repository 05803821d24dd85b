// `npm run bench [-- --folder DIR] [--json] [--quick] [--part NAME] [--readme] [--files 50000]`: every budget of time and memory, against public peers
// in one run. Times are processor time of one process unless a table says otherwise; figures to go by are the ratios.
import { parseArgs } from 'node:util';
import { createSpeechService } from '../../server/src/service';
import { shippedSegmenter } from './shipped';
import { coldRows } from './cold';
import { commandRows } from './command-line';
import { activationRows, bundleRows, wordFileRows } from './files';
import { folderRows, manyRows } from './folder';
import { keystrokeRows } from './keystrokes';
import { featureRows, startRows } from './server';
import { shareRows } from './shares';
import { print, type Row } from './table';
import { readmeLine } from './readme';
import { textOf as textFrom, textSource } from './text';
import { DRAFTS, memoryRows, typingRows } from './typing';
import { wordRows } from './words';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    part: { type: 'string' },
    readme: { type: 'boolean', default: false },
    files: { type: 'string' },
  },
});
const rounds = values.quick ? 2 : 8;
const SIZES = [10_000, 100_000, 1_000_000];
const FEATURE_SIZE = 50_000;
/** A short draft: what the command line is mostly started for. */
const DRAFT_SIZE = 5_000;
/** Drafts of a run over many files are no longer than a page. */
const SMALL_SIZE = 600;
/** Texts that a folder is made of. */
const SEVERAL = 25;
const source = textSource(values.folder);
const textOf = (size: number, seed?: number): string => textFrom(source, size, seed);
const textsOf = (count: number, size: number): string[] =>
  Array.from({ length: count }, (_, i) => textOf(size, 3 * i + 1)).filter((text) => text !== '');

const segmenter = await shippedSegmenter();
await segmenter.tag(['预热']);
const parts: Record<string, () => Promise<Row[]>> = {
  async cold() {
    const rows: Row[] = [];
    for (const size of SIZES) rows.push(...(await coldRows(textOf(size), segmenter, rounds)));
    return rows;
  },
  command: () => commandRows(textOf(DRAFT_SIZE), values.quick ? 3 : 7),
  async keystroke() {
    const rows: Row[] = [];
    for (const size of SIZES) rows.push(...(await keystrokeRows(textOf(size), rounds)));
    return rows;
  },
  rules: () => shareRows(textOf(values.quick ? 300_000 : 1_000_000), 3),
  start: () => startRows(textOf(10_000)),
  typing: async () => [...(await typingRows(textOf(10_000))), ...(await typingRows(textOf(1_000_000), 40))],
  memory: () => memoryRows(textsOf(DRAFTS, DRAFT_SIZE), values.quick ? 500 : undefined),
  folder: () => Promise.resolve(folderRows(textsOf(SEVERAL, DRAFT_SIZE), values.quick ? 1 : 2)),
  // minutes long: only where it is asked for
  many: () => Promise.resolve(values.files ? manyRows(textsOf(SEVERAL, SMALL_SIZE), Number(values.files)) : []),
  activation: () => Promise.resolve(activationRows(values.quick ? 3 : 9)),
  features: () =>
    featureRows(
      textOf(FEATURE_SIZE),
      [11, 12, 13].map((seed) => textOf(FEATURE_SIZE, seed)),
    ),
  word: () => wordFileRows(textOf(FEATURE_SIZE)),
  segmenter: () => wordRows(textOf(values.quick ? 50_000 : 200_000)),
  bundles: () => Promise.resolve(bundleRows()),
};

const rows: Row[] = [];
for (const [name, run] of Object.entries(parts))
  if (values.part === undefined || values.part === name) rows.push(...(await run()));
const failed = rows.filter((r) => r.held && !r.held.ok);
if (values.json) console.log(JSON.stringify({ text: source.name, rounds, rows }, null, 2));
else if (values.readme) console.log(readmeLine(rows));
else {
  const { rules } = createSpeechService();
  console.log(`${rules.length} rules; best of ${rounds} rounds; text: ${source.name}`);
  print(rows);
}
process.exit(failed.length > 0 ? 1 : 0);
