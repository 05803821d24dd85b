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
  /** How many marks of each kind stand open: without it a closing mark that has no other half would ask them all. */
  const waiting = new Map<string, number>();

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
          const lost = kindOf(text[marks[k]!]!);
          waiting.set(lost, waiting.get(lost)! - 1);
          strays.push(marks[k]!);
        }
        mates[straightOpen] = j;
        mates[j] = straightOpen;
        straightOpen = -1;
      }
    } else if (OPENERS.has(c)) {
      open.push(j);
      waiting.set(kindOf(c), (waiting.get(kindOf(c)) ?? 0) + 1);
    } else {
      const kind = CLOSERS[c];
      if (kind === undefined) continue;
      if (!waiting.get(kindOf(kind))) {
        strays.push(marks[j]!);
        continue;
      }
      for (;;) {
        const k = open.pop()!;
        const opener = kindOf(text[marks[k]!]!);
        if (opener !== '"') waiting.set(opener, waiting.get(opener)! - 1);
        if (opener === kindOf(kind)) {
          mates[k] = j;
          mates[j] = k;
          break;
        }
        if (k === straightOpen) straightOpen = -1;
        strays.push(marks[k]!);
      }
    }
  }
  for (const j of open) strays.push(marks[j]!);
  strays.sort((a, b) => a - b);
  return { pairs: listPairs(text, marks, mates), strays, mates };
}

function kindOf(opener: string): string {
  return opener === '(' ? '（' : opener;
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
