// Probabilities of a sentence, and of what becomes of it by an edit: language.ts of the model.
import { EMPTY_A, EMPTY_B, levelOf, mixA, mixB } from './hash';
import { draftsWith, hasHouse, NO_UNITS, raisedLevel, unitOf } from './house';
import {
  allocate,
  contexts,
  counts,
  f64At,
  floor,
  followers,
  housePairCount,
  housePairs,
  i32At,
  levelCounts,
  MAX_TOKENS,
  ORDER,
  pairs,
  REACH,
  ROW,
  size,
  u16At,
  u8At,
  whole,
} from './memory';

const LN2: f64 = 0.6931471805599453;
const STEPS: f64 = 4096;
const TOLERANCE: f64 = 1e-6;
const WINDOW: i32 = 12;

/** Tokens and their sequences, as `Rows` of the model. Unmanaged: it lies where it is put, and no collector comes along. */
@unmanaged
export class Rows {
  size: i32;
  tokens: usize;
  hashA: usize;
  hashB: usize;
  houseHash: usize;
  levels: usize;
  logs: usize;
}

function makeRows(most: i32): Rows {
  const made = changetype<Rows>(allocate(offsetof<Rows>()));
  made.tokens = allocate(most * 2);
  made.hashA = allocate(most * ROW * 4);
  made.hashB = allocate(most * ROW * 4);
  made.houseHash = allocate(most * ROW * 4);
  made.levels = allocate(most * ROW);
  made.logs = allocate(most * 8);
  return made;
}

let uniform: usize = 0;
let seenBehind: usize = 0;
let seenBefore: usize = 0;
/** 32-bit numbers of a row of pairs. */
let stride: i32 = 0;
export let rows: Rows = changetype<Rows>(0);
export let edited: Rows = changetype<Rows>(0);

/** ln(1 + step / 4096) of each step, by the operations of natural-log.ts in their order: the same bits come out. */
let logsOfSteps: usize = 0;

function makeLogs(): void {
  logsOfSteps = allocate((<i32>STEPS + 1) * 8);
  for (let step = 0; step <= <i32>STEPS; step++) {
    const part = <f64>step / STEPS;
    const z = part / (2 + part);
    const square = z * z;
    let term = z;
    let sum: f64 = 0;
    for (let odd = 1; odd < 30; odd += 2) {
      sum += term / <f64>odd;
      term *= square;
    }
    store<f64>(logsOfSteps + (step << 3), 2 * sum);
  }
}

export function makeLanguage(): void {
  makeLogs();
  rows = makeRows(MAX_TOKENS);
  edited = makeRows(WINDOW);
  uniform = allocate(size * 8);
  for (let token = 0; token < size; token++)
    store<f64>(uniform + (token << 3), (<f64>(<u32>i32At(counts, token)) + floor) / whole);
  stride = (size + 31) >> 5;
  seenBehind = allocate(size * stride * 4);
  seenBefore = allocate(size * stride * 4);
  readPairs();
  addHousePairs();
}

let pairByte: usize = 0;

function nextNumber(): i32 {
  let value = 0;
  let shift = 0;
  let byte = 0;
  do {
    byte = <i32>load<u8>(pairByte++);
    value |= (byte & 127) << shift;
    shift += 7;
  } while (byte >= 128);
  return value;
}

function setBit(row: usize, bit: i32): void {
  const at = row + ((bit >>> 5) << 2);
  store<i32>(at, load<i32>(at) | (1 << (bit & 31)));
}

function readPairs(): void {
  pairByte = pairs;
  for (let first = 0; first < size; first++) {
    let second = -1;
    for (let left = nextNumber(); left > 0; left--) {
      second += nextNumber();
      setBit(rowBehind(first), second);
      setBit(rowBefore(second), first);
    }
  }
}

function addHousePairs(): void {
  for (let k = 0; k < housePairCount; k++) {
    const first = u16At(housePairs, 2 * k);
    const second = u16At(housePairs, 2 * k + 1);
    setBit(rowBehind(first), second);
    setBit(rowBefore(second), first);
  }
}

/** Bits of what has been seen behind a token. */
export function rowBehind(token: i32): usize {
  return seenBehind + token * stride * 4;
}

/** Bits of what has been seen before a token. */
export function rowBefore(token: i32): usize {
  return seenBefore + token * stride * 4;
}

export function rowLength(): i32 {
  return stride;
}

export function hasBit(row: usize, bit: i32): bool {
  return ((load<i32>(row + ((bit >>> 5) << 2)) >>> (bit & 31)) & 1) === 1;
}

export function hasPair(first: i32, second: i32): bool {
  return hasBit(rowBehind(first), second);
}

/** Whether three tokens have been seen in a row; their pairs need not have been. */
export function three(first: i32, second: i32, third: i32): bool {
  if (!hasPair(first, second) || !hasPair(second, third)) return false;
  const a = mixA(mixA(mixA(EMPTY_A, first), second), third);
  const b = mixB(mixB(mixB(EMPTY_B, first), second), third);
  return holds(a, b, first, second, third);
}

/** Whether three tokens whose hashes these are have been seen in a row, by the model or in a house. */
export function holds(a: i32, b: i32, first: i32, second: i32, third: i32): bool {
  if (levelOf(a, b) > 0) return true;
  if (!hasHouse()) return false;
  const name = mixA(mixA(mixA(NO_UNITS, unitOf(first)), unitOf(second)), unitOf(third));
  return raisedLevel(0, draftsWith(name)) > 0;
}

export function naturalLog(value: f64): f64 {
  const bits = reinterpret<i64>(value);
  const high = <i32>(bits >> 32);
  const exponent = (high >>> 20) - 1023;
  const fraction = (<f64>(high & 0xfffff) + <f64>(<u32>bits) / 4294967296.0) / 1048576.0;
  const place = fraction * STEPS;
  const step = <i32>place;
  const low = f64At(logsOfSteps, step);
  return <f64>exponent * LN2 + low + (f64At(logsOfSteps, step + 1) - low) * (place - <f64>step);
}

function logOf(sentence: Rows, place: i32): f64 {
  const levels = sentence.levels;
  let chance = f64At(uniform, u16At(sentence.tokens, place));
  for (let length = 2; length <= ORDER && length <= place + 1; length++) {
    const row = levels + (place - length + 1) * ROW;
    let times: f64;
    let kinds: f64;
    if (length === 2) {
      const context = u16At(sentence.tokens, place - 1);
      times = <f64>(<u32>i32At(counts, context));
      kinds = <f64>u16At(followers, context);
      if (times === 0) break;
    } else {
      const level = u8At(row, length - 1);
      if (level === 0) break;
      times = f64At(levelCounts, level);
      kinds = <f64>load<f32>(contexts + (((length - 1) * 32 + level) << 2));
    }
    const here = f64At(levelCounts, u8At(row, length));
    chance = ((here < times ? here : times) + kinds * chance) / (times + kinds);
  }
  return naturalLog(chance);
}

function readEnding(sentence: Rows, end: i32, computed: i32): void {
  const levels = sentence.levels;
  const token = u16At(sentence.tokens, end);
  if (end < computed) {
    const single = end * ROW + 1;
    store<i32>(sentence.hashA + (single << 2), mixA(EMPTY_A, token));
    store<i32>(sentence.hashB + (single << 2), mixB(EMPTY_B, token));
    if (hasHouse()) store<i32>(sentence.houseHash + (single << 2), mixA(NO_UNITS, unitOf(token)));
    store<u8>(levels + single, 1);
  }
  const first = max(0, end - REACH);
  for (let start = min(end - 1, computed - 1); start >= first; start--) {
    const at = start * ROW + end - start + 1;
    store<u8>(levels + at, 0);
    if (u8At(levels, at - 1) === 0 || u8At(levels, at + ROW - 1) === 0) continue;
    const a = mixA(i32At(sentence.hashA, at - 1), token);
    const b = mixB(i32At(sentence.hashB, at - 1), token);
    store<i32>(sentence.hashA + (at << 2), a);
    store<i32>(sentence.hashB + (at << 2), b);
    const isPair = start + 1 === end;
    if (isPair && !hasPair(u16At(sentence.tokens, start), token)) continue;
    const counted = levelOf(a, b);
    const level = isPair && counted === 0 ? 1 : counted;
    store<u8>(levels + at, level);
    if (!hasHouse()) continue;
    const name = mixA(i32At(sentence.houseHash, at - 1), unitOf(token));
    store<i32>(sentence.houseHash + (at << 2), name);
    store<u8>(levels + at, raisedLevel(level, draftsWith(name)));
  }
}

/** Of rows before `computed`: what would reach over the end is there no more. */
function clearBeyond(sentence: Rows, computed: i32): void {
  for (let place = max(0, sentence.size - REACH); place < computed; place++)
    for (let length = sentence.size - place + 1; length < ROW; length++)
      store<u8>(sentence.levels + place * ROW + length, 0);
}

export function readRows(): void {
  for (let place = 0; place < rows.size; place++) {
    readEnding(rows, place, rows.size);
    store<f64>(rows.logs + (place << 3), logOf(rows, place));
  }
  clearBeyond(rows, rows.size);
}

function copyAround(shift: i32, to: i32, from: i32): void {
  for (let place = from; place < to; place++) {
    store<u16>(edited.tokens + (place << 1), u16At(rows.tokens, place + shift));
    const row = place * ROW;
    const source = (place + shift) * ROW;
    for (let length = 1; length < ROW; length++)
      store<u8>(edited.levels + row + length, u8At(rows.levels, source + length));
    const kept = to - place;
    if (kept >= ROW) continue;
    store<i32>(edited.hashA + ((row + kept) << 2), i32At(rows.hashA, source + kept));
    store<i32>(edited.hashB + ((row + kept) << 2), i32At(rows.hashB, source + kept));
    store<i32>(edited.houseHash + ((row + kept) << 2), i32At(rows.houseHash, source + kept));
  }
}

/** `edit` of the model: -Infinity where the sentence grows more probable by less than `least`. */
export function editBy(start: i32, removed: i32, added: i32, one: i32, other: i32, least: f64): f64 {
  const left = min(REACH, start);
  const behind = start + removed;
  const right = min(REACH, rows.size - behind);
  const computed = left + added;
  const end = computed + right;
  edited.size = end;
  copyAround(start - left, left, 0);
  if (added > 0) store<u16>(edited.tokens + (left << 1), one);
  if (added > 1) store<u16>(edited.tokens + ((left + 1) << 1), other);
  copyAround(behind - computed, end, computed);
  const logs = rows.logs;
  let before: f64 = 0;
  for (let place = start; place < behind + right; place++) before += f64At(logs, place);
  let change: f64 = 0;
  for (let place = left; place < end; place++) {
    readEnding(edited, place, computed);
    const log = logOf(edited, place);
    store<f64>(edited.logs + (place << 3), log);
    change += log;
    if (change - before < least - TOLERANCE) return -Infinity;
  }
  clearBeyond(edited, computed);
  for (let place = start; place < behind + right; place++) change -= f64At(logs, place);
  return change;
}
