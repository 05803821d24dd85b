import type { Span, TextEdit } from '../text/span';
import type { Finding, Fix } from '../contract/finding';

/** Edits of several fixes as one set: a fix goes in whole or not at all, and none overlaps or touches an earlier one. */
export function mergeFixes(fixes: readonly Fix[]): TextEdit[] {
  const taken: TextEdit[] = [];
  const ordered = [...fixes].sort((a, b) => first(a) - first(b));
  let reach = -1;
  for (const fix of ordered) {
    const edits = [...fix.edits].sort((a, b) => a.start - b.start);
    // most fixes lie behind all earlier ones; only those that reach back must be compared one by one
    const free = first(fix) > reach || edits.every((e) => taken.every((t) => !touches(e, t)));
    if (!free || edits.length === 0) continue;
    taken.push(...edits);
    for (const e of edits) reach = Math.max(reach, e.end);
  }
  return taken.sort((a, b) => a.start - b.start);
}

function first(fix: Fix): number {
  return fix.edits.reduce((least, e) => Math.min(least, e.start), Infinity);
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The remedies of the same rule and kind as `fix` over all findings: what “全文同类一并修改” applies. */
export function sameKind(findings: readonly Finding[], rule: string, fix: Fix): Fix[] {
  return findings
    .filter((f) => f.rule === rule)
    .map((f) => [f.fix, ...(f.suggestions ?? [])].find((r) => r?.kind === fix.kind))
    .filter((r): r is Fix => r !== undefined);
}
