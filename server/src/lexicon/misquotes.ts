import { MISQUOTES } from './data/misquotes';

export interface Misquote {
  readonly wrong: string;
  readonly right: string;
  readonly tier: 'error' | 'warning' | 'hint';
}

const TIERS: Readonly<Record<string, Misquote['tier']>> = { E: 'error', W: 'warning', H: 'hint' };

/** All rows of the list. Throws on a row that is none, which a test keeps from happening. */
export function readMisquotes(): readonly Misquote[] {
  return MISQUOTES.trim()
    .split('\n')
    .map((row) => {
      const [wrong, right, letter] = row.split(' ');
      const tier = TIERS[letter ?? ''];
      if (!wrong || !right || !tier) throw new Error(`not a misquote: ${row}`);
      return { wrong, right, tier };
    });
}
