// What is learned from drafts of as many offices as there are, one of each, which are no house:
//   `node test/bench/run.mjs house-control.ts [--corpora ../shared/corpora]`
//   terms and habits that are learned, and findings of the wording rules that change in drafts of other offices: none
//   should, but for passages that stood in one of the drafts.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../../server/src/contract/finding';
import { houseDocument, learnHouse } from '../../server/src/house/learn';
import { openHouse, type HouseMemory } from '../../server/src/house/memory';
import { createSpeechService } from '../../server/src/service';
import { parse } from '../../server/src/syntax/parse';
import { needCorpora } from '../support/corpora';
import { shippedModel, shippedSegmenter } from './shipped';

/** Offices of the control, as many as there are of different ones. */
const OFFICES = 31;

const { values } = parseArgs({ options: { corpora: { type: 'string', default: path.resolve('../shared/corpora') } } });
needCorpora(path.join(values.corpora, 'train'));
const judge = await shippedModel();
const segmenter = await shippedSegmenter();

interface Text {
  readonly name: string;
  readonly text: string;
}

const textsOf = (set: string): Text[] =>
  fs
    .readdirSync(path.join(values.corpora, set))
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => ({ name, text: fs.readFileSync(path.join(values.corpora, set, name), 'utf8') }));

/** The documents of a file, each behind a line `# name`. */
const documentsIn = (file: string): Text[] =>
  fs
    .readFileSync(path.join(values.corpora, file), 'utf8')
    .split(/^# /m)
    .slice(1)
    .map((text) => ({ name: text.slice(0, text.indexOf('\n')), text: text.slice(text.indexOf('\n') + 1) }));

const [central, speeches, talks, essays, templates, pasted] = [
  'clean/gwr-central',
  'clean/xi-speeches',
  'house/company',
  'drafts/shenlun-essays',
  'drafts/gh-templates',
  'drafts/writingbench-politics',
].map(textsOf) as [Text[], Text[], Text[], Text[], Text[], Text[]];
const offices = [
  ...documentsIn('train/gwr-provincial-2025.txt'),
  ...[central, speeches, talks, essays].flatMap((set) => set.slice(0, 1)),
  ...pasted,
  ...templates,
].slice(0, OFFICES);

const { summary, ...data } = await learnHouse(
  offices.map(({ name, text }) => houseDocument(name, name, parse(text))),
  { today: '2026-11-28', folders: [], decisions: {}, norm: judge, step: () => Promise.resolve() },
);
const learned = [...summary.terms, ...summary.rarer].map(({ term, drafts }) => `${term} ${drafts}`);
const odd = summary.habits.filter(({ norm, open, lower }) => !norm && open !== true && lower > 0);
console.log(
  `${offices.length} offices: ${summary.terms.length} terms and ${summary.rarer.length} rarer, ${odd.length} habits off the norm`,
);
console.log(`    ${[...learned.slice(0, 40), ...odd.map(({ name, choice }) => `${name}=${choice}`)].join(' · ')}`);

function checkWith(memory: HouseMemory | undefined): (text: string) => Promise<readonly Finding[]> {
  const service = createSpeechService();
  service.useSegmenter(segmenter);
  service.useTypoJudge(judge);
  const { configuration } = service.configure([], memory);
  return async (text) =>
    (await service.checkWithWords(service.parse(text), configuration)).findings.filter((f) =>
      f.rule.startsWith('wording/'),
    );
}

const keyOf = ({ rule, start, end }: Finding): string => `${rule} ${start} ${end}`;
const [without, withHouse] = [checkWith(undefined), checkWith(openHouse({ summary, ...data }))];
const tally = { come: 0, gone: 0, recycled: 0, characters: 0 };
const others = [central.slice(1), speeches.slice(1, 20), talks.slice(1, 25), essays.slice(1, 20)].flat();
for (const { name, text } of others) {
  const [before, after] = [await without(text), await withHouse(text)];
  const [keysBefore, keysAfter] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  tally.characters += text.length;
  tally.gone += before.filter((f) => !keysAfter.has(keyOf(f))).length;
  for (const finding of after.filter((f) => !keysBefore.has(keyOf(f)))) {
    tally[finding.rule === 'wording/recycled' ? 'recycled' : 'come']++;
    if (finding.rule !== 'wording/recycled') console.log(`    ${finding.rule} ${name}: ${finding.context}`);
  }
}
console.log(
  `${tally.characters} characters of others: ${tally.come} findings come, ${tally.gone} go; ${tally.recycled} passages of the drafts`,
);
process.exit();
