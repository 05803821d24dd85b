import type { Report, Severity } from '../../contract/rule';

/** A slip in a paragraph and what may stand there instead, the likeliest first; none where only the writer knows. */
export interface NumeralSlip {
  readonly start: number;
  readonly wrong: string;
  readonly rights: readonly string[];
  /** Suggestions of one kind can be applied together over the draft. */
  readonly kind: string;
  readonly message: string;
  readonly severity?: Severity;
}

/** The report of a slip: a person chooses. */
export function reportOf({ start, wrong, rights, kind, message, severity }: NumeralSlip): Report {
  const place = { at: 0, start, end: start + wrong.length };
  return {
    ...place,
    message,
    ...(severity && { severity }),
    ...(rights.length > 0 && {
      suggestions: rights.map((right, index) => ({
        title: right === '' ? `删去“${wrong}”` : `改为“${right}”`,
        kind: index === 0 ? kind : `${kind}-${index + 1}`,
        edits: [{ ...place, newText: right }],
      })),
    }),
  };
}

/** Reports of slips in the order of their places; of two that overlap the earlier. */
export function reportsOf(slips: readonly NumeralSlip[]): readonly Report[] | undefined {
  if (slips.length === 0) return undefined;
  const ordered = [...slips].sort((a, b) => a.start - b.start || b.wrong.length - a.wrong.length);
  const reports: Report[] = [];
  let end = 0;
  for (const slip of ordered) {
    if (slip.start < end) continue;
    end = slip.start + slip.wrong.length;
    reports.push(reportOf(slip));
  }
  return reports;
}

/** Those of which no other check says anything: these know their frames, and say more. */
export const besides = (told: readonly NumeralSlip[], slips: readonly NumeralSlip[]): readonly NumeralSlip[] =>
  told.filter(
    ({ start, wrong }) =>
      !slips.some((slip) => start < slip.start + slip.wrong.length && slip.start < start + wrong.length),
  );
