import { EMPTY_A, EMPTY_B, mixA, mixB } from './hash';
import type { Language } from './language';
import type { Words } from './words';

/** A place between two tokens, and which characters would fill it. A hundred are tried at each, so that what is the same for all is looked up once. */
export class Gap {
  #before = 0;
  #after = 0;
  /** The token behind the gap and the one behind that have been seen side by side, and so on the other side. */
  #reachesRight = false;
  #reachesLeft = false;
  #left = 0;
  #right = 0;
  /** Hashes of the two tokens before the gap, and of the one. */
  #leftA = 0;
  #leftB = 0;
  #beforeA = 0;
  #beforeB = 0;

  constructor(
    private readonly language: Language,
    private readonly words: Words,
  ) {}

  /** Turns to the gap before a place. */
  open(tokens: Uint16Array, place: number, size: number): void {
    const { language } = this;
    this.#before = tokens[place - 1]!;
    this.#after = tokens[place]!;
    this.#beforeA = mixA(EMPTY_A, this.#before);
    this.#beforeB = mixB(EMPTY_B, this.#before);
    this.#reachesLeft = place > 1 && language.hasPair(tokens[place - 2]!, this.#before);
    if (this.#reachesLeft) {
      this.#left = tokens[place - 2]!;
      this.#leftA = mixA(mixA(EMPTY_A, this.#left), this.#before);
      this.#leftB = mixB(mixB(EMPTY_B, this.#left), this.#before);
    }
    this.#reachesRight = place + 1 < size && language.hasPair(this.#after, tokens[place + 1]!);
    this.#right = this.#reachesRight ? tokens[place + 1]! : 0;
  }

  /**
   * Whether a token makes a sequence of four, or a word of three, that is known. It must have been seen behind the token
   * before the gap and before the one behind it.
   */
  holds(token: number): boolean {
    const { language, words } = this;
    const before = this.#before;
    const after = this.#after;
    const left =
      this.#reachesLeft &&
      language.holds(mixA(this.#leftA, token), mixB(this.#leftB, token), this.#left, before, token);
    const right = this.#reachesRight && this.#reaches(token);
    if (left && right) return true;
    const a = mixA(mixA(this.#beforeA, token), after);
    const b = mixB(mixB(this.#beforeB, token), after);
    return ((left || right) && language.holds(a, b, before, token, after)) || words.level(a, b) > 0;
  }

  /** Whether the token and the two behind the gap have been seen in a row. */
  #reaches(token: number): boolean {
    const [after, right] = [this.#after, this.#right];
    const a = mixA(mixA(mixA(EMPTY_A, token), after), right);
    const b = mixB(mixB(mixB(EMPTY_B, token), after), right);
    return this.language.holds(a, b, token, after, right);
  }
}
