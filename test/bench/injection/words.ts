// Injects slips of words, names and numerals into clean paragraphs and counts what is found:
// `node test/bench/run.mjs injection/words.ts [--each N] [--rule ID] [--misses N]`.
// The generator imports neither rules/ nor lexicon/: what it confuses comes from readings, shapes and edits of the text.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSpeechService } from '../../../server/src/service';
import { testSegmenter } from '../../support/segmenter';
import { closedSlips } from './closed-slips';
import { openTypos } from './open-typos';
import { randomFrom } from './slip';

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

const paragraphs = ['gwr-central', 'gwr-provincial-2025', 'xi-speeches'].flatMap((set) => {
  const folder = path.join(values.corpora, 'clean', set);
  return fs
    .readdirSync(folder)
    .sort()
    .filter((name) => values.only === undefined || new RegExp(values.only).test(`${set}/${name}`))
    .flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').split(/\r?\n/))
    .filter((line) => line.trim().length > 12);
});
const service = createSpeechService();
service.useSegmenter(await testSegmenter());
const { configuration } = service.configure([]);
const check = async (text: string) => (await service.checkWithWords(service.parse(text), configuration)).findings;

const most = Number(values.each);
const rows = new Map<string, { tried: number; found: number; any: number }>();
const slips = [...closedSlips, ...openTypos()].filter((s) => values.rule === undefined || s.rule === values.rule);
for (const slip of slips) {
  const random = randomFrom(slip.name.length * 7919 + slip.rule.length);
  let tried = 0;
  let found = 0;
  let any = 0;
  const misses: string[] = [];
  for (let step = 0; step < 20_000 && tried < most; step++) {
    const before = paragraphs[Math.floor(random() * paragraphs.length)]!;
    const injected = slip.inject(before, random);
    if (!injected) continue;
    const { at } = injected;
    const near = (f: { start: number; end: number }): boolean => f.start <= at + 40 && f.end >= at - 40;
    // what is found there without the slip tells nothing
    if ((await check(before)).some(near)) continue;
    tried++;
    const findings = (await check(injected.text)).filter(near);
    if (findings.length > 0) any++;
    if (findings.some((f) => f.rule === slip.rule)) found++;
    else misses.push(injected.text.slice(Math.max(0, at - 14), at + 18));
  }
  const name = `${slip.rule}${slip.closed ? '' : ' (open)'}`;
  const row = rows.get(name) ?? { tried: 0, found: 0, any: 0 };
  rows.set(name, { tried: row.tried + tried, found: row.found + found, any: row.any + any });
  print(name, slip.name, tried, found, any);
  for (const miss of misses.slice(0, Number(values.misses))) console.log(`    missed: …${miss}…`);
}
console.log('\nby rule');
for (const [rule, { tried, found, any }] of rows) print(rule, '', tried, found, any);

function print(rule: string, name: string, tried: number, found: number, any: number): void {
  const share = (n: number): string => (tried === 0 ? '–' : `${((n / tried) * 100).toFixed(1)} %`);
  console.log(
    `${rule.padEnd(28)} ${name.padEnd(30)} ${String(found).padStart(4)} of ${String(tried).padStart(4)}  ${share(found)}` +
      (any === found ? '' : `  by any rule ${share(any)}`),
  );
}
