// The reading of a sentence by the model of open typos, compiled: the same numbers as server/src/lexicon/model says, from
// the first sentence on, where JavaScript is interpreted for the first pages.
import * as candidates from './candidates';
import { makeConfusions } from './confusions';
import { makeDescriptions, readSetting, scoreOf } from './describe';
import { edited, editBy, hasPair, makeLanguage, rows } from './language';
import { REACH, ROW, u8At } from './memory';
import { makeReader, readCandidates } from './reader';
import { makeWords } from './words';

export {
  contexts,
  counts,
  floor,
  followers,
  free,
  homonymCount,
  homonymKeys,
  homonyms,
  houseDrafts,
  houseFirsts,
  houseNames,
  housePairCount,
  housePairs,
  houseRaised,
  houseShift,
  houseUnits,
  idiomCount,
  idiomEnds,
  idioms,
  kindsOfTokens,
  lengthFeatures,
  lengthNodes,
  lengthRights,
  lengthValues,
  levelCounts,
  logOfLevel,
  ngrams,
  ngramSegment,
  ngramStarts,
  pairs,
  readings,
  replaceFeatures,
  replaceNodes,
  replaceRights,
  replaceValues,
  shapes,
  shapeStarts,
  singles,
  size,
  soundCount,
  sounds,
  whole,
  words,
  wordSegment,
  wordStarts,
} from './memory';

/** Makes what is made of the file, once all addresses are set. */
export function prepare(): void {
  makeLanguage();
  makeWords();
  makeConfusions();
  candidates.makeCandidates();
  makeReader();
  makeDescriptions();
}

/** The checksum of the bytes from `start` to `end`, as model-file.ts has it. */
export function checksum(start: usize, end: usize): u32 {
  let one: u32 = 1;
  let other: u32 = 2;
  for (let at = start; at + 8 <= end; at += 8) {
    one = (one ^ load<u32>(at)) * 0x01000193;
    other = (other ^ load<u32>(at + 4)) * 0x01000193;
  }
  return one ^ (other << 7) ^ (other >>> 25);
}

/** Where the tokens of a sentence are to be put. */
export function tokensStart(): usize {
  return rows.tokens;
}

/** Where the candidates of the last sentence stand. */
export function candidatesStart(): usize {
  return candidates.list;
}

/** Reads a sentence of so many tokens: candidates whose score is not below `least`, in order of place; says how many. */
export function judge(length: i32, least: f64): i32 {
  rows.size = length;
  readCandidates();
  if (candidates.count === 0) return 0;
  readSetting();
  let kept = 0;
  for (let k = 0; k < candidates.count; k++) {
    const c = candidates.at(k);
    const score = scoreOf(c, least);
    if (score < least) continue;
    if (kept < k) memory.copy(candidates.at(kept), c, candidates.WIDTH);
    candidates.setScore(candidates.at(kept++), score);
  }
  return kept;
}

/** Level of the two tokens from a place on in the last sentence. */
export function pairLevel(place: i32): i32 {
  return u8At(rows.levels, place * ROW + 2);
}

/** Where in the sentence the window of the last change begins. */
let changedFrom = 0;

/** By how much ln P of the last sentence grows with two other tokens at a place. */
export function changeOf(start: i32, first: i32, second: i32): f64 {
  changedFrom = start - min(REACH, start);
  return editBy(start, 2, 2, first, second, -Infinity);
}

/** Level of `length` tokens from a place on in the sentence that was changed last; 0 outside the reach of the change. */
export function changedLevel(place: i32, length: i32): i32 {
  const from = place - changedFrom;
  return from < 0 || from + length > edited.size ? 0 : u8At(edited.levels, from * ROW + length);
}

export { hasPair };
