import type { Pair } from './types';

const CLOSERS: Readonly<Record<string, Pair['kind']>> = {
  '”': '“',
  '’': '‘',
  '》': '《',
  '〉': '〈',
  '）': '（',
  ')': '(',
  '】': '【',
  '〕': '〔',
  ']': '[',
  '」': '「',
  '』': '『',
};
const OPENERS = new Set<string>(Object.values(CLOSERS));

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
  const straight = marks.filter((at) => text[at] === '"').length;
  let straightOpen = -1;

  const sameKind = (opener: string, kind: string): boolean =>
    opener === kind || (isParenthesis(opener) && isParenthesis(kind));

  for (let j = 0; j < marks.length; j++) {
    const c = text[marks[j]!]!;
    if (c === '"' && straight % 2 === 0) {
      if (straightOpen < 0) {
        straightOpen = j;
        open.push(j);
      } else {
        while (open.length > 0) {
          const k = open.pop()!;
          if (k === straightOpen) break;
          strays.push(marks[k]!);
        }
        mates[straightOpen] = j;
        mates[j] = straightOpen;
        straightOpen = -1;
      }
    } else if (OPENERS.has(c)) {
      open.push(j);
    } else {
      const kind = CLOSERS[c];
      if (kind === undefined) continue;
      let k = open.length - 1;
      while (k >= 0 && !sameKind(text[marks[open[k]!]!]!, kind)) k--;
      if (k < 0) {
        strays.push(marks[j]!);
        continue;
      }
      for (const lost of open.splice(k + 1)) {
        if (lost === straightOpen) straightOpen = -1;
        strays.push(marks[lost]!);
      }
      const mate = open.pop()!;
      mates[mate] = j;
      mates[j] = mate;
    }
  }
  for (const j of open) strays.push(marks[j]!);
  strays.sort((a, b) => a - b);
  return { pairs: listPairs(text, marks, mates), strays, mates };
}

function isParenthesis(c: string): boolean {
  return c === '（' || c === '(';
}

function listPairs(text: string, marks: readonly number[], mates: readonly number[]): Pair[] {
  const pairs: Pair[] = [];
  let depth = 0;
  for (let j = 0; j < marks.length; j++) {
    const mate = mates[j]!;
    if (mate > j) {
      pairs.push({ kind: text[marks[j]!] as Pair['kind'], open: marks[j]!, close: marks[mate]!, depth });
      depth++;
    } else if (mate >= 0) depth--;
  }
  return pairs;
}
