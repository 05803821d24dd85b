import { resolveConfiguration, type Configuration, type Layer } from './configuration/resolve';
import type { Problem } from './configuration/problem';
import { mergeFixes } from './engine/edits';
import type { Finding } from './contract/finding';
import { createEngine, type CheckResult, type Work } from './engine/run';
import type { OwnTables, Rule, RuleId } from './contract/rule';
import type { Timing } from './engine/watch';
import { createWordStore, type TypoJudge, type WordStore } from './facts/words';
import type { HouseMemory } from './house/memory';
import type { Segmenter } from './lexicon/segmenter';
import { RULES } from './rules/index';
import { edit } from './syntax/edit';
import { parse } from './syntax/parse';
import type { Change, Draft, Format } from './syntax/types';
import { applyEdits } from './text/span';

/** What the service is given from outside: files, clocks and segmenters never reach it otherwise. */
export interface Host {
  /** Rules to run; by default the whole catalogue. */
  readonly rules?: readonly Rule[];
  /** With it a rule that does not come to an end is stopped; without it rules are trusted. */
  readonly timing?: Timing;
  /** Lets other work have its turn while a long draft is read for open typos; without it the draft is read at once. */
  readonly pause?: () => Promise<void>;
}

/** Chooses the findings whose fixes may be applied: those that a writer has not ignored. */
export type Keep = (findings: readonly Finding[]) => readonly Finding[];

/** A text after its safe fixes, and the rounds that it took: a fix may bring another one to light. */
export interface Fixed {
  readonly text: string;
  readonly rounds: number;
}

/** All that a test, the command line or the language server needs. */
export interface SpeechService {
  readonly rules: readonly Rule[];
  /** The rule of an id: what a feature knows of a finding beyond its text. Undefined where no such rule runs. */
  readonly ruleOf: (id: RuleId) => Rule | undefined;
  /** Drafts: any string parses; offsets are UTF-16. A BOM must be taken off before. */
  parse(text: string, format?: Format): Draft;
  edit(draft: Draft, changes: readonly Change[]): Draft;
  /** `memory` is what was learned from the speeches of a house, `tables` what a unit keeps beside its drafts. */
  configure(
    layers: readonly Layer[],
    memory?: HouseMemory,
    tables?: OwnTables,
  ): { readonly configuration: Configuration; readonly problems: readonly Problem[] };
  /** Findings of the rules that need no words, at once; and of the others where their words are known already. */
  check(draft: Draft, configuration: Configuration): CheckResult;
  /** Reads what `check` will read, with pauses; see the engine. */
  readAhead(draft: Draft, configuration: Configuration): (pause: () => boolean) => boolean;
  /** Fetches the words and suspicions that rules want, then checks all rules. Without either the same as `check`. */
  checkWithWords(draft: Draft, configuration: Configuration): Promise<CheckResult>;
  /** Gives or takes away the segmenter (undefined). */
  useSegmenter(segmenter: Segmenter | undefined): void;
  /** Gives or takes away the model of open typos. Both are best given before the first check. */
  useTypoJudge(judge: TypoJudge | undefined): void;
  /** Text after all safe fixes, repeated until nothing changes (at most 10 rounds), and the rounds it took. */
  fixAll(text: string, configuration: Configuration, format?: Format, keep?: Keep): Fixed;
  /** The same with the fixes of rules that need words, where there are words. */
  fixAllWithWords(text: string, configuration: Configuration, format?: Format, keep?: Keep): Promise<Fixed>;
  readonly work: Work;
}

const MAX_ROUNDS = 10;

/** Makes the service. It holds caches but no documents: a draft belongs to its caller. */
export function createSpeechService(host: Host = {}): SpeechService {
  const rules = host.rules ?? RULES;
  const engine = createEngine(rules, host.timing);
  let segmenter: Segmenter | undefined;
  let judge: TypoJudge | undefined;
  const byId = new Map<RuleId, Rule>(rules.map((rule) => [rule.id, rule]));
  let words: WordStore | undefined;
  // a house has a store of its own: what is suspected of a sentence hangs on what the house writes
  let ofHouses = new WeakMap<HouseMemory, WordStore>();
  const storeWith = (typoJudge: TypoJudge | undefined): WordStore | undefined =>
    segmenter || typoJudge ? createWordStore({ segmenter, judge: typoJudge, pause: host.pause }) : undefined;
  const makeStore = (): void => {
    words = storeWith(judge);
    ofHouses = new WeakMap();
  };
  const storeFor = ({ house: { memory } }: Configuration): WordStore | undefined => {
    if (!memory || !judge?.withHouse) return words;
    let store = ofHouses.get(memory);
    if (!store) {
      store = storeWith(judge.withHouse(memory.counts));
      if (store) ofHouses.set(memory, store);
    }
    return store;
  };

  return {
    rules,
    ruleOf: (id) => byId.get(id),
    parse,
    edit,
    configure: (layers, memory, tables) => resolveConfiguration(rules, layers, { memory, ...tables }),
    check: (draft, configuration) => engine.check(draft, configuration),
    readAhead: (draft, configuration) => engine.readAhead(draft, configuration),
    async checkWithWords(draft, configuration) {
      const store = storeFor(configuration);
      if (store && (await store.fetch(engine.wordRequests(draft, configuration))))
        return engine.check(draft, configuration, store);
      return engine.check(draft, configuration);
    },
    useSegmenter(given) {
      segmenter = given;
      makeStore();
    },
    useTypoJudge(given) {
      judge = given;
      makeStore();
    },
    fixAll(text, configuration, format, keep = all) {
      let draft = parse(text, format);
      for (let rounds = 0; rounds < MAX_ROUNDS; rounds++) {
        const next = applyFixes(draft, keep(engine.check(draft, configuration).findings));
        if (next === undefined) return { text: draft.text, rounds };
        draft = parse(next, format);
      }
      return { text: draft.text, rounds: MAX_ROUNDS };
    },
    async fixAllWithWords(text, configuration, format, keep = all) {
      let draft = parse(text, format);
      for (let rounds = 0; rounds < MAX_ROUNDS; rounds++) {
        const next = applyFixes(draft, keep((await this.checkWithWords(draft, configuration)).findings));
        if (next === undefined) return { text: draft.text, rounds };
        draft = parse(next, format);
      }
      return { text: draft.text, rounds: MAX_ROUNDS };
    },
    work: engine.work,
  };
}

const all: Keep = (findings) => findings;

/** The text after one round of safe fixes; undefined where there is none. */
function applyFixes(draft: Draft, findings: readonly Finding[]): string | undefined {
  const edits = mergeFixes(findings.map((f) => f.fix).filter((f) => f !== undefined));
  return edits.length === 0 ? undefined : applyEdits(draft.text, edits);
}
