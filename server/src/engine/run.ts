import type { Configuration } from '../configuration/resolve';
import type { Finding } from '../contract/finding';
import type { Report, Rule, WordRequest, WordView } from '../contract/rule';
import type { Draft } from '../syntax/types';
import { concludeDraft } from './conclude';
import { windowOf, type Entry, type Lines } from './lines';
import { createPassStore, forgetLines, NO_WORDS, planFor, type Pass, type Passes, type Round } from './pass';
import { createPublisher } from './publish';
import { createReader, type Reader, type Work } from './read';
import { createWatch, type Crash, type Timing, type Watch } from './watch';
import { NONE } from '../text/none';

export type { Work } from './read';

export interface CheckResult {
  /** In order of place. */
  readonly findings: readonly Finding[];
  /** Rules that threw or did not come to an end; their findings are missing, all others are there. */
  readonly crashes: readonly Crash[];
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

/**
 * Makes an engine for a list of rules. It remembers by paragraph, series and configuration; it knows no rule. With
 * `timing` no rule can hold it up for long.
 */
export function createEngine(rules: readonly Rule[], timing?: Timing): Engine {
  const passesFor = createPassStore();
  const watch = createWatch(timing);
  const work: Work = { paragraphs: 0, series: 0 };
  const reader = createReader(watch, work);

  const roundOf = (draft: Draft, configuration: Configuration, pass: Pass, words: WordView | undefined): Round => {
    const plan = planFor(rules, configuration, pass, words);
    return { draft, pass, plan, lines: pass.lines.of(draft), reads: words !== undefined };
  };

  /** Work on a draft that no rule can hold up. What it carries over by lines is forgotten where it was stopped half-way. */
  function whole<T>(draft: Draft, configuration: Configuration, run: (passes: Passes) => T): T {
    const passes = passesFor(configuration);
    const length = draft.starts.at(-1)! + draft.paragraphs.at(-1)!.text.length;
    return watch.whole(
      length,
      () => run(passes),
      () => forgetLines(passes),
    );
  }

  return {
    work,
    check: (draft, configuration, words) =>
      whole(draft, configuration, ({ plain, words: wordPass }) => {
        const publisher = createPublisher(draft, configuration);
        for (const [pass, given] of [
          [plain, NO_WORDS],
          [wordPass, words],
        ] as const) {
          const round = roundOf(draft, configuration, pass, given);
          if (round.plan.rules.length > 0) runPass(round, reader, watch, publisher);
        }
        return { findings: publisher.finish(watch.broken), crashes: [...watch.broken.values()] };
      }),
    readAhead(draft, configuration) {
      const { plain } = passesFor(configuration);
      const step = stepAhead(roundOf(draft, configuration, plain, NO_WORDS), reader);
      return (pause) =>
        whole(draft, configuration, () => {
          while (step()) if (pause()) return false;
          return true;
        });
    },
    wordRequests: (draft, configuration) =>
      whole(draft, configuration, ({ words: wordPass }) =>
        requestsOf(roundOf(draft, configuration, wordPass, undefined), configuration, watch),
      ),
  };
}

/** Reads what is new in a draft, and publishes what the rules of the pass say of all of it. */
function runPass(round: Round, reader: Reader, watch: Watch, publisher: ReturnType<typeof createPublisher>): void {
  const { draft, lines } = round;
  const window = reader.lines(round);
  for (const line of lines.active)
    for (const { rule, reports } of lines.memos[line]!.entries)
      publisher.add(rule, onlyOnce(reports, draft, lines), line);
  publishSeries(round, reader, publisher);
  concludeDraft(round, window, watch, publisher);
  lines.draft = draft;
}

function publishSeries(
  { draft, pass, plan, lines, reads }: Round,
  reader: Reader,
  publisher: ReturnType<typeof createPublisher>,
): void {
  const kept: (readonly Entry[] | undefined)[] = new Array(draft.series.length);
  for (let i = 0; i < draft.series.length; i++) {
    const { series, lines: memberLines } = draft.series[i]!;
    let entries = lines.series[i]?.series === series ? lines.entries[i] : pass.series.get(series);
    if (entries === undefined) {
      if (!reads) continue;
      pass.series.set(series, (entries = reader.series(series, plan)));
    }
    kept[i] = entries;
    for (const { rule, reports } of entries) publisher.add(rule, reports, memberLines);
  }
  lines.series = draft.series;
  lines.entries = kept;
}

/** Reads one paragraph or one series more with each call, for the check to come; false when nothing is left. */
function stepAhead({ draft, pass, plan, lines }: Round, reader: Reader): () => boolean {
  const window = windowOf(lines, draft, true);
  let line = window.start;
  let seriesIndex = 0;
  return () => {
    if (line < window.newEnd) {
      const paragraph = draft.paragraphs[line]!;
      (pass.ahead ??= new WeakMap()).set(paragraph, reader.paragraph(paragraph, draft.roles[line]!, plan));
      line++;
      return true;
    }
    for (; seriesIndex < draft.series.length; seriesIndex++) {
      const { series } = draft.series[seriesIndex]!;
      if (pass.series.has(series)) continue;
      pass.series.set(series, reader.series(series, plan));
      return true;
    }
    return false;
  };
}

function requestsOf(
  { draft, pass, plan, lines }: Round,
  configuration: Configuration,
  { guarded }: Watch,
): WordRequest[] {
  const requests: WordRequest[] = [];
  const window = windowOf(lines, draft, true);
  for (const rule of plan.rules) {
    const options = configuration.options(rule.id) as never;
    if (rule.unit === 'paragraph' && rule.wants)
      for (let line = window.start; line < window.newEnd; line++) {
        if (!plan.steps(draft.roles[line]!).some((s) => s.rule === rule)) continue;
        requests.push(...(guarded(rule, () => rule.wants!(draft.paragraphs[line]!, options)) ?? NONE));
      }
    else if (rule.unit === 'series' && rule.wants)
      for (const { series } of draft.series)
        if (!pass.series.has(series)) requests.push(...(guarded(rule, () => rule.wants!(series, options)) ?? NONE));
  }
  return requests;
}

/** Reports without those of a wording that is no slip because the draft has it elsewhere too. */
function onlyOnce(reports: readonly Report[], { paragraphs }: Draft, { wordings }: Lines): readonly Report[] {
  const isOnce = ({ guess, meant }: Report): boolean =>
    (guess === undefined || !wordings.isAgain(paragraphs, guess.wording)) &&
    (meant === undefined || !wordings.isAgain(paragraphs, meant.wording, meant.times));
  return reports.every(isOnce) ? reports : reports.filter(isOnce);
}
