import { ALIKE, NEAR_SOUND, SAME_SOUND } from './confusions';
import { LOG_OF_LEVEL } from './levels';
import { REACH } from './language';
import { naturalLog } from './natural-log';
import type { Candidate, Kind } from './candidate';
import type { Reader } from './reader';
import { ROW, type Rows } from './rows';

/** Numbers that the judge is given of a candidate. */
export const FEATURES = 54;

const KIND_NUMBERS: Readonly<Record<Kind, number>> = { replace: 0, pair: 1, swap: 2, extra: 0, missing: 1, double: 2 };

/** Tokens on each side that are cut into words together with an edit. */
const WORD_REACH = 4;

/** What is the same for all candidates of a sentence. */
export interface Setting {
  /** Σ ln P of all tokens. */
  readonly logs: number;
  /** Tokens that some known sequence of four covers. */
  readonly covered: number;
}

export function settingOf({ size, levels, logs }: Rows): Setting {
  let sum = 0;
  let covered = 0;
  let reach = 0;
  for (let place = 0; place < size; place++) {
    sum += logs[place]!;
    if (levels[place * ROW + 4]! > 0) reach = place + 4;
    if (place < reach) covered++;
  }
  return { logs: sum, covered };
}

/** Writes what is known of a candidate into `row`. The candidate must be of the sentence that the reader read last. */
export function describe(reader: Reader, candidate: Candidate, setting: Setting, row: Float32Array): void {
  const { rows, edited, language, words, isHan, leftAlone } = reader;
  const { start, removed, replacement, ways, kind } = candidate;
  const added = replacement.length;
  const change = language.edit(rows, { start, removed, replacement, added }, edited);
  const left = Math.min(REACH, start);
  const behind = start + removed;
  const right = Math.min(REACH, rows.size - behind);
  let column = 0;
  const put = (value: number): void => {
    row[column++] = value;
  };
  const before = spanLogs(rows.logs, start, behind + right);
  put(change);
  put(before);
  put(before + change);
  put(spanLogs(rows.logs, start, behind));
  put(spanLogs(edited.logs, left, left + added));
  put(least(rows.logs, start, behind + right));
  put(least(edited.logs, left, edited.size));
  for (let length = 2; length <= 5; length++) {
    put(sumOfLevels(rows, start, behind, length));
    put(highestLevel(rows, start, behind, length));
    put(sumOfLevels(edited, left, left + added, length));
    put(highestLevel(edited, left, left + added, length));
  }
  // words
  const from = Math.max(0, start - WORD_REACH);
  const to = Math.min(rows.size, behind + WORD_REACH);
  const oldCut = words.cut(rows.tokens, from, to, { start, end: Math.max(behind, start + 1) });
  const old = [words.coveringLength, words.coveringLevel, words.longestLength, words.longestLevel];
  const newFrom = left - Math.min(left, WORD_REACH);
  const newTo = Math.min(edited.size, left + added + WORD_REACH);
  const newCut = words.cut(edited.tokens, newFrom, newTo, { start: left, end: Math.max(left + added, left + 1) });
  put(newCut - oldCut);
  for (const value of old) put(value);
  put(words.coveringLength);
  put(words.coveringLevel);
  put(words.longestLength);
  put(words.longestLevel);
  put(removed > 0 ? naturalLog(1 + language.counts[rows.tokens[start]!]!) : -1);
  put(added > 0 ? naturalLog(1 + language.counts[replacement[0]!]!) : -1);
  put((ways & SAME_SOUND) !== 0 ? 1 : 0);
  put((ways & NEAR_SOUND) !== 0 ? 1 : 0);
  put((ways & ALIKE) !== 0 ? 1 : 0);
  put(KIND_NUMBERS[kind]);
  put(levelAt(rows, start - 2, 2));
  put(levelAt(rows, behind, 2));
  put(levelAt(rows, start - 3, 3));
  put(levelAt(rows, behind, 3));
  put(candidate.margin);
  put(candidate.rank);
  const previous = rows.tokens[start - 1]!;
  const next = rows.tokens[behind] ?? 0;
  put((isHan[previous]! ? 1 : 0) + (isHan[next]! ? 2 : 0));
  put((removed > 0 && leftAlone[rows.tokens[start]!]! ? 1 : 0) + (added > 0 && leftAlone[replacement[0]!]! ? 2 : 0));
  // how far the model knows what the sentence talks about
  const outside = rows.size - (behind + right - start);
  put(outside > 0 ? (setting.logs - before) / outside : -12);
  put(setting.covered / rows.size);
  put(rows.size);
  put(naturalLog(1 + language.counts[previous]!));
  put(naturalLog(1 + language.counts[next]!));
  put(removed === 2 ? naturalLog(1 + language.counts[rows.tokens[start + 1]!]!) : -1);
  put(levelAt(rows, start - 4, 4));
  put(levelAt(rows, behind, 4));
}

function levelAt({ levels, size }: Rows, start: number, length: number): number {
  return start < 0 || start + length > size ? -1 : levels[start * ROW + length]!;
}

function spanLogs(logs: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let place = from; place < to; place++) sum += logs[place]!;
  return sum;
}

function least(logs: Float64Array, from: number, to: number): number {
  let low = 0;
  for (let place = from; place < to; place++) if (logs[place]! < low) low = logs[place]!;
  return low;
}

/** Sum of the levels of the sequences of a length that hold a token of `[start, end)`, or span it where it is empty. */
function sumOfLevels({ levels }: Rows, start: number, end: number, length: number): number {
  let sum = 0;
  const lastStart = lastCovering(start, end);
  for (let from = Math.max(0, start - length + 1); from <= lastStart; from++)
    sum += LOG_OF_LEVEL[levels[from * ROW + length]!]!;
  return sum;
}

/** The highest of these levels. */
function highestLevel({ levels }: Rows, start: number, end: number, length: number): number {
  let most = 0;
  const lastStart = lastCovering(start, end);
  for (let from = Math.max(0, start - length + 1); from <= lastStart; from++)
    most = Math.max(most, LOG_OF_LEVEL[levels[from * ROW + length]!]!);
  return most;
}

/** Start of the last sequence that holds a token of `[start, end)`; one that spans an empty stretch begins before it. */
function lastCovering(start: number, end: number): number {
  return start === end ? start - 1 : end - 1;
}
