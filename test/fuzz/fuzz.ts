// `npm run fuzz -- [--minutes 8] [--edits 1000000] [--seed 1] [--heap] [edits|inputs|print|revisions|protocol|threads …]`: the properties of this
// folder for as long as is asked, with a new seed each time; a failure prints its seed, its path and the shortest case.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { testSegmenter } from '../support/segmenter';
import { editsAgree, noCounts } from './edits';
import { heapGrowth } from './heap';
import { OFFICE, PAGES } from '../docx/office';
import { inputsHold, TARGETS } from './inputs';
import { printHolds } from './print';
import { PROTOCOL_RUNS, serverHolds } from './protocol';
import { revisionsProven } from './revisions';
import { threadsAgree } from './threads';

const { values, positionals } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    edits: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
  allowPositionals: true,
});
/** Folders of one run: time ends it before. */
const MAX_FOLDERS = 1_000_000;
const seed = Number(values.seed);
const end = performance.now() + Number(values.minutes) * 60_000;
const wanted = new Set(
  positionals.length > 0 ? positionals : ['edits', 'inputs', 'print', 'revisions', 'protocol', 'threads', 'heap'],
);
const left = (): number => Math.max(0, end - performance.now());
const say = (what: string, count: object | number): void => console.log(`${what}: ${JSON.stringify(count)}`);

console.log(`seed ${seed}`);
if (wanted.has('heap')) say('20 000 edits of one draft, MB in use after 2 000 and after all', heapGrowth(20_000));
if (wanted.has('print') && PAGES) say('random drafts printed whole', await printHolds(100, seed));
if (wanted.has('revisions')) {
  if (!OFFICE) console.log('skipped: files saved by LibreOffice (soffice is not there)');
  const proof = { count: 200, seed, seeds: path.resolve('../shared/seeds'), office: OFFICE };
  say('safe fixes as tracked changes, rejected and accepted', await revisionsProven(proof));
}
if (wanted.has('inputs'))
  for (const target of TARGETS) {
    const share = (end - performance.now()) / (wanted.has('edits') ? 16 : 4);
    say(target.name, await inputsHold(target, 10_000_000, seed, Math.max(1000, share)));
  }
if (wanted.has('protocol')) {
  const share = left() / (wanted.has('edits') ? 4 : 1);
  say('messages to the server', await serverHolds({ runs: PROTOCOL_RUNS, seed, within: share }));
}
if (wanted.has('threads')) {
  const share = left() / (wanted.has('edits') ? 4 : 1);
  say('folders on one thread and on three', await threadsAgree({ runs: MAX_FOLDERS, seed, within: share }));
}
if (wanted.has('edits')) {
  const counts = noCounts();
  const segmenter = await testSegmenter();
  // in rounds: fast-check keeps what it has run
  for (let round = 0; counts.edits < Number(values.edits) && left() > 0; round++)
    await editsAgree({ drafts: 500, seed: seed + round, every: 5, segmenter, within: left(), counts });
  say('edits', counts);
}
