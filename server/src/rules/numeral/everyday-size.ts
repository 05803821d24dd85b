import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { NumeralSlip } from './suggest';

const words = (use: string): string => wordingsFor(wordingTable, 'figure-checks-wordings.tsv', use);
/** 人均可支配收入达到2.6亿元: what one person has of it is never counted in 亿. */
const OF_ONE = new RegExp(
  `(?:人均|户均|平均(?=[月年]?(?:工资|薪|养老金|退休金)))[^，。；：\\d]{0,10}?(?:${words('of one person')})(?:${words('reached by one')})*(\\d+(?:\\.\\d+)?亿)(?=元|平方米|公斤|斤)`,
  'g',
);

/** Figures of one person in a unit of whole cities. */
export function figuresOfOne(text: string): readonly NumeralSlip[] {
  if (!text.includes('均') || !text.includes('亿')) return NONE;
  return allMatches(text, OF_ONE).map((m) => {
    const wrong = m[1]!;
    const message = `这里说的是平均到一${m[0].startsWith('户') ? '户' : '人'}的数，不会用“亿”来计，请核对是否应为“万”。`;
    const start = m.index + m[0].length - wrong.length;
    return { start, wrong, rights: [wrong.replace('亿', '万')], kind: 'everyday-size', message };
  });
}

const NONE: readonly never[] = Object.freeze([]);
