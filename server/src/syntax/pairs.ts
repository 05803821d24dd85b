import type { Pair } from './types';

/** Opening marks with their closing ones. （ and ( are of one kind: a mixed width is another rule's matter. */
const PAIRS: readonly (readonly [open: Pair['kind'], close: string])[] = [
  ['（', '）'],
  ['(', ')'],
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['〔', '〕'],
  ['[', ']'],
  ['「', '」'],
  ['『', '』'],
];
const STRAIGHT = 0x22;

/** Kind of a unit that opens (positive) or closes (negative) a pair; 0 for any other. Kinds count from 1. */
const KINDS = new Int8Array(65536);
const OPENERS = new Map<number, Pair['kind']>([[STRAIGHT, '"']]);
PAIRS.forEach(([open, close], i) => {
  const kind = Math.max(1, i);
  KINDS[open.charCodeAt(0)] = kind;
  KINDS[close.charCodeAt(0)] = -kind;
  OPENERS.set(open.charCodeAt(0), open);
});

/** Whether a unit is a quotation mark or a bracket. */
export function isPaired(unit: number): boolean {
  return KINDS[unit] !== 0 || unit === STRAIGHT;
}

/** Quotation marks and brackets of a line in pairs, and those that are left over. Offsets are UTF-16, of the line. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly strays: readonly number[];
  /** For each mark the index (into `marks`) of its other half, or -1. */
  readonly mates: readonly number[];
}

/**
 * Pairs quotation marks and brackets of one line. A closing mark takes the nearest open one of its kind; what stands
 * open between them is stray, so that one lost mark never swallows the paragraph. （ and ) pair with each other: a
 * mixed width is another rule's matter. Straight quotes pair in order when their number is even.
 */
export function pairUp(text: string, marks: readonly number[]): Pairing {
  const mates = new Array<number>(marks.length).fill(-1);
  const strays: number[] = [];
  const open: number[] = [];
  let straight = 0;
  for (const offset of marks) if (text.charCodeAt(offset) === STRAIGHT) straight++;
  let straightOpen = -1;
  /** How many marks of each kind stand open: without it a closing mark that has no other half would ask them all. */
  const waiting = new Array<number>(PAIRS.length).fill(0);
  const kindAt = (k: number): number => KINDS[text.charCodeAt(marks[k]!)]!;
  const lose = (k: number): void => {
    strays.push(marks[k]!);
    waiting[kindAt(k)]!--;
  };

  for (let j = 0; j < marks.length; j++) {
    const unit = text.charCodeAt(marks[j]!);
    const kind = KINDS[unit]!;
    if (unit === STRAIGHT && straight % 2 === 0) {
      if (straightOpen < 0) {
        straightOpen = j;
        open.push(j);
      } else {
        while (open.length > 0) {
          const k = open.pop()!;
          if (k === straightOpen) break;
          lose(k);
        }
        mates[straightOpen] = j;
        mates[j] = straightOpen;
        straightOpen = -1;
      }
    } else if (kind > 0) {
      open.push(j);
      waiting[kind]!++;
    } else if (kind < 0) {
      if (waiting[-kind] === 0) {
        strays.push(marks[j]!);
        continue;
      }
      for (;;) {
        const k = open.pop()!;
        const opener = kindAt(k);
        if (opener === -kind) {
          waiting[opener]!--;
          mates[k] = j;
          mates[j] = k;
          break;
        }
        // a straight quote is of no kind and waits for none
        if (k === straightOpen) {
          straightOpen = -1;
          strays.push(marks[k]!);
        } else lose(k);
      }
    }
  }
  for (const j of open) strays.push(marks[j]!);
  if (strays.length > 1) strays.sort((a, b) => a - b);
  return { pairs: listPairs(text, marks, mates), strays, mates };
}

function listPairs(text: string, marks: readonly number[], mates: readonly number[]): Pair[] {
  const pairs: Pair[] = [];
  let depth = 0;
  for (let j = 0; j < marks.length; j++) {
    const mate = mates[j]!;
    if (mate > j) {
      pairs.push({ kind: OPENERS.get(text.charCodeAt(marks[j]!))!, open: marks[j]!, close: marks[mate]!, depth });
      depth++;
    } else if (mate >= 0) depth--;
  }
  return pairs;
}
