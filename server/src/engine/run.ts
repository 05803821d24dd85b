import type { Draft, Paragraph, Role, Series } from '../syntax/types';
import type { Configuration } from '../configuration/resolve';
import type { Finding } from '../contract/finding';
import {
  createLineStore,
  noteUnread,
  replaceMemos,
  replaceSummaries,
  summariesByRule,
  windowOf,
  type Entry,
  type Lines,
  type LineStore,
  type Memo,
  type Window,
} from './lines';
import { moveReports } from './moved';
import { makePlan, type Plan } from './plan';
import { createPublisher } from './publish';
import type { Collected, DraftRule, Report, Rule, SummaryIndex, WordRequest, WordView } from '../contract/rule';
import { createWatch, type Crash, type Timing } from './watch';

const NO_WORDS: WordView = { of: () => undefined, suspicionsOf: () => undefined };
const NONE: readonly never[] = [];

/** Markers count to 99: a longer series is no text, and what is said of each of its members by all others is endless. */
const MOST_MEMBERS = 300;

export interface CheckResult {
  /** In order of place. */
  readonly findings: readonly Finding[];
  /** Rules that threw or did not come to an end; their findings are missing, all others are there. */
  readonly crashes: readonly Crash[];
}

/** Counts of work done, for tests and the bench. */
export interface Work {
  paragraphs: number;
  series: number;
}

export interface Engine {
  /**
   * Findings of the rules that need no words, and of the others: all of them with `words`, without it those that an
   * earlier check with words has left behind for paragraphs and series that are still there.
   */
  check(draft: Draft, configuration: Configuration, words?: WordView): CheckResult;
  /**
   * Reads what a check without words will read, until `pause` says to stop, and says whether all is read; called again it
   * goes on. For whoever must stay responsive: a check is right whether all of it was read ahead, or some, or nothing.
   */
  readAhead(draft: Draft, configuration: Configuration): (pause: () => boolean) => boolean;
  /** Stretches that rules with `needs: 'words'` will ask for. */
  wordRequests(draft: Draft, configuration: Configuration): WordRequest[];
  readonly work: Work;
}

/** What is known of the rules of one pass: those that need words, or those that need none. */
interface Pass {
  plan: Plan | undefined;
  lines: LineStore;
  readonly series: WeakMap<Series, readonly Entry[]>;
  /** Paragraphs that were read ahead of the check that will want them. */
  readonly ahead: WeakMap<Paragraph, Memo>;
}

interface Caches {
  readonly plain: Pass;
  readonly words: Pass;
}

const newPass = (): Pass => ({
  plan: undefined,
  lines: createLineStore(),
  series: new WeakMap(),
  ahead: new WeakMap(),
});

/**
 * Makes an engine for a list of rules. It remembers by paragraph, series and configuration; it knows no rule. With
 * `timing` no rule can hold it up for long.
 */
export function createEngine(rules: readonly Rule[], timing?: Timing): Engine {
  const caches = new WeakMap<Configuration, Caches>();
  const watch = createWatch(timing);
  const { broken, guarded } = watch;
  const work: Work = { paragraphs: 0, series: 0 };

  const cachesFor = (configuration: Configuration): Caches => {
    let found = caches.get(configuration);
    if (!found) caches.set(configuration, (found = { plain: newPass(), words: newPass() }));
    return found;
  };
  const planFor = (configuration: Configuration, ofPass: Pass, words: WordView | undefined): Plan => {
    const needsWords = ofPass === cachesFor(configuration).words;
    const given = words ?? ofPass.plan?.words ?? NO_WORDS;
    if (ofPass.plan?.words !== given) ofPass.plan = makePlan(rules, configuration, needsWords, given);
    return ofPass.plan;
  };

  /** Called for every paragraph of a cold check with every rule: nothing is made or looked up that can be kept. */
  function readParagraph(paragraph: Paragraph, role: Role, plan: Plan): Memo {
    let entries: Entry[] | undefined;
    let summaries: [number, unknown][] | undefined;
    work.paragraphs++;
    watch.tick();
    for (const { rule, index, context } of plan.steps(role)) {
      if (broken.size > 0 && broken.has(rule.id)) continue;
      watch.enter(rule);
      try {
        if (rule.unit === 'paragraph') {
          const reports = rule.check(paragraph, context);
          if (reports !== undefined && reports.length > 0) (entries ??= []).push({ rule, reports });
        } else {
          const summary = rule.collect!(paragraph, context);
          if (summary !== undefined) (summaries ??= []).push([index, summary]);
        }
      } catch (error) {
        watch.threw(rule, error);
      }
      watch.leave(rule);
    }
    return entries || summaries ? { role, entries: entries ?? NONE, summaries: summaries ?? NONE } : silent(role);
  }

  function readSeries(series: Series, plan: Plan): readonly Entry[] {
    let entries: Entry[] | undefined;
    const beyond = series.members.length > MOST_MEMBERS;
    if (!beyond) work.series++;
    watch.tick();
    for (const { rule, context } of plan.series) {
      const reports = guarded(rule, () => (beyond ? rule.beyond?.(series, MOST_MEMBERS) : rule.check(series, context)));
      if (reports && reports.length > 0) (entries ??= []).push({ rule, reports });
    }
    return entries ?? NONE;
  }

  function readLines(draft: Draft, plan: Plan, own: Pass, last: Lines, words: boolean): Window {
    const window = windowOf(last, draft, words);
    const fresh: (Memo | undefined)[] = [];
    for (let line = window.start; line < window.newEnd; line++) {
      const paragraph = draft.paragraphs[line]!;
      const role = draft.roles[line]!;
      const early = own.ahead.get(paragraph);
      if (early) own.ahead.delete(paragraph);
      fresh.push(early?.role === role ? early : words ? readParagraph(paragraph, role, plan) : undefined);
    }
    const dropped = replaceMemos(last, window, fresh);
    const summaries = summariesByRule(window.start, fresh);
    for (const { rule, index } of plan.drafts) {
      const ruleIndex = rule.index;
      const mine = summaries.get(index) ?? NONE;
      if (ruleIndex) guarded(rule, () => keepIndex(ruleIndex, last.indexes, index, dropped, mine));
      const kept = last.indexes.get(index);
      // a rule that has thrown keeps no index
      const bears =
        ruleIndex?.touched && kept !== undefined ? (guarded(rule, () => ruleIndex.touched!(kept)) ?? true) : true;
      if (rule.collect && replaceSummaries(last, index, window, mine) && bears) last.concluded.delete(index);
    }
    last.paragraphs = draft.paragraphs;
    last.roles = draft.roles;
    noteUnread(last, window, words);
    return window;
  }

  function pass(
    draft: Draft,
    configuration: Configuration,
    own: Pass,
    words: WordView | undefined,
    publish: ReturnType<typeof createPublisher>,
  ): void {
    const plan = planFor(configuration, own, words);
    if (plan.rules.length === 0) return;
    const last = own.lines.of(draft);
    const window = readLines(draft, plan, own, last, words !== undefined);
    for (const line of last.active)
      for (const { rule, reports } of last.memos[line]!.entries)
        publish.add(rule, onlyOnce(reports, draft, last), line);

    const kept: (readonly Entry[] | undefined)[] = new Array(draft.series.length);
    for (let i = 0; i < draft.series.length; i++) {
      const { series, lines: places } = draft.series[i]!;
      let entries = last.series[i]?.series === series ? last.entries[i] : own.series.get(series);
      if (entries === undefined) {
        if (words === undefined) continue;
        own.series.set(series, (entries = readSeries(series, plan)));
      }
      kept[i] = entries;
      for (const { rule, reports } of entries) publish.add(rule, reports, places);
    }
    last.series = draft.series;
    last.entries = kept;

    for (const { rule, index, context } of plan.drafts) {
      const reports =
        concluded(draft, last, window, rule, index) ??
        guarded(rule, () => rule.conclude(draft, last.collected.get(index) ?? NONE, context, last.indexes.get(index)));
      if (!reports) continue;
      last.concluded.set(index, reports);
      publish.add(rule, reports, undefined);
    }
    last.draft = draft;
  }

  function requestsOf(draft: Draft, configuration: Configuration): WordRequest[] {
    const requests: WordRequest[] = [];
    const own = cachesFor(configuration).words;
    const plan = planFor(configuration, own, undefined);
    const window = windowOf(own.lines.of(draft), draft, true);
    for (const rule of plan.rules) {
      const options = configuration.options(rule.id) as never;
      if (rule.unit === 'paragraph' && rule.wants)
        for (let line = window.start; line < window.newEnd; line++) {
          if (!plan.steps(draft.roles[line]!).some((s) => s.rule === rule)) continue;
          requests.push(...(guarded(rule, () => rule.wants!(draft.paragraphs[line]!, options)) ?? NONE));
        }
      else if (rule.unit === 'series' && rule.wants)
        for (const { series } of draft.series)
          if (!own.series.has(series)) requests.push(...(guarded(rule, () => rule.wants!(series, options)) ?? NONE));
    }
    return requests;
  }

  /** Work on a draft that no rule can hold up. What it carries over by lines is forgotten where it was stopped half-way. */
  function whole<T>(draft: Draft, configuration: Configuration, run: () => T): T {
    return watch.whole(draft.starts.at(-1)! + draft.paragraphs.at(-1)!.text.length, run, () => {
      const own = cachesFor(configuration);
      own.plain.lines = createLineStore();
      own.words.lines = createLineStore();
    });
  }

  return {
    work,
    check: (draft, configuration, words) =>
      whole(draft, configuration, () => {
        const own = cachesFor(configuration);
        const publish = createPublisher(draft, configuration);
        pass(draft, configuration, own.plain, NO_WORDS, publish);
        pass(draft, configuration, own.words, words, publish);
        return { findings: publish.finish((rule) => !broken.has(rule)), crashes: [...broken.values()] };
      }),
    readAhead(draft, configuration) {
      const own = cachesFor(configuration).plain;
      const plan = planFor(configuration, own, NO_WORDS);
      const window = windowOf(own.lines.of(draft), draft, true);
      let line = window.start;
      let at = 0;
      const step = (): boolean => {
        if (line < window.newEnd) {
          const paragraph = draft.paragraphs[line]!;
          own.ahead.set(paragraph, readParagraph(paragraph, draft.roles[line]!, plan));
          line++;
          return true;
        }
        for (; at < draft.series.length; at++) {
          const { series } = draft.series[at]!;
          if (own.series.has(series)) continue;
          own.series.set(series, readSeries(series, plan));
          return true;
        }
        return false;
      };
      return (pause) =>
        whole(draft, configuration, () => {
          while (step()) if (pause()) return false;
          return true;
        });
    },
    wordRequests: (draft, configuration) => whole(draft, configuration, () => requestsOf(draft, configuration)),
  };
}

/** Reports without those of a wording that is no slip because the draft has it elsewhere too. */
function onlyOnce(reports: readonly Report[], { paragraphs }: Draft, { wordings }: Lines): readonly Report[] {
  const isOnce = ({ guess }: Report): boolean => guess === undefined || !wordings.isAgain(paragraphs, guess.wording);
  return reports.every(isOnce) ? reports : reports.filter(isOnce);
}

const SILENT = new Map<Role, Memo>();

/** The memo of all paragraphs of a role that nothing was said of. */
function silent(role: Role): Memo {
  let memo = SILENT.get(role);
  if (!memo) SILENT.set(role, (memo = { role, entries: NONE, summaries: NONE }));
  return memo;
}

/**
 * What a draft rule concluded last, where nothing has changed that it reads: then only its lines may have moved.
 * Undefined where it must conclude again. (Changed summaries have taken the old conclusion away.)
 */
function concluded(
  draft: Draft,
  last: Lines,
  window: Window,
  { reads }: DraftRule,
  index: number,
): readonly Report[] | undefined {
  const reports = last.concluded.get(index);
  const before = last.draft;
  if (!reports || !reads || !before) return undefined;
  const shift = window.newEnd - window.oldEnd;
  for (const part of reads)
    if (part === 'lines' ? shift !== 0 && reports.length > 0 : draft[part] !== before[part]) return undefined;
  return shift === 0 || reports.length === 0 ? reports : moveReports(reports, window.oldEnd, shift);
}

/** Brings the index of a rule from the last draft to this one: what left it goes, what is new comes in. */
function keepIndex(
  index: SummaryIndex<unknown, unknown>,
  indexes: Map<number, unknown>,
  rule: number,
  dropped: readonly (Memo | undefined)[],
  fresh: readonly Collected<unknown>[],
): void {
  let own = indexes.get(rule);
  if (own === undefined) indexes.set(rule, (own = index.create()));
  for (const memo of dropped)
    for (const [id, summary] of memo?.summaries ?? NONE) if (id === rule) index.remove(own, summary);
  for (const { summary } of fresh) index.add(own, summary);
}
