// Finds the odd places of a sentence and what may have been meant there: reader.ts, gap.ts and doubt.ts of the model.
import * as candidates from './candidates';
import { DOUBLE, EXTRA, MISSING, PAIR, REPLACE, SWAP } from './candidates';
import {
  ALIKE,
  classAt,
  completionCount,
  completions,
  findCompletions,
  findOthers,
  firstHomonym,
  homonymToken,
  IDIOM,
  isHomonym,
  isOther,
  NEAR_SOUND,
  otherCount,
  others,
  SAME_SOUND,
  sameSound,
  waysTo,
} from './confusions';
import { EMPTY_A, EMPTY_B, mixA, mixB, wordLevel } from './hash';
import { editBy, hasBit, hasPair, holds, readRows, rowBefore, rowBehind, rowLength, rows, three } from './language';
import {
  allocate,
  f64At,
  FIRST_CHARACTER,
  HAN,
  i32At,
  isHan,
  kindsOfTokens,
  LEFT_ALONE,
  NEVER_MISSING,
  ROW,
  size,
  u16At,
  u8At,
} from './memory';
import { isWord, longestWith } from './words';

const LEAST_REPLACE: f64 = 2.5;
const LEAST_PAIR: f64 = 3;
const LEAST_EXTRA: f64 = 5;
const LEAST_MISSING: f64 = 0;
const MAX_REPLACEMENTS_PER_PLACE: i32 = 3;
const USUAL_PAIR: i32 = 9;
const MISSING_EXPECTED: f64 = -9;
const DOUBT_EXPECTED: f64 = -5;
const RARE_THREE: i32 = 2;
const USUAL_THREE: i32 = 10;
const USUAL_FOUR: i32 = 5;
const MAX_PAIRS_SEEN: i32 = 1024;

let mayLack: usize = 0;
let fillers: usize = 0;
let pairsSeen: usize = 0;

export function makeReader(): void {
  mayLack = allocate(rowLength() * 4);
  fillers = allocate(size * 2);
  pairsSeen = allocate(MAX_PAIRS_SEEN * 4);
  for (let token = FIRST_CHARACTER; token < size; token++)
    if ((u8At(kindsOfTokens, token) & (HAN | NEVER_MISSING)) === HAN) {
      const at = mayLack + ((token >>> 5) << 2);
      store<i32>(at, load<i32>(at) | (1 << (token & 31)));
    }
}

function tokenAt(place: i32): i32 {
  return u16At(rows.tokens, place);
}

function isLeftAlone(token: i32): bool {
  return (u8At(kindsOfTokens, token) & LEFT_ALONE) !== 0;
}

/** Candidates of the sentence, in order of place. */
export function readCandidates(): void {
  candidates.clear();
  readRows();
  const lastPlace = rows.size - 1;
  for (let place = 1; place < lastPlace; place++) {
    if (isHan(tokenAt(place))) {
      if (isDoubtful(place)) {
        replacements(place);
        if (isHan(tokenAt(place + 1))) pairsAt(place);
        extra(place);
      } else if (tokenAt(place) === tokenAt(place - 1) && isSeam(place)) extra(place);
    }
    missing(place);
  }
}

function isDoubtful(place: i32): bool {
  if (f64At(rows.logs, place) > DOUBT_EXPECTED && f64At(rows.logs, place + 1) > DOUBT_EXPECTED) return false;
  let fours = 0;
  for (let start = max(1, place - 4); start <= place; start++) {
    const row = rows.levels + start * ROW;
    const most = rows.size - 1 - start;
    if (most >= 5 && u8At(row, 5) > 0) return false;
    if (most >= 4 && start + 4 > place && u8At(row, 4) > 0) {
      if (u8At(row, 4) >= USUAL_FOUR) return false;
      fours++;
    }
    if (most >= 3 && start + 3 > place && u8At(row, 3) >= USUAL_THREE) return false;
  }
  return fours < 2;
}

function isSeam(place: i32): bool {
  for (let start = max(0, place - 4); start < place; start++) {
    const row = rows.levels + start * ROW;
    if (u8At(row, 5) > 0) return false;
    if (start + 4 > place && u8At(row, 4) > 0) return false;
    if (start + 3 > place && u8At(row, 3) > RARE_THREE) return false;
  }
  return true;
}

function replacements(place: i32): void {
  const token = tokenAt(place);
  const behind = rowBehind(tokenAt(place - 1));
  const before = rowBefore(tokenAt(place + 1));
  candidates.clearRanking();
  findOthers(token);
  for (let k = 0; k < otherCount; k++) {
    const other = u16At(others, k);
    const left = hasBit(behind, other);
    const right = hasBit(before, other);
    if ((!left && !right) || (isLeftAlone(other) && isLeftAlone(token))) continue;
    if (isKnownThere(place, other, left, right)) take(place, other, waysTo(token, other));
  }
  for (let start = max(1, place - IDIOM + 1); start <= place && start + IDIOM < rows.size; start++) {
    findCompletions(rows.tokens, start, place - start);
    for (let k = 0; k < completionCount; k++) {
      const other = u16At(completions, k);
      if (other !== token && !isOther(other) && !candidates.isRanked(other)) take(place, other, 0);
    }
  }
  candidates.pushBest(MAX_REPLACEMENTS_PER_PLACE);
}

function isKnownThere(place: i32, token: i32, left: bool, right: bool): bool {
  const before = tokenAt(place - 1);
  const after = tokenAt(place + 1);
  return (
    (left && isWord(before, token)) ||
    (right && isWord(token, after)) ||
    (left && right && three(before, token, after)) ||
    (left && place > 1 && three(tokenAt(place - 2), before, token)) ||
    (right && place + 2 < rows.size && three(token, after, tokenAt(place + 2)))
  );
}

function take(place: i32, token: i32, ways: i32): void {
  const change = editBy(place, 1, 1, token, 0, LEAST_REPLACE);
  if (change < LEAST_REPLACE) return;
  const length = longestWith(rows.tokens, rows.size, place, token);
  candidates.rank(REPLACE, place, 1, token, 0, ways, change, change + worthOf(ways) + worthOfWord(length));
}

function worthOf(ways: i32): f64 {
  if ((ways & SAME_SOUND) !== 0) return (ways & ALIKE) !== 0 ? 0.7 : 0;
  return (ways & NEAR_SOUND) !== 0 ? -1 : -1.5;
}

function worthOfWord(length: i32): f64 {
  return length < 2 ? 0 : length === 2 ? 1 : length === 3 ? 3 : 5;
}

function pairsAt(place: i32): void {
  const first = tokenAt(place);
  const second = tokenAt(place + 1);
  if (u8At(rows.levels, place * ROW + 2) >= USUAL_PAIR) return;
  const behind = rowBehind(tokenAt(place - 1));
  const before = rowBefore(tokenAt(place + 2));
  candidates.clearRanking();
  let seen = 0;
  for (let k = 0; classAt(first, k) >= 0; k++)
    for (let l = 0; classAt(second, l) >= 0; l++) {
      const one = classAt(first, k);
      const other = classAt(second, l);
      for (let at = firstHomonym(one, other); at >= 0 && isHomonym(at, one, other); at++) {
        const left = homonymToken(at, 0);
        const right = homonymToken(at, 1);
        if (left === first || right === second) continue;
        if (!hasBit(behind, left) && !hasBit(before, right)) continue;
        const key = (left << 16) | right;
        let isNew = true;
        for (let s = 0; s < seen && isNew; s++) isNew = i32At(pairsSeen, s) !== key;
        if (!isNew || seen === MAX_PAIRS_SEEN) continue;
        store<i32>(pairsSeen + (seen++ << 2), key);
        const isExact = sameSound(first, left) && sameSound(second, right);
        takePair(PAIR, place, left, right, isExact ? SAME_SOUND : NEAR_SOUND);
      }
    }
  if (first !== second && hasPair(second, first) && (hasBit(behind, second) || hasBit(before, first)))
    takePair(SWAP, place, second, first, 0);
  candidates.pushBest(1);
}

function takePair(kind: i32, place: i32, one: i32, other: i32, ways: i32): void {
  const change = editBy(place, 2, 2, one, other, LEAST_PAIR);
  if (change >= LEAST_PAIR) candidates.rank(kind, place, 2, one, other, ways, change, change - 2);
}

function extra(place: i32): void {
  const before = tokenAt(place - 1);
  const after = tokenAt(place + 1);
  const token = tokenAt(place);
  if (token === after || (isLeftAlone(token) && token !== before)) return;
  if (!hasPair(before, after)) return;
  const change = editBy(place, 1, 0, 0, 0, LEAST_EXTRA);
  if (change < LEAST_EXTRA) return;
  const isDouble = token === before;
  candidates.push(isDouble ? DOUBLE : EXTRA, place, 1, 0, 0, isDouble ? SAME_SOUND : 0, change, change);
}

function missing(place: i32): void {
  if (!isHan(tokenAt(place - 1)) && !isHan(tokenAt(place))) return;
  if (f64At(rows.logs, place) > MISSING_EXPECTED || !isSeam(place)) return;
  const count = fillersOf(place);
  let best = -1;
  let most: f64 = 0;
  let second: f64 = 0;
  for (let k = 0; k < count; k++) {
    const token = u16At(fillers, k);
    const change = editBy(place, 0, 1, token, 0, max(LEAST_MISSING, second));
    if (change < LEAST_MISSING) continue;
    if (best < 0 || change > most) {
      second = best < 0 ? 0 : most;
      best = token;
      most = change;
    } else if (change > second) second = change;
  }
  if (best >= 0) candidates.push(MISSING, place, 0, 1, best, 0, most, most - second);
}

function fillersOf(place: i32): i32 {
  const before = tokenAt(place - 1);
  const after = tokenAt(place);
  const beforeA = mixA(EMPTY_A, before);
  const beforeB = mixB(EMPTY_B, before);
  const left = place > 1 ? tokenAt(place - 2) : 0;
  const reachesLeft = place > 1 && hasPair(left, before);
  const leftA = mixA(mixA(EMPTY_A, left), before);
  const leftB = mixB(mixB(EMPTY_B, left), before);
  const right = place + 1 < rows.size ? tokenAt(place + 1) : 0;
  const reachesRight = place + 1 < rows.size && hasPair(after, right);
  const behindRow = rowBehind(before);
  const beforeRow = rowBefore(after);
  const stride = rowLength();
  let count = 0;
  for (let k = 0; k < stride; k++) {
    let bits = i32At(behindRow, k) & i32At(beforeRow, k) & i32At(mayLack, k);
    for (; bits !== 0; bits &= bits - 1) {
      const token = (k << 5) | ctz(bits);
      const a = mixA(mixA(beforeA, token), after);
      const b = mixB(mixB(beforeB, token), after);
      if (wordLevel(a, b) === 0) {
        const isKnown = (reachesLeft || reachesRight) && holds(a, b, before, token, after);
        const isKnownLeft = reachesLeft && holds(mixA(leftA, token), mixB(leftB, token), left, before, token);
        if (isKnown ? !isKnownLeft && !reachesRight : !isKnownLeft || !reachesRight) continue;
        if (!(isKnown && isKnownLeft) && !isKnownRight(token, after, right)) continue;
      }
      store<u16>(fillers + (count++ << 1), token);
    }
  }
  return count;
}

function isKnownRight(token: i32, after: i32, right: i32): bool {
  const a = mixA(mixA(mixA(EMPTY_A, token), after), right);
  const b = mixB(mixB(mixB(EMPTY_B, token), after), right);
  return holds(a, b, token, after, right);
}
