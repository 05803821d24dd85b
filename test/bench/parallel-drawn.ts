// Parallel sets of published prose whose members differ in length and agree in frame, and ways to break one member.
// Knows neither rules/ nor facts/.
import { clausesOf, type Change } from './parallel-breaks';

/** Members of a set, as spans of the text that it was drawn from. */
export interface DrawnSet {
  readonly kind: 'parts' | 'sentences' | 'clauses';
  readonly members: readonly { readonly start: number; readonly end: number }[];
}

/** How a member of such a set is broken. */
export type FrameLoss = 'clause lost' | 'frame word lost' | 'frame word swapped';
export const FRAME_LOSSES: readonly FrameLoss[] = ['clause lost', 'frame word lost', 'frame word swapped'];

/** Characters that open a clause alone. */
const ALONE = new Set('要以在把让对从既用靠向为有');
const NUMBERED = /^(?:[一二三四五六七八九十]+[是要、]|第[一二三四五六七八九十]|[（(]|\d)/;
const LEAST = 3;
const SWAPPED: Readonly<Record<number, readonly string[]>> = {
  1: ['另'],
  2: ['尽量', '设法'],
  3: ['多一点', '好好地'],
};

/** Sets of a text that share a frame: parts between ；, sentences and clauses that follow each other and begin alike. */
export function drawSets(text: string): DrawnSet[] {
  const sets: DrawnSet[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const sentences = [...line.matchAll(/[^。！？]+/g)].map((m) => spanOf(lineStart + m.index, m[0]));
    for (const sentence of sentences) {
      const parts = split(text, sentence, '；');
      if (parts.length >= LEAST) add('parts', trimmed(text, parts));
      for (const run of runsOf(text, split(text, sentence, '，'))) add('clauses', run);
    }
    for (const run of runsOf(text, sentences)) add('sentences', run);
    lineStart += line.length + 1;
  }
  return sets;

  function add(kind: DrawnSet['kind'], members: DrawnSet['members']): void {
    const texts = members.map((m) => text.slice(m.start, m.end));
    if (texts.some((t) => NUMBERED.test(t) || /[\d０-９]|百分之|[一二三四五六七八九十百千万亿]{2}/.test(t))) return;
    if (isFramed(texts)) sets.push({ kind, members });
  }
}

function spanOf(start: number, piece: string): { start: number; end: number } {
  const blank = piece.length - piece.trimStart().length;
  return { start: start + blank, end: start + piece.trimEnd().length };
}

function split(text: string, span: { start: number; end: number }, mark: string): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let { start } = span;
  for (let i = span.start; i <= span.end; i++)
    if (i === span.end || text[i] === mark) {
      if (i > start) pieces.push({ start, end: i });
      start = i + 1;
    }
  return pieces;
}

/** Neighbours that begin with the same two characters, four at least. */
function runsOf(text: string, pieces: readonly { start: number; end: number }[]): (typeof pieces)[] {
  const runs: (typeof pieces)[] = [];
  for (let from = 0; from < pieces.length;) {
    let to = from + 1;
    const head = text.slice(pieces[from]!.start, pieces[from]!.start + 2);
    while (to < pieces.length && text.startsWith(head, pieces[to]!.start)) to++;
    if (to - from > LEAST) runs.push(pieces.slice(from, to));
    from = to;
  }
  return runs;
}

/** Parts without what leads into the first one and what follows from the last one. */
function trimmed(text: string, parts: DrawnSet['members']): DrawnSet['members'] {
  const clauses = parts.map((p) => clausesOf(text.slice(p.start, p.end)));
  const count = clauses[1]!.length;
  return parts.map((p, i) => {
    const clause = clauses[i]!;
    if (clause.length <= count || (i > 0 && i < parts.length - 1)) return p;
    return i === 0
      ? { start: p.start + clause.at(-count)!.start, end: p.end }
      : { start: p.start, end: p.start + clause[count - 1]!.end };
  });
}

/** The common beginning of each clause; undefined where the numbers of clauses differ. */
function headsOf(texts: readonly string[]): string[] | undefined {
  const clauses = texts.map((t) => clausesOf(t).map((c) => t.slice(c.start, c.end)));
  const count = clauses[0]!.length;
  if (clauses.some((c) => c.length !== count)) return undefined;
  return clauses[0]!.map((first, k) => {
    let n = 0;
    while (n < first.length && clauses.every((c) => c[k]!.length > n + 2 && c[k]![n] === first[n])) n++;
    const head = first.slice(0, n);
    return n > 1 || ALONE.has(head) ? head : '';
  });
}

/** Four members with one common beginning, or three with two. */
function isFramed(texts: readonly string[]): boolean {
  const shared = headsOf(texts)?.filter((h) => h !== '').length ?? 0;
  return texts.length > LEAST ? shared >= 1 : texts.length === LEAST && shared >= 2;
}

/** The change that breaks a member in a way; undefined where it has no place for it. */
export function breakFrame(
  kind: DrawnSet['kind'],
  texts: readonly string[],
  member: number,
  how: FrameLoss,
): Change | undefined {
  const heads = headsOf(texts)!;
  const oddText = texts[member]!;
  const clauses = clausesOf(oddText);
  // between commas the last one may go on from all of them without their word
  if (kind !== 'parts' && member === texts.length - 1) return undefined;
  if (how === 'clause lost')
    return clauses.length > 1 ? { start: clauses.at(-2)!.end, end: clauses.at(-1)!.end, newText: '' } : undefined;
  // the last common beginning: what comes first is often the subject
  const clause = heads.findLastIndex((h) => h !== '' && /^\p{Script=Han}+$/u.test(h));
  const head = heads[clause];
  if (head === undefined) return undefined;
  const start = clauses[clause]!.start;
  const swapped = SWAPPED[head.length]?.[member % SWAPPED[head.length]!.length];
  if (how === 'frame word lost') return { start, end: start + head.length, newText: '' };
  return swapped === undefined ? undefined : { start, end: start + head.length, newText: swapped };
}
