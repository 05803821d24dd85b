import { Blank, CLASSES, Digit, Filler, FullMark, Han, HalfMark, Invisible, Letter, classOf } from '../text/chars';
import { isMarkup } from '../text/filler';
import type { Span } from '../text/span';
import { findMarker, mayMark } from './markers';
import { isPaired, pairUp } from './pairs';
import type { Clause, Marker, Scan, Sentence } from './types';
import { NONE } from '../text/none';

/** Where marks are gathered, so that the array that stays is made once and in its size. */
const FOUND: number[] = [];

/**
 * One pass over a line of text (without its line end): marks, runs of letters and digits, pairs, sentences, clauses
 * and marker candidates. Total and linear; offsets are UTF-16, relative to the line. `number` is the number of a list item
 * that stands before the content.
 */
export function scan(text: string, number?: Marker): Scan {
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text.charCodeAt(start))) start++;
  while (end > start && isEdge(text.charCodeAt(end - 1))) end--;

  let count = 0;
  let alnums: Span[] | undefined;
  let classes = 0;
  let hasPairMarks = false;
  for (let i = 0; i < text.length; i++) {
    const kind = CLASSES[text.charCodeAt(i)]!;
    classes |= kind;
    if (kind === Han) continue;
    if (kind & (Letter | Digit)) {
      const from = i;
      while (i + 1 < text.length) {
        const next = CLASSES[text.charCodeAt(i + 1)]!;
        if (!(next & (Letter | Digit))) break;
        classes |= next;
        i++;
      }
      (alnums ??= []).push({ start: from, end: i + 1 });
      continue;
    }
    if (kind === Filler) continue;
    FOUND[count++] = i;
    if (!hasPairMarks && isPaired(text.charCodeAt(i))) hasPairMarks = true;
  }

  const marks = count === 0 ? NONE : FOUND.slice(0, count);
  const { pairs, strays, mates } = hasPairMarks ? pairUp(text, marks) : { pairs: NONE, strays: NONE, mates: NONE };
  const { clauses, sentences, markers } = split({ text, start, end, number }, marks, mates);
  return {
    content: { start, end },
    classes,
    marks,
    alnums: alnums ?? NONE,
    pairs,
    strays,
    clauses,
    sentences,
    markers,
  };
}

function isEdge(unit: number): boolean {
  return (classOf(unit) & (Blank | Invisible)) !== 0 || isMarkup(unit);
}

/** What a unit ends: 1 a sentence, 2 a clause, 3 a clause of the same sentence behind a comma; 0 for any other. */
const ENDS = new Uint8Array(65536);
for (const c of '。！？!?…') ENDS[c.charCodeAt(0)] = 1;
for (const c of '；：;:') ENDS[c.charCodeAt(0)] = 2;
for (const c of '，,') ENDS[c.charCodeAt(0)] = 3;

/** The marks as texts, one object each: the character of a text is a new one every time. */
const MARKS: Readonly<Record<number, string>> = Object.fromEntries(
  [...'。！？!?…；：;:，,'].map((c) => [c.charCodeAt(0), c]),
);

function endsSentence(text: string, offset: number): boolean {
  return ENDS[text.charCodeAt(offset)] === 1;
}

/** A line of text, its content and the number before it. */
interface Content {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly number: Marker | undefined;
}

function split(
  { text, start, end, number }: Content,
  marks: readonly number[],
  mates: readonly number[],
): { clauses: readonly Clause[]; sentences: readonly Sentence[]; markers: readonly Marker[] } {
  if (start >= end) return { clauses: NONE, sentences: NONE, markers: NONE };
  const clauses: Clause[] = [];
  const sentences: Sentence[] = [];
  let markers: Marker[] | undefined = number && [number];
  let clauseStart = start;
  let sentenceStart = start;
  let firstClause = 0;
  let depth = 0;

  const closeClause = (offset: number, mark: string): void => {
    if (offset > clauseStart || mark !== '') clauses.push({ start: clauseStart, end: offset, mark });
  };
  const closeSentence = (after: number): void => {
    if (clauses.length > firstClause)
      sentences.push({ start: sentenceStart, end: after, firstClause, lastClause: clauses.length });
    firstClause = clauses.length;
  };
  const openAt = (offset: number, after: 'sentence' | 'pause' | 'clause'): void => {
    clauseStart = offset;
    while (clauseStart < end && isEdge(text.charCodeAt(clauseStart))) clauseStart++;
    if (after === 'sentence') sentenceStart = clauseStart;
    if (clauseStart >= end || !mayMark(text.charCodeAt(clauseStart))) return;
    if (number !== undefined && clauseStart === start) return;
    const marker = findMarker({
      text,
      start: clauseStart,
      end,
      opensLine: clauseStart === start,
      opensSentence: after !== 'clause',
      clause: clauses.length,
    });
    if (marker) (markers ??= []).push(marker);
  };

  openAt(start, 'sentence');
  for (let j = 0; j < marks.length; j++) {
    const offset = marks[j]!;
    if (offset < start) continue;
    if (offset >= end) break;
    const mate = mates.length > 0 ? mates[j]! : -1;
    if (mate > j) {
      depth++;
      continue;
    }
    if (mate >= 0) {
      depth--;
      // “……。”后接新句：a full sentence quoted ends the sentence around it, unless the sentence visibly goes on
      if (depth === 0 && endsSentence(text, offset - 1) && endsAfterQuote(text, offset + 1, end)) {
        closeClause(offset + 1, '');
        closeSentence(offset + 1);
        openAt(offset + 1, 'sentence');
      }
      continue;
    }
    if (depth > 0) continue;
    const ends = ENDS[text.charCodeAt(offset)]!;
    if (ends === 1) {
      let after = offset + 1;
      while (after < end && endsSentence(text, after)) after++;
      while (j + 1 < marks.length && marks[j + 1]! < after) j++;
      closeClause(offset, MARKS[text.charCodeAt(offset)]!);
      closeSentence(after);
      openAt(after, 'sentence');
    } else if (ends > 1 && !isInsideNumber(text, offset)) {
      closeClause(offset, MARKS[text.charCodeAt(offset)]!);
      openAt(offset + 1, ends === 3 ? 'clause' : 'pause');
    }
  }
  if (clauseStart < end) closeClause(end, '');
  closeSentence(end);
  return { clauses, sentences, markers: markers ?? NONE };
}

/** Whether a sentence ends behind the closing quote before `offset`: what follows is no mark and no 的 that hangs on it. */
function endsAfterQuote(text: string, offset: number, end: number): boolean {
  if (offset >= end) return false;
  const unit = text.charCodeAt(offset);
  return (classOf(unit) & (FullMark | HalfMark)) === 0 && !'的等之这是'.includes(text[offset]!);
}

const COMMA = 0x2c;
const COLON = 0x3a;

/** 1,000 · 10:30 · https:// — a half-width mark that belongs to a figure or an address. */
function isInsideNumber(text: string, offset: number): boolean {
  const c = text.charCodeAt(offset);
  if (c !== COMMA && c !== COLON) return false;
  const before = classOf(text.charCodeAt(offset - 1));
  const after = classOf(text.charCodeAt(offset + 1));
  return (before & after & Digit) !== 0 || (c === COLON && text[offset + 1] === '/');
}
