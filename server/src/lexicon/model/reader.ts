import { Ranking, type Candidate } from './candidate';
import { ALIKE, Confusions, NEAR_SOUND, SAME_SOUND } from './confusions';
import { isDoubtful, isSeam } from './doubt';
import { Gap } from './gap';
import { IDIOM, Idioms } from './idioms';
import type { HouseCounts } from './house-counts';
import { createWindow, Language } from './language';
import type { ModelFile } from './model-file';
import { createRows, ROW, type Rows } from './rows';
import { FIRST_CHARACTER } from './tokens';
import { hanTokens, Words } from './words';

/** ln P must grow by so much for the judge to be asked. */
const LEAST_CHANGE = { replace: 2.5, pair: 3, swap: 3, extra: 5, missing: 0 } as const;
/** What a change is worth beside its probability, by the way that it came about. */
const WORTH = { near: -1, alike: -1.5, both: 0.7, pair: -2 } as const;
/** The same for the length of the word that a character makes there. */
const WORTH_OF_WORD = [0, 0, 1, 3, 5] as const;
/** Replacements of one place that the judge is asked for. */
const MAX_REPLACEMENTS_PER_PLACE = 3;
/** ln P of a token from which nothing is missing before it. */
const EXPECTED = -9;
/** Level of a pair (20 times and more) from which neither of its characters is changed together with the other. */
const USUAL_PAIR = 9;
/** Characters that the model leaves alone: which of them belongs is for grammar to say. */
export const LEFT_ALONE = '的地得他她它';
/** And that may be there or not: the model never says that one is missing. */
export const NEVER_MISSING = `${LEFT_ALONE}们了着过`;

/** Finds the places of a sentence that the counts find odd, and what may have been meant there. */
export class Reader {
  readonly language: Language;
  readonly confusions: Confusions;
  readonly words: Words;
  readonly idioms: Idioms;
  readonly isHan: Uint8Array;
  readonly leftAlone: Uint8Array;
  readonly #gap: Gap;
  readonly characters: Uint16Array;
  readonly rows: Rows = createRows();
  readonly edited: Rows = createWindow();
  /** The change that is tried: the same object for each, because most of what is tried comes to nothing. */
  readonly #tried = { start: 0, removed: 0, replacement: [0, 0], added: 0 };
  #candidates: Candidate[] = [];

  constructor(file: ModelFile, house?: HouseCounts) {
    this.characters = file.halves('characters');
    this.isHan = hanTokens(this.characters);
    const among = (characters: string): Uint8Array =>
      Uint8Array.from(this.characters, (unit) => (characters.includes(String.fromCharCode(unit)) ? 1 : 0));
    this.leftAlone = among(LEFT_ALONE);
    this.language = new Language(file, house);
    this.confusions = new Confusions(file, this.characters.length);
    this.idioms = new Idioms(file);
    this.words = new Words(file, this.isHan);
    const neverMissing = among(NEVER_MISSING);
    const mayLack = new Uint32Array(this.language.stride);
    for (let token = FIRST_CHARACTER; token < this.isHan.length; token++)
      if (this.isHan[token] === 1 && neverMissing[token] === 0) mayLack[token >>> 5]! |= 1 << (token & 31);
    this.#gap = new Gap(this.language, this.words, mayLack);
  }

  /** Candidates of the sentence whose tokens stand in `rows`, in order of place. */
  read(): readonly Candidate[] {
    const { rows, isHan } = this;
    this.#candidates = [];
    this.language.read(rows);
    const lastPlace = rows.size - 1;
    for (let place = 1; place < lastPlace; place++) {
      if (isHan[rows.tokens[place]!] === 0) {
        this.#missing(place);
        continue;
      }
      if (isDoubtful(rows, place)) {
        this.#replacements(place);
        if (isHan[rows.tokens[place + 1]!] === 1) this.#pairs(place);
        this.#extra(place);
      } else if (rows.tokens[place] === rows.tokens[place - 1] && isSeam(rows, place)) this.#extra(place);
      this.#missing(place);
    }
    return this.#candidates;
  }

  /** By how much the sentence grows more probable with what was put down to be tried; -Infinity for less than `least`. */
  #change(start: number, removed: number, added: number, least: number): number {
    const tried = this.#tried;
    tried.start = start;
    tried.removed = removed;
    tried.added = added;
    return this.language.edit(this.rows, tried, this.edited, least);
  }

  #replacements(place: number): void {
    const { language, words, leftAlone } = this;
    const { tokens, size } = this.rows;
    const token = tokens[place]!;
    const before = tokens[place - 1]!;
    const after = tokens[place + 1]!;
    const { tokens: others, ways } = this.confusions.of(token);
    const ranking = new Ranking();
    const take = (other: number, way: number): void => {
      this.#tried.replacement[0] = other;
      const change = this.#change(place, 1, 1, LEAST_CHANGE.replace);
      if (change < LEAST_CHANGE.replace) return;
      const length = words.longestWith(tokens, size, place, other);
      ranking.add(
        { kind: 'replace', start: place, removed: 1, replacement: [other], ways: way, change },
        change + worthOf(way) + WORTH_OF_WORD[length]!,
      );
    };
    const { pairs, precedents, stride } = language;
    const behindRow = before * stride;
    const beforeRow = after * stride;
    for (let k = 0; k < others.length; k++) {
      const other = others[k]!;
      const word = other >>> 5;
      const left = (pairs[behindRow + word]! >>> (other & 31)) & 1;
      const right = (precedents[beforeRow + word]! >>> (other & 31)) & 1;
      if ((left | right) === 0 || (leftAlone[other] === 1 && leftAlone[token] === 1)) continue;
      if (this.#isKnownThere(place, other, left === 1, right === 1)) take(other, ways[k]!);
    }
    this.#completions(place, (other) => {
      if (other !== token && !others.includes(other) && !ranking.has(other)) take(other, 0);
    });
    if (ranking.size > 0) this.#candidates.push(...ranking.best(MAX_REPLACEMENTS_PER_PLACE));
  }

  /** Whether a token makes a known word or sequence of three at a place; whether the pairs at its sides are known is given. */
  #isKnownThere(place: number, token: number, left: boolean, right: boolean): boolean {
    const { language, words } = this;
    const { tokens, size } = this.rows;
    const before = tokens[place - 1]!;
    const after = tokens[place + 1]!;
    return (
      (left && words.two(before, token) > 0) ||
      (right && words.two(token, after) > 0) ||
      (left && right && language.three(before, token, after) > 0) ||
      (left && place > 1 && language.three(tokens[place - 2]!, before, token) > 0) ||
      (right && place + 2 < size && language.three(token, after, tokens[place + 2]!) > 0)
    );
  }

  /** Calls `take` with what would make an idiom of the characters around a place. */
  #completions(place: number, take: (token: number) => void): void {
    const { tokens, size } = this.rows;
    for (let start = Math.max(1, place - IDIOM + 1); start <= place && start + IDIOM < size; start++)
      this.idioms.complete(tokens, start, place - start, take);
  }

  /** Two characters at once: a word of the same sound, or the two the other way round. */
  #pairs(place: number): void {
    const { language, confusions } = this;
    const { tokens, levels } = this.rows;
    const first = tokens[place]!;
    const second = tokens[place + 1]!;
    if (levels[place * ROW + 2]! >= USUAL_PAIR) return;
    const ranking = new Ranking();
    const seen: number[] = [];
    const before = tokens[place - 1]!;
    const after = tokens[place + 2]!;
    const take = (kind: 'pair' | 'swap', one: number, other: number): void => {
      if (!language.hasPair(before, one) && !language.hasPair(other, after)) return;
      this.#tried.replacement[0] = one;
      this.#tried.replacement[1] = other;
      const change = this.#change(place, 2, 2, LEAST_CHANGE[kind]);
      if (change < LEAST_CHANGE[kind]) return;
      const isExact = kind === 'pair' && confusions.sameSound(first, one) && confusions.sameSound(second, other);
      const ways = kind === 'swap' ? 0 : isExact ? SAME_SOUND : NEAR_SOUND;
      ranking.add({ kind, start: place, removed: 2, replacement: [one, other], ways, change }, change + WORTH.pair);
    };
    confusions.homonyms(first, second, (one, other) => {
      if (one === first || other === second) return;
      if (!language.hasPair(before, one) && !language.hasPair(other, after)) return;
      const key = one * 65536 + other;
      if (seen.includes(key)) return;
      seen.push(key);
      take('pair', one, other);
    });
    if (first !== second && language.hasPair(second, first)) take('swap', second, first);
    if (ranking.size > 0) this.#candidates.push(...ranking.best(1));
  }

  /** A character that the sentence does better without. */
  #extra(place: number): void {
    const { language, leftAlone } = this;
    const { tokens } = this.rows;
    const before = tokens[place - 1]!;
    const after = tokens[place + 1]!;
    const token = tokens[place]!;
    // of two alike the second one goes
    if (token === after || (leftAlone[token] === 1 && token !== before)) return;
    if (!language.hasPair(before, after)) return;
    const change = this.#change(place, 1, 0, LEAST_CHANGE.extra);
    if (change < LEAST_CHANGE.extra) return;
    this.#candidates.push({
      kind: token === before ? 'double' : 'extra',
      start: place,
      removed: 1,
      replacement: [],
      ways: token === before ? SAME_SOUND : 0,
      change,
      margin: change,
      rank: 0,
    });
  }

  /** A character that is missing before a place. */
  #missing(place: number): void {
    const { rows, isHan } = this;
    const { tokens, logs, size } = rows;
    const before = tokens[place - 1]!;
    const after = tokens[place]!;
    if (isHan[before] === 0 && isHan[after] === 0) return;
    if (logs[place]! > EXPECTED || !isSeam(rows, place)) return;
    const { fillers } = this.#gap;
    const count = this.#gap.fillersOf(tokens, place, size);
    let best: Candidate | undefined;
    let second = 0;
    for (let k = 0; k < count; k++) {
      const token = fillers[k]!;
      this.#tried.replacement[0] = token;
      const change = this.#change(place, 0, 1, Math.max(LEAST_CHANGE.missing, second));
      if (change < LEAST_CHANGE.missing) continue;
      if (best === undefined || change > best.change) {
        second = best?.change ?? 0;
        best = { kind: 'missing', start: place, removed: 0, replacement: [token], ways: 0, change, margin: 0, rank: 0 };
      } else if (change > second) second = change;
    }
    if (best === undefined) return;
    best.margin = best.change - second;
    this.#candidates.push(best);
  }
}

function worthOf(ways: number): number {
  if ((ways & SAME_SOUND) !== 0) return (ways & ALIKE) !== 0 ? WORTH.both : 0;
  if ((ways & NEAR_SOUND) !== 0) return WORTH.near;
  return WORTH.alike;
}
