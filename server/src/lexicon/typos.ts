import { TYPOS } from './data/typos';

/** How sure a pair is: error is never right, warning depends on context, hint is a variant. */
export type Tier = 'error' | 'warning' | 'hint';

export interface Typo {
  readonly wrong: string;
  readonly right: string;
  readonly tier: Tier;
  /** What speaks against the wrong form: a letter of the list's head. */
  readonly against: string;
  /** Must match at the wrong form (sticky); undefined where the form is wrong wherever it stands. */
  readonly guard: RegExp | undefined;
}

const TIERS: Readonly<Record<string, Tier>> = { E: 'error', W: 'warning', V: 'hint' };

/** All pairs of the list. Throws on a row that is none, which a test keeps from happening. */
export function readTypos(): readonly Typo[] {
  return TYPOS.trim()
    .split('\n')
    .map((row) => {
      const [wrong, right, tier, against, guard] = row.split(' ');
      if (!wrong || !right || !tier || !TIERS[tier] || !against) throw new Error(`not a pair: ${row}`);
      return {
        wrong,
        right,
        tier: TIERS[tier],
        against,
        guard: guard === undefined ? undefined : new RegExp(guard, 'y'),
      };
    });
}
