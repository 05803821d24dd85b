// Changes that make a sentence more probable: candidate.ts of the model.
import { allocate, f64At, i32At } from './memory';

export const REPLACE: i32 = 0;
export const PAIR: i32 = 1;
export const SWAP: i32 = 2;
export const EXTRA: i32 = 3;
export const DOUBLE: i32 = 4;
export const MISSING: i32 = 5;

/** Numbers of a candidate: eight whole ones, then change, margin, worth and score. */
const KIND: i32 = 0;
const START: i32 = 1;
const REMOVED: i32 = 2;
const ADDED: i32 = 3;
const FIRST: i32 = 4;
const SECOND: i32 = 5;
const WAYS: i32 = 6;
const RANK: i32 = 7;
const CHANGE: i32 = 4;
const MARGIN: i32 = 5;
const WORTH: i32 = 6;
const SCORE: i32 = 7;
export const WIDTH: i32 = 64;

/** Candidates of a sentence at most: some of each kind at each place. */
const MAX_CANDIDATES: i32 = 2048;
/** Candidates of one place at most. */
const MAX_RANKED: i32 = 1024;

export let list: usize = 0;
export let count: i32 = 0;
let ranking: usize = 0;
export let ranked: i32 = 0;

export function makeCandidates(): void {
  list = allocate(MAX_CANDIDATES * WIDTH);
  ranking = allocate((MAX_RANKED + 1) * WIDTH);
}

export function clear(): void {
  count = 0;
}

export function clearRanking(): void {
  ranked = 0;
}

function set(candidate: usize, field: i32, value: i32): void {
  store<i32>(candidate + (field << 2), value);
}

export function kindOf(c: usize): i32 {
  return i32At(c, KIND);
}
export function startOf(c: usize): i32 {
  return i32At(c, START);
}
export function removedOf(c: usize): i32 {
  return i32At(c, REMOVED);
}
export function addedOf(c: usize): i32 {
  return i32At(c, ADDED);
}
export function firstOf(c: usize): i32 {
  return i32At(c, FIRST);
}
export function secondOf(c: usize): i32 {
  return i32At(c, SECOND);
}
export function waysOf(c: usize): i32 {
  return i32At(c, WAYS);
}
export function rankOf(c: usize): i32 {
  return i32At(c, RANK);
}
export function marginOf(c: usize): f64 {
  return f64At(c, MARGIN);
}
export function setScore(c: usize, score: f64): void {
  store<f64>(c + (SCORE << 3), score);
}
export function at(index: i32): usize {
  return list + index * WIDTH;
}

function fill(
  c: usize,
  kind: i32,
  start: i32,
  removed: i32,
  added: i32,
  first: i32,
  second: i32,
  ways: i32,
  change: f64,
  margin: f64,
): void {
  set(c, KIND, kind);
  set(c, START, start);
  set(c, REMOVED, removed);
  set(c, ADDED, added);
  set(c, FIRST, first);
  set(c, SECOND, second);
  set(c, WAYS, ways);
  set(c, RANK, 0);
  store<f64>(c + (CHANGE << 3), change);
  store<f64>(c + (MARGIN << 3), margin);
}

/** Adds a candidate that stands alone at its place. */
export function push(
  kind: i32,
  start: i32,
  removed: i32,
  added: i32,
  first: i32,
  ways: i32,
  change: f64,
  margin: f64,
): void {
  if (count < MAX_CANDIDATES) fill(at(count++), kind, start, removed, added, first, 0, ways, change, margin);
}

/** Adds a candidate to those of its place, by what it is worth. */
export function rank(
  kind: i32,
  start: i32,
  length: i32,
  first: i32,
  second: i32,
  ways: i32,
  change: f64,
  worth: f64,
): void {
  if (ranked === MAX_RANKED) return;
  let place = ranked++;
  while (place > 0 && f64At(ranking + (place - 1) * WIDTH, WORTH) < worth) place--;
  const c = ranking + place * WIDTH;
  memory.copy(c + WIDTH, c, (ranked - 1 - place) * WIDTH);
  fill(c, kind, start, length, length, first, second, ways, change, 0);
  store<f64>(c + (WORTH << 3), worth);
}

/** Whether a token is the replacement of one of this place. */
export function isRanked(token: i32): bool {
  for (let k = 0; k < ranked; k++) if (firstOf(ranking + k * WIDTH) === token) return true;
  return false;
}

/** Adds the best so many of the place, each with its rank and how far it is ahead of the second or behind the first. */
export function pushBest(most: i32): void {
  const best = ranked > 0 ? f64At(ranking, WORTH) : 0;
  const next = ranked > 1 ? f64At(ranking + WIDTH, WORTH) : 0;
  for (let k = 0; k < ranked && k < most && count < MAX_CANDIDATES; k++) {
    const c = at(count++);
    memory.copy(c, ranking + k * WIDTH, WIDTH);
    set(c, RANK, k);
    store<f64>(c + (MARGIN << 3), f64At(c, WORTH) - (k === 0 ? next : best));
  }
}
