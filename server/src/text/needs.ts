import { pairSlot, pairSlotsOf, unitSlot } from './pair-slots';

/**
 * What a text must hold so that a pattern can match: of each set one, given as slots of two characters side by side or of one
 * character. A text that lacks all of a set is passed by without trying the pattern.
 */
export type Needs = readonly Int32Array[];

/** Characters that one place of a pattern may be; undefined where it may be any of many. */
type Units = readonly number[] | undefined;

/** Slots of which one must be set, and about how often a paragraph has one of them. */
interface Need {
  readonly slots: readonly number[];
  readonly weight: number;
}

/** What is known of a part of a pattern. */
interface Part {
  readonly first: Units;
  readonly behind: Units;
  readonly needs: readonly Need[];
  /** Whether it stands beside what is before and behind, or only looks there. */
  readonly width: 'some' | 'none' | 'unknown';
}

/** Characters of a class, slots of a set, and sets of a pattern from which on asking costs more than trying. */
const MAX_UNITS_PER_CLASS = 24;
const MAX_SLOTS_PER_NEED = 96;
const MAX_NEEDS = 4;
/** A character alone stands in many more paragraphs than two side by side. */
const WEIGHT_OF_UNIT = 30;
/** Times that a pattern is tried before it is read: reading costs as much as some tries, and most drafts are short. */
const MIN_TRIES = 64;

/** A shorter text is tried: the bits of the paragraph that it is cut from would be lost for it. */
const MIN_UNITS_PER_TEXT = 40;
const SURROGATE = /[\uD800-\uDFFF]/;

const NOTHING: Part = { first: undefined, behind: undefined, needs: [], width: 'unknown' };
const DIGITS = Array.from('0123456789', (digit) => digit.charCodeAt(0));
const NO_NEEDS: Needs = Object.freeze([]);

/** What the pattern of a source needs, its letters as they stand; nothing where that cannot be told. */
export function needsOf(source: string): Needs {
  if (SURROGATE.test(source)) return NO_NEEDS;
  const reader = new PatternReader(source);
  const needs = reader.alternatives().needs;
  if (!reader.isAtEnd) return NO_NEEDS;
  return [...needs]
    .sort((a, b) => a.weight - b.weight)
    .slice(0, MAX_NEEDS)
    .map(({ slots }) => Int32Array.from(new Set(slots)));
}

/** A pattern that is read when it has been tried for a while. */
export class Sieve {
  #tries = 0;
  #needs = NO_NEEDS;

  constructor(private readonly source: string) {}

  /** Whether the pattern may match in a text: false is sure. */
  mayMatch(text: string): boolean {
    if (this.#tries < MIN_TRIES) {
      if (++this.#tries === MIN_TRIES) this.#needs = needsOf(this.source);
      return true;
    }
    return this.#needs.length === 0 || text.length < MIN_UNITS_PER_TEXT || mayHoldAll(text, this.#needs);
  }
}

const sieves = new WeakMap<RegExp, Sieve>();

/** Whether a pattern may match in a text: false is sure. */
export function mayMatch(text: string, pattern: RegExp): boolean {
  let sieve = sieves.get(pattern);
  if (!sieve) sieves.set(pattern, (sieve = new Sieve(pattern.ignoreCase ? '' : pattern.source)));
  return sieve.mayMatch(text);
}

/** Whether a text may hold one of each set. */
export function mayHoldAll(text: string, needs: Needs): boolean {
  const bits = pairSlotsOf(text);
  for (let k = 0; k < needs.length; k++) {
    const slots = needs[k]!;
    let n = 0;
    for (; n < slots.length; n++) if ((bits[slots[n]! >>> 5]! & (1 << (slots[n]! & 31))) !== 0) break;
    if (n === slots.length) return false;
  }
  return true;
}

/** Reads a pattern as far as it must be understood; what it does not know it takes for anything. */
class PatternReader {
  #offset = 0;

  constructor(private readonly source: string) {}

  get isAtEnd(): boolean {
    return this.#offset >= this.source.length;
  }

  /** Alternatives up to the end of their group. */
  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.source[this.#offset] === '|') {
      this.#offset++;
      parts.push(this.#sequence());
    }
    return parts.length === 1 ? parts[0]! : either(parts);
  }

  #sequence(): Part {
    let first: Units;
    let behind: Units;
    let width: Part['width'] = 'none';
    const needs: Need[] = [];
    while (!this.isAtEnd && !'|)'.includes(this.source[this.#offset]!)) {
      const part = this.#quantified();
      needs.push(...part.needs);
      if (part.width !== 'unknown' && behind && part.first) addPairs(needs, behind, part.first);
      if (part.width === 'none') continue;
      if (width === 'none') first = part.width === 'some' ? part.first : undefined;
      behind = part.width === 'some' ? part.behind : undefined;
      if (part.width === 'some') width = 'some';
      else if (width === 'none') width = 'unknown';
    }
    return { first: width === 'some' ? first : undefined, behind, needs, width };
  }

  #quantified(): Part {
    const part = this.#atom();
    const quantifier = /[?*+]|\{(\d+)(,\d*)?\}/y;
    quantifier.lastIndex = this.#offset;
    const read = quantifier.exec(this.source);
    if (!read) return part;
    this.#offset = quantifier.lastIndex;
    if (this.source[this.#offset] === '?') this.#offset++;
    return read[0] === '?' || read[0] === '*' || read[1] === '0' ? NOTHING : part;
  }

  #atom(): Part {
    const character = this.source[this.#offset]!;
    if (character === '(') return this.#group();
    if (character === '[') return this.#class();
    this.#offset++;
    if (character === '^' || character === '$') return { ...NOTHING, width: 'none' };
    if (character === '\\') return this.#escaped();
    if (character === '.') return { ...NOTHING, width: 'some' };
    return oneOf([character.charCodeAt(0)]);
  }

  #group(): Part {
    const opening = /\((?:\?(?:<?([=!])|:|<[^=!>][^>]*>))?/y;
    opening.lastIndex = this.#offset;
    const [head, look] = opening.exec(this.source)!;
    this.#offset += head.length;
    const inside = this.alternatives();
    this.#offset++;
    if (look === undefined) return inside;
    if (look === '!') return { ...NOTHING, width: 'none' };
    // what it looks at behind it does not stand beside what follows
    const first = head === '(?=' && inside.width === 'some' ? inside.first : undefined;
    return { first, behind: undefined, needs: inside.needs, width: 'none' };
  }

  #escaped(): Part {
    const units = this.#escapedUnits();
    if (units === 'edge') return { ...NOTHING, width: 'none' };
    return units ? oneOf(units) : NOTHING;
  }

  /** Behind a backslash: the characters that are meant. */
  #escapedUnits(): Units | 'edge' {
    const character = this.source[this.#offset++]!;
    if (character === 'd') return DIGITS;
    if (character === 'b' || character === 'B') return 'edge';
    const coded = /u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]*\}|k<[^>]*>|c[A-Za-z]|\d+|[a-zA-Z]/y;
    coded.lastIndex = this.#offset - 1;
    const code = coded.exec(this.source)?.[0];
    if (code === undefined) return [character.charCodeAt(0)];
    this.#offset += code.length - 1;
    return /^u[0-9a-fA-F]{4}$/.test(code) ? [parseInt(code.slice(1), 16)] : undefined;
  }

  #class(): Part {
    this.#offset++;
    const isOther = this.source[this.#offset] === '^';
    if (isOther) this.#offset++;
    const units: number[] = [];
    let isKnown = !isOther;
    for (; this.source[this.#offset] !== ']';) {
      const from = this.#classUnits();
      if (!from) isKnown = false;
      if (this.source[this.#offset] === '-' && this.source[this.#offset + 1] !== ']') {
        this.#offset++;
        const to = this.#classUnits();
        if (from?.length !== 1 || to?.length !== 1 || to[0]! - from[0]! > MAX_UNITS_PER_CLASS) isKnown = false;
        else for (let unit = from[0]!; unit <= to[0]!; unit++) units.push(unit);
      } else if (from) units.push(...from);
    }
    this.#offset++;
    return isKnown && units.length <= MAX_UNITS_PER_CLASS ? oneOf(units) : { ...NOTHING, width: 'some' };
  }

  #classUnits(): Units {
    const character = this.source[this.#offset++]!;
    if (character !== '\\') return [character.charCodeAt(0)];
    const units = this.#escapedUnits();
    return units === 'edge' ? undefined : units;
  }
}

function oneOf(units: readonly number[]): Part {
  const needs = [{ slots: units.map(unitSlot), weight: units.length * WEIGHT_OF_UNIT }];
  return { first: units, behind: units, needs, width: 'some' };
}

/** Two that stand side by side. */
function addPairs(needs: Need[], firsts: readonly number[], seconds: readonly number[]): void {
  if (firsts.length * seconds.length > MAX_SLOTS_PER_NEED) return;
  const slots = firsts.flatMap((a) => seconds.map((b) => pairSlot(a, b)));
  needs.push({ slots, weight: slots.length });
}

/** One of some parts: what it needs is what any of them needs. */
function either(parts: readonly Part[]): Part {
  const best = parts.map(({ needs }) =>
    needs.length === 0 ? undefined : needs.reduce((a, b) => (b.weight < a.weight ? b : a)),
  );
  const needs: Need[] = [];
  if (best.every((need) => need !== undefined)) {
    const slots = best.flatMap((need) => need.slots);
    const weight = best.reduce((sum, need) => sum + need.weight, 0);
    if (slots.length <= MAX_SLOTS_PER_NEED) needs.push({ slots, weight });
  }
  const all = (unitsOf: (part: Part) => Units): Units => {
    const lists = parts.map(unitsOf);
    if (!lists.every((list) => list !== undefined)) return undefined;
    const units = [...new Set(lists.flat())];
    return units.length <= MAX_UNITS_PER_CLASS ? units : undefined;
  };
  const width = parts.every((part) => part.width === 'some') ? 'some' : 'unknown';
  return { first: all((part) => part.first), behind: all((part) => part.behind), needs, width };
}
