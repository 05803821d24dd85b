// What a character may be mistaken for: confusions.ts and idioms.ts of the model.
import {
  allocate,
  FIRST_CHARACTER,
  homonymCount,
  homonymKeys,
  homonyms,
  i32At,
  idiomCount,
  idiomEnds,
  idioms,
  readings,
  shapes,
  shapeStarts,
  size,
  soundCount,
  sounds,
  u16At,
} from './memory';

export const SAME_SOUND: i32 = 1;
export const NEAR_SOUND: i32 = 2;
export const ALIKE: i32 = 4;

const MAX_READINGS: i32 = 3;
export const IDIOM: i32 = 4;

/** Classes of sound of each token, three a token, -1 for none. */
let classes: usize = 0;
let classCount: i32 = 0;
/** Tokens of each class of sound, ascending, and where those of each begin. */
let classStarts: usize = 0;
let classTokens: usize = 0;
/** The turn in which a token was met last. */
let turns: usize = 0;
let turn: i32 = 0;

/** Tokens that the one asked for last may be mistaken for. */
export let others: usize = 0;
export let otherCount: i32 = 0;
/** Tokens that would make an idiom. */
export let completions: usize = 0;
export let completionCount: i32 = 0;

const MAX_COMPLETIONS: i32 = 256;

export function makeConfusions(): void {
  classes = allocate(size * MAX_READINGS * 4);
  turns = allocate(size * 4);
  others = allocate(size * 2);
  completions = allocate(MAX_COMPLETIONS * 2);
  for (let k = 0; k < soundCount; k++) classCount = max(classCount, u16At(sounds, k) + 1);
  for (let token = 0; token < size; token++) readClasses(token);
  classStarts = allocate((classCount + 1) * 4);
  classTokens = allocate(size * MAX_READINGS * 2);
  for (let token = FIRST_CHARACTER; token < size; token++)
    for (let k = 0; k < MAX_READINGS && classOf(token, k) >= 0; k++) add(classStarts, classOf(token, k) + 1, 1);
  for (let k = 0; k < classCount; k++) add(classStarts, k + 1, i32At(classStarts, k));
  const next = allocate(classCount * 4);
  memory.copy(next, classStarts, classCount * 4);
  for (let token = FIRST_CHARACTER; token < size; token++)
    for (let k = 0; k < MAX_READINGS && classOf(token, k) >= 0; k++) {
      const sound = classOf(token, k);
      store<u16>(classTokens + (i32At(next, sound) << 1), token);
      add(next, sound, 1);
    }
}

function add(base: usize, index: i32, value: i32): void {
  store<i32>(base + (index << 2), i32At(base, index) + value);
}

function readClasses(token: i32): void {
  const row = token * MAX_READINGS;
  for (let k = 0; k < MAX_READINGS; k++) store<i32>(classes + ((row + k) << 2), -1);
  let count = 0;
  for (let k = 0; k < MAX_READINGS; k++) {
    const reading = u16At(readings, row + k);
    if (reading === 0) break;
    const sound = u16At(sounds, reading);
    let isNew = true;
    for (let l = 0; l < count; l++) if (i32At(classes, row + l) === sound) isNew = false;
    if (isNew) store<i32>(classes + ((row + count++) << 2), sound);
  }
}

function classOf(token: i32, k: i32): i32 {
  return i32At(classes, token * MAX_READINGS + k);
}

export function sameSound(one: i32, other: i32): bool {
  for (let k = 0; k < MAX_READINGS; k++) {
    const reading = u16At(readings, one * MAX_READINGS + k);
    if (reading === 0) return false;
    for (let l = 0; l < MAX_READINGS; l++) if (u16At(readings, other * MAX_READINGS + l) === reading) return true;
  }
  return false;
}

/** Finds what a token may be mistaken for, those that sound alike first; each is put into `others` once. */
export function findOthers(token: i32): void {
  turn++;
  otherCount = 0;
  for (let k = 0; k < MAX_READINGS && classOf(token, k) >= 0; k++) {
    const sound = classOf(token, k);
    const end = i32At(classStarts, sound + 1);
    for (let at = i32At(classStarts, sound); at < end; at++) {
      const other = u16At(classTokens, at);
      if (other !== token) meet(other);
    }
  }
  const end = i32At(shapeStarts, token + 1);
  for (let at = i32At(shapeStarts, token); at < end; at++) meet(u16At(shapes, at));
}

function meet(token: i32): void {
  if (isOther(token)) return;
  store<i32>(turns + (token << 2), turn);
  store<u16>(others + (otherCount++ << 1), token);
}

/** Whether a token is among `others`. */
export function isOther(token: i32): bool {
  return i32At(turns, token) === turn;
}

/** The ways in which one of `others` may have come to stand for the token. */
export function waysTo(token: i32, other: i32): i32 {
  let ways = 0;
  for (let k = 0; k < MAX_READINGS && classOf(token, k) >= 0; k++)
    for (let l = 0; l < MAX_READINGS && classOf(other, l) >= 0; l++)
      if (classOf(token, k) === classOf(other, l)) ways = NEAR_SOUND;
  if (ways !== 0 && sameSound(token, other)) ways = SAME_SOUND;
  const end = i32At(shapeStarts, token + 1);
  for (let at = i32At(shapeStarts, token); at < end; at++) if (u16At(shapes, at) === other) return ways | ALIKE;
  return ways;
}

export function classAt(token: i32, k: i32): i32 {
  return k < MAX_READINGS ? classOf(token, k) : -1;
}

/** The first word of two tokens with these classes of sound, or -1. */
export function firstHomonym(one: i32, other: i32): i32 {
  const key = one * classCount + other;
  let low = 0;
  let high = homonymCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (i32At(homonymKeys, middle) < key) low = middle + 1;
    else high = middle;
  }
  return isHomonym(low, one, other) ? low : -1;
}

export function isHomonym(at: i32, one: i32, other: i32): bool {
  return at < homonymCount && i32At(homonymKeys, at) === one * classCount + other;
}

export function homonymToken(at: i32, which: i32): i32 {
  return u16At(homonyms, at * 2 + which);
}

/** Finds the tokens that would make an idiom of the three others of `tokens[start, start + 4)`. */
export function findCompletions(tokens: usize, start: i32, hole: i32): void {
  completionCount = 0;
  const byStart = hole >= 2;
  const one = u16At(tokens, start + (byStart ? 0 : 2));
  const other = u16At(tokens, start + (byStart ? 1 : 3));
  const key = <u32>one * 65536 + <u32>other;
  const kept = hole ^ 1;
  let low = 0;
  let high = idiomCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keyOf(middle, byStart) < key) low = middle + 1;
    else high = middle;
  }
  for (; low < idiomCount && keyOf(low, byStart) === key && completionCount < MAX_COMPLETIONS; low++) {
    const idiom = numberOf(low, byStart) * IDIOM;
    if (u16At(idioms, idiom + kept) === u16At(tokens, start + kept))
      store<u16>(completions + (completionCount++ << 1), u16At(idioms, idiom + hole));
  }
}

function numberOf(at: i32, byStart: bool): i32 {
  return byStart ? at : i32At(idiomEnds, at);
}

function keyOf(at: i32, byStart: bool): u32 {
  const idiom = numberOf(at, byStart) * IDIOM + (byStart ? 0 : 2);
  return <u32>u16At(idioms, idiom) * 65536 + <u32>u16At(idioms, idiom + 1);
}
