// The dictionary of the model and the best cut of a few tokens: words.ts of the model.
import { EMPTY_A, EMPTY_B, mixA, mixB, wordLevel } from './hash';
import { allocate, f64At, isHan, logOfLevel, singles, u16At, u8At } from './memory';

const MAX_WORD: i32 = 5;
const LOG_TOTAL: f64 = 17.9;
const MAX_JUDGED: i32 = 4;
const MAX_STRETCH: i32 = 24;

let best: usize = 0;
let back: usize = 0;
let levels: usize = 0;
export let coveringLength: i32 = 0;
export let coveringLevel: i32 = 0;
export let longestLength: i32 = 0;
export let longestLevel: i32 = 0;

export function makeWords(): void {
  best = allocate((MAX_STRETCH + 1) * 8);
  back = allocate(MAX_STRETCH + 1);
  levels = allocate((MAX_STRETCH + 1) * (MAX_WORD + 1));
}

export function isWord(first: i32, second: i32): bool {
  return wordLevel(mixA(mixA(EMPTY_A, first), second), mixB(mixB(EMPTY_B, first), second)) > 0;
}

export function longestWith(tokens: usize, size: i32, place: i32, token: i32): i32 {
  for (let length = MAX_JUDGED; length >= 2; length--)
    for (let start = max(0, place - length + 1); start <= place && start + length <= size; start++) {
      let a = EMPTY_A;
      let b = EMPTY_B;
      let at = start;
      for (; at < start + length; at++) {
        const unit = at === place ? token : u16At(tokens, at);
        if (!isHan(unit)) break;
        a = mixA(a, unit);
        b = mixB(b, unit);
      }
      if (at === start + length && wordLevel(a, b) > 0) return length;
    }
  return 1;
}

export function cut(tokens: usize, from: i32, to: i32, start: i32, end: i32): f64 {
  const size = to - from;
  longestLength = 0;
  longestLevel = 0;
  for (let place = 0; place < size; place++) look(tokens, from + place, to, place, start, end);
  store<f64>(best, 0);
  for (let place = 1; place <= size; place++) {
    const single = u16At(tokens, from + place - 1);
    let most = f64At(best, place - 1) + (isHan(single) ? f64At(logOfLevel, u8At(singles, single)) - LOG_TOTAL : 0);
    let length = 1;
    for (let long = 2; long <= MAX_WORD && long <= place; long++) {
      const level = u8At(levels, (place - long) * (MAX_WORD + 1) + long);
      if (level === 0) continue;
      const chance = f64At(best, place - long) + f64At(logOfLevel, level) - LOG_TOTAL;
      if (chance > most) {
        most = chance;
        length = long;
      }
    }
    store<f64>(best + (place << 3), most);
    store<u8>(back + place, length);
  }
  coveringLength = 1;
  coveringLevel = 0;
  for (let place = size; place > 0; place -= u8At(back, place)) {
    const length = u8At(back, place);
    const first = from + place - length;
    if (first >= end || first + length <= start || length < coveringLength) continue;
    coveringLength = length;
    coveringLevel =
      length > 1 ? u8At(levels, (place - length) * (MAX_WORD + 1) + length) : u8At(singles, u16At(tokens, first));
  }
  return f64At(best, size);
}

function look(tokens: usize, at: i32, to: i32, place: i32, start: i32, end: i32): void {
  const row = place * (MAX_WORD + 1);
  let a = EMPTY_A;
  let b = EMPTY_B;
  let length = 1;
  for (; length <= MAX_WORD && at + length <= to; length++) {
    const token = u16At(tokens, at + length - 1);
    if (!isHan(token)) break;
    a = mixA(a, token);
    b = mixB(b, token);
    if (length === 1) continue;
    const level = wordLevel(a, b);
    store<u8>(levels + row + length, level);
    if (level === 0 || at >= end || at + length <= start) continue;
    if (length > longestLength || (length === longestLength && level > longestLevel)) {
      longestLength = length;
      longestLevel = level;
    }
  }
  for (; length <= MAX_WORD; length++) store<u8>(levels + row + length, 0);
}
