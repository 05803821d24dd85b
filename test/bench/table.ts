/** One figure of the bench. */
export interface Row {
  readonly part: string;
  readonly what: string;
  /** Characters of the text; undefined where it has none. */
  readonly size?: number;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'KB' | '×' | '%';
  /** What is allowed, in the terms of `limit`. */
  readonly held?: { readonly against: string; readonly ratio: number; readonly limit: string; readonly ok: boolean };
  readonly note?: string;
}

const round = (n: number): string =>
  !Number.isFinite(n) ? '–' : n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(n >= 1 ? 2 : 3);

/** The rows of each part as a table that a terminal shows in a line each. */
export function print(rows: readonly Row[]): void {
  for (const part of new Set(rows.map((r) => r.part))) {
    console.log(`\n${part}`);
    const cells = rows
      .filter((r) => r.part === part)
      .map((r) => [
        r.what,
        r.size === undefined ? '' : r.size.toLocaleString('en'),
        `${round(r.value)} ${r.unit}`,
        r.held ? `${ratio(r.held.ratio)} of ${r.held.against}` : '',
        r.held ? `${r.held.limit} ${r.held.ok ? 'ok' : 'OVER'}` : '',
        r.note ?? '',
      ]);
    const widths = cells[0]!.map((_, i) => Math.max(...cells.map((c) => c[i]!.length)));
    for (const c of cells)
      console.log(
        '  ' +
          c
            .map((text, i) => (i === 1 || i === 2 ? text.padStart(widths[i]!) : text.padEnd(widths[i]!)))
            .join('  ')
            .trimEnd(),
      );
  }
  const over = rows.filter((r) => r.held && !r.held.ok);
  const held = rows.filter((r) => r.held).length;
  console.log(`\n${held - over.length} of ${held} budgets held${over.length > 0 ? '; over:' : '.'}`);
  for (const r of over) console.log(`  ${r.part}: ${r.what}${r.size ? ` at ${r.size.toLocaleString('en')}` : ''}`);
}

function ratio(value: number): string {
  return value > 0 && value < 0.2 ? `1/${round(1 / value)}` : `${round(value)} ×`;
}

/** A ratio held against a most (or least) that is allowed. */
export function hold(against: string, value: number, limit: number, kind: 'most' | 'least' = 'most'): Row['held'] {
  const text = limit > 0 && limit < 0.5 ? `1/${Math.round(1 / limit)}` : String(limit);
  return {
    against,
    ratio: value,
    limit: `${kind === 'most' ? '≤' : '≥'} ${text}`,
    ok: kind === 'most' ? value <= limit : value >= limit,
  };
}
