import type { Paragraph } from '../syntax/types';
import { allMatches } from '../text/matches';
import { behindLast } from '../text/behind';
import type { Span } from '../text/span';
import { NONE } from '../text/none';
import { areTurned } from '../text/differing';

/** HY-260型收割机: the code of a model with what is so called. Relative to the paragraph. */
export interface ModelCode extends Span {
  readonly letters: string;
  readonly digits: string;
  /** The code as written, and the first characters of what has it. */
  readonly written: string;
  readonly noun: string;
  /** Where its sentence begins. */
  readonly sentence: number;
}

/** A code told once whose digits stand in another order than those of the same thing elsewhere. */
export interface OtherCode extends ModelCode {
  readonly line: number;
  readonly right: string;
  readonly elsewhere: Span & { readonly line: number };
}

const CODE = /(?<![A-Za-z\d.-])([A-Z]{1,6}[-—]?)(\d{2,6})(?=[A-Z]{0,2}(?:型|系列)(?:号的)?(\p{Script=Han}{2}))/gu;
/** Times that a code is told from which it is the right one. */
const RIGHT_FROM = 2;

/** Codes of models in a paragraph. */
export function modelCodes({ text }: Paragraph): readonly ModelCode[] {
  if (!/\d[A-Z]{0,2}(?:型|系列)/.test(text)) return NONE;
  return allMatches(text, CODE).map((m): ModelCode => {
    const [written, letters, digits, noun] = m as unknown as [string, string, string, string];
    const sentence = behindLast(text, '。！？；', m.index);
    return { letters, digits, written, noun, sentence, start: m.index, end: m.index + written.length };
  });
}

/** HY-260型收割机 twice or more, and HY-206型收割机 once: two digits have changed places. */
export function otherCodes(codes: readonly (ModelCode & { readonly line: number })[]): readonly OtherCode[] {
  return codes.flatMap((code): readonly OtherCode[] => {
    const same = codes.filter(({ letters, noun }) => letters === code.letters && noun === code.noun);
    if (same.filter(({ digits }) => digits === code.digits).length !== 1) return NONE;
    const others = same.filter(({ digits }) => areTurned(digits, code.digits));
    const [first] = others;
    // several codes that are alike are a series
    if (!first || others.length < RIGHT_FROM || same.length !== others.length + 1) return NONE;
    // KD-415型和KD-451型: told side by side they are two models
    if (others.some(({ line, sentence }) => line === code.line && sentence === code.sentence)) return NONE;
    const elsewhere = { line: first.line, start: first.start, end: first.end };
    return [{ ...code, right: first.written, elsewhere }];
  });
}
