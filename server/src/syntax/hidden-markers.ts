import { Digit, classOf } from '../text/chars';
import { parseChineseNumeral } from '../text/numerals';
import type { Open } from './grouping';
import { remembered } from './line';
import { make } from './markers';
import { mayBeNumberedHeading } from './numbered-headings';
import type { Marker, Paragraph } from './types';

const HIDDEN =
  /^(?:\d{1,2}(?=[.．]\d)|\d{1,2}(?=、\d{1,3}(?:[项家名条处所座户件种支]|个(?!百分点|月|小时)))|十一(?=[，,]))/;
/** 二）抓好排查: a number of （一）（二）（三） that has lost its first bracket. */
const HALF_BRACKETED = /^[一二三四五六七八九十]{1,3}(?=[）)]\p{Script=Han})/u;
/** Units that tell whether a line begins with a hidden marker. */
const HIDDEN_UNITS = 10;

const hidden = remembered(({ text, content: { start, end } }): readonly Marker[] => {
  const clause = { text, start, end, opensLine: true, opensSentence: true, clause: 0 };
  const bracketed = HALF_BRACKETED.exec(text.slice(start, start + HIDDEN_UNITS))?.[0];
  const bracketedOrdinal = bracketed === undefined ? undefined : parseChineseNumeral(bracketed);
  if (bracketedOrdinal !== undefined)
    return [make(clause, { family: 'paren', ordinal: bracketedOrdinal }, start + bracketed!.length + 1, '')];
  // 第二、三个问题要改好。
  const numeralStart = text[start] === '第' ? start + 1 : start;
  const numeral =
    (numeralStart === start ? HIDDEN.exec(text.slice(start, start + HIDDEN_UNITS))?.[0] : undefined) ??
    (mayBeNumberedHeading(text, numeralStart, end) ? text[numeralStart] : undefined);
  if (numeral === undefined) return [];
  const numeralTo = numeralStart + numeral.length;
  const ordinal = parseChineseNumeral(numeral);
  const marker =
    ordinal === undefined
      ? ({ family: 'dot', ordinal: Number(numeral) } as const)
      : ({ family: numeralStart === start ? 'comma' : 'di', ordinal } as const);
  return [make(clause, marker, numeralTo, text[numeralTo]!)];
});

/**
 * The marker of a line that begins like a decimal, with a day or with an enumeration: 2.95%以上的村, 十一，是祖国的生日,
 * 二、三个问题要抓紧整改。, 2、3个项目要竣工。, or of one that has lost a bracket: 二）抓好排查. Only the item before can tell whether it is one, so the scan of the line alone does not count it.
 */
export function hiddenMarker(paragraph: Paragraph): Marker | undefined {
  const { text, content, markers } = paragraph;
  const first = text.charCodeAt(content.start);
  const mayHide = (classOf(first) & Digit) !== 0 || '一二三四五六七八九十第'.includes(text[content.start] ?? '，');
  return mayHide && !markers[0]?.opensLine ? hidden(paragraph)[0] : undefined;
}

/**
 * Gives up a hidden marker of `line` where a marker that is plain has its ordinal: 二、三产业增加值增长8% below 一、产业发展 is text of
 * the first item where 二、项目建设 follows.
 */
export function takeBackHidden(stack: readonly Open[], { family, ordinal, opensLine }: Marker, line: number): void {
  if (!opensLine) return;
  const open = stack.findLast((o) => o.family === family && o.lastOrdinal === ordinal && o.lines.at(-1) === line);
  if (open === undefined) return;
  open.members.pop();
  open.lines.pop();
  open.lastOrdinal = ordinal - 1;
}
