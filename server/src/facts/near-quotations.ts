import type { QuotationHalf } from '../lexicon/quotations';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { isHan } from '../text/chars';
import type { Span } from '../text/span';
import { lexicon, lexiconHits } from './lexicon-pass';

/** A verse or a saying of which one character is another or is lost. Offsets are UTF-16, relative to the paragraph. */
export interface NearQuotation extends Span {
  /** The words as they should read, with the mark that stands between the halves in the text. */
  readonly right: string;
}

const NONE: readonly never[] = Object.freeze([]);
/** Marks that may part the halves. */
const PARTS = '，、；';

/** The quotations of a paragraph that are one character away from what they quote, in order; of two that overlap the first. */
export const nearQuotations = remembered((paragraph: Paragraph): readonly NearQuotation[] => {
  const hits = lexiconHits(paragraph).quotations;
  if (!hits) return NONE;
  const { quotations } = lexicon();
  const near: NearQuotation[] = [];
  for (const { start, end, id } of hits) {
    const quotation = nearAround(paragraph.text, start, end, quotations[id]!);
    if (quotation && !near.some((n) => n.start < quotation.end && quotation.start < n.end)) near.push(quotation);
  }
  return near.sort((a, b) => a.start - b.start);
});

function nearAround(text: string, start: number, end: number, quotation: QuotationHalf): NearQuotation | undefined {
  const { half, before, behind, whole, alsoRight } = quotation;
  const forwards = behind !== '';
  const edge = forwards ? end : start - 1;
  const mark = PARTS.includes(text[edge] ?? ' ') ? text[edge]! : '';
  const other = forwards ? behind : before;
  const near = forwards ? lengthBehind(text, end + mark.length, other) : lengthBefore(text, start - mark.length, other);
  if (near === undefined) return undefined;
  const place = forwards ? { start, end: end + mark.length + near } : { start: start - mark.length - near, end };
  const right = forwards ? half + mark + other : other + mark + half;
  // other wordings are listed without the mark between their halves
  const around = text.slice(Math.max(0, place.start - whole.length), place.end + whole.length).replace(/[，、；]/g, '');
  return alsoRight.some((form) => around.includes(form)) ? undefined : { ...place, right };
}

/** Characters of the other half behind an offset where one of them is odd or lost; undefined where none or more are. */
function lengthBehind(text: string, offset: number, other: string): number | undefined {
  const { length } = other;
  let same = 0;
  while (same < length && text[offset + same] === other[same]) same++;
  if (same === length || offset + same >= text.length) return undefined;
  if (!isHan(text.charCodeAt(offset + same))) return undefined;
  if (text.startsWith(other.slice(same + 1), offset + same + 1)) return length;
  return same < length - 1 && text.startsWith(other.slice(same + 1), offset + same) ? length - 1 : undefined;
}

/** The same of the half that ends before an offset. */
function lengthBefore(text: string, offset: number, other: string): number | undefined {
  const { length } = other;
  let same = 0;
  while (same < length && text[offset - same - 1] === other[length - same - 1]) same++;
  if (same === length || offset - same - 1 < 0) return undefined;
  if (!isHan(text.charCodeAt(offset - same - 1))) return undefined;
  const rest = length - same - 1;
  if (offset >= length && text.startsWith(other.slice(0, rest), offset - length)) return length;
  return rest > 0 && text.startsWith(other.slice(0, rest), offset - length + 1) ? length - 1 : undefined;
}
