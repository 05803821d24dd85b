import typosTable from '../../data/kept/typos.tsv';
import contextTable from '../../data/kept/typos-in-context.tsv';
import { cellWords, tableRow, tableRows } from '../text/table';
import { once } from '../text/once';
import { confusablePhraseAt, confusableWordAt, readConfusablePhrases, readConfusableWords } from './confusable-words';
import { readMisspellings } from './misspellings';
import { prepared } from './prepared';
import { readSwappedCharacters, swappedCharacterAt } from './swapped-characters';
import { rightForms } from './word-lists';

/** How sure a pair is: error is never right, warning depends on context, hint is a variant. */
export type Tier = 'error' | 'warning' | 'hint';

export type Evidence = 'handbook' | 'press' | 'seen' | 'no word' | 'dictionary' | 'neighbours' | 'company';

export interface Typo {
  readonly wrong: string;
  readonly right: string;
  readonly tier: Tier;
  /** What speaks against the wrong form, in the words of the head of typos.tsv. */
  readonly evidence: Evidence;
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

const ALONE_COLUMNS = ['wrong', 'right', 'severity', 'evidence', 'notBefore', 'notBehind'] as const;
const CONTEXT_COLUMNS = ['wrong', 'right', 'severity', 'before', 'behind', 'notBefore', 'notBehind'] as const;
const aloneRowAt = tableRow(typosTable, 'typos.tsv', ALONE_COLUMNS);
const contextRowAt = tableRow(contextTable, 'typos-in-context.tsv', CONTEXT_COLUMNS);

const TIERS: ReadonlySet<string> = new Set<Tier>(['error', 'warning', 'hint']);

/** Most characters between a wrong form and a neighbour that need not stand at once behind it. */
const MAX_CHARACTERS_BEFORE_NEIGHBOUR = 16;

/** The severity of a row of a table. Throws where there is no such one, with the table and the wrong form. */
export function readTier(severity: string, table: string, wrong: string): Tier {
  if (!TIERS.has(severity)) throw new Error(`${table}: ${wrong}: no severity “${severity}”`);
  return severity as Tier;
}

/** A pattern of a wrong form, which holds it where none of the listed stands beside it; undefined where none is listed. */
export function guardOf(wrong: string, notBefore: readonly string[], notBehind: readonly string[]): RegExp | undefined {
  if (notBefore.length + notBehind.length === 0) return undefined;
  return new RegExp(clearForm(wrong, notBefore, notBehind), 'y');
}

/** The pattern of a wrong form where none of the listed stands beside it. */
export const clearForm = (wrong: string, notBefore: readonly string[], notBehind: readonly string[]): string =>
  (notBefore.length > 0 ? `(?<!${notBefore.join('|')})` : '') +
  wrong +
  (notBehind.length > 0 ? `(?!${notBehind.join('|')})` : '');

/** Rows of typos-in-context.tsv and forms of swapped-characters.tsv that no other list has. */
const keptRows = prepared('kept typos', () => {
  // 提现: wrong for 体现 in its company alone
  const listedWrong = new Set([...listed(), ...readConfusableWords()].map(({ wrong }) => wrong));
  const inContext = readTyposInContext();
  const wanting = new Set(inContext.map(({ wrong }) => wrong));
  const swapped = readSwappedCharacters();
  // 康健: rare, and right
  const isRight = new Set(rightForms());
  const keptSwapped = swapped.flatMap(({ wrong }, row) => (listedWrong.has(wrong) || isRight.has(wrong) ? [] : [row]));
  // what is wrong nearly everywhere needs no neighbours
  const everywhere = new Set(keptSwapped.map((row) => swapped[row]!.wrong).filter((wrong) => wanting.has(wrong)));
  const keptInContext = inContext.flatMap(({ wrong }, row) => (everywhere.has(wrong) ? [] : [row]));
  return { inContext: Uint32Array.from(keptInContext), swapped: Uint32Array.from(keptSwapped) };
});

const listed = (): readonly Typo[] => [...readAlone(), ...readMisspellings()];

/** A list of pairs: all of it, or one of them alone, which costs less than all where few are wanted. */
export interface TypoList {
  all(): readonly Typo[];
  at(index: number): Typo;
}

const whole = (read: () => readonly Typo[]): TypoList => {
  const all = once(read);
  return { all, at: (index) => all()[index]! };
};

/** The pairs by what they are read from. Reading throws on a row that is none, which a test keeps from happening. */
export const TYPO_LISTS: readonly TypoList[] = [
  { all: readAlone, at: (index) => aloneOf(aloneRowAt(index)) },
  whole(readMisspellings),
  {
    all: () => chosen(readTyposInContext(), keptRows().inContext),
    at: (index) => inContextOf(contextRowAt(keptRows().inContext[index]!)),
  },
  {
    all: () => chosen(readSwappedCharacters(), keptRows().swapped),
    at: (index) => swappedCharacterAt(keptRows().swapped[index]!),
  },
  { all: () => readConfusableWords(), at: (index) => confusableWordAt(index) },
  { all: () => readConfusablePhrases(), at: (index) => confusablePhraseAt(index) },
];

const chosen = (typos: readonly Typo[], rows: Uint32Array): readonly Typo[] => Array.from(rows, (row) => typos[row]!);

/** All pairs of the lists and tables. */
export const readTypos = (): readonly Typo[] => TYPO_LISTS.flatMap((list) => list.all());

function readAlone(): readonly Typo[] {
  return tableRows(typosTable, 'typos.tsv', ALONE_COLUMNS).map(aloneOf);
}

function aloneOf(row: Readonly<Record<(typeof ALONE_COLUMNS)[number], string>>): Typo {
  const { wrong, right, severity, evidence, notBefore, notBehind } = row;
  return {
    wrong,
    right,
    tier: readTier(severity, 'typos.tsv', wrong),
    evidence: evidence as Evidence,
    guard: guardOf(
      wrong,
      cellWords(notBefore),
      cellWords(notBehind).map((w) => w.replace('…', '.{2,20}')),
    ),
  };
}

/** The pairs that need their neighbours. Throws on a row of another severity. */
export function readTyposInContext(): readonly TypoInContext[] {
  return tableRows(contextTable, 'typos-in-context.tsv', CONTEXT_COLUMNS).map(inContextOf);
}

function inContextOf(row: Readonly<Record<(typeof CONTEXT_COLUMNS)[number], string>>): TypoInContext {
  const before = { wanted: cellWords(row.before), banned: cellWords(row.notBefore) };
  const after = { wanted: cellWords(row.behind), banned: cellWords(row.notBehind) };
  return {
    wrong: row.wrong,
    right: row.right,
    tier: readTier(row.severity, 'typos-in-context.tsv', row.wrong),
    evidence: 'neighbours',
    before,
    after,
    guard: new RegExp(between(row.wrong, before, after), 'y'),
  };
}

/** The pattern of a wrong form between its neighbours. */
function between(wrong: string, before: Neighbours, after: Neighbours): string {
  const clear = clearForm(wrong, before.banned, after.banned);
  const behind = after.wanted.map((w) =>
    w.startsWith('…') ? `[^。；！？]{0,${MAX_CHARACTERS_BEFORE_NEIGHBOUR}}${w.slice(1)}` : w,
  );
  const sides = [
    ...(before.wanted.length > 0 ? [`(?<=(?:${before.wanted.join('|')})${wrong})`] : []),
    ...(behind.length > 0 ? [`(?=${behind.join('|')})`] : []),
  ];
  return sides.length > 1 ? `${clear}(?:${sides.join('|')})` : clear + sides.join('');
}
