import type { Report } from './report';

/** The report for programs: one array, a row a file, exactly as the contract has it. */
export function jsonReport(): Report {
  const list = createList(1);
  return {
    file: ({ shown, findings }) => list.next({ file: shown, findings }),
    end: () => `${list.end()}\n`,
  };
}

/** A list in JSON that is written entry by entry, with two blanks a level, as `JSON.stringify` writes it whole. */
export function createList(level: number): { next(entry: object): string; end(): string } {
  const indent = '  '.repeat(level);
  let written = 0;
  return {
    next: (entry) => {
      const text = JSON.stringify(entry, null, 2).replace(/\n/g, `\n${indent}`);
      return `${written++ === 0 ? '[' : ','}\n${indent}${text}`;
    },
    end: () => (written === 0 ? '[]' : `\n${indent.slice(2)}]`),
  };
}
