import type { Finding } from '../contract/finding';

/** A place that a writer has judged right. Keyed by what stands there, not by line or message: it lasts over edits. */
export interface IgnoreRow {
  readonly rule: string;
  /** The finding's text without blanks. */
  readonly text: string;
  /** The finding in ⟦⟧ with what stands around it in its paragraph, without blanks. */
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
  const [was, is] = [halves(row.context), halves(context)];
  const around = was.before.length + was.after.length;
  if (around < LEAST) return 0;
  let before = 0;
  while (
    before < Math.min(was.before.length, is.before.length) &&
    was.before.at(-1 - before) === is.before.at(-1 - before)
  )
    before++;
  let after = 0;
  while (after < Math.min(was.after.length, is.after.length) && was.after[after] === is.after[after]) after++;
  return before + after >= Math.max(LEAST, Math.ceil(around / 2)) ? before + after : 0;
}

/** What stands before and behind the ⟦…⟧ of a context. */
function halves(context: string): { readonly before: string; readonly after: string } {
  const open = context.indexOf('⟦');
  const close = context.lastIndexOf('⟧');
  return { before: context.slice(0, Math.max(0, open)), after: context.slice(close + 1) };
}

/** Without blanks and invisible characters, which paste and layout change. */
function normalise(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '');
}
