// Where things stand in the memory. The host puts the file of the model there and says where each section begins; what is
// made of it, and what is used again for each sentence, follows behind.

/** Sections of the file, by the names that they have there. */
export let counts: usize = 0;
export let followers: usize = 0;
export let contexts: usize = 0;
export let pairs: usize = 0;
export let ngrams: usize = 0;
export let words: usize = 0;
export let singles: usize = 0;
export let readings: usize = 0;
export let sounds: usize = 0;
export let shapeStarts: usize = 0;
export let shapes: usize = 0;
export let homonymKeys: usize = 0;
export let homonyms: usize = 0;
export let idioms: usize = 0;
export let idiomEnds: usize = 0;
export let replaceFeatures: usize = 0;
export let replaceRights: usize = 0;
export let replaceValues: usize = 0;
export let lengthFeatures: usize = 0;
export let lengthRights: usize = 0;
export let lengthValues: usize = 0;

/** Tables of the host: logarithms of [1, 2] in steps, counts of levels and their logarithms, kinds of tokens as bits. */
export let levelCounts: usize = 0;
export let logOfLevel: usize = 0;
export let kindsOfTokens: usize = 0;

/**
 * What a house writes: names of sequences, sorted, with the drafts that hold each; where the names of each upper part begin;
 * the unit of each token; the level of each level and number of drafts; pairs of tokens. No names: there is no house.
 */
export let houseNames: usize = 0;
export let houseDrafts: usize = 0;
export let houseFirsts: usize = 0;
export let houseShift: i32 = 0;
export let houseUnits: usize = 0;
export let houseRaised: usize = 0;
export let housePairs: usize = 0;
export let housePairCount: i32 = 0;

/** Numbers of the file's head, and lengths of sections. */
export let size: i32 = 0;
export let ngramSegment: i32 = 0;
export let ngramStarts: f64 = 0;
export let wordSegment: i32 = 0;
export let wordStarts: f64 = 0;
export let soundCount: i32 = 0;
export let homonymCount: i32 = 0;
export let idiomCount: i32 = 0;
export let replaceNodes: i32 = 0;
export let lengthNodes: i32 = 0;
export let whole: f64 = 0;
export let floor: f64 = 0;

/** First byte that is free. */
export let free: usize = 0;

export const FIRST_CHARACTER: i32 = 2;
export const MAX_TOKENS: i32 = 256;
export const ORDER: i32 = 5;
export const ROW: i32 = 6;
export const REACH: i32 = 4;

/** Bits of `kindsOfTokens`. */
export const HAN: i32 = 1;
export const LEFT_ALONE: i32 = 2;
export const NEVER_MISSING: i32 = 4;

export function allocate(bytes: i32): usize {
  const start = (free + 7) & ~7;
  free = start + bytes;
  memory.fill(start, 0, bytes);
  return start;
}

export function u8At(base: usize, index: i32): i32 {
  return load<u8>(base + index);
}

export function u16At(base: usize, index: i32): i32 {
  return load<u16>(base + (index << 1));
}

export function i32At(base: usize, index: i32): i32 {
  return load<i32>(base + (index << 2));
}

export function f64At(base: usize, index: i32): f64 {
  return load<f64>(base + (index << 3));
}

export function isHan(token: i32): bool {
  return (u8At(kindsOfTokens, token) & HAN) !== 0;
}
