/** Stands before and behind each sentence. */
export const BOUNDARY = 1;
/** Any character that the model has not counted. */
export const UNKNOWN = 0;
/** First token of a character. */
export const FIRST_CHARACTER = 2;

/** A digit, a letter: runs of them are one token. */
const DIGITS = '0';
const LETTERS = 'A';

/** A sentence of more tokens is read in pieces: everything that is kept for it has this size. */
export const MAX_TOKENS = 256;

/** Marks of half width, which drafts and web pages mix with those of full width. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

const DROPPED = 0;
/** Made with the first sentence: without a model there is none. */
let shapes: Uint16Array | undefined;

/** What each UTF-16 unit is read as: itself, a mark of full width, the one digit, the one letter, or nothing (blanks). */
function shapesOfUnits(): Uint16Array {
  // a function for each unit would be much of a short start
  const units = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) units[unit] = unit;
  const fill = (from: number, to: number, value: number): void => {
    units.fill(value, from, to + 1);
  };
  fill(0, 0x20, DROPPED);
  for (const unit of [0x7f, 0xa0, 0x3000, 0xfeff, 0x200b, 0x200c, 0x200d, 0x2002, 0x2003, 0x2009, 0x202f, 0xad])
    units[unit] = DROPPED;
  const digit = DIGITS.charCodeAt(0);
  const letter = LETTERS.charCodeAt(0);
  for (const [from, to, value] of [
    [0x30, 0x39, digit],
    [0xff10, 0xff19, digit],
    [0x41, 0x5a, letter],
    [0x61, 0x7a, letter],
    [0xff21, 0xff3a, letter],
    [0xff41, 0xff5a, letter],
  ] as const)
    fill(from, to, value);
  for (const [half, full] of Object.entries(FULL_WIDTH)) units[half.charCodeAt(0)] = full.charCodeAt(0);
  return units;
}

export const unitIsHan = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3007;

/** Whether a sentence ends behind this unit. */
export const endsSentence = (unit: number): boolean =>
  unit === 0x3002 ||
  unit === 0xff01 ||
  unit === 0xff1f ||
  unit === 0xff1b ||
  unit === 0x0a ||
  unit === 0x21 ||
  unit === 0x3f ||
  unit === 0x3b;

/** The units of a text as the model reads them, and where each stood. */
export interface Units {
  readonly units: readonly number[];
  /** UTF-16 offset of each in the text; one more at the end. */
  readonly starts: readonly number[];
}

/** Reads units of `text.slice(from, to)`: blanks out, runs of digits and of letters as one. Offsets are of the text. */
export function unitsOf(text: string, from: number, to: number): Units {
  const units: number[] = [];
  const starts: number[] = [];
  const shapeOf = (shapes ??= shapesOfUnits());
  let before = -1;
  for (let offset = from; offset < to; offset++) {
    const unit = shapeOf[text.charCodeAt(offset)]!;
    if (unit === DROPPED) continue;
    if (unit === before && (unit === 0x30 || unit === 0x41)) continue;
    units.push(unit);
    starts.push(offset);
    before = unit;
  }
  starts.push(to);
  return { units, starts };
}
