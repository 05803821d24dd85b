import besideRows from '../../data/kept/words-beside-broken.tsv';
import type { Word } from '../lexicon/segmenter';
import { commonWordSet } from '../lexicon/word-sets';
import { companySide } from '../lexicon/words-in-company';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { pairAround } from '../syntax/within';
import { isHan } from '../text/chars';
import type { Span } from '../text/span';
import { tableRows } from '../text/table';
import { literalsOf, needsWordsAround, type TypoLiteral } from './literals';
import { mayEndTrade, mayNameThing } from './names-of-things';
import { standsInName } from './person-names';
import { stretchAround } from './near-forms';
import { NONE } from '../text/none';

/** A wrong form of two characters, and the stretch around it whose words tell whether it is one form at all. */
export interface ApartTypo {
  readonly literal: TypoLiteral;
  readonly stretch: Span;
}

/** Most characters of a title or a quotation that somebody coined: 《军中绿花》, “鹤算长延”. */
const LONGEST_COINED = 4;

/** Characters of the rest of a company's name at most. */
const LONGEST_COMPANY = 14;

/** Whether a form is a part of so short a title or quotation, whose words are its author's. */
function isCoined(paragraph: Paragraph, { start, end }: Span): boolean {
  const pair = pairAround(paragraph, start, end, '《“');
  const length = pair ? pair.close - pair.open - 1 : 0;
  return length > end - start && length <= LONGEST_COINED;
}

/** 诚果物资有限公司: a name that its founders made up. */
const OF_A_COMPANY = /^\p{Script=Han}{0,6}?(?:(?:有限|股份|责任)+公司|集团)/u;

/** Wrong forms that two words may make where they meet: 重庆|理工. A name may be one: 段炼同学. */
export const apartTypos = remembered((paragraph: Paragraph): readonly ApartTypo[] => {
  let typos: ApartTypo[] | undefined;
  for (const literal of literalsOf(paragraph))
    if (
      literal.kind === 'typo' &&
      needsWordsAround(paragraph.text, literal) &&
      !standsInName(paragraph.text, literal.start, literal.end) &&
      !isCoined(paragraph, literal) &&
      !mayNameThing(paragraph.text, literal) &&
      !mayEndTrade(paragraph.text, literal) &&
      !OF_A_COMPANY.test(paragraph.text.slice(literal.end, literal.end + LONGEST_COMPANY))
    )
      (typos ??= []).push({ literal, stretch: stretchAround(paragraph.text, literal.start, literal.end) });
  return typos ?? NONE;
});

/** Characters that are words of their own beside a broken one: 的, 和, 要. */
const BESIDE: ReadonlySet<string> = new Set(
  tableRows(besideRows, 'words-beside-broken.tsv', ['characters']).flatMap(({ characters }) => [...characters]),
);

/**
 * Whether no word of the dictionary holds a character of the form together with one that stands beside it, and what does
 * stand there is a longer word, a mark or a character of grammar: 人员|发杨|连续. Beside a single character of another kind
 * the form may be half of a name or of a word that no dictionary has.
 */
export function standsApart(form: Span, stretch: Span, words: readonly Word[]): boolean {
  for (const { start, text, tag } of words) {
    const from = stretch.start + start;
    const to = from + text.length;
    if (to < form.start || from > form.end) continue;
    const isOver = from < form.end && to > form.start && (from < form.start || to > form.end);
    if (isOver && tag !== 'x') return false;
    // what no dictionary has is taken together by guess: what it holds beyond the form stands beside it, as in 县余村
    const beside = [text.slice(0, Math.max(0, form.start - from)), text.slice(Math.max(0, form.end - from))];
    if (beside.some((part) => part !== '' && !isWhole(part))) return false;
  }
  return true;
}

/**
 * Whether a form stands beside what goes with the right word, where the segmenter takes a part of it for a name or for half
 * of a rare word: 公路|设|建和. In 竞争力|能 what goes with it is itself the half of a word, and 道路|设|建材 holds a common one.
 */
export function standsBesideCompany({ literal, stretch }: ApartTypo, text: string, words: readonly Word[]): boolean {
  const side = companySide(text, literal, literal.typo.right);
  if (side === undefined) return false;
  return words.every((word) => {
    const from = stretch.start + word.start;
    const to = from + word.text.length;
    const isOverStart = from < literal.start && to > literal.start;
    const isOverEnd = from < literal.end && to > literal.end;
    if ((!isOverStart && !isOverEnd) || word.tag === 'x') return true;
    if (side === 'before' ? isOverStart : isOverEnd) return false;
    return word.text.length === 2 && !commonWordSet().standsAt(text, from);
  });
}

const isWhole = (word: string): boolean => word.length > 1 || !isHan(word.charCodeAt(0)) || BESIDE.has(word);
