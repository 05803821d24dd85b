import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { BOUNDARY, endsSentence, MAX_TOKENS, UNKNOWN, unitsOf } from '../../src/lexicon/model/tokens';

/**
 * Documents are dealt into so many parts, those of weight 1 into the first half of them and the others into the second: a
 * model that judges a part has not read it.
 */
export const PARTS = 9;
/** First part of the documents that count more than once. */
export const HEAVY_PARTS = 4;
/** What the words of the dictionary are counted as: a part that no model lacks. */
export const WORD_PART = 8;
/** All parts but these, as bits. */
export const without = (...parts: readonly number[]): number =>
  parts.reduce((bits, part) => bits & ~(1 << part), (1 << PARTS) - 1);

export interface Document {
  readonly name: string;
  readonly source: string;
  readonly weight: number;
  readonly part: number;
  readonly text: string;
}

/** What was read, for the record beside the model. */
export interface Source {
  readonly name: string;
  readonly weight: number;
  readonly documents: number;
  readonly characters: number;
  readonly sha256: string;
}

/**
 * Reads a file of documents, each behind a line `# name` (or the whole file as one), or a folder of files. `FILE*3` counts
 * each of its characters three times.
 */
export function readCorpus(argument: string): { readonly documents: readonly Document[]; readonly source: Source } {
  const [place, times] = argument.split('*') as [string, string?];
  const weight = times === undefined ? 1 : Number(times);
  const isFolder = fs.statSync(place).isDirectory();
  const files = isFolder
    ? fs
        .readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name) => path.join(place, name))
    : [place];
  const hash = createHash('sha256');
  const source = path.basename(place);
  const documents: Document[] = [];
  for (const file of files) {
    const text = fs.readFileSync(file, 'utf8').replaceAll('\r', '');
    hash.update(text);
    const heads = [...text.matchAll(/^# (.+)$/gm)];
    const add = (name: string, body: string): void => {
      documents.push({ name, source, weight, part: partOf(name) + (weight > 1 ? HEAVY_PARTS : 0), text: body });
    };
    if (heads.length === 0) add(path.basename(file), text);
    heads.forEach((head, index) => {
      add(head[1]!, text.slice(head.index + head[0].length, heads[index + 1]?.index ?? text.length));
    });
  }
  const characters = documents.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  return {
    documents,
    source: { name: source, weight, documents: documents.length, characters, sha256: hash.digest('hex') },
  };
}

const partOf = (name: string): number => createHash('sha256').update(name).digest()[0]! % HEAVY_PARTS;

/** Calls `take` with each sentence of a text. */
export function sentencesOf(text: string, take: (sentence: string) => void): void {
  let start = 0;
  for (let offset = 0; offset < text.length; offset++)
    if (endsSentence(text.charCodeAt(offset)) || offset + 1 === text.length) {
      take(text.slice(start, offset + 1));
      start = offset + 1;
    }
}

/** Tokens by UTF-16 unit, commonest first behind those that stand for no character. */
export class Alphabet {
  readonly #tokens = new Map<number, number>();
  readonly characters: number[] = [0, 0];

  /** The alphabet of a model that is made. */
  static of(characters: ArrayLike<number>): Alphabet {
    const alphabet = new Alphabet([], '');
    for (let token = alphabet.size; token < characters.length; token++) alphabet.#add(characters[token]!);
    return alphabet;
  }

  constructor(documents: readonly Document[], more: string) {
    const counts = new Map<number, number>();
    for (const { text, weight } of documents) {
      const { units } = unitsOf(text, 0, text.length);
      for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + weight);
    }
    for (let offset = 0; offset < more.length; offset++) {
      const unit = more.charCodeAt(offset);
      if (!counts.has(unit)) counts.set(unit, 0);
    }
    const order = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    for (const [unit] of order) this.#add(unit);
  }

  #add(unit: number): void {
    this.#tokens.set(unit, this.characters.length);
    this.characters.push(unit);
  }

  get size(): number {
    return this.characters.length;
  }

  token(unit: number): number {
    return this.#tokens.get(unit) ?? UNKNOWN;
  }

  /** Tokens of a sentence between two boundaries; undefined where it is too short or too long to be read. */
  tokensOf(sentence: string): Uint16Array | undefined {
    const { units } = unitsOf(sentence, 0, sentence.length);
    if (units.length === 0 || units.length + 2 > MAX_TOKENS) return undefined;
    const tokens = new Uint16Array(units.length + 2);
    tokens[0] = BOUNDARY;
    units.forEach((unit, index) => (tokens[index + 1] = this.token(unit)));
    tokens[units.length + 1] = BOUNDARY;
    return tokens;
  }
}
