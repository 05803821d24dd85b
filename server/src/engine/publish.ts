import { decodingOf } from '../facts/decoding';
import { fixedTextAt } from '../facts/fixed-text';
import { sourceOf } from '../syntax/source';
import type { Draft, Paragraph } from '../syntax/types';
import { firstWhere } from '../text/bisect';
import { withoutFillers } from '../text/filler';
import type { Span } from '../text/span';
import type { Configuration } from '../configuration/resolve';
import type { Finding, Fix } from '../contract/finding';
import { moveFinding } from './moved';
import { isNoProse, proseEdits } from './prose';
import type { Place, PlacedEdit, Remedy, Report, Rule, RuleId, Severity } from '../contract/rule';

interface Publisher {
  /** Takes reports of a rule. `lines` turns a report's `at` into a line: one line, one for each member, or as it stands. */
  add(rule: Rule, reports: readonly Report[], lines: number | readonly number[] | undefined): void;
  /** Findings in order of place: owners first, doubles out, allowed words out, and those of rules that are out. */
  finish(broken: Pick<ReadonlyMap<RuleId, unknown>, 'has' | 'size'>): Finding[];
}

/** Characters on each side that make the context of a finding. */
const CONTEXT = 12;

/** A remembered report as it was published last: the lines that it speaks of (its `at`s) and where they started then. */
interface Published {
  finding: Finding;
  /** Its own paragraph: the context of a finding is more than what its rule has read. */
  readonly paragraph: Paragraph;
  readonly ats: readonly number[];
  readonly bases: number[];
}
const PUBLISHED = new WeakMap<Report, Published>();

/** What was published of a report stands for the same report after the lines from `line` on have moved by some. */
export function inheritPublished(from: Report, to: Report, line: number, by: number): void {
  const published = PUBLISHED.get(from);
  if (!published || from === to) return;
  const ats = published.ats.map((at) => (at >= line ? at + by : at));
  PUBLISHED.set(to, { ...published, ats, bases: [...published.bases] });
}

/** Turns reports into findings with absolute offsets. Reports whose lines have not moved keep their finding. */
export function createPublisher(draft: Draft, configuration: Configuration): Publisher {
  const findings: Finding[] = [];
  const guesses = new Set<Finding>();
  const owners = new Map<RuleId, readonly RuleId[]>();
  const { starts } = draft;
  const misread = decodingOf(draft) !== undefined;
  const isMarkdown = draft.format === 'markdown';

  return {
    add(rule, reports, lines) {
      const level = configuration.level(rule.id);
      if (level === 'off' || (misread && !(rule.unit === 'draft' && rule.tellsMisreading))) return;
      if (rule.silences) owners.set(rule.id, rule.silences);
      const lineAt = (line: number): number => (typeof lines === 'number' ? lines : lines ? lines[line]! : line);
      for (const report of reports) {
        const published = PUBLISHED.get(report);
        let finding: Finding | undefined;
        const paragraph = draft.paragraphs[lineAt(report.at)]!;
        if (isMarkdown && isNoProse(paragraph, report)) continue;
        if (published?.paragraph === paragraph) finding = again(published, starts, lineAt);
        if (finding === undefined) {
          const severity = severityOf(rule, report, level);
          finding = publish(draft, report, { rule: rule.id, severity }, lineAt);
          const ats = atsOf(report);
          PUBLISHED.set(report, { finding, paragraph, ats, bases: ats.map((at) => starts[lineAt(at)]!) });
        }
        if (configuration.allow.size === 0 || !isAllowed(configuration.allow, sourceOf(paragraph), report))
          findings.push(finding);
        if (report.guess) guesses.add(finding);
      }
    },
    finish(broken) {
      const kept = broken.size === 0 ? findings : findings.filter((f) => !broken.has(f.rule));
      kept.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
      return inGroups(kept, (group) => removeSilenced(withoutGuesses(removeDoubles(group), guesses), owners));
    },
  };
}

/** The finding of a report published before: as it is, or moved where all its lines have moved by as much. */
function again(published: Published, starts: readonly number[], lineAt: (at: number) => number): Finding | undefined {
  const { ats, bases } = published;
  const by = starts[lineAt(ats[0]!)]! - bases[0]!;
  for (let i = 1; i < ats.length; i++) if (starts[lineAt(ats[i]!)]! - bases[i]! !== by) return undefined;
  if (by === 0) return published.finding;
  for (let i = 0; i < bases.length; i++) bases[i]! += by;
  return (published.finding = moveFinding(published.finding, by));
}

/** The `at`s that a report speaks of, its own first. */
function atsOf({ at, fix, suggestions, related }: Report): readonly number[] {
  if (!fix && !suggestions && !related) return [at];
  const ats = new Set([at]);
  const remedies = fix ? [fix, ...(suggestions ?? [])] : (suggestions ?? []);
  for (const { edits } of remedies) for (const e of edits) ats.add(e.at);
  for (const r of related ?? []) ats.add(r.at);
  return [...ats];
}

/** A weaker case of a rule stays weaker where the user has not chosen a level for the rule. */
function severityOf(rule: Rule, report: Report, level: Severity): Severity {
  return report.severity !== undefined && level === rule.severity ? report.severity : level;
}

function publish(
  draft: Draft,
  report: Report,
  named: Pick<Finding, 'rule' | 'severity'>,
  lineAt: (at: number) => number,
): Finding {
  const place = (p: Place): Span => {
    const base = draft.starts[lineAt(p.at)]!;
    return { start: base + p.start, end: base + p.end };
  };
  const remedy = (r: Remedy): Fix[] => {
    const edits = draft.format === 'markdown' ? inProse(draft, r.edits, lineAt) : r.edits;
    if (!edits) return [];
    const title = withoutFillers(r.title);
    return [{ title, kind: r.kind ?? title, edits: edits.map((e) => ({ ...place(e), newText: e.newText })) }];
  };
  const { fix: safeFix, suggestions: offered = [] } = safe(draft, report, lineAt);
  // read from the paragraph: the text of an edited draft is joined lazily
  const text = sourceOf(draft.paragraphs[lineAt(report.at)]!);
  const [fix] = safeFix ? remedy(safeFix) : [];
  const suggestions = offered.flatMap(remedy);
  return {
    ...named,
    ...place(report),
    text: text.slice(report.start, report.end),
    message: withoutFillers(report.message),
    ...(fix && { fix }),
    ...(suggestions.length > 0 && { suggestions }),
    ...(report.related && {
      related: report.related.map((r) => ({ ...place(r), message: withoutFillers(r.message) })),
    }),
    ...(report.tags && { tags: report.tags }),
    ...(report.guess && { guess: report.guess.closer ? ('closer' as const) : ('usual' as const) }),
    context: contextOf(text, report),
  };
}

/** What a report offers. A fix that changes an address, a file's name, code or foreign words is for a person to choose. */
function safe(
  { paragraphs }: Draft,
  { fix, suggestions }: Report,
  lineAt: (at: number) => number,
): Pick<Report, 'fix' | 'suggestions'> {
  if (!fix?.edits.some(({ at, start, end }) => fixedTextAt(paragraphs[lineAt(at)]!, start, end)))
    return { ...(fix && { fix }), ...(suggestions && { suggestions }) };
  return { suggestions: [fix, ...(suggestions ?? [])] };
}

/** Edits that change prose alone; undefined where one cannot. A whole line may go, markup and all. */
function inProse(
  draft: Draft,
  edits: readonly PlacedEdit[],
  lineAt: (at: number) => number,
): readonly PlacedEdit[] | undefined {
  const kept: PlacedEdit[] = [];
  for (const edit of edits) {
    const paragraph = draft.paragraphs[lineAt(edit.at)]!;
    const isWholeLine = edit.start === 0 && edit.end >= paragraph.text.length && edit.newText === '';
    const parts = isWholeLine ? [edit] : proseEdits(paragraph, edit);
    if (!parts) return undefined;
    for (const part of parts) kept.push({ ...part, at: edit.at });
  }
  return kept;
}

/** What stands around a place, without blanks; the place itself in ⟦⟧, so that of two like marks each has its own. */
function contextOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  return `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + CONTEXT)}`.replace(/\s\s*/g, '');
}

/** Whether a place is an allowed wording or stands inside one. */
function isAllowed(allow: ReadonlySet<string>, text: string, { start, end }: Span): boolean {
  if (allow.has(text.slice(start, end))) return true;
  for (const wording of allow) {
    if (wording.length <= end - start) continue;
    const offset = text.indexOf(wording, Math.max(0, end - wording.length));
    if (offset >= 0 && offset <= start) return true;
  }
  return false;
}

/**
 * Findings in order of start, those of each group that overlap or touch as `settle` leaves them: what stands alone, as most
 * do, gives way to nothing.
 */
function inGroups(findings: readonly Finding[], settle: (group: readonly Finding[]) => readonly Finding[]): Finding[] {
  const settled: Finding[] = [];
  for (let from = 0; from < findings.length;) {
    let to = from + 1;
    for (let end = findings[from]!.end; to < findings.length && findings[to]!.start <= end; to++)
      end = Math.max(end, findings[to]!.end);
    if (to === from + 1) settled.push(findings[from]!);
    else for (const finding of settle(findings.slice(from, to))) settled.push(finding);
    from = to;
  }
  return settled;
}

function removeDoubles(findings: readonly Finding[]): Finding[] {
  return findings.filter((f, i) => {
    const before = findings[i - 1];
    return !(before && before.rule === f.rule && before.start === f.start && before.end === f.end);
  });
}

/** Drops guesses that overlap a finding that is none. Findings are in order of start. */
function withoutGuesses(findings: readonly Finding[], guesses: ReadonlySet<Finding>): readonly Finding[] {
  if (guesses.size === 0) return findings;
  const sure = findings.filter((f) => !guesses.has(f));
  // of findings in order of start: how far those up to each reach
  const furthest: number[] = [];
  for (const f of sure) furthest.push(Math.max(furthest.at(-1) ?? 0, f.end));
  return findings.filter((f) => {
    if (!guesses.has(f)) return true;
    const behind = firstWhere(sure, (s) => s.start >= f.end && s.start > f.start);
    return behind === 0 || furthest[behind - 1]! <= f.start;
  });
}

/** Drops findings that overlap a finding of a rule that owns the place. Findings are in order of start. */
function removeSilenced(findings: readonly Finding[], owners: ReadonlyMap<RuleId, readonly RuleId[]>): Finding[] {
  if (owners.size === 0) return [...findings];
  // by rule: a finding as long as its line must not make all others of the line be walked for each owner
  const lists = new Map<RuleId, { readonly ofRule: Finding[]; readonly furthest: number[] }>();
  for (const f of findings) {
    let list = lists.get(f.rule);
    if (!list) lists.set(f.rule, (list = { ofRule: [], furthest: [] }));
    list.ofRule.push(f);
    list.furthest.push(Math.max(list.furthest.at(-1) ?? 0, f.end));
  }
  const silenced = new Set<Finding>();
  for (const owner of findings)
    for (const rule of owners.get(owner.rule) ?? []) {
      const list = lists.get(rule);
      if (!list) continue;
      const { ofRule, furthest } = list;
      for (let k = firstWhere(furthest, (end) => end > owner.start); k < ofRule.length; k++) {
        const f = ofRule[k]!;
        if (f.start >= owner.end) break;
        if (f !== owner && f.end > owner.start) silenced.add(f);
      }
    }
  return findings.filter((f) => !silenced.has(f));
}
