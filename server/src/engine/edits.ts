import { firstWhere } from '../text/bisect';
import type { Span, TextEdit } from '../text/span';
import type { Finding, Fix } from '../contract/finding';

/** Edits of several fixes as one set: a fix goes in whole or not at all, and none overlaps or touches an earlier one. */
export function mergeFixes(fixes: readonly Fix[]): TextEdit[] {
  /** In order of their places: none touches another, so that each edit has one that could touch it. */
  const taken: TextEdit[] = [];
  const placeOf = (edit: Span): number => firstWhere(taken, ({ start }) => start > edit.end);
  const ordered = [...fixes].sort((a, b) => first(a) - first(b));
  for (const fix of ordered) {
    const edits = [...fix.edits].sort((a, b) => a.start - b.start);
    const free = edits.every((edit) => {
      const before = taken[placeOf(edit) - 1];
      return !before || before.end < edit.start;
    });
    if (!free) continue;
    for (const edit of edits) {
      const place = placeOf(edit);
      if (place === taken.length) taken.push(edit);
      else taken.splice(place, 0, edit);
    }
  }
  return taken;
}

function first(fix: Fix): number {
  return fix.edits.reduce((least, e) => Math.min(least, e.start), Infinity);
}

/** The remedies of the same rule and kind as `fix` over all findings: what “全文同类一并修改” applies. */
export function sameKind(findings: readonly Finding[], rule: string, fix: Fix): Fix[] {
  return findings
    .filter((f) => f.rule === rule)
    .map((f) => [f.fix, ...(f.suggestions ?? [])].find((r) => r?.kind === fix.kind))
    .filter((r): r is Fix => r !== undefined);
}
