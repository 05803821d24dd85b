/** A table to be made: what it is, where from, by which command, the names of its columns, and its rows, or cells of one column. */
export interface MadeTable {
  readonly what: string;
  readonly source: string;
  readonly command: string;
  readonly columns: readonly string[];
  readonly rows: readonly (string | readonly string[])[];
}

/** Writes a table of server/data/made. */
export function writeMade(name: string, table: MadeTable): void;

/** A column of a table of server/data, such as kept/surnames. */
export function columnOf(name: string, column: string): string[];

/** The rows of a table of server/data, such as kept/surnames. */
export function rowsOf(name: string): Readonly<Record<string, string>>[];
