/** A table of server/data: its rows, with the named columns as keys; see server/build/tables.mjs. */
declare module '*.tsv' {
  const rows: readonly Readonly<Record<string, string>>[];
  export default rows;
}
