/**
 * The rows of a table of `server/data` with the columns that a reader names, so that a column that is missing is told
 * when the table is first read and not where a value is used. Throws an error that names the column and the table.
 */
export function tableRows<const Column extends string>(
  rows: readonly Readonly<Record<string, string>>[],
  table: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  for (const column of columns)
    if (rows.some((row) => row[column] === undefined)) throw new Error(`${table}: no column “${column}”`);
  return rows as readonly Readonly<Record<Column, string>>[];
}
