// Makes the trees that tell words with one character mistaken from new words and names (unseen-pairs.ts of the model), from
// texts that the counts of the model lack, once the model is made:
//   npm run model:pairs -- FOLDER…
// Slips are put into the texts, one character for another that sounds or looks like it. The same texts give the same trees;
// no sentence of a text is in them.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { writeMade } from '../made.mjs';
import { ALIKE, NEAR_SOUND, SAME_SOUND, type Confusions } from '../../src/lexicon/model/confusions';
import { openModelFile } from '../../src/lexicon/model/model-file';
import { piecesOf } from '../../src/lexicon/model/pieces';
import { ScriptedSentences } from '../../src/lexicon/model/scripted';
import { GRAMMAR, kindsOf } from '../../src/lexicon/model/token-kinds';
import { MAX_TOKENS } from '../../src/lexicon/model/tokens';
import { isRelated, PAIR_FEATURES, UnseenPairs } from '../../src/lexicon/model/unseen-pairs';
import { isSameTone } from '../../src/lexicon/tones';
import { writeTrees } from '../../src/lexicon/model/written-trees';
import { boost } from './boost';
import { Alphabet, readCorpus } from './corpus';
import { Random } from './random';

const RECIPE = { trees: 110, leaves: 14, rate: 0.1, least: 30, smoothing: 5, columns: 0.6 };
/** What a right pair weighs beside a slip: there are many more in a text than were read here. */
const WEIGHT_OF_RIGHT = 3;
/** Share of the words that are written wrongly, and level of those. */
const SHARE = 0.06;
const USUAL_WORD = 11;
/**
 * Shares of the slips, one on top of the other: characters that look alike or have a part in common, of one tone, of one
 * sound, of one shape; the rest sounds nearly alike.
 */
const SHARES = { related: 0.4, tone: 0.65, sound: 0.85, shape: 0.95 } as const;
/** Times that a character must be counted to be typed for another. */
const TYPED = 25;
/** Slips that stand in the texts. */
const SLIPS: ReadonlySet<string> = new Set(['案列', '水品', '资识', '提拨', '紧定', '思相', '考事', '转稼', '志源']);

const file = openModelFile(fs.readFileSync('server/data/made/typo.bin'));
const sentences = new ScriptedSentences(file);
const { language, confusions, words } = sentences.reader;
const kinds = kindsOf(sentences.characters);
const pairs = new UnseenPairs(sentences, file, kinds);
const alphabet = Alphabet.of(sentences.characters);
const characterOf = (token: number): string => String.fromCharCode(sentences.characters[token]!);
const random = new Random(20261129);

const dictionary = new Set(
  fs
    .readFileSync(createRequire(import.meta.url).resolve('nodejieba/submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0]!),
);

const rows: number[] = [];
const answers: number[] = [];
const count = { right: 0, slips: 0, tried: 0 };

function read(tokens: ArrayLike<number>): void {
  sentences.rows.size = tokens.length;
  sentences.rows.tokens.set(tokens);
  language.read(sentences.rows);
}

/** Takes up the pairs of a sentence as it stands: all of them right, but for the slips that were seen in the texts. */
function takeRight(tokens: Uint16Array): void {
  read(tokens);
  pairs.each((start, _first, _second, features) => {
    const form = characterOf(tokens[start]!) + characterOf(tokens[start + 1]!);
    if (SLIPS.has(form) || dictionary.has(form)) return;
    rows.push(...features);
    answers.push(0);
    count.right++;
  });
}

/** Another character that may be typed for a token. */
function wrongFor(token: number, { tokens, ways }: ReturnType<Confusions['of']>): number | undefined {
  const share = random.next();
  const right = sentences.characters[token]!;
  const isWanted = (other: number, way: number): boolean => {
    if (share < SHARES.related) return isRelated(sentences.characters[other]!, right, way);
    if (share < SHARES.tone) return isSameTone(characterOf(other), characterOf(token));
    return (way & (share < SHARES.sound ? SAME_SOUND : share < SHARES.shape ? ALIKE : NEAR_SOUND)) !== 0;
  };
  const power = random.next() < 0.5 ? 0.5 : 0.2;
  const likely = [...tokens]
    .map((other, index) => ({ other, way: ways[index]! }))
    .filter(({ other, way }) => language.counts[other]! > TYPED && isWanted(other, way))
    .map(({ other }) => ({
      other,
      weight: language.counts[other]! ** power * (isSameTone(characterOf(other), characterOf(token)) ? 2 : 1),
    }));
  let drawn = random.next() * likely.reduce((sum, { weight }) => sum + weight, 0);
  return likely.find(({ weight }) => (drawn -= weight) <= 0)?.other;
}

/** Puts slips into the words of a sentence, one at a time, and takes up what they leave. */
function takeSlips(tokens: Uint16Array): void {
  const isWord = (place: number): boolean => words.two(tokens[place]!, tokens[place + 1]!) > 0;
  for (let start = 1; start + 2 < tokens.length; start++) {
    const [first, second] = [tokens[start]!, tokens[start + 1]!];
    if (random.next() > SHARE || words.two(first, second) < USUAL_WORD) continue;
    if (isWord(start - 1) || isWord(start + 1)) continue;
    if ((kinds[first]! & kinds[second]! & GRAMMAR) !== 0) continue;
    const place = start + random.below(2);
    const wrong = wrongFor(tokens[place]!, confusions.of(tokens[place]!));
    if (wrong === undefined) continue;
    const slipped = tokens.slice();
    slipped[place] = wrong;
    count.tried++;
    read(slipped);
    pairs.each((at, one, other, features) => {
      if (at !== start || one !== first || other !== second) return;
      rows.push(...features);
      answers.push(1);
      count.slips++;
    });
  }
}

for (const argument of process.argv.slice(2))
  for (const { text } of readCorpus(argument).documents)
    for (const line of text.split('\n'))
      for (const { start, end } of piecesOf(line)) {
        const tokens = alphabet.tokensOf(line.slice(start, end));
        if (!tokens || tokens.length < 6 || tokens.length > MAX_TOKENS) continue;
        takeRight(tokens);
        takeSlips(tokens);
      }

const forest = boost(
  {
    features: PAIR_FEATURES,
    size: answers.length,
    values: Float32Array.from(rows),
    answers: Uint8Array.from(answers),
    weights: Float32Array.from(answers, (answer) => (answer === 1 ? 1 : WEIGHT_OF_RIGHT)),
  },
  RECIPE,
);
writeMade('unseen-pair-trees', {
  what: 'Trees that say of two characters, which no counted text has side by side, how likely one of them is mistaken. A row is a tree: its nodes with the left child right behind its parent, number of what is asked and the highest value of the left side, or the log-odds of a leaf.',
  source: `${count.right} right pairs of published texts and talks that the model’s counts lack, and ${count.slips} slips put into them`,
  command: 'npm run model:pairs -- FOLDER…, folders of published texts (.txt)',
  columns: ['tree'],
  rows: writeTrees(forest.features, forest.rights, forest.values),
});
console.log(count);
