import type { Finding, Fix } from '../contract/finding';
import type { Place, Remedy, Report } from '../contract/rule';

/**
 * A finding some characters further on. Each key moves all findings behind it: edits and places are written out, because
 * copying an object of any shape takes several times as long.
 */
export function moveFinding(finding: Finding, by: number): Finding {
  const { fix, suggestions, related } = finding;
  const moved: { -readonly [Part in keyof Finding]: Finding[Part] } = { ...finding };
  moved.start += by;
  moved.end += by;
  if (fix) moved.fix = moveFix(fix, by);
  if (suggestions) moved.suggestions = suggestions.map((suggestion) => moveFix(suggestion, by));
  if (related)
    moved.related = related.map(({ start, end, message }) => ({ start: start + by, end: end + by, message }));
  return moved;
}

function moveFix({ title, kind, edits }: Fix, by: number): Fix {
  const moved = edits.map(({ start, end, newText }) => ({ start: start + by, end: end + by, newText }));
  return { title, kind, edits: moved };
}

/** Reports of a draft rule after lines from `line` on have moved by some lines. */
export function moveReports(reports: readonly Report[], line: number, by: number): readonly Report[] {
  const place = <P extends Place>(p: P): P => (p.at >= line ? { ...p, at: p.at + by } : p);
  const remedy = (r: Remedy): Remedy => (r.edits.some((e) => e.at >= line) ? { ...r, edits: r.edits.map(place) } : r);
  return reports.map((report) => {
    const { fix, suggestions, related } = report;
    const lastLine = Math.max(report.at, ...(related ?? []).map((r) => r.at));
    const inside = lastLine < line && !suggestions?.some((s) => s.edits.some((e) => e.at >= line));
    if (inside && !fix?.edits.some((e) => e.at >= line)) return report;
    return {
      ...place(report),
      ...(fix && { fix: remedy(fix) }),
      ...(suggestions && { suggestions: suggestions.map(remedy) }),
      ...(related && { related: related.map(place) }),
    };
  });
}
