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
  let end = 0;
  const joinedEnds = figures.map((figure) => {
    joined += text.slice(end, figure.start) + figure.digits;
    end = figure.end;
    return joined.length;
  });
  joined += text.slice(end);
  const offsetOf = (joinedOffset: number): number => {
    const next = joinedEnds.findIndex((joinedEnd) => joinedOffset < joinedEnd);
    const before = next < 0 ? figures.length - 1 : next - 1;
    const behind = before < 0 ? joinedOffset : figures[before]!.end + joinedOffset - joinedEnds[before]!;
    // a place within a figure is taken for the start of it
    return next < 0 ? behind : Math.min(behind, figures[next]!.start);
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
