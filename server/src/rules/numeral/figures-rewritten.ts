import type { NumeralSlip } from './suggest';

/** A figure of a text and how it is read: UTF-16 offsets of the text. */
export interface Rewritten {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/**
 * What `read` finds in a text with some of its figures written otherwise, told at the places of the text as it stands.
 * `figures` are in their order; `said` gives what a message or a suggestion says back in the writing of the text.
 */
export function readRewritten(
  text: string,
  figures: readonly Rewritten[],
  read: (joined: string) => readonly NumeralSlip[],
  said: (told: string) => string,
): readonly NumeralSlip[] {
  let joined = '';
  let joinedTo = 0;
  for (const { start, end, digits } of figures) {
    joined += text.slice(joinedTo, start) + digits;
    joinedTo = end;
  }
  joined += text.slice(joinedTo);
  const offsetOf = (joinedOffset: number): number => {
    let shift = 0;
    for (const { start, end, digits } of figures) {
      if (joinedOffset <= start - shift) break;
      const joinedEnd = start - shift + digits.length;
      // a place within a figure is taken for the start of it
      if (joinedOffset < joinedEnd) return start;
      shift = end - joinedEnd;
    }
    return joinedOffset + shift;
  };
  return read(joined).map((slip) => {
    const start = offsetOf(slip.start);
    return {
      ...slip,
      start,
      wrong: text.slice(start, offsetOf(slip.start + slip.wrong.length)),
      rights: slip.rights.map(said),
      message: said(slip.message),
    };
  });
}
