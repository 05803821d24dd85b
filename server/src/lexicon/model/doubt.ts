import { ROW, type Rows } from './rows';

/** ln P from which a token behind the four before it is what one expects. */
const EXPECTED = -5;
/** Highest level of a sequence of three that may have lost a character, or have one twice. */
const RARE_THREE = 2;
/** Levels of sequences of three and of four from which the characters in them are beyond doubt. */
const USUAL_THREE = 10;
const USUAL_FOUR = 5;

/**
 * Whether the sequences around a place leave any doubt of it. Those that reach over the ends of the sentence tell nothing:
 * nearly any character may stand before 。
 */
export function isDoubtful({ levels, logs, size }: Rows, place: number): boolean {
  if (logs[place]! > EXPECTED && logs[place + 1]! > EXPECTED) return false;
  let fours = 0;
  for (let start = Math.max(1, place - 4); start <= place; start++) {
    const row = start * ROW;
    const most = size - 1 - start;
    if (most >= 5 && levels[row + 5]! > 0) return false;
    if (most >= 4 && start + 4 > place && levels[row + 4]! > 0) {
      if (levels[row + 4]! >= USUAL_FOUR) return false;
      fours++;
    }
    if (most >= 3 && start + 3 > place && levels[row + 3]! >= USUAL_THREE) return false;
  }
  return fours < 2;
}

/** Whether nothing that is known reaches from before a place over it but a rare sequence of three. */
export function isSeam({ levels }: Rows, place: number): boolean {
  for (let start = Math.max(0, place - 4); start < place; start++) {
    const row = start * ROW;
    if (levels[row + 5]! > 0) return false;
    if (start + 4 > place && levels[row + 4]! > 0) return false;
    if (start + 3 > place && levels[row + 3]! > RARE_THREE) return false;
  }
  return true;
}
