// What learning a house is worth: `npm run bench:house [-- --set house/company --learn 110 --hold 40 --seed 1]`.
//   learns from some drafts of a set and holds others back;
//   findings of the wording rules in the drafts held back that come with what was learned: nearly all false, to be read;
//   slips put into the drafts held back: share found without and with it;
//   of what is learned from one half of the drafts, how much is learned from the other;
//   what is learned from drafts of different offices, which are no house.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../../server/src/contract/finding';
import type { HouseData } from '../../server/src/house/data';
import { houseDocument, learnHouse } from '../../server/src/house/learn';
import { openHouse, type HouseMemory } from '../../server/src/house/memory';
import { toldHabits } from '../../server/src/house/told-habits';
import { createSpeechService } from '../../server/src/service';
import { parse } from '../../server/src/syntax/parse';
import { needCorpora } from '../support/corpora';
import { openTypos } from './injection/open-typos';
import { shippedModel, shippedSegmenter } from './shipped';
import { random as randomFrom } from './text';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: path.resolve('../shared/corpora') },
    set: { type: 'string', default: 'house/company' },
    /** Folders of drafts of different offices. */
    control: { type: 'string', default: 'clean/gwr-provincial-2025,drafts/gh-templates' },
    learn: { type: 'string', default: '110' },
    hold: { type: 'string', default: '40' },
    each: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
  },
});

needCorpora(path.join(values.corpora, values.set));
const judge = await shippedModel();
const segmenter = await shippedSegmenter();

interface Text {
  readonly name: string;
  readonly text: string;
}

function textsOf(set: string): Text[] {
  const folder = path.join(values.corpora, set);
  return fs
    .readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '') }));
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = randomFrom(seed);
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

function learn(texts: readonly Text[]): Promise<HouseData> {
  const documents = texts.map(({ name, text }) => houseDocument(name, name, parse(text)));
  const step = (): Promise<void> => Promise.resolve();
  return learnHouse(documents, { today: '2026-11-28', folders: [], decisions: {}, norm: judge, step });
}

type Check = (text: string) => Promise<readonly Finding[]>;

function checkWith(memory: HouseMemory | undefined): Check {
  const service = createSpeechService();
  service.useSegmenter(segmenter);
  service.useTypoJudge(judge);
  const { configuration } = service.configure([], memory);
  return async (text) => {
    const { findings } = await service.checkWithWords(service.parse(text), configuration);
    return findings.filter((f) => f.rule.startsWith('wording/'));
  };
}

const keyOf = ({ rule, start, end }: Finding): string => `${rule} ${start} ${end}`;

/** Findings in right drafts that come with what was learned. */
async function falseAlarms(held: readonly Text[], without: Check, withHouse: Check): Promise<void> {
  let characters = 0;
  let come = 0;
  let gone = 0;
  let recycled = 0;
  for (const { name, text } of held) {
    characters += text.length;
    const before = await without(text);
    const after = await withHouse(text);
    const keysBefore = new Set(before.map(keyOf));
    const kept = new Set(after.map(keyOf));
    gone += before.filter((f) => !kept.has(keyOf(f))).length;
    for (const finding of after.filter((f) => !keysBefore.has(keyOf(f)))) {
      // that the words stood in an earlier draft is so
      if (finding.rule === 'wording/recycled') {
        recycled++;
        continue;
      }
      come++;
      console.log(`    ${finding.rule} ${finding.severity} ${name}: ${finding.context} ${finding.message}`);
    }
  }
  const rate = ((come / characters) * 1e4).toFixed(3);
  console.log(
    `untouched: ${come} findings come in ${characters} characters, ${rate} per 10 000; ${gone} go; ${recycled} passages of earlier drafts`,
  );
}

/** Slips put into paragraphs of the drafts held back. */
async function slips(held: readonly Text[], without: Check, withHouse: Check): Promise<void> {
  const paragraphs = held.flatMap(({ text }) => text.split(/\r?\n/)).filter((line) => line.trim().length > 12);
  const sum = { tried: 0, before: 0, after: 0 };
  const share = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
  for (const slip of openTypos()) {
    const random = randomFrom(slip.name.length * 7919);
    const row = { tried: 0, before: 0, after: 0 };
    for (let step = 0; step < 20_000 && row.tried < Number(values.each); step++) {
      const injected = slip.inject(paragraphs[Math.floor(random() * paragraphs.length)]!, random);
      if (!injected) continue;
      const isNear = ({ start, end }: Finding): boolean => start <= injected.at + 5 && end >= injected.at - 1;
      row.tried++;
      if ((await without(injected.text)).some(isNear)) row.before++;
      if ((await withHouse(injected.text)).some(isNear)) row.after++;
    }
    console.log(`${slip.name.padEnd(28)} ${share(row.before, row.tried)} → ${share(row.after, row.tried)}`);
    sum.tried += row.tried;
    sum.before += row.before;
    sum.after += row.after;
  }
  const gain = ((100 * (sum.after - sum.before)) / Math.max(sum.tried, 1)).toFixed(1);
  console.log(`slips found: ${share(sum.before, sum.tried)} → ${share(sum.after, sum.tried)} (+${gain} points)`);
}

/** What a person is shown or told of a house. */
const itemsOf = ({ summary }: HouseData): string[] => [
  ...summary.terms.map(({ term }) => term),
  ...summary.habits.filter(({ lower }) => lower > 0).map(({ id, choice }) => `${id}=${choice}`),
];

async function stability(texts: readonly Text[]): Promise<void> {
  const half = Math.floor(texts.length / 2);
  const [one, other] = await Promise.all([learn(texts.slice(0, half)), learn(texts.slice(half))]);
  const both = [itemsOf(one!), itemsOf(other!)] as const;
  const secondRun = new Set(both[1]);
  const again = both[0].filter((item) => secondRun.has(item));
  const lost = both[0].filter((item) => !secondRun.has(item)).slice(0, 12);
  console.log(`stability: ${again.length} of ${both[0].length} items of one half are learned from the other`);
  console.log(`    not: ${lost.join(' ')}`);
}

async function control(): Promise<void> {
  const sets = values.control.split(',').filter((set) => fs.existsSync(path.join(values.corpora, set)));
  const { summary } = await learn(sets.flatMap(textsOf));
  const told = toldHabits(summary).map(({ house }) => `${house.id}=${house.choice}`);
  console.log(
    `control (${sets.join(', ')}): ${summary.terms.length} terms and ${summary.rarer.length} rarer, ${told.length} habits told: ${told.join(' ')}`,
  );
  console.log(
    `    ${[...summary.terms, ...summary.rarer]
      .slice(0, 60)
      .map(({ term, drafts }) => `${term} ${drafts}`)
      .join(' · ')}`,
  );
}

const texts = shuffled(textsOf(values.set), Number(values.seed));
const held = texts.slice(0, Number(values.hold));
const learned = texts.slice(held.length, held.length + Number(values.learn));
const begun = process.cpuUsage();
const data = await learn(learned);
const { user, system } = process.cpuUsage(begun);
const size = learned.reduce((sum, { text }) => sum + text.length, 0);
const { summary, counts } = data;
console.log(
  `${learned.length} drafts, ${size} characters: ${((user + system) / 1000).toFixed(0)} ms; ${counts.names.length} sequences, ` +
    `${summary.terms.length} terms and ${summary.rarer.length} rarer, ${summary.habits.length} habits`,
);
const without = checkWith(undefined);
const withHouse = checkWith(openHouse(data));
await falseAlarms(held, without, withHouse);
await slips(held, without, withHouse);
await stability(texts);
await control();
process.exit();
