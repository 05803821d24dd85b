import { MAX_TOKENS } from './tokens';

/** Longest sequence that is counted. */
export const ORDER = 5;
/** Places of a row: one for each length 0…5. */
export const ROW = ORDER + 1;

/** Tokens, and for each of them the sequences of one to five tokens that begin there: their hashes and their levels. */
export interface Rows {
  size: number;
  /** Of what an edit makes of a sentence: how much further on the tokens that stay stand there. */
  shift: number;
  readonly tokens: Uint16Array;
  /** At `start * ROW + length`. */
  readonly hashA: Int32Array;
  readonly hashB: Int32Array;
  /** What a house names the same sequences by; written only where there is a house. */
  readonly houseHash: Int32Array;
  readonly levels: Uint8Array;
  /** ln P of each token behind the four before it. */
  readonly logs: Float64Array;
}

export function createRows(most: number = MAX_TOKENS): Rows {
  return {
    size: 0,
    shift: 0,
    tokens: new Uint16Array(most),
    hashA: new Int32Array(most * ROW),
    hashB: new Int32Array(most * ROW),
    houseHash: new Int32Array(most * ROW),
    levels: new Uint8Array(most * ROW),
    logs: new Float64Array(most),
  };
}
