/** A month as one number, so that months compare: year × 12 + month − 1. */
export type Month = number;

/** When something held: from the first month on, and to the last one, which are left out where there is none. */
export interface Period {
  readonly since?: Month;
  readonly until?: Month;
}

/** The period of two cells YYYY-MM of a table, either of which may be empty. Throws on a cell that is neither. */
export function readPeriod(since: string, until: string): Period {
  return { ...(since !== '' && { since: readMonth(since) }), ...(until !== '' && { until: readMonth(until) }) };
}

/** The month of a cell YYYY-MM. Throws on anything else. */
export function readMonth(cell: string): Month {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(cell);
  if (!parts) throw new Error(`“${cell}” is no month: write YYYY-MM`);
  return Number(parts[1]) * 12 + Number(parts[2]) - 1;
}
