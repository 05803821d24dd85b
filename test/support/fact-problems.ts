type Row = Readonly<Record<string, string>>;

/** What tells a row of the pack apart from others, and what its successor is looked up by. */
const NAME_COLUMNS = ['name', 'wrong', 'province'] as const;

/**
 * What is wrong with rows of the pack of public facts, each as `file: name: why`: one without a source, a successor that
 * is no row, a period that ends before it begins, two periods of one name that overlap. A cell may name several
 * successors with blanks between; `otherNames` are those that another table has.
 */
export function factProblems(
  rows: readonly Row[],
  file: string,
  otherNames: ReadonlySet<string> = new Set(),
): string[] {
  const nameOf = (row: Row): string => NAME_COLUMNS.flatMap((column) => row[column] ?? []).join(' · ');
  const names = new Set(rows.map((row) => row['name']));
  const problems: string[] = [];
  const periods = new Map<string, Row[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const { since = '', until = '', successor = '' } = row;
    if (!row['source']) problems.push(`${file}: ${name}: no source`);
    for (const next of successor.split(' '))
      if (next !== '' && !names.has(next) && !otherNames.has(next))
        problems.push(`${file}: ${name}: its successor “${next}” is not in the pack`);
    if (isKnown(since) && isKnown(until) && until < since)
      problems.push(`${file}: ${name}: ends in ${until}, before it begins in ${since}`);
    const same = periods.get(name);
    if (same) same.push(row);
    else periods.set(name, [row]);
  }
  for (const [name, same] of periods)
    for (const [k, row] of same.entries())
      for (const other of same.slice(k + 1))
        if (overlap(row, other))
          problems.push(`${file}: ${name}: its periods from ${row['since']!} and ${other['since']!} overlap`);
  return problems;
}

const isKnown = (month: string): boolean => month !== '' && month !== '?';
/** The period of a row: without a beginning from ever on, without an end for good. */
const startOf = ({ since = '' }: Row): string => (isKnown(since) ? since : '0');
const endOf = ({ until = '' }: Row): string => (isKnown(until) ? until : '9');
const overlap = (a: Row, b: Row): boolean => startOf(a) < endOf(b) && startOf(b) < endOf(a);
