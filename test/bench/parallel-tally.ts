/** Counts of one row of a table. */
export interface Count {
  tried: number;
  hit: number;
}

/** Tables of counts, in the order in which their first row came. */
export class Tally {
  readonly #tables = new Map<string, Map<string, Count>>();

  count(table: string, row: string, hit: boolean): void {
    let rows = this.#tables.get(table);
    if (!rows) this.#tables.set(table, (rows = new Map()));
    const before = rows.get(row) ?? { tried: 0, hit: 0 };
    rows.set(row, { tried: before.tried + 1, hit: before.hit + Number(hit) });
  }

  /** All rows of the tables whose names begin so. */
  sum(prefix: string): Count {
    return [...this.#tables]
      .filter(([table]) => table.startsWith(prefix))
      .flatMap(([, rows]) => [...rows.values()])
      .reduce((a, b) => ({ tried: a.tried + b.tried, hit: a.hit + b.hit }), { tried: 0, hit: 0 });
  }

  print(): void {
    for (const [table, rows] of this.#tables) {
      console.log(`\n${table}`);
      for (const [row, counts] of rows) console.log(line(row, counts));
      // what is found and what is flagged make no sum
      if (rows.size > 1 && !table.startsWith('frames written')) console.log(line('together', this.sum(table)));
    }
  }
}

function line(row: string, counts: Count): string {
  return `  ${row.padEnd(32)} ${counts.hit} of ${counts.tried}  ${percent(counts)}`;
}

export function percent({ hit, tried }: Count): string {
  return `${((hit / Math.max(1, tried)) * 100).toFixed(1)} %`;
}
