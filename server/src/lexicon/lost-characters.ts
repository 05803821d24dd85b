import neighbourRows from '../../data/kept/lost-neighbours.tsv';
import rightRows from '../../data/kept/forms-not-lost.tsv';
import wholeRows from '../../data/kept/phrases-kept-whole.tsv';
import countedRows from '../../data/made/lost-characters.tsv';
import termRows from '../../data/made/lost-in-terms.tsv';
import { Blank, Digit, classOf, isHan, isRadicalSign } from '../text/chars';
import { tableColumn, tableRow, tableRows } from '../text/table';
import { prepared } from './prepared';
import { beginsInWord, endsInWord } from './word-seams';
import { allWords, commonWordSet } from './word-sets';

/** A fixed phrase that has lost one character. */
export interface BrokenPhrase {
  readonly broken: string;
  readonly right: string;
  /** Which of its words is broken: the rest of the first or the last may belong to what stands beside it. */
  readonly word: 'inside' | 'first' | 'last' | 'only';
}

const WORDS = ['inside', 'first', 'last', 'only'] as const;
/** Tables that say of each place which word is broken there. */
const MADE = [
  { rows: countedRows, name: 'lost-characters.tsv' },
  { rows: termRows, name: 'lost-in-terms.tsv' },
] as const;
const WHOLE = { rows: wholeRows, name: 'phrases-kept-whole.tsv' } as const;

/** A phrase that has lost a character, by the row of the phrase: those of a table count on from the one before it. */
interface Loss {
  readonly row: number;
  readonly phrase: string;
  readonly word: BrokenPhrase['word'];
  readonly lost: number;
}

/** Losses of a phrase at some places; `-` is none. */
const lossesAt = (row: number, phrase: string, places: string, word: BrokenPhrase['word']): readonly Loss[] =>
  places === '-' ? [] : places.split(' ').map((lost) => ({ row, phrase, word, lost: Number(lost) }));

const phraseOf = ({ phrase, word, lost }: Omit<Loss, 'row'>): BrokenPhrase => ({
  broken: phrase.slice(0, lost) + phrase.slice(lost + 1),
  right: phrase,
  word,
});

/**
 * What is left of the first word or of the last may join with the text beside the phrase (干部职|工作风建设, 班主任作|为):
 * there a border has to stand on both sides. Words of official phrases have two characters as a rule.
 */
function keptWordOf({ phrase, lost }: Omit<Loss, 'row'>): BrokenPhrase['word'] {
  // 提出宝贵意。: where the end is lost, only what stands behind can join with the rest
  if (lost === phrase.length - 1) return 'last';
  return lost >= 2 && lost <= phrase.length - 3 ? 'inside' : 'only';
}

function allLosses(): { readonly losses: readonly Loss[]; readonly firstRows: readonly number[] } {
  const firstRows: number[] = [];
  const losses: Loss[] = [];
  const forms = new Set<string>();
  let firstRow = 0;
  const add = (table: readonly Loss[], rowCount: number): void => {
    // a form of two tables is told by the first of them
    losses.push(...table.filter((loss) => !forms.has(phraseOf(loss).broken)));
    for (const loss of table) forms.add(phraseOf(loss).broken);
    firstRows.push(firstRow);
    firstRow += rowCount;
  };
  for (const { rows, name } of MADE) {
    const made = tableRows(rows, name, ['phrase', ...WORDS]);
    const lossesOf = (columns: (typeof made)[number], row: number): readonly Loss[] =>
      WORDS.flatMap((word) => lossesAt(firstRow + row, columns.phrase, columns[word], word));
    add(made.flatMap(lossesOf), made.length);
  }
  const whole = tableRows(WHOLE.rows, WHOLE.name, ['phrase', 'inside']);
  const keptLosses = whole.flatMap(({ phrase, inside }, row) =>
    lossesAt(firstRow + row, phrase, inside, 'inside').map((loss) => ({ ...loss, word: keptWordOf(loss) })),
  );
  add(keptLosses, whole.length);
  // 开创|新的局面, 志愿服: right in themselves
  const isRight = new Set(tableColumn(rightRows, 'forms-not-lost.tsv', 'form'));
  return { losses: losses.filter((loss) => !isRight.has(phraseOf(loss).broken)), firstRows };
}

/** All broken forms that are no right text. */
export const readBrokenPhrases = (): readonly BrokenPhrase[] => allLosses().losses.map(phraseOf);

/** Of each broken form its row, the place that is lost and which word is broken; the first row of each table. */
const packed = prepared('broken phrases', () => {
  const { losses, firstRows } = allLosses();
  return {
    rows: Uint16Array.from(losses, ({ row }) => row),
    places: Uint8Array.from(losses, ({ lost }) => lost),
    words: Uint8Array.from(losses, ({ word }) => WORDS.indexOf(word)),
    firstRows: Uint16Array.from(firstRows),
  };
});
const rowReaders = [...MADE, WHOLE].map(({ rows, name }) => tableRow(rows, name, ['phrase']));

/** The broken form of a place in the list: a draft has few of them. */
export function brokenPhraseAt(index: number): BrokenPhrase {
  const { rows, places, words, firstRows } = packed();
  const row = rows[index]!;
  const table = firstRows.findLastIndex((firstRow) => firstRow <= row);
  const { phrase } = rowReaders[table]!(row - firstRows[table]!);
  return phraseOf({ phrase, word: WORDS[words[index]!]!, lost: places[index]! });
}

let neighbours: { readonly before: string; readonly behind: string } | undefined;

/** Whether a broken form stands at an offset as such: beside its broken word nothing to which the rest may belong. */
export function isBrokenThere(phrase: BrokenPhrase, text: string, start: number): boolean {
  const { broken, right, word } = phrase;
  // 政通人和，: the character that may be lost is there, though it is one that stands between words as well
  if (text.startsWith(right, start)) return false;
  // 治理有|了好帮手: behind 有 stands what is had
  if (broken.endsWith('有') && isHan(text.charCodeAt(start + broken.length))) return false;
  if (isSeam(phrase, text, start) || isOfEqualUnits(phrase, text, start) || isOwnVerb(phrase, text, start))
    return false;
  if (word === 'inside') return true;
  if (!neighbours) {
    const [before, behind] = tableRows(neighbourRows, 'lost-neighbours.tsv', ['side', 'characters']);
    neighbours = { before: before!.characters, behind: behind!.characters };
  }
  const end = start + broken.length;
  // 得到解3: a digit belongs to the last character, and so does a character left as its radical (先进个⼈)
  if (classOf(text.charCodeAt(end)) & Digit || isRadicalSign(text.charCodeAt(end))) return false;
  // at a blank or the end of a line a word may be broken in two, and nothing lost
  const stands = (offset: number, grammar: string): boolean => {
    if (offset < 0) return true;
    if (offset >= text.length || classOf(text.charCodeAt(offset)) & Blank) return false;
    return !isHan(text.charCodeAt(offset)) || grammar.includes(text[offset]!);
  };
  return (
    (word === 'last' || stands(start - 1, neighbours.before)) && (word === 'first' || stands(end, neighbours.behind))
  );
}

/** 、销、, 、供和, 、学、: a list of single characters goes on. */
const LISTED_BEHIND = /^、\p{Script=Han}(?:[、，。]|和|与|及|等|一|都|各)/u;
/** Characters of the shortest broken form. */
const SHORTEST = 3;

/** Whether what is left of the first word or of the last belongs to a word that reaches over the edge: 师德|风范, 时代|表大. */
function isSeam({ broken, right }: BrokenPhrase, text: string, start: number): boolean {
  let lost = 0;
  while (broken[lost] === right[lost]) lost++;
  // 企业的产、销、服务: what is left of the last word is a member of a list
  if (lost >= broken.length - 1 && LISTED_BEHIND.test(text.slice(start + broken.length, start + broken.length + 3)))
    return true;
  // 依法|治教: the first word is none
  if (broken.length === SHORTEST && commonWordSet().standsAt(text, start - 1) && !allWords().standsAt(text, start - 2))
    return true;
  return (
    (lost <= 1 && beginsInWord(text, start)) ||
    (lost >= broken.length - 1 && endsInWord(text, start + broken.length - 1))
  );
}

/** Verbs of one character with which nouns of two stand: 制度建|了不少, 课程改|了. */
const VERBS = '建改教治管防查检推提升引办练演产生收发长';
/** Characters of a form that is a noun of two and such a verb. */
const NOUN_AND_VERB = 3;
/** 新（改）建, 改（扩）建: what stands behind such a bracket is one verb with what stands before it. */
const BEHIND_ALTERNATIVE = /\p{Script=Han}[（(]\p{Script=Han}{1,2}[）)]$/u;
/** Characters of it at most. */
const LONGEST_ALTERNATIVE = 5;

/** Whether what is left of the first word or of the last is meant by itself: 项目建|的速度, 新（改）建|高标准农田, 深学|深悟. */
function isOwnVerb({ broken }: BrokenPhrase, text: string, start: number): boolean {
  const end = start + broken.length;
  if (broken.length === NOUN_AND_VERB && VERBS.includes(broken.at(-1)!) && '的了'.includes(text[end] ?? ' '))
    return true;
  // 深学|深悟: the first word with another character beside it
  if (broken.length === NOUN_AND_VERB && text[start - 1] === broken[1]) return true;
  return (
    (text[start - 1] === '）' || text[start - 1] === ')') &&
    BEHIND_ALTERNATIVE.test(text.slice(Math.max(0, start - LONGEST_ALTERNATIVE), start))
  );
}

/** Characters of the longest unit that writers coin to match others. */
const LONGEST_UNIT = 4;

/** Whether a form is one of several units of its length, which are coined so: 深学习、实调研、抓落实. */
function isOfEqualUnits({ broken }: BrokenPhrase, text: string, start: number): boolean {
  const end = start + broken.length;
  if (broken.length > LONGEST_UNIT || (text[end] !== '、' && text[start - 1] !== '、')) return false;
  const isBorder = (offset: number): boolean => !isHan(text.charCodeAt(offset));
  if (!isBorder(start - 1) || !isBorder(end)) return false;
  const from = start - 1 - broken.length;
  const isUnit = (offset: number): boolean =>
    isBorder(offset - 1) &&
    isBorder(offset + broken.length) &&
    Array.from({ length: broken.length }, (_, k) => offset + k).every((place) => !isBorder(place));
  return (text[end] === '、' && isUnit(end + 1)) || (text[start - 1] === '、' && isUnit(from));
}
