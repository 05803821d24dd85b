import type { Row } from './table';

/** The figures of speed as the README has them: rows of its table, with what was not measured left out. */
export function readmeLine(rows: readonly Row[]): string {
  const valueOf = (what: string, size?: number): number | undefined =>
    rows.find((row) => row.what === what && (size === undefined || row.size === size))?.value;
  const ratio = (what: string, against: string, size?: number): string | undefined => {
    const [value, other] = [valueOf(what, size), valueOf(against, size)];
    return value === undefined || other === undefined ? undefined : `${(value / other).toFixed(1)} ×`;
  };
  const AUTOCORRECT = 'peer: autocorrect-node lintFor';
  const told: readonly (readonly [what: string, figure: string | undefined])[] = [
    ['rules without words, 1 M characters, of autocorrect-node', ratio('rules without words', AUTOCORRECT, 1_000_000)],
    ['all rules, 1 M characters, of autocorrect-node', ratio('all rules', AUTOCORRECT, 1_000_000)],
    ['all rules, 10 000 characters, of autocorrect-node', ratio('all rules', AUTOCORRECT, 10_000)],
    [
      'cold check of a 5 000-character draft, of autocorrect’s command line',
      ratio('biganzi check', 'peer: autocorrect --lint'),
    ],
    ['the same, of zhlint’s command line', ratio('biganzi check', 'peer: zhlint')],
    [
      'the same without the model of typos, of autocorrect’s',
      ratio('biganzi check without the model of open typos', 'peer: autocorrect --lint'),
    ],
    ...[10_000, 1_000_000].map((size): [string, string | undefined] => {
      const key = rows.find(
        (row) => row.part.startsWith('Keystroke') && row.what === 'insert, and undo' && row.size === size,
      );
      return [
        `a key in a draft of ${size.toLocaleString('en')} characters, of a cold check`,
        key?.held && `1/${Math.round(1 / key.held.ratio)}`,
      ];
    }),
    ...rows
      .filter(({ part }) => /^(?:Typing|Memory|A folder|The client in)/.test(part))
      .map(({ what, size, value, unit, held }): [string, string] => [
        size === undefined ? what : `${what} (${size.toLocaleString('en')} characters)`,
        held && held.against !== 'itself'
          ? `${held.ratio.toFixed(2)} of ${held.against}`
          : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`,
      ]),
  ];
  const lines = told.flatMap(([what, figure]) =>
    figure === undefined ? [] : [`| ${what} | ${figure} | \`npm run bench\` |`],
  );
  return ['| what | figure | command |', '|---|---|---|', ...lines].join('\n');
}
