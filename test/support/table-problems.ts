import { readTable } from '../../server/build/tables.mjs';

/** What is known of a column: whether it tells rows apart, may be empty, and holds one of a few words that code asks for. */
export interface Column {
  readonly isKey: boolean;
  readonly mayBeEmpty: boolean;
  readonly isChosen: boolean;
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'];

/** ? is a date that nobody here knows: nothing is said by it. */
const MONTH_OR_YEAR = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?|\?)$/;
/** Values that code asks for are English words; a table may also say in Chinese what a writer reads. */
const CHOICE = /^[a-z][A-Za-z ]*$/;

/**
 * What is wrong with a table, each as `file:line: column: why`; nothing where all is well. `isAskedFor` tells whether code
 * asks for a value of a column of choices by its name.
 */
export function tableProblems(
  text: string,
  file: string,
  columnByName: ReadonlyMap<string, Column>,
  isAskedFor: (value: string) => boolean,
): string[] {
  let rows: Record<string, string>[];
  try {
    rows = readTable(text, file);
  } catch (error) {
    return [(error as Error).message];
  }
  const numbered = text.split('\n').flatMap((line, k) => (line === '' || line.startsWith('#') ? [] : [k + 1]));
  const lineOf = (row: number): string => `${file}:${numbered[row + 1]}`;
  const columns = text.split('\n')[numbered[0]! - 1]!.split('\t');
  const head = `${file}:${numbered[0]}`;
  const problems = columns
    .filter((column) => !columnByName.has(column))
    .map((column) => `${head}: ${column}: no such column in server/data/columns.tsv`);
  if (new Set(columns).size < columns.length) problems.push(`${head}: a column stands twice`);
  if (rows.length === 0) problems.push(`${head}: no rows`);
  const isMade = /^# made by: \S/m.test(text);
  if (file.startsWith('made/') && !isMade) problems.push(`${file}:1: no line "# made by: …"`);
  if (file.startsWith('kept/') && isMade) problems.push(`${file}:1: what a command makes belongs in made/`);

  // what code takes as “all the rest” has many rows and need not be asked for; a slip of the pen has one
  for (const column of columns.filter((name) => columnByName.get(name)?.isChosen)) {
    const rowsOf = new Map<string, number[]>();
    rows.forEach((row, k) => {
      const same = rowsOf.get(row[column]!);
      if (same) same.push(k);
      else rowsOf.set(row[column]!, [k]);
    });
    for (const [value, [k, ...more]] of rowsOf) {
      if (!CHOICE.test(value) || more.length > 0 || isAskedFor(value)) continue;
      const others = [...rowsOf.keys()].filter((other) => other !== value);
      problems.push(`${lineOf(k!)}: ${column}: no code asks for “${value}”; the other rows have ${others.join(', ')}`);
    }
  }

  const keys = columns.filter((column) => columnByName.get(column)?.isKey);
  const seen = new Map<string, number>();
  rows.forEach((row, k) => {
    for (const column of columns)
      if (row[column] === '' && columnByName.get(column)?.mayBeEmpty === false)
        problems.push(`${lineOf(k)}: ${column}: empty, but needs a value`);
    if (row.wrong !== undefined && row.wrong.split(' ').includes(row.right!))
      problems.push(`${lineOf(k)}: wrong: “${row.right}” is also the right form`);
    if (row.severity !== undefined && !SEVERITIES.includes(row.severity))
      problems.push(`${lineOf(k)}: severity: “${row.severity}” is none of ${SEVERITIES.join(', ')}`);
    for (const column of ['since', 'until', 'published'])
      if (row[column] && !MONTH_OR_YEAR.test(row[column]))
        problems.push(`${lineOf(k)}: ${column}: “${row[column]}” is neither a year (YYYY) nor a month (YYYY-MM)`);
    if (row.members !== undefined && !row.members.includes(' '))
      problems.push(`${lineOf(k)}: members: “${row.members}” is one member; a blank parts members`);
    const key = (keys.length > 0 ? keys : columns).map((column) => row[column]).join(' · ');
    const before = seen.get(key);
    if (before !== undefined) problems.push(`${lineOf(k)}: ${keys.join(', ')}: “${key}” stands in line ${before} too`);
    seen.set(key, numbered[k + 1]!);
  });
  return problems;
}
