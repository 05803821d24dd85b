// What a slip of structure is, and the two ways to make one.
import {
  allSeries,
  makeSpeech,
  pick,
  print,
  SHAPE_COUNT,
  type Family,
  type Random,
  type Series,
  type Speech,
} from './speech';

/** A draft with a slip, beside the same draft without it. */
export interface Injected {
  readonly before: string;
  readonly after: string;
  /** Where the slip is, in `after`; -1 where it may be told anywhere. */
  readonly at: number;
}

export interface DraftSlip {
  readonly rule: string;
  readonly name: string;
  make(random: Random): Injected | undefined;
}

/** A slip that changes the speech before it is printed. */
export function changing(rule: string, name: string, change: (speech: Speech, random: Random) => boolean): DraftSlip {
  return {
    rule,
    name,
    make(random) {
      const speech = makeSpeech(Math.floor(random() * SHAPE_COUNT), random);
      const before = print(speech);
      return change(speech, random) ? { before, after: print(speech), at: -1 } : undefined;
    },
  };
}

/** A slip that edits the printed speech. */
export function editing(
  rule: string,
  name: string,
  edit: (text: string, random: Random) => string | undefined,
): DraftSlip {
  return {
    rule,
    name,
    make(random) {
      const before = print(makeSpeech(Math.floor(random() * SHAPE_COUNT), random));
      const after = edit(before, random);
      return after === undefined ? undefined : { before, after, at: -1 };
    },
  };
}

/** A series of a family with at least so many members. */
export function seriesOf(speech: Speech, family: Family, least: number, random: Random): Series | undefined {
  const fitting = allSeries(speech).filter((s) => s.members[0]!.family === family && s.members.length >= least);
  return fitting.length === 0 ? undefined : pick(fitting, random);
}

/** A place of a pattern in the text, chosen by chance. */
export function place(text: string, pattern: RegExp, random: Random): RegExpExecArray | undefined {
  const places = [...text.matchAll(pattern)];
  return places.length === 0 ? undefined : pick(places, random);
}
