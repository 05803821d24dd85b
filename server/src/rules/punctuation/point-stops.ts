import type { Paragraph } from '../../syntax/types';
import { pairAround } from '../../syntax/within';

/** What begins a sentence behind the point; a year or a title there is one of a reference (《呐喊》.1923年). */
const BEGINS = /^(?:(?:1[0-2]|[1-9])月(?:(?:[1-9]|[12]\d|3[01])日|[初底]前?)|“\p{Script=Han})/u;
/** Characters of a clause that are looked at. */
const REACH = 8;

/**
 * Whether a half-width point between a clause or a closing mark and a date or a quotation is the full stop of a sentence:
 * 《办法》.3月5日前交齐, （二期）.“共享菜园”开门. Between two quotations it may be any mark.
 */
export function isStopBeforeNext(paragraph: Paragraph, offset: number): boolean {
  const { text } = paragraph;
  if (text[offset - 1] === '”' || !BEGINS.test(text.slice(offset + 1, offset + 7))) return false;
  if (pairAround(paragraph, offset, offset + 1)) return false;
  return /[\p{Script=Han}\d.]{3}[\p{Script=Han}%％]$/u.test(clauseBefore(paragraph, offset));
}

/** The end of the clause before a mark, without the marks of quotations, titles and brackets. */
export function clauseBefore({ text, content }: Paragraph, offset: number): string {
  return text.slice(Math.max(content.start, offset - REACH), offset).replace(/[“”《》（）]/g, '');
}
