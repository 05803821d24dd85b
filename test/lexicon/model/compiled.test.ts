import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compiledReader } from '../../../server/build/typo-reader.mjs';
import { countSequences, openCounts, streamOf } from '../../../server/src/house/count';
import { openCompiled } from '../../../server/src/lexicon/model/compiled';
import { Judge } from '../../../server/src/lexicon/model/judge';
import { inventedText, random } from '../../bench/text';

const bytes = fs.readFileSync(path.resolve(import.meta.dirname, '../../../server/data/made/typo.bin'));
const scripted = new Judge(bytes);
let compiled: Judge;

beforeAll(async () => {
  const { file, sentences } = await openCompiled(await compiledReader(), bytes.length, (into) => {
    into.set(bytes);
    return Promise.resolve();
  });
  compiled = new Judge(file, undefined, sentences);
});

/** A sentence with characters left out, doubled, put in another's place or swapped with the next one. */
function withSlips(sentence: string, alphabet: string, next: () => number): string {
  const characters = [...sentence];
  for (let slips = Math.floor(next() * 4); slips > 0; slips--) {
    const place = Math.floor(next() * characters.length);
    const other = alphabet[Math.floor(next() * alphabet.length)]!;
    const kind = Math.floor(next() * 4);
    if (kind === 0) characters.splice(place, 1);
    else if (kind === 1) characters.splice(place, 0, characters[place] ?? other);
    else if (kind === 2) characters[place] = other;
    else characters.splice(place, 2, characters[place + 1] ?? other, characters[place] ?? other);
  }
  return characters.join('');
}

const both = (sentence: string) => ({
  compiled: compiled.sentence(sentence, 0, sentence.length),
  scripted: scripted.sentence(sentence, 0, sentence.length),
});

test('the compiled reader says of right and of wrong sentences what the one in JavaScript says', () => {
  const text = inventedText(12_000, 3);
  const alphabet = [...new Set(text)].join('');
  const next = random(5);
  let suspicions = 0;
  for (const sentence of text.split(/(?<=[。！\n])/)) {
    const slipped = withSlips(sentence, alphabet, next);
    const said = both(slipped);
    expect(said.compiled, slipped).toEqual(said.scripted);
    suspicions += said.scripted.length;
  }
  expect(suspicions).toBeGreaterThan(50);
});

test.each([
  ['nothing', ''],
  ['one character', '好'],
  ['marks alone', '，。！？'],
  ['characters that no model has', '𠮷\ud800龘龘要抓好𪚥落实。'],
  ['letters and figures', 'ABC 123 GDP增长5.5％，Word文件。'],
  ['as many tokens as are read', `${'要抓好落实'.repeat(50)}要抓好`],
  ['more than are read', '要抓好落实'.repeat(80)],
  ['one character again and again', '的'.repeat(200)],
  ['two slips side by side', '我们要认真贯切落实会义精神，加强基础设施健设。'],
])('%s: both say the same', (_, sentence) => {
  const said = both(sentence);
  expect(said.compiled).toEqual(said.scripted);
});

test('with a house both say the same, of what it writes and of what it does not', () => {
  const drafts = Array.from({ length: 6 }, (_, seed) => inventedText(3000, 11 + (seed % 3)).split('\n'));
  const house = openCounts(countSequences(streamOf(drafts)));
  const readers = [compiled.withHouse(house), scripted.withHouse(house)] as const;
  const text = inventedText(4000, 11) + inventedText(4000, 3);
  const alphabet = [...new Set(text)].join('');
  const next = random(7);
  let differs = 0;
  for (const sentence of text.split(/(?<=[。！\n])/)) {
    const slipped = withSlips(sentence, alphabet, next);
    const [one, other] = readers.map((reader) => reader.sentence(slipped, 0, slipped.length));
    expect(one, slipped).toEqual(other);
    if (JSON.stringify(one) !== JSON.stringify(both(slipped).scripted)) differs++;
  }
  expect(differs).toBeGreaterThan(20);
});

test('a damaged file is told', async () => {
  const damaged = bytes.slice();
  damaged[damaged.length >> 1]! ^= 1;
  const opening = openCompiled(await compiledReader(), damaged.length, (into) => {
    into.set(damaged);
    return Promise.resolve();
  });
  await expect(opening).rejects.toThrow('damaged');
});
