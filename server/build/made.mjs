// Writes and reads tables of server/data for the scripts that make some of them from texts and dictionaries.
import fs from 'node:fs';
import path from 'node:path';
import { readTable } from './tables.mjs';

const data = path.resolve(import.meta.dirname, '../data');

/** Writes a table of server/data/made. A row is its cells, or its cell where there is one column. */
export function writeMade(name, { what, source, command, columns, rows }) {
  const head = [`# ${what}`, `# source: ${source}`, `# made by: ${command}`];
  const lines = rows.map((row) => [row].flat().join('\t'));
  const date = new Date().toISOString().slice(0, 10);
  fs.writeFileSync(
    path.join(data, 'made', `${name}.tsv`),
    [...head, `# date: ${date}`, columns.join('\t'), ...lines].join('\n') + '\n',
  );
}

/** The rows of a table of server/data, such as kept/surnames. */
export function rowsOf(name) {
  const file = path.join(data, `${name}.tsv`);
  return readTable(fs.readFileSync(file, 'utf8'), file);
}

/** One column of such a table. */
export const columnOf = (name, column) => rowsOf(name).map((row) => row[column]);
