import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import { countingVerbs } from './lost-measure';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'figure-checks-wordings.tsv');
/** Numbers from ten on: smaller ones end other words as well (统一, 万一). */
const NUMBER =
  '[一二三四五六七八九]?十[一二三四五六七八九]|[二三四五六七八九]十|[一二三四五六七八九两]百[零一二三四五六七八九十]{0,4}';
/** What a clause ends in that may lack a measure. */
const MAY_LACK = /[十百][零一二三四五六七八九十]{0,4}[，；。]/;
/** 新建标准化村卫生室三十二，: what is done, what it is done to, and a number in characters that ends the clause. */
const LACKING = once(
  () => new RegExp(`(?:${countingVerbs()})(?<thing>\\p{Script=Han}{2,10}?)(?<figure>${NUMBER})(?=[，；。])`, 'gu'),
);
/** 第二十二, 百分之三十, 编号二十: ordinals, shares and names count nothing. */
const NO_COUNT = new RegExp(
  `(?:[第之分月年期零〇初廿卅周满·比于到达至共约近超过为是两一二三四五六七八九十百千万亿]|${words('no count')})$`,
);

/** Numbers in characters that have lost their measure. */
export function lostMeasuresInHan(text: string): readonly NumeralSlip[] {
  if (!MAY_LACK.test(text)) return NONE;
  return allMatches(text, LACKING()).flatMap((m): readonly NumeralSlip[] => {
    const { thing, figure } = m.groups as { thing: string; figure: string };
    // 考了一百: a round number may be meant as it stands
    if (figure === '一百' || NO_COUNT.test(thing)) return NONE;
    const message = `“${figure}”后面没有单位，请核对。`;
    const start = m.index + m[0].length - figure.length;
    return [{ start, wrong: figure, rights: [], kind: 'lost-measure', message }];
  });
}
