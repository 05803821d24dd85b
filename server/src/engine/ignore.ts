import type { Finding } from './finding';

/** A place that a writer has judged right. Keyed by what stands there, not by line or message: it lasts over edits. */
export interface IgnoreRow {
  readonly rule: string;
  /** The finding's text without blanks. */
  readonly text: string;
  /** The finding with what stands around it in its paragraph, without blanks. */
  readonly context: string;
  /** Why, in the writer's own words. */
  readonly note?: string;
}

export interface Ignored {
  readonly kept: readonly Finding[];
  readonly ignored: readonly Finding[];
  /** The rows that were of use, as objects of the given list. */
  readonly used: ReadonlySet<IgnoreRow>;
}

/** The row that ignores a finding. */
export function rowOf(finding: Finding): IgnoreRow {
  return { rule: finding.rule, text: normalise(finding.text), context: normalise(finding.context) };
}

/**
 * Takes out the findings that rows speak of. A row takes every finding with its very context; where there is none it
 * takes the one finding whose context shares most with it, if at least half of what stands around the text is the same:
 * so a row survives a change on one side, and never spreads over other places.
 */
export function applyIgnores(findings: readonly Finding[], rows: readonly IgnoreRow[]): Ignored {
  if (rows.length === 0) return { kept: findings, ignored: [], used: new Set() };
  const used = new Set<IgnoreRow>();
  const gone = new Set<Finding>();
  const byKey = new Map<string, { readonly finding: Finding; readonly context: string }[]>();
  for (const finding of findings) {
    const { rule, text, context } = rowOf(finding);
    const key = `${rule} ${text}`;
    const group = byKey.get(key);
    if (group) group.push({ finding, context });
    else byKey.set(key, [{ finding, context }]);
  }
  const shifted: IgnoreRow[] = [];
  for (const row of rows) {
    const same = (byKey.get(`${row.rule} ${row.text}`) ?? []).filter((f) => f.context === row.context);
    if (same.length === 0) shifted.push(row);
    else {
      used.add(row);
      for (const f of same) gone.add(f.finding);
    }
  }
  for (const row of shifted) {
    const best = (byKey.get(`${row.rule} ${row.text}`) ?? [])
      .filter((f) => !gone.has(f.finding))
      .map((f) => ({ ...f, shared: shared(row, f.context) }))
      .reduce<{ finding: Finding; shared: number } | undefined>(
        (a, b) => (a && a.shared >= b.shared ? a : b),
        undefined,
      );
    if (best && best.shared > 0) {
      used.add(row);
      gone.add(best.finding);
    }
  }
  return {
    kept: findings.filter((f) => !gone.has(f)),
    ignored: findings.filter((f) => gone.has(f)),
    used,
  };
}

/** Least number of characters around the text that must be the same. */
const LEAST = 4;

/** How many characters around the text a row and a context share; 0 where too few to tell that it is the same place. */
function shared(row: IgnoreRow, context: string): number {
  const around = row.context.length - row.text.length;
  if (around < LEAST) return 0;
  const need = Math.max(LEAST, Math.ceil(around / 2));
  let most = 0;
  for (const i of occurrences(row.context, row.text))
    for (const j of occurrences(context, row.text)) {
      let before = 0;
      while (before < Math.min(i, j) && row.context[i - 1 - before] === context[j - 1 - before]) before++;
      let after = 0;
      const [ie, je] = [i + row.text.length, j + row.text.length];
      const limit = Math.min(row.context.length - ie, context.length - je);
      while (after < limit && row.context[ie + after] === context[je + after]) after++;
      most = Math.max(most, before + after);
    }
  return most >= need ? most : 0;
}

function occurrences(context: string, text: string): number[] {
  // a text of blanks alone leaves no trace in the context: it may have stood anywhere
  if (text === '') return Array.from({ length: context.length + 1 }, (_, i) => i);
  const found: number[] = [];
  for (let at = context.indexOf(text); at >= 0; at = context.indexOf(text, at + 1)) found.push(at);
  return found;
}

/** Without blanks and invisible characters, which paste and layout change. */
function normalise(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g, '');
}
