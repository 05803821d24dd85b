import type { Configuration } from '../configuration/resolve';
import type { Draft, Paragraph, Series } from '../syntax/types';
import type { Rule, WordView } from '../contract/rule';
import { createLineStore, type Entry, type Lines, type LineStore, type Memo } from './lines';
import { makePlan, type Plan } from './plan';

export const NO_WORDS: WordView = { of: () => undefined, suspicionsOf: () => undefined };

/** What is remembered of the rules that need words, or of those that need none. */
export interface Pass {
  readonly needsWords: boolean;
  plan: Plan | undefined;
  lines: LineStore;
  readonly series: WeakMap<Series, readonly Entry[]>;
  /** Paragraphs that were read ahead of the check that will want them; undefined until one was. */
  ahead: WeakMap<Paragraph, Memo> | undefined;
}

/** The two passes of a check under one configuration. */
export interface Passes {
  readonly plain: Pass;
  readonly words: Pass;
}

/** One pass over one draft. */
export interface Round {
  readonly draft: Draft;
  readonly pass: Pass;
  readonly plan: Plan;
  /** What the pass has made of the draft before this one. */
  readonly lines: Lines;
  /** Whether all that the rules ask for is there: what has not been read yet is read only then. */
  readonly reads: boolean;
}

const newPass = (needsWords: boolean): Pass => ({
  needsWords,
  plan: undefined,
  lines: createLineStore(),
  series: new WeakMap(),
  ahead: undefined,
});

/** Passes by configuration. */
export function createPassStore(): (configuration: Configuration) => Passes {
  const passesByConfiguration = new WeakMap<Configuration, Passes>();
  return (configuration) => {
    let passes = passesByConfiguration.get(configuration);
    if (!passes) passesByConfiguration.set(configuration, (passes = { plain: newPass(false), words: newPass(true) }));
    return passes;
  };
}

/** The plan of a pass: made anew where other words are given than last time. */
export function planFor(
  rules: readonly Rule[],
  configuration: Configuration,
  pass: Pass,
  words: WordView | undefined,
): Plan {
  const given = words ?? pass.plan?.words ?? NO_WORDS;
  if (pass.plan?.words !== given) pass.plan = makePlan(rules, configuration, pass.needsWords, given);
  return pass.plan;
}

/** Forgets what is carried over from draft to draft: where work was stopped half-way it is not to be trusted. */
export function forgetLines({ plain, words }: Passes): void {
  plain.lines = createLineStore();
  words.lines = createLineStore();
}
