import type { OwnTables } from '../contract/rule';
import { lawOf, type Law } from '../lexicon/laws';
import type { OwnName } from '../lexicon/own-names';
import type { Person } from '../lexicon/people';
import { readMonth, type Month } from '../lexicon/period';
import type { MeetingHeld } from '../lexicon/public-events';
import type { FileProblem } from './file';
import { MAX_PROBLEMS_PER_LAYER } from './layer';

export const NO_TABLES: OwnTables = { laws: [], people: [], names: [], meetings: [] };

/** Tables that are looked for, each upward from a draft. */
export const OWN_TABLE_FILES = [
  '.biganzi/people.tsv',
  '.biganzi/facts/laws.tsv',
  '.biganzi/facts/names.tsv',
  '.biganzi/facts/meetings.tsv',
] as const;
export type OwnTableFile = (typeof OWN_TABLE_FILES)[number];

/** One table that was read. Rows with a problem are left out, the others count. */
export interface OwnTable extends Partial<OwnTables> {
  readonly problems: readonly FileProblem[];
}

/** What several tables hold together. */
export function joinTables(tables: readonly (OwnTable | undefined)[]): OwnTables {
  if (tables.length === 0) return NO_TABLES;
  return {
    laws: tables.flatMap((t) => t?.laws ?? []),
    people: tables.flatMap((t) => t?.people ?? []),
    names: tables.flatMap((t) => t?.names ?? []),
    meetings: tables.flatMap((t) => t?.meetings ?? []),
  };
}

/** Columns by their names; those with true may be empty or missing. */
const COLUMNS: Readonly<Record<OwnTableFile, Readonly<Record<string, boolean>>>> = {
  '.biganzi/people.tsv': { name: false, post: false, from: true, until: true, order: true },
  '.biganzi/facts/laws.tsv': { name: false, published: true, since: true, until: true, successor: true, source: false },
  '.biganzi/facts/names.tsv': { name: false, until: true, successor: true, source: false },
  '.biganzi/facts/meetings.tsv': { name: false, since: false, source: false },
};
const MONTH = /^(?:\d{4}-(?:0[1-9]|1[0-2])|\?)?$/;

type Row = Readonly<Record<string, string>>;

/**
 * Reads a table of a unit: cells with tabs between, the first line names the columns, lines with # are remarks. What is
 * wrong is told by line; never throws. Offsets are UTF-16, half-open.
 */
export function readOwnTable(text: string, file: OwnTableFile): OwnTable {
  const problems: FileProblem[] = [];
  const rows = rowsOf(text, COLUMNS[file], problems);
  switch (file) {
    case '.biganzi/people.tsv':
      return { problems, people: rows.map(personOf) };
    case '.biganzi/facts/laws.tsv':
      return { problems, laws: rows.map(ownLawOf) };
    case '.biganzi/facts/names.tsv':
      return { problems, names: rows.map(ownNameOf) };
    case '.biganzi/facts/meetings.tsv':
      return { problems, meetings: rows.map(ownMeetingOf) };
  }
}

const ownLawOf = (row: Row): Law =>
  lawOf({
    name: row['name']!,
    published: row['published'] || '?',
    since: row['since'] || '?',
    until: row['until'] ?? '',
    successor: row['successor'] ?? '',
    source: row['source']!,
  });

function ownNameOf(row: Row): OwnName {
  const endedIn = monthOf(row['until']);
  const { name, successor, source } = row;
  return { name: name!, ...(endedIn !== undefined && { endedIn }), successor: successor ?? '', source: source! };
}

function ownMeetingOf({ name, since, source }: Row): MeetingHeld {
  const held = readMonth(since!);
  return { name: name!, year: Math.floor(held / 12), month: (held % 12) + 1, source: source! };
}

function rowsOf(text: string, columns: Readonly<Record<string, boolean>>, problems: FileProblem[]): Row[] {
  const rows: Row[] = [];
  const seen = new Set<string>();
  let names: readonly string[] | undefined;
  let start = 0;
  for (const full of text.split('\n')) {
    const line = full.replace(/^\uFEFF/, '').replace(/\r$/, '');
    const written: WrittenLine = { start: start + (full.startsWith('\uFEFF') ? 1 : 0), cells: line.split('\t') };
    start += full.length + 1;
    if (line.trim() === '' || line.startsWith('#')) continue;
    const cells = written.cells.map((cell) => cell.trim());
    if (names === undefined) {
      names = cells;
      const problem = headProblem(cells, columns);
      if (problem) return (tell(problems, written, { ...problem, message: `${problem.message}。这张表未生效。` }), []);
      continue;
    }
    const row: Row = Object.fromEntries(names.map((name, k) => [name, cells[k] ?? '']));
    const key = Object.values(row).join('\t');
    const problem = lineProblem(cells, names, row, columns) ?? (seen.has(key) ? SAME_AS_BEFORE : undefined);
    if (problem) tell(problems, written, { ...problem, message: `${problem.message}，这一行未生效。` });
    else rows.push(row);
    seen.add(key);
  }
  return rows;
}

/** A line as it stands in the file, with the offset of its first cell. */
interface WrittenLine {
  readonly start: number;
  readonly cells: readonly string[];
}

/** What is wrong in a line, and the number of the cell in which it is, from 0. */
interface CellProblem {
  readonly cell: number;
  readonly message: string;
}

const SAME_AS_BEFORE: CellProblem = { cell: 0, message: '与前面一行完全相同' };

/** Notes a problem at its cell; at the end of the line where the cell is missing. */
function tell(problems: FileProblem[], { start, cells }: WrittenLine, { cell, message }: CellProblem): void {
  if (problems.length >= MAX_PROBLEMS_PER_LAYER) return;
  const before = cells.slice(0, cell).reduce((length, each) => length + each.length + 1, 0);
  const lineLength = cells.join('\t').length;
  const offset = start + Math.min(before, lineLength);
  problems.push({ start: offset, end: offset + Math.max(1, cells[cell]?.length ?? 0), message });
}

function headProblem(names: readonly string[], columns: Readonly<Record<string, boolean>>): CellProblem | undefined {
  const wanted = Object.keys(columns).join('、');
  const unknown = names.findIndex((name) => !(name in columns));
  if (unknown >= 0) return { cell: unknown, message: `表头里不认识“${names[unknown]!}”，应为 ${wanted}，用制表符隔开` };
  const lost = Object.entries(columns).find(([name, mayBeEmpty]) => !mayBeEmpty && !names.includes(name));
  return lost && { cell: 0, message: `表头缺少“${lost[0]}”一列` };
}

function lineProblem(
  cells: readonly string[],
  names: readonly string[],
  row: Row,
  columns: Readonly<Record<string, boolean>>,
): CellProblem | undefined {
  if (cells.length > names.length)
    return { cell: names.length, message: `有 ${cells.length} 格，表头只有 ${names.length} 列` };
  const wrong = rowProblem(row, columns);
  return wrong && { cell: names.indexOf(wrong.column), message: wrong.message };
}

function rowProblem(
  row: Row,
  columns: Readonly<Record<string, boolean>>,
): { readonly column: string; readonly message: string } | undefined {
  const noMonth = (column: string) => ({ column, message: `“${column}”应为年月，如 2024-05` });
  for (const [column, mayBeEmpty] of Object.entries(columns))
    if (!mayBeEmpty && !row[column]) return { column, message: `“${column}”一格是空的` };
  if ('since' in columns && !columns['since'] && row['since'] === '?') return noMonth('since');
  for (const column of ['from', 'since', 'until', 'published'])
    if (!MONTH.test(row[column] ?? '')) return noMonth(column);
  const from = row['from'] ?? row['since'] ?? '';
  const until = row['until'] ?? '';
  if (/^\d/.test(from) && /^\d/.test(until) && until < from)
    return { column: 'until', message: '“until”早于开始的年月' };
  return /^\d{0,4}$/.test(row['order'] ?? '') ? undefined : { column: 'order', message: '“order”应为数字' };
}

const monthOf = (cell: string | undefined): Month | undefined =>
  cell !== undefined && /^\d/.test(cell) ? readMonth(cell) : undefined;

function personOf(row: Row): Person {
  const from = monthOf(row['from']);
  const until = monthOf(row['until']);
  return {
    name: row['name']!,
    post: row['post']!,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(row['order'] && { order: Number(row['order']) }),
  };
}
