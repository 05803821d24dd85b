/**
 * A table of `server/data` as the build packs it: its columns, and its rows as one text with tabs and line ends, so that
 * to start costs one string however many rows there are. They are cut apart when they are first wanted.
 */
export interface Table {
  readonly columns: readonly string[];
  readonly text: string;
}

const indexOfColumn = (table: Table, name: string, column: string): number => {
  const columnIndex = table.columns.indexOf(column);
  if (columnIndex < 0) throw new Error(`${name}: no column “${column}”`);
  return columnIndex;
};

/**
 * The rows of a table with the columns that a reader names, so that a column that is missing is told when the table is
 * first read and not where a value is used. Throws an error that names the column and the table.
 */
export function tableRows<const Column extends string>(
  table: Table,
  name: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const columnIndexes = columns.map((column) => indexOfColumn(table, name, column));
  return table.text.split('\n').map((line) => {
    const cells = line.split('\t');
    const row: Partial<Record<Column, string>> = {};
    for (let i = 0; i < columns.length; i++) row[columns[i]!] = cells[columnIndexes[i]!]!;
    return row as Record<Column, string>;
  });
}

/**
 * A row of a table by its number, made when it is asked for: of tables of thousands of rows a draft wants a few. Throws as
 * `tableRows` does, with the first row.
 */
export function tableRow<const Column extends string>(
  table: Table,
  name: string,
  columns: readonly Column[],
): (row: number) => Readonly<Record<Column, string>> {
  let lines: readonly string[] | undefined;
  let columnIndexes: readonly number[] = [];
  return (row) => {
    if (!lines) {
      columnIndexes = columns.map((column) => indexOfColumn(table, name, column));
      lines = table.text.split('\n');
    }
    const cells = lines[row]!.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[columnIndexes[i]!]!])) as Record<
      Column,
      string
    >;
  };
}

/** One column of a table, from its first row to its last one. Throws as `tableRows` does. */
export function tableColumn(table: Table, name: string, column: string): readonly string[] {
  const columnIndex = indexOfColumn(table, name, column);
  const lines = table.text.split('\n');
  return table.columns.length === 1 ? lines : lines.map((line) => line.split('\t')[columnIndex]!);
}

/** The words or patterns of a cell with commas between them, but for those of {1,12}; none where it is empty. */
export const cellWords = (cell: string): readonly string[] => (cell === '' ? [] : cell.split(/,(?!\d*\})/));
