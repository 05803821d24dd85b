import {
  isDiscussed,
  isOfTerm,
  longest,
  nearIdioms,
  nearTerms,
  stretchAround,
  type NearForm,
  type Seam,
} from '../../facts/near-forms';
import type { Report } from '../../contract/rule';
import type { Word } from '../../lexicon/segmenter';
import { isGrammarCharacter } from '../../lexicon/word-lists';
import { allWords, commonWordSet } from '../../lexicon/word-sets';
import { remembered } from '../../syntax/line';
import type { Paragraph } from '../../syntax/types';
import { pairAround } from '../../syntax/within';
import { isHan } from '../../text/chars';
import { replacedBy } from '../../contract/replacement';

/**
 * Whether there is enough to tell what was meant: two or three characters may be a name, or a word that no list knows
 * (half of the false alarms in texts that the lists had not seen were right words beside an unusual neighbour).
 */
export const isTelling = ({ kind, start, end }: Seam): boolean => kind === 'phrase' && end - start > 3;

/** Short names of provinces, which names of events and brands play on: “和美湘村”, “鄂来鄂好”. */
const PROVINCES = '京津沪渝冀豫鄂湘粤桂琼川蜀黔滇藏陕甘陇青宁新晋蒙辽吉黑苏浙皖闽赣鲁港澳台';
/** Longest quotation that is taken for such a name. */
const PUN = 8;

/** 醇华秋实队: who enters a contest is named so as well. */
const NAMED = /^(?:战|小)?(?:队(?![伍员列长])|组合|社团|杯|工作室|公司)/;

/** Whether a form is a name, and no slip: of a work, of who enters a contest, in quotation marks of its own, or a play on a province's. */
export function isPun(paragraph: Paragraph, { start, end, odd }: NearForm): boolean {
  // 《天之椒子》, “勇往职前”分享会: works and events are named so for the play on words
  if (pairAround(paragraph, start, end, '《')) return true;
  if (NAMED.test(paragraph.text.slice(end, end + 3))) return true;
  if (isDiscussed(paragraph.text, paragraph.text[odd]!)) return true;
  const quotation = pairAround(paragraph, start, end, '“‘');
  if (quotation !== undefined && quotation.open === start - 1 && quotation.close === end) return true;
  if (!PROVINCES.includes(paragraph.text[odd]!)) return false;
  return quotation !== undefined && quotation.close - quotation.open - 1 <= PUN;
}

/** Whether the odd character stands at an edge and makes a word with what stands beside it: 使用其所|掌握, and not 用其所长. */
export function isSeam(text: string, { start, end, odd }: NearForm): boolean {
  const offset = odd === end - 1 ? odd : odd === start ? odd - 1 : -1;
  return commonWordSet().standsAt(text, offset);
}

/**
 * Whether the odd character makes a word with its neighbour, and leaves no single character of the phrase over:
 * 综治|工作, and not 政治工作, but 风|轻气|正. The segmenter's dictionary, which is pruned to fit in memory, need not hold it.
 */
export function isWord(text: string, { start, end, odd }: NearForm): boolean {
  const words = allWords();
  return [odd - 1, odd].some(
    (offset) => offset - start !== 1 && end - offset - 2 !== 1 && words.standsAt(text, offset),
  );
}

/** A phrase with an odd character, and the stretch whose words tell whether it is one form at all. */
export type OddPhrase = NearForm & Pick<Seam, 'stretch'>;

/**
 * Idioms and terms whose odd character says nothing where it stands: 歪门斜道, 画蛇天足. One that makes a common word with its
 * neighbour, or is of grammar, may be meant: 不见当年, 打开眼界, 大权都揽. But in a term no word is free: 立案侦察.
 */
export const oddPhrases = remembered((paragraph: Paragraph): readonly OddPhrase[] => {
  const { text } = paragraph;
  return longest([...nearIdioms(paragraph), ...nearTerms(paragraph)])
    .filter(
      (form) =>
        !isOfGrammar(text, form) &&
        !isCount(text, form) &&
        (isOfTerm(form) || !makesWord(text, form)) &&
        !isPun(paragraph, form) &&
        !isSeam(text, form) &&
        !isCoinedInRow(text, form) &&
        !isOfNamedBody(text, form),
    )
    .map((form) => ({ ...form, stretch: stretchAround(text, form.start, form.end) }));
});

/** A numeral of several characters in front of what it counts: 一百单八件 is no slip of 一百单八将. */
const NUMERAL = /^[一二两三四五六七八九十百千万零〇单]{3,}$/;

/** Whether all but the last character is a numeral, and that one is what it counts. */
const isCount = (text: string, { start, end, odd }: NearForm): boolean =>
  odd === end - 1 && NUMERAL.test(text.slice(start, odd));

/** 躬行之力、千里之心: whether what stands beside is made to the same pattern, with 之 or two others in the same places. */
function isCoinedInRow(text: string, { start, end, odd }: NearForm): boolean {
  const length = end - start;
  const isAlike = (other: number): boolean => {
    if (other < 0) return false;
    const shared = [...text.slice(start, end)].filter((c, k) => start + k !== odd && text[other + k] === c);
    return shared.length > 1 || shared[0] === '之';
  };
  return (
    ('、，'.includes(text[start - 1] ?? ' ') && isAlike(start - 1 - length)) ||
    ('、，'.includes(text[end] ?? ' ') && isAlike(end + 1))
  );
}

/** What a body, its people and its rules are called by the word before: 督察组, 督察员, 督察制度. */
const OF_BODY = '(?:组|队|局|室|处|员|专员|制度)';

/** Whether the odd character makes a word of which the text has a body elsewhere: 督察督办 beside 督察组 means 督察. */
function isOfNamedBody(text: string, form: NearForm): boolean {
  const words = allWords();
  return pairsAtOdd(form).some(
    (offset) => words.standsAt(text, offset) && new RegExp(text.slice(offset, offset + 2) + OF_BODY).test(text),
  );
}

/** Where in a form the pairs of characters begin that hold the odd one. */
const pairsAtOdd = ({ start, end, odd }: NearForm): readonly number[] =>
  [odd - 1, odd].filter((offset) => offset >= start && offset + 1 < end);

/** Whether the odd character is of a word that reaches out of the form (不能|自食其力), or the form is two words (数值|模拟). */
export function isOfWords(form: OddPhrase, words: readonly Word[]): boolean {
  const { start, end, odd, stretch } = form;
  const spans = words
    .filter(({ text, tag }) => text.length > 1 && tag !== 'x')
    .map((word) => ({ from: stretch.start + word.start, to: stretch.start + word.start + word.text.length }));
  const covering = spans.find(({ from, to }) => from <= odd && odd < to);
  if (!covering) return false;
  if (covering.from < start || covering.to > end) return true;
  if (isOfTerm(form)) return false;
  const rest = {
    from: covering.from === start ? covering.to : start,
    to: covering.from === start ? end : covering.from,
  };
  return spans.some(({ from, to }) => from === rest.from && to === rest.to);
}

/** Characters of grammar that a clause ends in behind any phrase: 桃李满天下了, 大是大非上. */
const ENDS_CLAUSE = '了的着过等里上下中内外前后时们他她它我你';

/** Adverbs and others that stand inside any phrase: 大权都揽. */
const STANDS_INSIDE = '都也又再更最就可能会要将让把被给来去';

/**
 * Whether the odd character is of grammar where grammar may be meant. Before a mark no conjunction and no preposition
 * stands (天作之和，), behind one no particle does; inside a phrase that a mark closes off on both sides nothing joins it.
 */
function isOfGrammar(text: string, { start, end, odd }: NearForm): boolean {
  const character = text[odd]!;
  if (!isGrammarCharacter(character)) return false;
  const [opens, closes] = [!isHan(text.charCodeAt(start - 1)), !isHan(text.charCodeAt(end))];
  if (odd === start) return !opens;
  return odd === end - 1
    ? !closes || ENDS_CLAUSE.includes(character)
    : !(opens && closes) || STANDS_INSIDE.includes(character);
}

/** Whether the odd character makes a common word with its neighbour in the form. */
function makesWord(text: string, form: NearForm): boolean {
  const common = commonWordSet();
  return pairsAtOdd(form).some((offset) => common.standsAt(text, offset));
}

/** A form that no list holds, one character away from what is meant. */
export function suspect(text: string, { start, end, rights }: NearForm): Report {
  const form = text.slice(start, end);
  const shown = rights.slice(0, 3);
  return {
    at: 0,
    start,
    end,
    severity: 'warning',
    message: `“${form}”疑为${shown.map((r) => `“${r}”`).join('或')}之误，请核对。`,
    suggestions: shown.map((right) => replacedBy({ at: 0, start, end }, right)),
  };
}
