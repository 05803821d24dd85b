import { fixedTextAt } from '../../facts/fixed-text';
import { remembered } from '../../syntax/line';
import type { Paragraph } from '../../syntax/types';
import { pairAround } from '../../syntax/within';
import { Symbol } from '../../text/chars';
import type { TextEdit } from '../../text/span';
import { NONE } from '../../text/none';

/** A quotation with marks that speeches do not use. Offsets are relative to the paragraph. */
export interface OddQuotation {
  /** Offsets of the two marks; one of them may be right: “六城联创〞. */
  readonly open: number;
  readonly close: number;
  readonly edits: readonly TextEdit[];
  /** Whether the marks can mean nothing else; 「」 and ‘’ have uses of their own. */
  readonly sure: boolean;
}

/** Straight marks of full width, and the primes and slanted marks of old typewriters and scanners. */
const ODD = /[＂〝〞〟″❝❞„‟]/;
/** Characters of the longest quotation whose marks are looked at. */
const LONGEST = 60;

/** “……，心里亮堂了。〟: a sentence that was said, with all its marks. */
const SENTENCE_WITH_ODD_END = /“[^“”＂〝〞〟″❝❞„‟]{2,80}[。！？][〞〟]/g;

/** Quotations with odd marks: ＂放管服＂ “六城联创〞 「放管服」 ‘放管服’. */
export const oddQuotationsOf = remembered((paragraph): readonly OddQuotation[] => {
  const { text, classes, strays, pairs } = paragraph;
  if (pairs.length === 0 && !(classes & Symbol)) return NONE;
  const quotations: OddQuotation[] = [];
  if (classes & Symbol && ODD.test(text)) oddMarks(text, quotations);
  // ‘…’ within a quotation that opens or closes in another paragraph is right
  const within = strays.some((offset) => text[offset] === '“' || text[offset] === '”');
  for (const pair of pairs) {
    const corner = pair.kind === '「' || pair.kind === '『';
    if (!corner && (pair.kind !== '‘' || within)) continue;
    const inner = text.slice(pair.open + 1, pair.close);
    if (inner.length > LONGEST || !/^[\p{Script=Han}《\d]/u.test(inner) || /[‘’「」『』“”]/.test(inner)) continue;
    if (fixedTextAt(paragraph, pair.open, pair.close)) continue;
    if (pairAround(paragraph, pair.open, pair.close + 1, '“‘「『《')) continue;
    quotations.push({ open: pair.open, close: pair.close, edits: marks(pair.open, pair.close, text), sure: false });
  }
  return quotations.length === 0 ? NONE : quotations;
});

/** Marks of one width or slant around Chinese, in twos; a right mark may be the partner of an odd one. */
function oddMarks(text: string, quotations: OddQuotation[]): void {
  const quotation = /([“＂〝″❝„])([^“”＂〝〞〟″❝❞„‟，。；]{1,60})([”＂〞〟″❞‟〝])/g;
  for (const { index, 0: whole, 1: left, 2: inner, 3: right } of text.matchAll(quotation)) {
    if ((left === '“' && right === '”') || !/\p{Script=Han}/u.test(inner!)) continue;
    // 5″ is a measure, 2′15″ a time, and 〝引号〟 may be what is spoken of
    if (left === '″' && /\d/.test(text[index - 1] ?? '')) continue;
    if (right === '″' && /\d$/.test(inner!)) continue;
    if (inner!.endsWith('引号')) continue;
    const close = index + whole.length - 1;
    quotations.push({ open: index, close, edits: marks(index, close, text), sure: true });
  }
  for (const { index, 0: whole } of text.matchAll(SENTENCE_WITH_ODD_END)) {
    const close = index + whole.length - 1;
    quotations.push({ open: index, close, edits: marks(index, close, text), sure: true });
  }
}

function marks(open: number, close: number, text: string): TextEdit[] {
  return [
    { start: open, end: open + 1, newText: '“' },
    { start: close, end: close + 1, newText: '”' },
  ].filter((edit) => text[edit.start] !== edit.newText);
}

/** Offsets of the marks of such quotations: none of them is a mark without its other half. */
export function oddlyPaired(paragraph: Paragraph): ReadonlySet<number> {
  return new Set(oddQuotationsOf(paragraph).flatMap(({ open, close }) => [open, close]));
}
