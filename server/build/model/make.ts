import { openModelFile, type ModelHead } from '../../src/lexicon/model/model-file';
import { Reader } from '../../src/lexicon/model/reader';
import { assemble, writeModel, type Ingredients, type Least, type Sections } from './assemble';
import { boost, type Recipe } from './boost';
import { calibrate } from './calibrate';
import { Alphabet, HEAVY_PARTS, sentencesOf, without, type Document } from './corpus';
import { Counts } from './count';
import { countWords, packDictionary, usualCharacters, type Entry } from './dictionary';
import { collectExamples, ExampleStore } from './examples';
import { Random } from './random';
import { shapesOf } from './shapes';
import { soundsOf } from './sounds';

/** What a model is made of, and how. */
export interface Order {
  readonly documents: readonly Document[];
  readonly entries: readonly Entry[];
  /** Published texts that thresholds are taken from. */
  readonly calibrating: readonly Document[];
  readonly recipe: Recipe;
  /** Sequences that there is room for while they are counted. */
  readonly room: number;
  readonly say: (what: string) => void;
}

export interface Made {
  readonly bytes: Uint8Array;
  readonly thresholds: ModelHead['thresholds'];
  /** Sequences of two to five tokens that were kept. */
  readonly sequences: readonly number[];
  /** Bytes of each section. */
  readonly sections: Readonly<Record<string, number>>;
  readonly examples: Readonly<Record<'replace' | 'length', string>>;
}

const SEED = 20261128;
/** Weighted count from which a sequence of 2, 3, 4, 5 tokens is kept. */
const LEAST: Least = [0, 0, 2, 2, 3, 3];
/** Share of the sentences of a document that trees are trained on, by its weight: of laws fewer. */
const SHARE = { light: 0.2, heavy: 1 } as const;
/** Readings of a heavy document while its parts are held back. */
const READINGS = 3;
/** Of wrong candidates of a length kind one in so many is kept: there are ten to each right one. */
const THINNED = 3;
/** Fewer tokens give nothing to learn from. */
const LEAST_TOKENS = 8;

const NEVER = { warning: 99, information: 99, proof: 99 };
const LIGHT = [0, 1, 2, 3];
const HEAVY = [4, 5, 6, 7];

/** What trees are trained on, for each of the two forests. */
interface Stores {
  readonly replace: ExampleStore;
  readonly length: ExampleStore;
}

/** Documents that trees are trained on, read by a model that knows nothing of them. */
interface Lesson {
  /** Parts of the documents whose counts the reading model lacks, theirs among them. */
  readonly lacking: readonly number[];
  readonly documents: readonly Document[];
  readonly seed: number;
  /** Times that a heavy document is read, each time with other slips. */
  readonly readings: number;
}

/** Makes the same model from the same order on every machine. */
export function makeModel({ documents, entries, calibrating, recipe, room, say }: Order): Made {
  const alphabet = new Alphabet(documents, usualCharacters(entries));
  const counts = new Counts(alphabet, documents, room);
  countWords(counts, entries);
  say(`${alphabet.size} characters, ${counts.size} sequences`);
  const sounds = soundsOf(alphabet);
  const shapes = shapesOf(alphabet);
  const dictionary = packDictionary(entries, alphabet, sounds);
  say(`${shapes.shapes.length} likenesses, ${dictionary.homonymKeys.length} words of two characters`);
  const ingredients: Ingredients = {
    counts,
    dictionary,
    readings: sounds.readings,
    sounds: sounds.sounds,
    shapeStarts: shapes.starts,
    shapes: shapes.shapes,
  };
  const stores: Stores = {
    replace: new ExampleStore(new Random(SEED), 1),
    length: new ExampleStore(new Random(SEED), THINNED),
  };
  for (const lesson of lessonsOf(documents)) {
    learn(ingredients, lesson, stores);
    say(`without ${lesson.lacking.join(' ')}: examples ${stores.replace.summary}, ${stores.length.summary}`);
  }
  const replace = boost(stores.replace.examples(), recipe);
  say('trees of replacements');
  const length = boost(stores.length.examples(), recipe);
  say('trees of lengths');

  const { sections: counted, head, kept } = assemble(ingredients, without(), LEAST);
  const sections: Sections = {
    ...counted,
    replaceFeatures: replace.features,
    replaceRights: replace.rights,
    replaceValues: replace.values,
    lengthFeatures: length.features,
    lengthRights: length.rights,
    lengthValues: length.values,
  };
  const write = (thresholds: ModelHead['thresholds']): Uint8Array => writeModel(sections, { ...head, thresholds });
  const thresholds = calibrate(write, calibrating);
  return {
    bytes: write(thresholds),
    thresholds,
    sequences: kept.slice(2),
    sections: Object.fromEntries(Object.entries(sections).map(([name, section]) => [name, section.byteLength])),
    examples: { replace: stores.replace.summary, length: stores.length.summary },
  };
}

function lessonsOf(documents: readonly Document[]): readonly Lesson[] {
  const folds = Array.from({ length: HEAVY_PARTS }, (_, fold) => ({
    lacking: [fold, HEAVY_PARTS + fold],
    documents: documents.filter(({ part }) => part % HEAVY_PARTS === fold),
    seed: SEED + fold,
    readings: READINGS,
  }));
  // a draft may be about what the model has never read of: reports judged by one that knows nothing but laws, and laws by
  // one that knows nothing but reports
  const reports = {
    lacking: HEAVY,
    documents: documents.filter(({ part }) => part >= HEAVY_PARTS),
    seed: SEED + HEAVY_PARTS,
    readings: 1,
  };
  const laws = {
    lacking: LIGHT,
    documents: documents.filter(({ part }) => part === 1),
    seed: SEED + HEAVY_PARTS + 1,
    readings: 1,
  };
  return [...folds, reports, laws];
}

/** Reads the documents of a lesson, with slips put in, and keeps what the model sees at each candidate. */
function learn(ingredients: Ingredients, { lacking, documents, seed, readings }: Lesson, stores: Stores): void {
  const { sections, head } = assemble(ingredients, without(...lacking), LEAST);
  const reader = new Reader(
    openModelFile(writeModel(sections, { ...head, thresholds: { replace: NEVER, length: NEVER, double: NEVER } })),
  );
  const { alphabet } = ingredients.counts;
  const random = new Random(seed);
  for (const { text, weight } of documents) {
    const isHeavy = weight > 1;
    for (let reading = 0; reading < (isHeavy ? readings : 1); reading++)
      sentencesOf(text, (sentence) => {
        if (random.next() >= (isHeavy ? SHARE.heavy : SHARE.light)) return;
        const tokens = alphabet.tokensOf(sentence);
        if (tokens && tokens.length >= LEAST_TOKENS) collectExamples(reader, tokens, random, stores);
      });
  }
}
