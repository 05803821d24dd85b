import { shownText } from '../syntax/source';
import type { Draft } from '../syntax/types';

/** What of a line are cells of a table: columns by number, from 0; those in front of the first hold nothing in any row. */
export interface RowColumns {
  readonly first: number;
  readonly count: number;
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Signs that a list pasted from Word has in front of its tabs. */
const LIST_SIGN = /^\s*(?:[（(]?(?:\d+|[一二三四五六七八九十]+)[）)、.．]|[①-⑳●•·■◆○▪—–*-]+)\s*$/u;
const PAGE_NUMBER = /^\s*\d{1,3}\s*$/;

/**
 * Lines that are rows of a table, as pasted from a sheet: two lines or more that follow each other, with tabs between the
 * same number of columns, two or more; rows that end early are filled up. Blank lines between them do not count.
 */
export function tableRows(draft: Draft): ReadonlyMap<number, RowColumns> {
  const rows = new Map<number, RowColumns>();
  let run: Row[] = [];
  const close = (): void => {
    for (const table of tablesOf(run)) {
      const columns = columnsOf(table, draft);
      if (columns) for (const { line } of table) rows.set(line, columns);
    }
    run = [];
  };
  draft.paragraphs.forEach((paragraph, line) => {
    const isBlank = draft.roles[line] === 'blank';
    const text = isBlank ? '' : shownText(paragraph, 0, paragraph.text.length);
    // a page turned by hand ends a table
    if (paragraph.text.includes('\f')) close();
    // the line under the head of a table in Markdown shows nothing
    else if (text === '' && (isBlank || paragraph.markdown?.kind === 'table')) return;
    else if (text.includes('\t')) run.push({ line, cells: text.split('\t') });
    else close();
  });
  close();
  return rows;
}

/** Items of a list and indented lines have a tab too: they part tables. */
function tablesOf(run: readonly Row[]): Row[][] {
  const tables: Row[][] = [[]];
  run.forEach((row, i) => {
    // the head of a table of two columns may leave its corner blank
    const isHead =
      isIndented(row) && run[i + 1]?.cells.length === 2 && !isItem(run[i + 1]!) && !isIndented(run[i + 1]!);
    if (isItem(row) || isIndented(row)) tables.push([]);
    if (isHead || !(isItem(row) || isIndented(row))) tables.at(-1)!.push(row);
  });
  return tables;
}

function isItem({ cells }: Row): boolean {
  return cells.length === 2 && LIST_SIGN.test(cells[0]!);
}

function isIndented({ cells }: Row): boolean {
  return cells.length === 2 && cells[0]!.trim() === '';
}

function columnsOf(run: readonly Row[], draft: Draft): RowColumns | undefined {
  const holdsInk = (column: number): boolean => run.some(({ cells }) => (cells[column] ?? '').trim() !== '');
  const most = Math.max(0, ...run.map((row) => row.cells.length));
  let first = 0;
  let end = most;
  while (first < end && !holdsInk(first)) first++;
  while (end > first && !holdsInk(end - 1)) end--;
  const count = end - first;
  if (count < 2) return undefined;
  const widths = run.map((row) => Math.min(row.cells.length, end));
  if (!widths.some((width, k) => width - first >= 2 && widths.indexOf(width) < k)) return undefined;
  // a table of contents: headings with their pages
  const isContents = run.every(
    ({ line, cells }) => PAGE_NUMBER.test(cells.at(-1)!) && draft.paragraphs[line]!.markers[0]?.opensLine === true,
  );
  return isContents ? undefined : { first, count };
}
