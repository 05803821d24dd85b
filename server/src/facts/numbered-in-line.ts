import type { Paragraph } from '../syntax/types';
import { allMatches } from '../text/matches';
import { NONE } from '../text/none';
import { DIGITS } from '../text/numerals';
import type { BrokenOrdinals, ToldOrdinal } from './told-ordinals';

const HAN = [...DIGITS.slice(1)];
interface Style {
  readonly pattern: RegExp;
  readonly mayHold: string;
  /** How each number is written, in their order. */
  readonly numerals: readonly string[];
}
/** Numbers of items in the midst of a line that the parser does not read there: 议程为：一、…；二、…；四、… · ①…②…④… */
const STYLES: readonly Style[] = [
  { pattern: /(?<=[：；])[一二三四五六七八九]、/g, mayHold: '；', numerals: HAN.map((numeral) => `${numeral}、`) },
  {
    // 正确的是①②④ and ①号、②号: numbers without words behind them are references
    pattern: /(?<=^|[：；。])[①②③④⑤⑥⑦⑧⑨](?![号项题条款点])(?=\p{Script=Han}{2})/gu,
    mayHold: '②',
    numerals: [...'①②③④⑤⑥⑦⑧⑨'],
  },
  {
    pattern: /(?<=^|[：；，。])（[一二三四五六七八九]）(?![项条款目规班连队组区、，。；])/gu,
    mayHold: '（二）',
    numerals: HAN.map((numeral) => `（${numeral}）`),
  },
];
/** Fewer than these may be references. */
const LEAST = 3;

/** Chains of numbers in a line that leave one out or have one twice, and are in order otherwise. */
export function brokenInLine({ text, markers }: Paragraph): readonly BrokenOrdinals[] {
  return STYLES.flatMap(({ pattern, mayHold, numerals }): readonly BrokenOrdinals[] => {
    if (!text.includes(mayHold)) return NONE;
    const numbered = allMatches(text, pattern).map(({ 0: written, index }): ToldOrdinal => ({
      ordinal: numerals.indexOf(written) + 1,
      noun: '',
      numerals,
      numeral: { start: index, end: index + written.length },
    }));
    if (numbered.length < LEAST || numbered[0]!.ordinal !== 1) return NONE;
    // what opens a line or a clause for the parser is told by the rule that follows the series
    if (numbered.slice(1).some(({ numeral }) => markers.some(({ start }) => start === numeral.start))) return NONE;
    return oddIn(numbered).filter(({ noun, kind }) => kind !== 'gap' || !text.includes(numerals[noun.ordinal - 2]!));
  });
}

function oddIn(numbered: readonly ToldOrdinal[]): readonly BrokenOrdinals[] {
  const odd = numbered.flatMap(({ ordinal }, k) => (k > 0 && ordinal !== numbered[k - 1]!.ordinal + 1 ? [k] : []));
  const [at] = odd;
  if (at === undefined || numbered.filter(({ ordinal }) => ordinal === 1).length > 1) return NONE;
  const [previous, noun] = [numbered[at - 1]!, numbered[at]!];
  const step = noun.ordinal - previous.ordinal;
  if (odd.length === 1 && step === 2) return [{ noun, previous, kind: 'gap' }];
  // 一、二、二、三 and 一、二、二、四: one has the number of the one before
  const isRepeat =
    step === 0 &&
    (odd.length === 1 || (odd.length === 2 && odd[1] === at + 1 && numbered[at + 1]!.ordinal === noun.ordinal + 2));
  return isRepeat ? [{ noun, previous, kind: 'repeat' }] : NONE;
}
