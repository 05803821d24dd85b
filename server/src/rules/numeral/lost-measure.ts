import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import table from '../../../data/kept/counting-verbs.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { tableColumn } from '../../text/table';
import type { NumeralSlip } from './suggest';

/** Where a figure ends a clause: asked before it is looked for. */
const MAY_LACK = /\p{Script=Han}\d{2,6}[，；。]/u;

/** 流转土地1200，: what is done, what it is done to, and a figure that ends the clause. */
const LACKING = new RegExp(
  `(?:${tableColumn(table, 'counting-verbs.tsv', 'word').join('|')})(?:各类|各级|各种|困难|优质|高标准|高效|老旧|农村)?(\\p{Script=Han}{1,5})(\\d{2,6})(?=[，；。])`,
  'gu',
);
/** Numbers that count nothing, or whose measure is in the word before. */
const NUMBERED = new RegExp(`(?:${wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'no count')})$`);
/** A figure with a measure in the same sentence shows that the writer gives measures. */
const WITH_MEASURE = /\d[万亿]?(?:\p{Script=Han}|%|％)/u;

/** Figures that have lost their measure beside others that have one. */
export function lostMeasures(text: string): readonly NumeralSlip[] {
  if (!MAY_LACK.test(text)) return NONE;
  return allMatches(text, LACKING).flatMap((m): NumeralSlip[] => {
    const [whole, thing, figure] = m as unknown as [string, string, string];
    if (NUMBERED.test(thing) || /^(?:19|20)\d\d$/.test(figure)) return [];
    const end = m.index + whole.length;
    const around = text.slice(Math.max(0, m.index - NEAR), m.index) + text.slice(end, end + NEAR);
    if (!WITH_MEASURE.test(around)) return [];
    const message = `“${figure}”后面没有单位，请核对。`;
    return [{ start: end - figure.length, wrong: figure, rights: [], kind: 'lost-measure', message }];
  });
}

const NONE: readonly never[] = Object.freeze([]);
/** Characters on each side in which another figure stands. */
const NEAR = 24;
