import type { Paragraph } from '../syntax/types';
import { allMatches } from '../text/matches';
import type { BrokenOrdinals, ToldOrdinal } from './told-ordinals';
import { NONE } from '../text/none';

/** The numerals of ranks, each kind in its order. */
const NUMERALS = ['ⅠⅡⅢⅣⅤⅥ', '一二三四五六'];
/** Ⅰ类险情… · 二级响应…: a rank at the head of a clause, with what is ranked. */
const RANKED = new RegExp(
  `(?<=^\\s*|[。；：，])([${NUMERALS.join('')}])([类级档型])(\\p{Script=Han}{2})(?=[^，。；]{2})`,
  'gu',
);
const MAY_BE_RANKED = new RegExp(`[${NUMERALS.map((numerals) => numerals[0]).join('')}][类级档型]`);
/** What is counted by ranks may have none of one: Ⅰ类断面3个，Ⅱ类断面5个，Ⅳ类断面1个. */
const COUNTED = /\d|[一二三四五六七八九十百]+[个处家条座人名]/;
const MIN_RANKS = 3;

type Ranked = ToldOrdinal & { readonly what: string };

/** Ranks of one thing, told one by one from the first on, of which one is left out and stands nowhere else. */
export function brokenRanks({ text }: Paragraph): readonly BrokenOrdinals[] {
  if (!MAY_BE_RANKED.test(text)) return NONE;
  const chains: Ranked[][] = [];
  for (const { 0: written, 1: numeral, 2: noun, 3: what, index: start } of allMatches(text, RANKED)) {
    const numerals = NUMERALS.find((all) => all.includes(numeral!))!;
    const ordinal = numerals.indexOf(numeral!) + 1;
    const ranked = { ordinal, noun: noun!, what: what!, numerals, numeral: { start, end: start + written.length - 2 } };
    const chain = chains.at(-1);
    const [first] = chain ?? [];
    if (ordinal === 1) chains.push([ranked]);
    else if (first?.numerals === numerals && first.noun === noun && first.what === what) chain!.push(ranked);
  }
  return chains.flatMap((chain): readonly BrokenOrdinals[] => {
    const odd = chain.filter(({ ordinal }, k) => k > 0 && ordinal !== chain[k - 1]!.ordinal + 1);
    const [noun] = odd;
    if (chain.length < MIN_RANKS || odd.length !== 1) return NONE;
    const previous = chain[chain.indexOf(noun!) - 1]!;
    const missing = noun!.numerals![noun!.ordinal - 2]!;
    const told = text.slice(chain[0]!.numeral.start, chain.at(-1)!.numeral.end);
    const isGap = noun!.ordinal === previous.ordinal + 2 && !isTold(text, missing, noun!.noun) && !COUNTED.test(told);
    return isGap ? [{ noun: noun!, previous, kind: 'gap' }] : NONE;
  });
}

/** Whether a rank that seems lost is told in passing: Ⅲ类的 · 三、四级 · Ⅲ、Ⅳ类. */
const isTold = (text: string, numeral: string, noun: string): boolean =>
  new RegExp(`${numeral}(?:${noun}|[、和与及至到—～-])`).test(text);
