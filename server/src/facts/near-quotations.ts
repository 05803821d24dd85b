import { mistaken } from '../lexicon/confusable';
import { rightForms, type QuotationHalf } from '../lexicon/quotations';
import { allWords } from '../lexicon/word-sets';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { isHan } from '../text/chars';
import type { Span } from '../text/span';
import { lexicon, lexiconHits } from './lexicon-pass';
import { JOINS, isDiscussed } from './near-forms';
import { slipIn, type Slip } from './one-slip';
import { NONE } from '../text/none';

/**
 * A verse, a saying or a long name of which one character is another, lost, written twice, or changed places. Offsets are
 * UTF-16, relative to the paragraph.
 */
export interface NearQuotation extends Span {
  readonly kind: QuotationHalf['kind'];
  /** The words as they should read, with the mark that stands between the halves in the text. */
  readonly right: string;
}

/** Marks that may part the halves of a quotation. */
const PARTS = '，、；';

let right: ReadonlySet<string> | undefined;

/** The quotations and names of a paragraph that are one slip away from what they quote, in order; of two that overlap the first. */
export const nearQuotations = remembered((paragraph: Paragraph): readonly NearQuotation[] => {
  const hits = lexiconHits(paragraph).quotations;
  if (!hits) return NONE;
  const { quotations } = lexicon();
  const near: NearQuotation[] = [];
  for (const { start, end, id } of hits) {
    const quotation = nearAround(paragraph.text, { start, end }, quotations[id]!);
    if (quotation && !near.some((n) => n.start < quotation.end && quotation.start < n.end)) near.push(quotation);
  }
  return near.length === 0 ? NONE : near.sort((a, b) => a.start - b.start);
});

function nearAround(text: string, { start, end }: Span, quotation: QuotationHalf): NearQuotation | undefined {
  const { kind, half, before, behind, whole, alsoRight } = quotation;
  const forwards = behind !== '';
  const edge = forwards ? end : start - 1;
  const mark = kind === 'quotation' && PARTS.includes(text[edge] ?? ' ') ? text[edge]! : '';
  const other = forwards ? behind : before;
  const offset = forwards ? end + mark.length : start - mark.length;
  const slip = slipIn(text, offset, other, forwards);
  if (!slip || (kind === 'name' && !isOfName(text, offset, slip, forwards))) return undefined;
  if (kind === 'quotation' && slip.kind === 'another' && isAdapted(slip)) return undefined;
  const place = forwards ? { start, end: offset + slip.length } : { start: offset - slip.length, end };
  const form = text.slice(place.start, place.end);
  right ??= rightForms(lexicon().quotations);
  if (right.has(form.replace(mark, ''))) return undefined;
  // halves of names are no words: 管理委员会 of one stands in another
  const otherHalf = forwards ? text.slice(offset, place.end) : text.slice(place.start, offset);
  if (kind === 'quotation' && right.has(otherHalf)) return undefined;
  if ([...form].some((character) => !whole.includes(character) && isDiscussed(text, character))) return undefined;
  // other wordings are listed without the mark between their halves
  const around = text.slice(Math.max(0, place.start - whole.length), place.end + whole.length).replace(/[，、；]/g, '');
  if (alsoRight.some((wording) => around.includes(wording))) return undefined;
  return { ...place, kind, right: forwards ? half + mark + other : other + mark + half };
}

/** Words of one meaning of which a speaker takes his own: 不以善小而不为, 又是一年春好处. */
const ADAPTED = ['勿不莫毋无弗', '最恰正又更也已便才犹且还再总'];

/** Whether a quotation is fitted to what is said, with another negation or another adverb. */
const isAdapted = ({ wrong, meant }: Slip): boolean =>
  ADAPTED.some((words) => words.includes(wrong) && words.includes(meant));

/** 人力资源社会保障部 is short for the name with 和. */
const LEFT_OUT_RIGHTLY = '和与及的';

/**
 * Whether a slip is one of the name: the character at its edge may belong to what stands beside (国家卫生健康委|会同), and
 * names differ by one character that nobody mistakes (华北, 华中). At its end a word may follow: 全国文明城|是.
 */
function isOfName(
  text: string,
  offset: number,
  { kind, rest, length, wrong, meant }: Slip,
  forwards: boolean,
): boolean {
  if (kind === 'lost' && LEFT_OUT_RIGHTLY.includes(meant)) return false;
  if (kind === 'another' && !mistaken(wrong.charCodeAt(0), meant.charCodeAt(0))) return false;
  if (rest > 1 || (rest === 0 && kind === 'swapped')) return true;
  // 法治中国建设|行稳致远: one character that is left may be of whatever goes on there
  if (kind === 'lost' && isHan(text.charCodeAt(forwards ? offset + length : offset - length - 1))) return false;
  if (rest === 0 && (kind !== 'another' || JOINS.has(wrong))) return false;
  const edge = forwards ? offset + length - 1 : offset - length;
  const beside = forwards ? edge + 1 : edge - 1;
  if (!isHan(text.charCodeAt(beside))) return true;
  // 山东|农业大学, 最|高人民法院: what is left of the head may belong to whatever stands in front of it
  if (!forwards) return false;
  return !allWords().has(text.charCodeAt(edge), text.charCodeAt(beside));
}
