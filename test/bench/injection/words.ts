// Injects slips of words, names and numerals into clean paragraphs and counts what is found:
// `node test/bench/run.mjs injection/words.ts [--each N] [--rule ID] [--misses N]`.
// The generator imports neither rules/ nor lexicon/: what it confuses comes from readings, shapes and edits of the text.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSpeechService } from '../../../server/src/service';
import { shippedModel, shippedSegmenter } from '../shipped';
import { closedSlips } from './closed-slips';
import { DISCOURAGED_SLIPS, formulationSlips, OUTDATED_SLIPS } from './formulations';
import { openTypos } from './open-typos';
import { random as randomFrom } from '../text';
import { WORD_DRAFT_SLIPS } from './word-drafts';
import { needCorpora } from '../../support/corpora';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: path.resolve('../shared/corpora') },
    each: { type: 'string', default: '200' },
    rule: { type: 'string' },
    misses: { type: 'string', default: '3' },
    /** Two names of sets or parts of file names, to measure on documents that no list was drawn from. */
    only: { type: 'string' },
  },
});

needCorpora(path.join(values.corpora, 'clean'));
const documents = ['gwr-central', 'gwr-provincial-2025', 'xi-speeches'].flatMap((set) => {
  const folder = path.join(values.corpora, 'clean', set);
  return fs
    .readdirSync(folder)
    .sort()
    .filter((name) => values.only === undefined || new RegExp(values.only).test(`${set}/${name}`))
    .map((name) =>
      fs
        .readFileSync(path.join(folder, name), 'utf8')
        .split(/\r?\n/)
        .filter((line) => line.trim().length > 12),
    );
});
const paragraphs = documents.flat();
const service = createSpeechService();
service.useSegmenter(await shippedSegmenter());
service.useTypoJudge(await shippedModel());
const { configuration } = service.configure([]);
const check = async (text: string) => (await service.checkWithWords(service.parse(text), configuration)).findings;

const most = Number(values.each);
/** Slips put in, those that a rule found, and those that any rule found. */
interface Counts {
  readonly tried: number;
  readonly hits: number;
  readonly any: number;
}
const rows = new Map<string, Counts>();
const wanted = <T extends { rule: string }>(all: readonly T[]): T[] =>
  all.filter((s) => values.rule === undefined || s.rule === values.rule);
const slips = wanted([
  ...closedSlips,
  ...formulationSlips(path.join(values.corpora, '../domain/formulas.tsv')),
  ...DISCOURAGED_SLIPS,
  ...OUTDATED_SLIPS,
  ...openTypos(),
]);
for (const slip of slips) {
  const random = randomFrom(slip.name.length * 7919 + slip.rule.length);
  let tried = 0;
  let hits = 0;
  let any = 0;
  const misses: string[] = [];
  for (let step = 0; step < 20_000 && tried < most; step++) {
    const before = paragraphs[Math.floor(random() * paragraphs.length)]!;
    const injected = slip.inject(before, random);
    if (!injected) continue;
    const { at } = injected;
    const near = (f: { start: number; end: number }): boolean => f.start <= at + 80 && f.end >= at - 40;
    // what is found there without the slip tells nothing
    if ((await check(before)).some(near)) continue;
    tried++;
    const findings = (await check(injected.text)).filter(near);
    if (findings.length > 0) any++;
    if (findings.some((f) => f.rule === slip.rule)) hits++;
    else misses.push(injected.text.slice(Math.max(0, at - 14), at + 18));
  }
  tell(`${slip.rule}${slip.closed ? '' : ' (open)'}`, slip.name, { tried, hits, any }, misses);
}
// what only a whole draft shows: a finding that the draft did not have before
for (const slip of wanted(WORD_DRAFT_SLIPS)) {
  const random = randomFrom(slip.name.length * 104729 + slip.rule.length);
  let tried = 0;
  let hits = 0;
  const misses: string[] = [];
  for (let step = 0; step < 4000 && tried < most / 2; step++) {
    const document = documents[Math.floor(random() * documents.length)]!;
    const from = Math.floor(random() * document.length);
    const made = slip.make(document.slice(from, from + 30), random);
    if (!made || made.before === made.after) continue;
    const count = async (text: string) => (await check(text)).filter((f) => f.rule === slip.rule).length;
    if ((await count(made.before)) > 0) continue;
    tried++;
    if ((await count(made.after)) > 0) hits++;
    else misses.push(difference(made.before, made.after));
  }
  tell(slip.rule, slip.name, { tried, hits, any: hits }, misses);
}
console.log('\nby rule');
for (const [rule, counts] of rows) print(rule, '', counts);

/** Prints what came of one kind of slip. */
function tell(rule: string, name: string, counts: Counts, misses: readonly string[]): void {
  const { tried, hits, any } = counts;
  const row = rows.get(rule) ?? { tried: 0, hits: 0, any: 0 };
  rows.set(rule, { tried: row.tried + tried, hits: row.hits + hits, any: row.any + any });
  print(rule, name, counts);
  for (const miss of misses.slice(0, Number(values.misses))) console.log(`    missed: …${miss}…`);
}

/** The lines of a draft that another has not. */
function difference(before: string, after: string): string {
  const linesBefore = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((l) => !linesBefore.has(l))
    .map((l) => l.slice(-30))
    .join(' … ');
}

function print(rule: string, name: string, { tried, hits, any }: Counts): void {
  const share = (n: number): string => (tried === 0 ? '–' : `${((n / tried) * 100).toFixed(1)} %`);
  console.log(
    `${rule.padEnd(28)} ${name.padEnd(30)} ${String(hits).padStart(4)} of ${String(tried).padStart(4)}  ${share(hits)}` +
      (any === hits ? '' : `  by any rule ${share(any)}`),
  );
}
