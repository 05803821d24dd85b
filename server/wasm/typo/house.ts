// What a house writes, by number of drafts: house-counts.ts and count.ts of the server.
import {
  houseDrafts,
  houseFirsts,
  houseNames,
  houseRaised,
  houseShift,
  houseUnits,
  i32At,
  u16At,
  u8At,
} from './memory';

/** The name of a sequence of no units; more are mixed in by `mixA`. */
export const NO_UNITS: i32 = 0x3c6ef372;
/** Numbers of drafts that are told apart, with none. */
const DRAFTS: i32 = 256;

export function hasHouse(): bool {
  return houseNames !== 0;
}

export function unitOf(token: i32): i32 {
  return u16At(houseUnits, token);
}

/** Drafts of the house that hold a sequence. */
export function draftsWith(name: i32): i32 {
  const upper = <i32>((<u32>name) >>> houseShift);
  const end = i32At(houseFirsts, upper + 1);
  for (let place = i32At(houseFirsts, upper); place < end; place++) {
    const other = i32At(houseNames, place);
    if (other === name) return u8At(houseDrafts, place);
    if (<u32>other > <u32>name) return 0;
  }
  return 0;
}

/** The level of a sequence that the model has at a level and so many drafts hold. */
export function raisedLevel(level: i32, drafts: i32): i32 {
  return drafts === 0 ? level : u8At(houseRaised, level * DRAFTS + drafts);
}
