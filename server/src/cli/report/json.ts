import type { Outcome } from '../outcome';

/** The report for programs: one array, a row a file, exactly as the contract has it. */
export function jsonReport({ files }: Outcome): string {
  return `${JSON.stringify(
    files.map(({ shown, findings }) => ({ file: shown, findings })),
    null,
    2,
  )}\n`;
}
