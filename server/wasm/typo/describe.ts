// What is known of a candidate as numbers, and what the trees say of it: describe.ts and trees.ts of the model.
import * as candidates from './candidates';
import { DOUBLE, EXTRA, MISSING, PAIR, REPLACE } from './candidates';
import { ALIKE, NEAR_SOUND, SAME_SOUND } from './confusions';
import { edited, editBy, naturalLog, rows } from './language';
import {
  allocate,
  counts,
  f64At,
  i32At,
  isHan,
  kindsOfTokens,
  LEFT_ALONE,
  lengthFeatures,
  lengthNodes,
  lengthRights,
  lengthValues,
  logOfLevel,
  REACH,
  replaceFeatures,
  replaceNodes,
  replaceRights,
  replaceValues,
  ROW,
  u16At,
  u8At,
} from './memory';
import { coveringLength, coveringLevel, cut, longestLength, longestLevel } from './words';

const FEATURES: i32 = 54;
const WORD_REACH: i32 = 4;
const LEAF: i32 = 255;
const TOLERANCE: f64 = 1e-6;

let row: usize = 0;
let column: i32 = 0;
let sentenceLogs: f64 = 0;
let covered: i32 = 0;
let replaceRests: usize = 0;
let lengthRests: usize = 0;

export function makeDescriptions(): void {
  row = allocate(FEATURES * 4);
  replaceRests = restsOf(replaceNodes, replaceFeatures, replaceRights, replaceValues);
  lengthRests = restsOf(lengthNodes, lengthFeatures, lengthRights, lengthValues);
}

/** The most that all trees from each one on can add. */
function restsOf(nodes: i32, features: usize, rights: usize, values: usize): usize {
  const rests = allocate(nodes * 8);
  let trees = 0;
  let most: f64 = -Infinity;
  for (let node = 0; node < nodes; node++) {
    if (u8At(features, node) !== LEAF) continue;
    most = max(most, <f64>load<f32>(values + (node << 2)));
    if (u16At(rights, node) !== 1) continue;
    store<f64>(rests + (trees++ << 3), most);
    most = -Infinity;
  }
  let rest = TOLERANCE;
  for (let tree = trees - 1; tree >= 0; tree--) {
    rest += f64At(rests, tree);
    store<f64>(rests + (tree << 3), rest);
  }
  return rests;
}

function score(nodes: i32, features: usize, rights: usize, values: usize, rests: usize, least: f64): f64 {
  let sum: f64 = 0;
  let root = 0;
  for (let tree = 0; root < nodes; tree++) {
    if (sum + f64At(rests, tree) < least) return -Infinity;
    let node = root;
    let feature = u8At(features, node);
    while (feature !== LEAF) {
      node += load<f32>(row + (feature << 2)) <= load<f32>(values + (node << 2)) ? 1 : u16At(rights, node);
      feature = u8At(features, node);
    }
    sum += <f64>load<f32>(values + (node << 2));
    root = node + u16At(rights, node);
  }
  return sum;
}

/** Reads what is the same for all candidates of the sentence. */
export function readSetting(): void {
  sentenceLogs = 0;
  covered = 0;
  let reach = 0;
  for (let place = 0; place < rows.size; place++) {
    sentenceLogs += f64At(rows.logs, place);
    if (u8At(rows.levels, place * ROW + 4) > 0) reach = place + 4;
    if (place < reach) covered++;
  }
}

/** The log-odds of a candidate; -Infinity where they are below `least`. */
export function scoreOf(c: usize, least: f64): f64 {
  describe(c);
  const kind = candidates.kindOf(c);
  return kind === EXTRA || kind === DOUBLE || kind === MISSING
    ? score(lengthNodes, lengthFeatures, lengthRights, lengthValues, lengthRests, least)
    : score(replaceNodes, replaceFeatures, replaceRights, replaceValues, replaceRests, least);
}

function put(value: f64): void {
  store<f32>(row + (column++ << 2), <f32>value);
}

function describe(c: usize): void {
  const start = candidates.startOf(c);
  const removed = candidates.removedOf(c);
  const added = candidates.addedOf(c);
  const ways = candidates.waysOf(c);
  const first = candidates.firstOf(c);
  const change = editBy(start, removed, added, first, candidates.secondOf(c), -Infinity);
  const left = min(REACH, start);
  const behind = start + removed;
  const right = min(REACH, rows.size - behind);
  column = 0;
  const before = spanLogs(rows.logs, start, behind + right);
  put(change);
  put(before);
  put(before + change);
  put(spanLogs(rows.logs, start, behind));
  put(spanLogs(edited.logs, left, left + added));
  put(leastOf(rows.logs, start, behind + right));
  put(leastOf(edited.logs, left, edited.size));
  for (let length = 2; length <= 5; length++) {
    putCovering(rows.levels, start, behind, length);
    putCovering(edited.levels, left, left + added, length);
  }
  putWords(start, behind, left, added);
  put(removed > 0 ? logOfCount(u16At(rows.tokens, start)) : -1);
  put(added > 0 ? logOfCount(first) : -1);
  put((ways & SAME_SOUND) !== 0 ? 1 : 0);
  put((ways & NEAR_SOUND) !== 0 ? 1 : 0);
  put((ways & ALIKE) !== 0 ? 1 : 0);
  put(numberOf(candidates.kindOf(c)));
  put(levelAt(start - 2, 2));
  put(levelAt(behind, 2));
  put(levelAt(start - 3, 3));
  put(levelAt(behind, 3));
  put(candidates.marginOf(c));
  put(candidates.rankOf(c));
  const previous = u16At(rows.tokens, start - 1);
  const next = behind < rows.size ? u16At(rows.tokens, behind) : 0;
  put((isHan(previous) ? 1 : 0) + (isHan(next) ? 2 : 0));
  put((removed > 0 && isLeftAlone(u16At(rows.tokens, start)) ? 1 : 0) + (added > 0 && isLeftAlone(first) ? 2 : 0));
  const outside = rows.size - (behind + right - start);
  put(outside > 0 ? (sentenceLogs - before) / <f64>outside : -12);
  put(<f64>covered / <f64>rows.size);
  put(rows.size);
  put(logOfCount(previous));
  put(logOfCount(next));
  put(removed === 2 ? logOfCount(u16At(rows.tokens, start + 1)) : -1);
  put(levelAt(start - 4, 4));
  put(levelAt(behind, 4));
}

function putWords(start: i32, behind: i32, left: i32, added: i32): void {
  const from = max(0, start - WORD_REACH);
  const to = min(rows.size, behind + WORD_REACH);
  const oldCut = cut(rows.tokens, from, to, start, max(behind, start + 1));
  const oldCoveringLength = coveringLength;
  const oldCoveringLevel = coveringLevel;
  const oldLongestLength = longestLength;
  const oldLongestLevel = longestLevel;
  const newFrom = left - min(left, WORD_REACH);
  const newTo = min(edited.size, left + added + WORD_REACH);
  const newCut = cut(edited.tokens, newFrom, newTo, left, max(left + added, left + 1));
  put(newCut - oldCut);
  put(oldCoveringLength);
  put(oldCoveringLevel);
  put(oldLongestLength);
  put(oldLongestLevel);
  put(coveringLength);
  put(coveringLevel);
  put(longestLength);
  put(longestLevel);
}

function numberOf(kind: i32): f64 {
  return kind === REPLACE || kind === EXTRA ? 0 : kind === PAIR || kind === MISSING ? 1 : 2;
}

function logOfCount(token: i32): f64 {
  return naturalLog(1 + <f64>(<u32>i32At(counts, token)));
}

function isLeftAlone(token: i32): bool {
  return (u8At(kindsOfTokens, token) & LEFT_ALONE) !== 0;
}

function levelAt(start: i32, length: i32): f64 {
  return start < 0 || start + length > rows.size ? -1 : u8At(rows.levels, start * ROW + length);
}

function spanLogs(logs: usize, from: i32, to: i32): f64 {
  let sum: f64 = 0;
  for (let place = from; place < to; place++) sum += f64At(logs, place);
  return sum;
}

function leastOf(logs: usize, from: i32, to: i32): f64 {
  let low: f64 = 0;
  for (let place = from; place < to; place++) if (f64At(logs, place) < low) low = f64At(logs, place);
  return low;
}

function putCovering(levels: usize, start: i32, end: i32, length: i32): void {
  let sum: f64 = 0;
  let most: f64 = 0;
  const lastStart = start === end ? start - 1 : end - 1;
  for (let from = max(0, start - length + 1); from <= lastStart; from++) {
    const level = f64At(logOfLevel, u8At(levels, from * ROW + length));
    sum += level;
    if (level > most) most = level;
  }
  put(sum);
  put(most);
}
