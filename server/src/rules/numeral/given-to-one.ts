import wordingTable from '../../../data/kept/sizes-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import table from '../../../data/kept/given-to-one.tsv';
import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import { tableRows } from '../../text/table';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'sizes-wordings.tsv');

/** 每户发放慰问金500万元 · 小学生每人500万元 */
const EACH =
  /(?:每[户人名位生]|每个家庭|人均|户均)(?<between>[^，。；！？、\d]{0,16}?)(?<figure>\d{1,6}(?:\.\d+)?)(?<scale>[百千]?[万亿]{1,2})元/g;
const WORDS = once(() =>
  tableRows(table, 'given-to-one.tsv', ['word', 'most'])
    .map(({ word, most }) => ({ word, most: Number(most) }))
    .sort((a, b) => b.word.length - a.word.length),
);
const SIZES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const INCOME = /收入|产值|总值|GDP|存款|储蓄|资产|产出|销售|利润/;
/** What a whole firm or fund has, and what may come to many millions for one. */
const OF_FIRMS = once(() => new RegExp(words('no gift')));

/** Gifts and aid of which one person or household would get more than anybody does: 万 or 亿 is too much. */
export function tooMuchForOne(text: string): readonly NumeralSlip[] {
  if (!/[每均][^，。；]{0,20}\d[\d.]*[百千]?[万亿]/.test(text)) return NONE;
  return allMatches(text, EACH).flatMap((m): readonly NumeralSlip[] => {
    const { figure, scale } = m.groups as Record<'figure' | 'scale', string>;
    const end = m.index + m[0].length;
    // 慰问老人，户均年收入超过12万元: what is given must be told with the figure
    const given = m.groups!['between']! + /^的?[^，。；]{0,5}/.exec(text.slice(end))![0];
    if (INCOME.test(given)) return NONE;
    const told = text.slice(behindLast(text, '。；！？', m.index), end) + given;
    const kinds = WORDS().filter(({ word }) => given.includes(word));
    if (kinds.length === 0 || OF_FIRMS().test(told)) return NONE;
    const value = Number(figure) * [...scale].reduce((size, character) => size * SIZES[character]!, 1);
    const most = Math.max(...kinds.map((kind) => kind.most));
    if (value < most) return NONE;
    const wrong = `${figure}${scale}元`;
    // without 万 it is a plain sum, without 亿 it may be one in 万
    const rights = scale === '万' ? [`${figure}元`] : [];
    const message = `给每户、每人的“${kinds[0]!.word}”不会有${wrong}，请核对单位。`;
    return [{ start: end - wrong.length, wrong, rights, kind: 'everyday-size', message }];
  });
}
