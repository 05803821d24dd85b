import type { Remedy, Report } from './rule';

/** A report of a paragraph, whose places are of line 0, as one of its line in the draft. */
export function atLine(report: Report, line: number): Report {
  const moved = (remedy: Remedy): Remedy => ({ ...remedy, edits: remedy.edits.map((edit) => ({ ...edit, at: line })) });
  return {
    ...report,
    at: line,
    ...(report.fix && { fix: moved(report.fix) }),
    ...(report.suggestions && { suggestions: report.suggestions.map(moved) }),
  };
}
