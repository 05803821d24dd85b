import type { Draft } from '../syntax/types';
import type { Span } from '../text/span';
import type { Configuration } from './configuration';
import type { Finding, Fix } from './finding';
import type { Place, Remedy, Report, Rule, RuleId } from './rule';

interface Publisher {
  /** Takes reports of a rule; `lineAt` turns a report's `at` into a line of the draft. */
  add(rule: Rule, reports: readonly Report[], lineAt: (at: number) => number): void;
  /** Findings in order of place: owners first, doubles out, allowed words out. */
  finish(keep: (rule: RuleId) => boolean): Finding[];
}

/** Characters on each side that make the context of a finding. */
const CONTEXT = 12;

/** Turns reports into findings with absolute offsets. */
export function createPublisher(draft: Draft, configuration: Configuration): Publisher {
  const findings: Finding[] = [];
  const owners = new Map<RuleId, readonly RuleId[]>();

  return {
    add(rule, reports, lineAt) {
      const level = configuration.level(rule.id);
      if (level === 'off') return;
      if (rule.silences) owners.set(rule.id, rule.silences);
      const place = (p: Place): Span => {
        const base = draft.starts[lineAt(p.at)]!;
        return { start: base + p.start, end: base + p.end };
      };
      const remedy = (r: Remedy): Fix => ({
        title: r.title,
        kind: r.kind ?? r.title,
        edits: r.edits.map((e) => ({ ...place(e), newText: e.newText })),
      });
      for (const report of reports) {
        const span = place(report);
        const text = draft.text.slice(span.start, span.end);
        if (configuration.allow.has(text)) continue;
        findings.push({
          rule: rule.id,
          // a weaker case of a rule stays weaker where the user has not chosen a level of his own
          severity: report.severity !== undefined && level === rule.severity ? report.severity : level,
          ...span,
          text,
          message: report.message,
          ...(report.fix && { fix: remedy(report.fix) }),
          ...(report.suggestions && report.suggestions.length > 0 && { suggestions: report.suggestions.map(remedy) }),
          ...(report.related && { related: report.related.map((r) => ({ ...place(r), message: r.message })) }),
          ...(report.tags && { tags: report.tags }),
          context: contextOf(draft, lineAt(report.at), span),
        });
      }
    },
    finish(keep) {
      const kept = findings.filter((f) => keep(f.rule));
      kept.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
      return removeSilenced(removeDoubles(kept), owners);
    },
  };
}

function contextOf(draft: Draft, line: number, span: Span): string {
  const from = Math.max(draft.starts[line]!, span.start - CONTEXT);
  const to = Math.min(draft.starts[line + 1] ?? draft.text.length, span.end + CONTEXT);
  return draft.text.slice(from, to).replace(/\s+/g, '');
}

function removeDoubles(findings: readonly Finding[]): Finding[] {
  return findings.filter((f, i) => {
    const before = findings[i - 1];
    return !(before && before.rule === f.rule && before.start === f.start && before.end === f.end);
  });
}

/** Drops findings that overlap a finding of a rule that owns the place. Findings are in order of start. */
function removeSilenced(findings: readonly Finding[], owners: ReadonlyMap<RuleId, readonly RuleId[]>): Finding[] {
  if (owners.size === 0) return [...findings];
  const silenced = new Set<Finding>();
  findings.forEach((owner, i) => {
    const silent = owners.get(owner.rule);
    if (!silent) return;
    const visit = (f: Finding): void => {
      if (f !== owner && silent.includes(f.rule) && f.start < owner.end && f.end > owner.start) silenced.add(f);
    };
    for (let k = i + 1; k < findings.length && findings[k]!.start < owner.end; k++) visit(findings[k]!);
    // a finding that starts before the owner may still reach into it; no finding is longer than a paragraph
    for (let k = i - 1; k >= 0 && i - k <= 64; k--) visit(findings[k]!);
  });
  return findings.filter((f) => !silenced.has(f));
}
