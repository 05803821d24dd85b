import type { Finding, Fix } from '../contract/finding';
import type { Place, Remedy, Report } from '../contract/rule';

/** A finding some characters further on. */
export function moveFinding(finding: Finding, by: number): Finding {
  const { fix, suggestions, related } = finding;
  const moved = { ...finding, start: finding.start + by, end: finding.end + by };
  if (!fix && !suggestions && !related) return moved;
  return {
    ...moved,
    ...(fix && { fix: moveFix(fix, by) }),
    ...(suggestions && { suggestions: suggestions.map((s) => moveFix(s, by)) }),
    ...(related && { related: related.map((r) => ({ ...r, start: r.start + by, end: r.end + by })) }),
  };
}

function moveFix(fix: Fix, by: number): Fix {
  return { ...fix, edits: fix.edits.map((e) => ({ ...e, start: e.start + by, end: e.end + by })) };
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
