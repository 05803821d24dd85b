import phraseTable from '../../data/kept/confusable-phrases.tsv';
import wordTable from '../../data/kept/confusable-words.tsv';
import { alternation } from '../text/alternation';
import { cellWords, tableRow, tableRows } from '../text/table';
import { prepared } from './prepared';
import { clearForm, readTier, type Typo } from './typos';
import { wordsOfClass } from './word-classes';

// Words that are taken for one another and are both right, each in its company: 度过 with a time, 渡过 with a hardship.

const WORDS = 'confusable-words.tsv';
const PHRASES = 'confusable-phrases.tsv';
const WORD_COLUMNS = [
  'wrong',
  'right',
  'severity',
  'before',
  'behind',
  'earlier',
  'later',
  'notBefore',
  'notBehind',
] as const;
const PHRASE_COLUMNS = ['wrong', 'right', 'severity', 'words', 'before', 'behind', 'notBefore', 'notBehind'] as const;
type WordRow = Readonly<Record<(typeof WORD_COLUMNS)[number], string>>;
type PhraseRow = Readonly<Record<(typeof PHRASE_COLUMNS)[number], string>>;

/** Most characters of the same clause between a word and its company. */
const MAX_CHARACTERS_TO_COMPANY = 14;
const SAME_CLAUSE = `[^，。；：！？,;!?]{0,${MAX_CHARACTERS_TO_COMPANY}}`;
/** What stands before governs the member that it stands in (公民的权利、权力的监督); what stands behind ends the clause. */
const SAME_MEMBER = `[^、，。；：！？,;!?]{0,${MAX_CHARACTERS_TO_COMPANY}}`;

/** Name of a class of words in a cell: <time>. */
const CLASS_NAME = /<([a-z-]+)>/g;
/** Stands for the part in the phrases of confusable-phrases.tsv. */
const PART_SIGN = '~';

const classPatterns = new Map<string, string>();

/** The pattern of a class, made once for all cells that name it. */
function patternOfClass(name: string): string {
  let pattern = classPatterns.get(name);
  if (pattern === undefined) classPatterns.set(name, (pattern = `(?:${alternation(wordsOfClass(name))})`));
  return pattern;
}

/** The patterns of a cell, with the words of a class in place of its name. */
const patternsOf = (cell: string): readonly string[] =>
  cellWords(cell).map((pattern) => pattern.replace(CLASS_NAME, (_, name: string) => patternOfClass(name)));

/** Words that are wrong in the company of others. Throws on a row that is none. */
export const readConfusableWords = (): readonly Typo[] => tableRows(wordTable, WORDS, WORD_COLUMNS).map(wordOf);

const wordRowAt = tableRow(wordTable, WORDS, WORD_COLUMNS);

/** One of them by its number. */
export const confusableWordAt = (index: number): Typo => wordOf(wordRowAt(index));

function wordOf(row: WordRow): Typo {
  const { wrong, right, severity } = row;
  const tier = readTier(severity, WORDS, wrong);
  return { wrong, right, tier, evidence: 'company', guard: new RegExp(companyOf(row), 'y') };
}

/** The pattern of a wrong form in company: one of what is listed on any side stands there, and nothing of what may not. */
function companyOf({ wrong, before, behind, earlier, later, notBefore, notBehind }: WordRow): string {
  const clear = clearForm(wrong, patternsOf(notBefore), patternsOf(notBehind));
  const sides = [
    side(before, (words) => `(?<=(?:${words})${wrong})`),
    side(behind, (words) => `(?=${words})`),
    side(earlier, (words) => `(?<=(?:${words})${SAME_MEMBER}${wrong})`),
    side(later, (words) => `(?=${SAME_CLAUSE}(?:${words}))`),
  ].filter((pattern) => pattern !== '');
  if (sides.length === 0) throw new Error(`${WORDS}: ${wrong}: no company`);
  return `${clear}(?:${sides.join('|')})`;
}

const side = (cell: string, pattern: (words: string) => string): string =>
  cell === '' ? '' : pattern(patternsOf(cell).join('|'));

/** A phrase with one part taken for another, by its row and its place among the phrases of that row. */
interface PhraseForm {
  readonly form: string;
  readonly row: number;
  readonly phrase: number;
}

/** The phrases of a row with the wrong part in them. */
const formsOfRow = ({ wrong, words }: Readonly<Record<'wrong' | 'words', string>>): readonly string[] =>
  words
    .split(' ')
    .flatMap(wholePhrases)
    .map((phrase) => phrase.replace(PART_SIGN, wrong));

/** Each phrase of each row, with the wrong part in it; of equal ones the first. */
function formsOfPhrases(): readonly PhraseForm[] {
  const forms = new Map<string, PhraseForm>();
  tableRows(phraseTable, PHRASES, ['wrong', 'words']).forEach((columns, row) => {
    formsOfRow(columns).forEach((form, phrase) => {
      if (!forms.has(form)) forms.set(form, { form, row, phrase });
    });
  });
  return [...forms.values()];
}

/** Of each of them its row and its place there: to write out the phrases of all rows costs a start more than a draft needs. */
const packedPhrases = prepared('confusable phrases', () => {
  const forms = formsOfPhrases();
  return {
    rows: Uint16Array.from(forms, ({ row }) => row),
    phrases: Uint16Array.from(forms, ({ phrase }) => phrase),
  };
});
const phraseRowAt = tableRow(phraseTable, PHRASES, PHRASE_COLUMNS);

/** A phrase, or one for each word of the class that it names. */
function wholePhrases(phrase: string): readonly string[] {
  const [name] = Array.from(phrase.matchAll(CLASS_NAME), (match) => match[1]!);
  return name === undefined ? [phrase] : wordsOfClass(name).map((word) => phrase.replace(`<${name}>`, word));
}

/** Phrases with one part taken for another that is right elsewhere. Throws on a row that is none. */
export const readConfusablePhrases = (): readonly Typo[] =>
  formsOfPhrases().map(({ form, row }) => phraseOf(form, phraseRowAt(row)));

/** One of them by its number. */
export function confusablePhraseAt(index: number): Typo {
  const { rows, phrases } = packedPhrases();
  const row = phraseRowAt(rows[index]!);
  return phraseOf(formsOfRow(row)[phrases[index]!]!, row);
}

function phraseOf(form: string, row: PhraseRow): Typo {
  const { wrong, right, severity, before, behind, notBefore, notBehind } = row;
  const pattern =
    clearForm(form, patternsOf(notBefore), patternsOf(notBehind)) +
    side(before, (words) => `(?<=(?:${words})${form})`) +
    side(behind, (words) => `(?=${words})`);
  return {
    wrong: form,
    right: form.replace(wrong, right),
    tier: readTier(severity, PHRASES, form),
    evidence: 'company',
    guard: pattern === form ? undefined : new RegExp(pattern, 'y'),
  };
}
