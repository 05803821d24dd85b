import { EMPTY_A, EMPTY_B, mixA, mixB } from './hash';
import type { Language } from './language';
import type { Words } from './words';

/**
 * Finds what would fill the place between two tokens. Fifty characters are tried at each gap, some thousand gaps a page:
 * what is the same for all of them is made once, and a look-up that another one makes needless is left out.
 */
export class Gap {
  /** The tokens that fill the gap asked for last. */
  readonly fillers: Uint16Array;

  constructor(
    private readonly language: Language,
    private readonly words: Words,
    /** One bit for each token that may be missing. */
    private readonly mayLack: Uint32Array,
  ) {
    this.fillers = new Uint16Array(language.size);
  }

  /**
   * Finds the tokens that have been seen behind the token before a place and before the one there, and with which they
   * make a word of three, or two of three sequences that are known: with the one further left, with the one further
   * right, and without either. Puts them into `fillers` in ascending order and returns how many there are.
   */
  fillersOf(tokens: Uint16Array, place: number, size: number): number {
    const { language, words, fillers } = this;
    const before = tokens[place - 1]!;
    const after = tokens[place]!;
    const tried = this.#seenBetween(before, after);
    const beforeA = mixA(EMPTY_A, before);
    const beforeB = mixB(EMPTY_B, before);
    const left = place > 1 ? tokens[place - 2]! : -1;
    const reachesLeft = left >= 0 && language.hasPair(left, before);
    const leftA = mixA(mixA(EMPTY_A, left), before);
    const leftB = mixB(mixB(EMPTY_B, left), before);
    const right = place + 1 < size ? tokens[place + 1]! : -1;
    const reachesRight = right >= 0 && language.hasPair(after, right);
    let count = 0;
    for (let k = 0; k < tried; k++) {
      const token = fillers[k]!;
      const a = mixA(mixA(beforeA, token), after);
      const b = mixB(mixB(beforeB, token), after);
      if (!words.has(a, b)) {
        const isKnown =
          (reachesLeft || reachesRight) && (language.holds(a, b) || language.isOfHouse(before, token, after));
        const isKnownLeft =
          reachesLeft &&
          (language.holds(mixA(leftA, token), mixB(leftB, token)) || language.isOfHouse(left, before, token));
        // one that is not known either leaves but two, and both must be
        if (isKnown ? !isKnownLeft && !reachesRight : !isKnownLeft || !reachesRight) continue;
        if (!(isKnown && isKnownLeft) && !this.#isKnownRight(token, after, right)) continue;
      }
      fillers[count++] = token;
    }
    return count;
  }

  #isKnownRight(token: number, after: number, right: number): boolean {
    const a = mixA(mixA(mixA(EMPTY_A, token), after), right);
    const b = mixB(mixB(mixB(EMPTY_B, token), after), right);
    return this.language.holds(a, b) || this.language.isOfHouse(token, after, right);
  }

  /** Puts the tokens that have been seen behind one and before the other into `fillers`. */
  #seenBetween(before: number, after: number): number {
    const { mayLack, fillers } = this;
    const { pairs, precedents, stride } = this.language;
    let count = 0;
    for (let k = 0; k < stride; k++) {
      let bits = pairs[before * stride + k]! & precedents[after * stride + k]! & mayLack[k]!;
      while (bits !== 0) {
        fillers[count++] = (k << 5) | (31 - Math.clz32(bits & -bits));
        bits &= bits - 1;
      }
    }
    return count;
  }
}
