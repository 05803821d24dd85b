import { ALIKE, NEAR_SOUND, SAME_SOUND } from '../../src/lexicon/model/confusions';
import type { Reader } from '../../src/lexicon/model/reader';
import type { Random } from './random';

/** How often each kind of slip is made: shares of one. */
const SHARES = { sound: 0.38, near: 0.11, shape: 0.19, word: 0.2, any: 0.07, swap: 0.05 } as const;
/** Share of slips that add or lose a character. */
const LENGTH_SHARE = 0.3;
/** Of those that add one: the same again. */
const DOUBLED_SHARE = 0.6;
/** Sentences with one slip, and among the others those with two. */
const ONE_SLIP = 0.7;
const TWO_SLIPS = 0.8;

/** Makes slips as writers make them. Tokens in, tokens out; undefined where there is no room for one. */
export class Slips {
  constructor(
    private readonly reader: Reader,
    private readonly random: Random,
  ) {}

  make(tokens: Uint16Array): Uint16Array | undefined {
    return this.random.next() < LENGTH_SHARE ? this.#length(tokens) : this.#replaced(tokens);
  }

  #places(tokens: Uint16Array): number[] {
    const { isHan, leftAlone } = this.reader;
    const places: number[] = [];
    for (let place = 1; place + 1 < tokens.length; place++)
      if (isHan[tokens[place]!] === 1 && leftAlone[tokens[place]!] === 0) places.push(place);
    return places;
  }

  #length(tokens: Uint16Array): Uint16Array | undefined {
    const { random, reader } = this;
    const places = this.#places(tokens);
    if (places.length < 4) return undefined;
    const place = places[random.below(places.length)]!;
    const list = Array.from(tokens);
    if (random.next() < 0.5) {
      if (list[place] === list[place + 1]) return undefined;
      list.splice(place, 1);
    } else {
      const token = list[place]!;
      const like = reader.confusions.of(token).tokens;
      const added =
        random.next() < DOUBLED_SHARE
          ? token
          : random.next() < 0.4 && like.length > 0
            ? this.#pick(Array.from(like))
            : this.#pick(Array.from(tokens).filter((other) => reader.isHan[other] === 1));
      list.splice(place + 1, 0, added);
    }
    return Uint16Array.from(list);
  }

  #replaced(tokens: Uint16Array): Uint16Array | undefined {
    const { random } = this;
    const places = this.#places(tokens);
    if (places.length < 4) return undefined;
    const wanted = random.next() < ONE_SLIP ? 1 : random.next() < TWO_SLIPS ? 2 : 3;
    const slipped = tokens.slice();
    let made = 0;
    for (let tries = 0; tries < 20 && made < wanted; tries++) {
      const place = places[random.below(places.length)]!;
      const near = [place - 1, place, place + 1, place + 2];
      if (near.some((index) => slipped[index] !== tokens[index])) continue;
      if (this.#slip(slipped, place)) made++;
    }
    return made > 0 ? slipped : undefined;
  }

  #slip(tokens: Uint16Array, place: number): boolean {
    const { random, reader } = this;
    const token = tokens[place]!;
    const next = tokens[place + 1]!;
    const { tokens: others, ways } = reader.confusions.of(token);
    const by = (way: number): number[] => Array.from(others).filter((_, k) => (ways[k]! & way) !== 0);
    let dice = random.next();
    const is = (share: number): boolean => (dice -= share) < 0;
    const one = (choice: readonly number[]): boolean => {
      if (choice.length === 0) return false;
      tokens[place] = this.#pick(choice);
      return tokens[place] !== token;
    };
    if (is(SHARES.sound)) return one(by(SAME_SOUND));
    if (is(SHARES.near)) return one(by(NEAR_SOUND));
    if (is(SHARES.shape)) return one(by(ALIKE));
    if (is(SHARES.any))
      return one(Array.from({ length: 20 }, () => 2 + random.below(2500)).filter((t) => reader.isHan[t] === 1));
    if (reader.isHan[next] === 0) return false;
    if (is(SHARES.swap)) {
      if (token === next) return false;
      tokens[place] = next;
      tokens[place + 1] = token;
      return true;
    }
    const words: [number, number][] = [];
    reader.confusions.homonyms(token, next, (first, second) => {
      if (first !== token || second !== next) words.push([first, second]);
    });
    if (words.length === 0) return false;
    const [first, second] = words[random.below(words.length)]!;
    tokens[place] = first;
    tokens[place + 1] = second;
    return true;
  }

  /** One of these, commoner ones oftener. */
  #pick(choice: readonly number[]): number {
    const weights = choice.map((token) => Math.sqrt(this.reader.language.counts[token]! + 1));
    let left = this.random.next() * weights.reduce((sum, weight) => sum + weight, 0);
    for (let k = 0; k < choice.length; k++) {
      left -= weights[k]!;
      if (left <= 0) return choice[k]!;
    }
    return choice[choice.length - 1]!;
  }
}
