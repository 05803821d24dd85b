import { TYPOS } from './data/typos';
import { TYPOS_IN_CONTEXT } from './data/typos-in-context';
import { readMisspellings } from './misspellings';
import { readSwappedCharacters } from './swapped-characters';

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
  /** Wrong only where neither of its two characters makes a word with what stands beside it. */
  readonly apart?: true;
}

/** What stands beside a wrong form. */
export interface Neighbours {
  /** One of these stands there, where any is listed on either side. */
  readonly wanted: readonly string[];
  /** None of these stands there. */
  readonly banned: readonly string[];
}

/** A pair that needs its neighbours, with both sides as they are listed. */
export interface TypoInContext extends Typo {
  readonly before: Neighbours;
  readonly after: Neighbours;
}

const TIERS: Readonly<Record<string, Tier>> = { E: 'error', W: 'warning', V: 'hint' };

/** Most characters between a wrong form and a neighbour that need not stand at once behind it. */
const REACH = 16;

/** All pairs of the lists and tables. Throws on a row that is none, which a test keeps from happening. */
export function readTypos(): readonly Typo[] {
  const listed = [...readAlone(), ...readMisspellings()];
  const known = new Set(listed.map(({ wrong }) => wrong));
  const swapped = readSwappedCharacters().filter(({ wrong }) => !known.has(wrong));
  // what is wrong nearly everywhere needs no neighbours
  const everywhere = new Set(swapped.map(({ wrong }) => wrong));
  return [...listed, ...readTyposInContext().filter(({ wrong }) => !everywhere.has(wrong)), ...swapped];
}

function readAlone(): readonly Typo[] {
  return rowsOf(TYPOS).map((row) => {
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

/** The pairs that need their neighbours. Throws on a row that is none. */
export function readTyposInContext(): readonly TypoInContext[] {
  return rowsOf(TYPOS_IN_CONTEXT).map((row) => {
    const [wrong, right, tier, left, behind] = row.split(' ');
    if (!wrong || !right || !tier || !TIERS[tier] || !left || !behind) throw new Error(`not a pair: ${row}`);
    const [before, after] = [neighbours(left), neighbours(behind)];
    return {
      wrong,
      right,
      tier: TIERS[tier],
      against: 'c',
      before,
      after,
      guard: new RegExp(guardOf(wrong, before, after), 'y'),
    };
  });
}

const rowsOf = (data: string): string[] => data.trim().split('\n');

function neighbours(column: string): Neighbours {
  const words = column === '-' ? [] : column.split(',');
  return {
    wanted: words.filter((w) => !w.startsWith('!')),
    banned: words.filter((w) => w.startsWith('!')).map((w) => w.slice(1)),
  };
}

/** The pattern of a wrong form between its neighbours. */
function guardOf(wrong: string, before: Neighbours, after: Neighbours): string {
  const clear =
    (before.banned.length > 0 ? `(?<!${before.banned.join('|')})` : '') +
    wrong +
    (after.banned.length > 0 ? `(?!${after.banned.join('|')})` : '');
  const behind = after.wanted.map((w) => (w.startsWith('…') ? `[^。；！？]{0,${REACH}}${w.slice(1)}` : w));
  const sides = [
    ...(before.wanted.length > 0 ? [`(?<=(?:${before.wanted.join('|')})${wrong})`] : []),
    ...(behind.length > 0 ? [`(?=${behind.join('|')})`] : []),
  ];
  return sides.length > 1 ? `${clear}(?:${sides.join('|')})` : clear + sides.join('');
}
