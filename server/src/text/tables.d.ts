/** A Table (table.ts) of server/data, packed by server/build/tables.mjs and read with tableRows or tableColumn. */
declare module '*.tsv' {
  const table: { readonly columns: readonly string[]; readonly text: string };
  export default table;
}
