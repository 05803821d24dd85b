import type { Draft, Paragraph, PlacedSeries, Role, Series } from '../syntax/types';
import type { Configuration } from './configuration';
import type { Finding } from './finding';
import { createPublisher } from './publish';
import {
  DEFAULT_ROLES,
  type Collected,
  type DraftRule,
  type ParagraphRule,
  type Report,
  type Rule,
  type RuleId,
  type SeriesRule,
  type SummaryIndex,
  type WordRequest,
  type WordView,
} from './rule';

const NO_WORDS: WordView = { of: () => undefined };
const NONE: readonly never[] = [];

/** Markers count to 99: a longer series is no text, and what is said of each of its members by all others is endless. */
const MOST_MEMBERS = 300;

export interface Crash {
  readonly rule: RuleId;
  readonly message: string;
}

export interface CheckResult {
  /** In order of place. */
  readonly findings: readonly Finding[];
  /** Rules that threw; their findings are missing, all others are there. */
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
  /** Stretches that rules with `needs: 'words'` will ask for. */
  wordRequests(draft: Draft, configuration: Configuration): WordRequest[];
  readonly work: Work;
}

interface Entry {
  readonly rule: Rule;
  readonly reports: readonly Report[];
}

interface Memo {
  readonly role: Role;
  readonly entries: readonly Entry[];
  readonly summaries: readonly (readonly [index: number, summary: unknown])[];
}

/** Memos of the lines of the draft read last: the next one mostly differs in a line or two. */
interface Lines {
  paragraphs: readonly Paragraph[];
  roles: readonly Role[];
  memos: readonly (Memo | undefined)[];
  /** Lines whose memo holds reports or summaries, ascending. */
  active: readonly number[];
  /** Whether every line was read: false where words were missing. */
  complete: boolean;
  series: readonly PlacedSeries[];
  entries: readonly (readonly Entry[] | undefined)[];
  /** Indexes of draft rules that keep one, by the place of the rule in the run. */
  readonly indexes: Map<number, unknown>;
}

const noLines = (): Lines => ({
  paragraphs: [],
  roles: [],
  memos: [],
  active: [],
  complete: true,
  series: [],
  entries: [],
  indexes: new Map(),
});

interface Caches {
  readonly last: Lines;
  readonly wordLast: Lines;
  readonly paragraphs: WeakMap<Paragraph, Memo>;
  readonly series: WeakMap<Series, readonly Entry[]>;
  readonly wordParagraphs: WeakMap<Paragraph, Memo>;
  readonly wordSeries: WeakMap<Series, readonly Entry[]>;
}

/** Makes an engine for a list of rules. It remembers by paragraph, series and configuration; it knows no rule. */
export function createEngine(rules: readonly Rule[]): Engine {
  const caches = new WeakMap<Configuration, Caches>();
  const broken = new Map<RuleId, string>();
  const work: Work = { paragraphs: 0, series: 0 };
  const roleSets = new Map<Rule, ReadonlySet<Role>>(
    rules.map((r) => [r, new Set(r.unit === 'series' ? NONE : (r.roles ?? DEFAULT_ROLES))]),
  );
  const cachesFor = (configuration: Configuration): Caches => {
    let found = caches.get(configuration);
    if (!found) {
      found = {
        last: noLines(),
        wordLast: noLines(),
        paragraphs: new WeakMap(),
        series: new WeakMap(),
        wordParagraphs: new WeakMap(),
        wordSeries: new WeakMap(),
      };
      caches.set(configuration, found);
    }
    return found;
  };
  /** Runs one rule; a throw costs the rule its findings until the process ends, and is told once. */
  const guarded = <T>(rule: Rule, run: () => T): T | undefined => {
    if (broken.has(rule.id)) return undefined;
    try {
      return run();
    } catch (error) {
      broken.set(rule.id, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };

  const active = (configuration: Configuration, words: boolean): Rule[] =>
    rules.filter((r) => configuration.level(r.id) !== 'off' && (r.needs === 'words') === words);

  function readParagraph(
    paragraph: Paragraph,
    role: Role,
    run: readonly Rule[],
    configuration: Configuration,
    words: WordView,
  ): Memo {
    const entries: Entry[] = [];
    const summaries: [number, unknown][] = [];
    run.forEach((rule, index) => {
      if (rule.unit === 'series' || !roleSets.get(rule)!.has(role)) return;
      const context = { options: configuration.options(rule.id) as never, words, role, house: configuration.house };
      if (rule.unit === 'paragraph') {
        const reports = guarded(rule, () => (rule as ParagraphRule).check(paragraph, context));
        if (reports && reports.length > 0) entries.push({ rule, reports });
      } else {
        const summary = guarded(rule, () => (rule as DraftRule).collect?.(paragraph, context));
        if (summary !== undefined) summaries.push([index, summary]);
      }
    });
    return { role, entries, summaries };
  }

  function readSeries(
    series: Series,
    run: readonly Rule[],
    configuration: Configuration,
    words: WordView,
  ): readonly Entry[] {
    const entries: Entry[] = [];
    if (series.members.length > MOST_MEMBERS) return entries;
    for (const rule of run) {
      if (rule.unit !== 'series') continue;
      const context = { options: configuration.options(rule.id) as never, words, house: configuration.house };
      const reports = guarded(rule, () => (rule as SeriesRule).check(series, context));
      if (reports && reports.length > 0) entries.push({ rule, reports });
    }
    return entries;
  }

  function pass(
    draft: Draft,
    configuration: Configuration,
    run: readonly Rule[],
    words: WordView | undefined,
    memos: WeakMap<Paragraph, Memo>,
    last: Lines,
    ofSeries: WeakMap<Series, readonly Entry[]>,
    publish: ReturnType<typeof createPublisher>,
  ): void {
    if (run.length === 0) return;
    const collected = run.map((): Collected<unknown>[] => []);
    const read = (line: number): Memo | undefined => {
      const paragraph = draft.paragraphs[line]!;
      const role = draft.roles[line]!;
      let memo = memos.get(paragraph);
      if ((memo === undefined || memo.role !== role) && words !== undefined) {
        memos.set(paragraph, (memo = readParagraph(paragraph, role, run, configuration, words)));
        work.paragraphs++;
      }
      return memo?.role === role ? memo : undefined;
    };
    const { lines, fresh, dropped } = carryOver(last, draft, words !== undefined, read);
    run.forEach((rule, index) => {
      if (rule.unit === 'draft' && rule.index) keepIndex(rule.index, last.indexes, index, dropped, fresh);
    });
    for (const line of lines.active) {
      const memo = lines.memos[line]!;
      for (const { rule, reports } of memo.entries) publish.add(rule, reports, line);
      for (const [index, summary] of memo.summaries) collected[index]!.push({ line, summary });
    }
    Object.assign(last, lines);
    const kept: (readonly Entry[] | undefined)[] = new Array(draft.series.length);
    for (let i = 0; i < draft.series.length; i++) {
      const { series, lines: places } = draft.series[i]!;
      let entries = last.series[i]?.series === series ? last.entries[i] : ofSeries.get(series);
      if (entries === undefined) {
        if (words === undefined) continue;
        ofSeries.set(series, (entries = readSeries(series, run, configuration, words)));
        work.series++;
      }
      kept[i] = entries;
      if (entries.length > 0) for (const { rule, reports } of entries) publish.add(rule, reports, places);
    }
    last.series = draft.series;
    last.entries = kept;
    run.forEach((rule, index) => {
      if (rule.unit !== 'draft') return;
      const context = { options: configuration.options(rule.id) as never, house: configuration.house };
      const reports = guarded(rule, () => rule.conclude(draft, collected[index]!, context, last.indexes.get(index)));
      if (reports) publish.add(rule, reports, undefined);
    });
  }

  return {
    work,
    check(draft, configuration, words) {
      const own = cachesFor(configuration);
      const publish = createPublisher(draft, configuration);
      pass(draft, configuration, active(configuration, false), NO_WORDS, own.paragraphs, own.last, own.series, publish);
      const withWords = active(configuration, true);
      pass(draft, configuration, withWords, words, own.wordParagraphs, own.wordLast, own.wordSeries, publish);
      return {
        findings: publish.finish((rule) => !broken.has(rule)),
        crashes: [...broken].map(([rule, message]) => ({ rule, message })),
      };
    },
    wordRequests(draft, configuration) {
      const requests: WordRequest[] = [];
      const own = cachesFor(configuration);
      const run = active(configuration, true);
      for (const rule of run) {
        if (rule.unit === 'paragraph' && rule.wants) {
          const roles = roleSets.get(rule)!;
          draft.paragraphs.forEach((p, line) => {
            if (roles.has(draft.roles[line]!) && !own.wordParagraphs.has(p))
              requests.push(...(guarded(rule, () => rule.wants!(p)) ?? []));
          });
        } else if (rule.unit === 'series' && rule.wants) {
          for (const { series } of draft.series)
            if (!own.wordSeries.has(series)) requests.push(...(guarded(rule, () => rule.wants!(series)) ?? []));
        }
      }
      return requests;
    },
  };
}

/**
 * Memos of the lines of a draft: those of the last draft where their paragraphs stand in both (common head and tail, the
 * same roles), else read. An edit costs the lines it touches and the lines that have something to say.
 */
function carryOver(
  last: Lines,
  draft: Draft,
  complete: boolean,
  read: (line: number) => Memo | undefined,
): {
  readonly lines: Pick<Lines, 'paragraphs' | 'roles' | 'memos' | 'active' | 'complete'>;
  readonly fresh: readonly (Memo | undefined)[];
  readonly dropped: readonly (Memo | undefined)[];
} {
  const { paragraphs, roles } = draft;
  const before = last.paragraphs;
  const least = last.complete || !complete ? Math.min(before.length, paragraphs.length) : 0;
  const same = (was: number, is: number): boolean => before[was] === paragraphs[is] && last.roles[was] === roles[is];
  let head = 0;
  while (head < least && same(head, head)) head++;
  let tail = 0;
  while (tail < least - head && same(before.length - 1 - tail, paragraphs.length - 1 - tail)) tail++;
  const fresh: (Memo | undefined)[] = [];
  for (let line = head; line < paragraphs.length - tail; line++) fresh.push(read(line));
  const memos = last.memos.slice(0, head).concat(fresh, last.memos.slice(before.length - tail));
  const shift = paragraphs.length - before.length;
  const active = last.active.filter((line) => line < head);
  fresh.forEach((memo, i) => {
    if (memo && (memo.entries.length > 0 || memo.summaries.length > 0)) active.push(head + i);
  });
  for (const line of last.active) if (line >= before.length - tail) active.push(line + shift);
  return {
    lines: { paragraphs, roles, memos, active, complete },
    fresh,
    dropped: last.memos.slice(head, before.length - tail),
  };
}

/** Brings the index of a rule from the last draft to this one: what left it goes, what is new comes in. */
function keepIndex(
  index: SummaryIndex<unknown, unknown>,
  indexes: Map<number, unknown>,
  rule: number,
  dropped: readonly (Memo | undefined)[],
  fresh: readonly (Memo | undefined)[],
): void {
  let own = indexes.get(rule);
  if (own === undefined) indexes.set(rule, (own = index.create()));
  for (const memo of dropped)
    for (const [id, summary] of memo?.summaries ?? NONE) if (id === rule) index.remove(own, summary);
  for (const memo of fresh)
    for (const [id, summary] of memo?.summaries ?? NONE) if (id === rule) index.add(own, summary);
}
