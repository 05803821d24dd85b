import type { Paragraph, Role, Series } from '../syntax/types';
import type { Collected, Report, SummaryIndex } from '../contract/rule';
import {
  noteUnread,
  replaceMemos,
  replaceSummaries,
  summariesByRule,
  windowOf,
  type Entry,
  type Lines,
  type Memo,
  type Window,
} from './lines';
import type { Round } from './pass';
import type { Plan } from './plan';
import type { Watch } from './watch';
import { NONE } from '../text/none';

/** Markers count to 99: a longer series is no text, and what is said of each of its members by all others is endless. */
const MAX_MEMBERS_READ = 300;

/** Counts of work done, for tests and the bench. */
export interface Work {
  paragraphs: number;
  series: number;
}

/** Lets the rules of a plan look at paragraphs and series, and keeps what they say. */
export interface Reader {
  paragraph(paragraph: Paragraph, role: Role, plan: Plan): Memo;
  series(series: Series, plan: Plan): readonly Entry[];
  /** Reads the lines that differ from those of the last draft, and says which they are. */
  lines(round: Round): Window;
}

/** Makes a reader that counts its work, under a watch. */
export function createReader(watch: Watch, work: Work): Reader {
  const { broken, guarded } = watch;

  /** Called for every paragraph of a cold check with every rule: nothing is made or looked up that can be kept. */
  function readParagraph(paragraph: Paragraph, role: Role, plan: Plan): Memo {
    let entries: Entry[] | undefined;
    let summaries: [number, unknown][] | undefined;
    work.paragraphs++;
    watch.tick();
    const steps = plan.steps(role);
    for (let k = 0; k < steps.length; k++) {
      const { id, look, context } = steps[k]!;
      if (broken.size > 0 && broken.has(id)) continue;
      watch.enter(id);
      try {
        const said = look(paragraph, context);
        if (said !== undefined) {
          const { rule, index } = steps[k]!;
          if (rule.unit === 'draft') (summaries ??= []).push([index, said]);
          else if ((said as readonly Report[]).length > 0)
            (entries ??= []).push({ rule, reports: said as readonly Report[] });
        }
      } catch (error) {
        watch.threw(id, error);
      }
      watch.leave(id);
    }
    return entries || summaries ? { role, entries: entries ?? NONE, summaries: summaries ?? NONE } : silent(role);
  }

  function readSeries(series: Series, plan: Plan): readonly Entry[] {
    let entries: Entry[] | undefined;
    const beyond = series.members.length > MAX_MEMBERS_READ;
    if (!beyond) work.series++;
    watch.tick();
    for (const { rule, context } of plan.series) {
      const reports = guarded(rule, () =>
        beyond ? rule.beyond?.(series, MAX_MEMBERS_READ) : rule.check(series, context),
      );
      if (reports && reports.length > 0) (entries ??= []).push({ rule, reports });
    }
    return entries ?? NONE;
  }

  function readLines({ draft, pass, plan, lines, reads }: Round): Window {
    const window = windowOf(lines, draft, reads);
    const fresh: (Memo | undefined)[] = [];
    for (let line = window.start; line < window.newEnd; line++) {
      const paragraph = draft.paragraphs[line]!;
      const role = draft.roles[line]!;
      const early = pass.ahead?.get(paragraph);
      if (early) pass.ahead?.delete(paragraph);
      fresh.push(early?.role === role ? early : reads ? readParagraph(paragraph, role, plan) : undefined);
    }
    const dropped = replaceMemos(lines, window, fresh);
    const summaries = summariesByRule(window.start, fresh);
    for (const { rule, index } of plan.drafts) {
      const mine = summaries.get(index) ?? NONE;
      const ruleIndex = rule.index;
      if (ruleIndex) guarded(rule, () => keepIndex(ruleIndex, index, lines, { dropped, fresh: mine }));
      const kept = lines.indexes.get(index);
      // a rule that has thrown keeps no index
      const bears =
        ruleIndex?.touched && kept !== undefined ? (guarded(rule, () => ruleIndex.touched!(kept)) ?? true) : true;
      if (rule.collect && replaceSummaries(lines, index, window, mine) && bears) lines.concluded.delete(index);
    }
    lines.paragraphs = draft.paragraphs;
    lines.roles = draft.roles;
    noteUnread(lines, window, reads);
    return window;
  }

  return { paragraph: readParagraph, series: readSeries, lines: readLines };
}

const SILENT = new Map<Role, Memo>();

/** The memo of all paragraphs of a role that nothing was said of. */
function silent(role: Role): Memo {
  let memo = SILENT.get(role);
  if (!memo) SILENT.set(role, (memo = { role, entries: NONE, summaries: NONE }));
  return memo;
}

/** Brings the index of a rule from the last draft to this one: what left it goes, what is new comes in. */
function keepIndex(
  index: SummaryIndex<unknown, unknown>,
  rulePlace: number,
  { indexes }: Lines,
  changes: { readonly dropped: readonly (Memo | undefined)[]; readonly fresh: readonly Collected<unknown>[] },
): void {
  let kept = indexes.get(rulePlace);
  if (kept === undefined) indexes.set(rulePlace, (kept = index.create()));
  for (const memo of changes.dropped)
    for (const [id, summary] of memo?.summaries ?? NONE) if (id === rulePlace) index.remove(kept, summary);
  for (const { summary } of changes.fresh) index.add(kept, summary);
}
