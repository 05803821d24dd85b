import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { measuresOf } from './measures';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

/** What a line with such a figure holds: asked before it is looked for. */
const MAY_HOLD = /\d\.?[OoIl]|[Il]\d/;
/** A model has a letter, a hyphen or another sign before its figures: G3O5, A-1O. */
const NOT_BEHIND = '(?<![A-Za-z\\d_.,．#@/&=+\\-—])';
/**
 * 2O25年 · 1OO个 · 12.O% · 3l5户, and l or I at an edge before a date or a share: l6日, 2l%. A litre ends a figure before
 * what it fills (5l桶), so there alone it is no one.
 */
const FIGURE = once(
  () =>
    new RegExp(
      `${NOT_BEHIND}(?:\\d[\\d,.]*(?:[Oo]|[IlOo]+\\d)[\\dOoIl.]*(?=多?余?(?:${measuresOf()}|[年月日号天周岁%％℃万亿千百]))|\\d[\\d,.]*[Il](?=[年月日%％])|[Il]\\d{1,2}(?=[月日])|[Il][\\dOo]{2,3}(?=年))`,
      'g',
    ),
);

/** Letters typed for the digits that look like them. */
export function lettersInFigures(text: string): readonly NumeralSlip[] {
  if (!MAY_HOLD.test(text)) return NONE;
  return allMatches(text, FIGURE()).map(({ 0: wrong, index: start }) => {
    const right = wrong.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
    const message = `“${wrong}”里的字母是数字之误，应为“${right}”。`;
    return { start, wrong, rights: [right], kind: 'letter', message };
  });
}
