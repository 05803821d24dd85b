import type { Rule, RuleId } from '../contract/rule';

/** Clock and brake of the machine; come in from outside, because a loop can only be stopped from there. */
export interface Timing {
  /**
   * Milliseconds that this process has worked, not those that have passed: on a machine that is busy with other things,
   * or was asleep, no rule is to blame.
   */
  worked(): number;
  /** Milliseconds that have passed: costs next to nothing, where `worked` asks the system. */
  passed(): number;
  /** Does the work; where it is not done within the milliseconds it is stopped wherever it is, and `Interrupted` thrown. */
  interrupt<T>(work: () => T, milliseconds: number): T;
}

/** Work was stopped by `Timing.interrupt`. */
export class Interrupted extends Error {}

/** A rule that is out until the process ends. */
export interface Crash {
  readonly rule: RuleId;
  readonly kind: 'threw' | 'slow';
  readonly message: string;
}

/** Watches over rules so that none takes the others along: neither by throwing nor by never coming back. */
export interface Watch {
  readonly broken: ReadonlyMap<RuleId, Crash>;
  /** Runs one rule that is not broken; a throw, or too much time, costs it its findings until the process ends. */
  guarded<T>(rule: Rule, run: () => T): T | undefined;
  /** The same in parts, for the innermost loop: before a call, when it threw, and after it in any case. */
  enter(rule: RuleId): void;
  threw(rule: RuleId, error: unknown): void;
  leave(rule: RuleId): void;
  /** To be called now and then during a check. */
  tick(): void;
  /**
   * Runs a whole check of a draft of `length` characters. It may be run again: what it remembers by itself must then be
   * forgotten by `reset`, since it was stopped anywhere.
   */
  whole<T>(length: number, check: () => T, reset: () => void): T;
}

/** Milliseconds that one rule may take in one check, and more for each character. It mostly takes a hundredth of it. */
const ALLOWED = 2000;
const ALLOWED_PER_CHARACTER = 0.002;
/** The same for all rules together, before they are looked at one by one. */
const ALL_PER_CHARACTER = 0.02;
/**
 * Milliseconds of a check after which each call is timed, and more for each character. Before that the clock would cost
 * more than it shows: it asks the system, two times a rule and paragraph. A rule that loops is stopped all the same.
 */
const PATIENCE = 1000;
const PATIENCE_PER_CHARACTER = ALL_PER_CHARACTER / 2;
/** Paragraphs and series that are read between two looks at the clock. */
const TICKS_PER_LOOK = 128;
/** Interruptions outside of any rule after which a check gives up. */
const MAX_STRAY_INTERRUPTIONS_PER_CHECK = 3;

/** A check that had less than this share of the processor while its time passed has not been slow itself. */
const SHARE_OF_STARVED = 0.5;
/** Milliseconds after which no more is excused so: a loop ends on the busiest machine. */
const LONGEST_SLICE = 600_000;

/** Whether a slice of time passed while other programs had the processor: nothing hangs, and the check may go on for longer. */
const isStarved = (worked: number, slice: number): boolean =>
  slice < LONGEST_SLICE && worked < slice * SHARE_OF_STARVED;

/** Makes a watch. Without `timing` it only catches what is thrown. */
export function createWatch(timing?: Timing): Watch {
  const broken = new Map<RuleId, Crash>();
  const spent = new Map<RuleId, number>();
  // written before and after each call: what stands here when work was stopped has not come back
  const at: { rule: RuleId | undefined; begun: number } = { rule: undefined, begun: 0 };
  let timed = false;
  let checkBegun = 0;
  let workedBefore = 0;
  let allowed = ALLOWED;
  let patience = PATIENCE;
  let ticks = 0;
  const slow = (rule: RuleId): void => {
    if (!broken.has(rule))
      broken.set(rule, { rule, kind: 'slow', message: `took more than ${Math.round(allowed)} ms` });
  };

  const watch: Watch = {
    broken,
    enter(rule) {
      at.rule = rule;
      if (timed) at.begun = timing!.worked();
    },
    threw(rule, error) {
      broken.set(rule, { rule, kind: 'threw', message: error instanceof Error ? error.message : String(error) });
    },
    leave(rule) {
      at.rule = undefined;
      if (!timed) return;
      const sum = (spent.get(rule) ?? 0) + timing!.worked() - at.begun;
      spent.set(rule, sum);
      if (sum > allowed) slow(rule);
    },
    guarded({ id: rule }, run) {
      if (broken.has(rule)) return undefined;
      let result: ReturnType<typeof run> | undefined;
      watch.enter(rule);
      try {
        result = run();
      } catch (error) {
        watch.threw(rule, error);
      }
      watch.leave(rule);
      return result;
    },
    tick() {
      if (!timing || timed || ++ticks % TICKS_PER_LOOK > 0) return;
      // the system is asked only where a check may have worked so long
      if (timing.passed() - checkBegun > patience && timing.worked() - workedBefore > patience) timed = true;
    },
    whole(length, check, reset) {
      if (!timing) return check();
      allowed = ALLOWED + ALLOWED_PER_CHARACTER * length;
      patience = PATIENCE + PATIENCE_PER_CHARACTER * length;
      timed = false;
      spent.clear();
      checkBegun = timing.passed();
      workedBefore = timing.worked();
      let lost = 0;
      let slice = ALLOWED * 1.25 + ALL_PER_CHARACTER * length;
      for (;;) {
        at.rule = undefined;
        const begun = timing.worked();
        try {
          return timing.interrupt(check, slice);
        } catch (error) {
          if (!(error instanceof Interrupted)) throw error;
          const starved = isStarved(timing.worked() - begun, slice);
          reset();
          if (at.rule === undefined && !starved && ++lost > MAX_STRAY_INTERRUPTIONS_PER_CHECK) throw error;
          if (at.rule !== undefined && timed && timing.worked() - at.begun > allowed) slow(at.rule);
          else if (timed || starved) slice *= 2;
          // the next round soon stands here again, and then it is known how long
          spent.clear();
          timed = true;
        }
      }
    },
  };
  return watch;
}
