// Reads the tables of server/data for the bundler (esbuild) and for the tests (Vite): an import of a .tsv is the
// table, packed.
import fs from 'node:fs';
import path from 'node:path';
import { tableWithHanRanges } from './han-ranges.mjs';

/**
 * Rows of a table, one object a line with the named columns as keys. Lines that begin with `#` are its head and must
 * say `# source: …` and `# date: YYYY-MM-DD`; the first other line names the columns; cells are separated by tabs.
 * Throws an error that names file, line and column where the table is not so.
 */
export function readTable(text, file) {
  const problem = (line, why) => new Error(`${file}:${line + 1}: ${why}`);
  const lines = text.split('\n');
  const head = lines.filter((line) => line.startsWith('#'));
  if (!head.some((line) => /^# source: \S/.test(line))) throw problem(0, 'no line "# source: …"');
  if (!head.some((line) => /^# date: \d{4}-\d{2}-\d{2}$/.test(line))) throw problem(0, 'no line "# date: YYYY-MM-DD"');
  let columns;
  const rows = [];
  for (const [number, line] of lines.entries()) {
    if (line.startsWith('#') || line === '') continue;
    if (line.includes('\r')) throw problem(number, 'ends with CR: lines end with LF');
    const cells = line.split('\t');
    if (!columns) {
      columns = cells;
      const unnamed = cells.findIndex((name) => !/^[a-z][A-Za-z]*$/.test(name));
      if (unnamed >= 0) throw problem(number, `column ${unnamed + 1} is named "${cells[unnamed]}": use a plain word`);
      continue;
    }
    if (cells.length !== columns.length)
      throw problem(
        number,
        `cells: ${cells.length}, columns: ${columns.length} (${columns.join(', ')}); a tab parts cells, also before an empty one`,
      );
    const padded = cells.findIndex((cell) => cell !== cell.trim());
    if (padded >= 0) throw problem(number, `blanks around the ${columns[padded]} "${cells[padded]}"`);
    rows.push(Object.fromEntries(columns.map((name, columnIndex) => [name, cells[columnIndex]])));
  }
  if (!columns) throw problem(0, 'no columns');
  return rows;
}

/** What an import of a table is: see Table in server/src/text/table.ts. */
export function packTable(text, file) {
  const rows = readTable(text, file);
  const columns = text.split('\n').find((line) => line !== '' && !line.startsWith('#'));
  return { columns: columns.split('\t'), text: rows.map((row) => Object.values(row).join('\t')).join('\n') };
}

const readPacked = (file) => packTable(fs.readFileSync(file, 'utf8'), path.relative('.', file));

const moduleOf = (table) => `export default ${JSON.stringify(table)};`;

/** A table as it is in what is shipped. */
function shippedTable(file) {
  const { columns, text } = readPacked(file);
  return { columns, text: tableWithHanRanges(text) };
}

/** For esbuild. */
export const tables = {
  name: 'tables',
  setup(build) {
    build.onLoad({ filter: /\.tsv$/ }, ({ path: file }) => ({ contents: moduleOf(shippedTable(file)), loader: 'js' }));
  },
};

/** Bytes from which a table lies beside the bundle, to be read when it is wanted: most are not, in a start for one draft. */
const MIN_BYTES_PER_TABLE_BESIDE = 18_000;

/** For esbuild: large tables as files in `folder`/tables, which must lie beside the bundle. */
export const tablesBeside = (folder) => ({
  name: 'tables beside',
  setup(build) {
    build.onLoad({ filter: /\.tsv$/ }, ({ path: file }) => {
      const table = shippedTable(file);
      if (Buffer.byteLength(table.text) < MIN_BYTES_PER_TABLE_BESIDE)
        return { contents: moduleOf(table), loader: 'js' };
      const name = `${path.basename(file, '.tsv')}.txt`;
      fs.mkdirSync(path.join(folder, 'tables'), { recursive: true });
      fs.writeFileSync(path.join(folder, 'tables', name), table.text);
      const contents = `import fs from 'node:fs';
import path from 'node:path';
const file = path.join(__dirname, 'tables', ${JSON.stringify(name)});
export default { columns: ${JSON.stringify(table.columns)}, get text() { return fs.readFileSync(file, 'utf8'); } };`;
      return { contents, loader: 'js' };
    });
  },
});

/** For esbuild, of what runs in a browser: the same large tables, which the client reads there and hands over. */
export const tablesOfAssets = {
  name: 'tables of assets',
  setup(build) {
    build.onLoad({ filter: /\.tsv$/ }, ({ path: file }) => {
      const table = shippedTable(file);
      if (Buffer.byteLength(table.text) < MIN_BYTES_PER_TABLE_BESIDE)
        return { contents: moduleOf(table), loader: 'js' };
      const contents = `import { assetText } from ${JSON.stringify(path.resolve('server/src/browser/assets.ts'))};
export default { columns: ${JSON.stringify(table.columns)}, get text() { return assetText('dist/tables/${path.basename(file, '.tsv')}.txt'); } };`;
      return { contents, loader: 'js', resolveDir: path.resolve('.') };
    });
  },
};

/** For Vite, and so for Vitest. */
export const viteTables = {
  name: 'tables',
  enforce: 'pre',
  load(id) {
    return id.endsWith('.tsv') ? moduleOf(readPacked(id)) : undefined;
  },
};
