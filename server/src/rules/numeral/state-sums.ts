import partitionTable from '../../../data/kept/partitions.tsv';
import wordingTable from '../../../data/kept/sum-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { tableColumn } from '../../text/table';
import { MAX_SHARE_OF_SLIP } from './context';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

const words = wordingsOf(wordingTable, 'sum-wordings.tsv');
const MEASURE = '[个项家户件起处座所辆台套场次名人条栋幢宗笔份]';
const LABEL = '([^，。；、：（）\\d]{1,6}?)';
/** 已完工20个，在建12个，待开工6个: three states of what a sentence before has told the number of. */
const STATES = new RegExp(
  `(?<=[，。；：、]|^)${LABEL}(\\d{1,5})(${MEASURE})[，、；]${LABEL}(\\d{1,5})\\3[，、；]${LABEL}(\\d{1,5})\\3(?=[，。；]|$)`,
  'g',
);
const MAY_TELL_STATES = new RegExp(
  `\\d{1,5}(${MEASURE})[，、；][^，。；、\\d]{1,6}\\d{1,5}\\1[，、；][^，。；、\\d]{1,6}\\d{1,5}\\1`,
);
/** Rows of three states that part a whole. */
const ROWS = tableColumn(partitionTable, 'partitions.tsv', 'words')
  .map((row) => row.split(' '))
  .filter(({ length }) => length === 3);
/** What is about so much, or goes on. */
const OPEN = new RegExp(words('open'));
/** 40个村。今年的厕所改造项目，: between the number and the states something else is named, which has its own. */
const NAMES_NO_OTHER = /^[^，。；：]{0,12}[，。；：、]?(?:截至[^，。；：]{1,10}[，：]|[^，。；：]{0,5}[，：]?)$/;
/** A fourth state may be the rest. */
const GOES_ON = /^[，、；][^，。；、\d]{1,8}\d/;
/** Characters before the states in which their number stands. */
const MAX_UNITS_BEFORE = 60;
/** States that do not come to the number told before them, where it is the only one of its measure there. */
export function wrongStates(text: string): readonly NumeralSlip[] {
  if (!MAY_TELL_STATES.test(text)) return NONE;
  return allMatches(text, STATES).flatMap((m): readonly NumeralSlip[] => {
    const [written, a, x, measure, b, y, c, z] = m as unknown as string[];
    const labels = [a!, b!, c!];
    if (OPEN.test(written!.replace(/\d+/g, '')) || !ROWS.some((row) => isRow(row, labels))) return NONE;
    const before = text.slice(Math.max(0, m.index - MAX_UNITS_BEFORE), m.index);
    const [only, another] = allMatches(
      before,
      new RegExp(`(?<![\\d.第约近超])(\\d{1,5})${measure!}(?![以多余月])`, 'g'),
    );
    if (!only || another) return NONE;
    const total = Number(only[1]);
    const end = m.index + written!.length;
    const between = before.slice(only.index + only[0].length);
    if (!NAMES_NO_OTHER.test(between) || GOES_ON.test(text.slice(end, end + 12))) return NONE;
    const sum = Number(x) + Number(y) + Number(z);
    if (sum === total || Math.abs(sum / total - 1) > MAX_SHARE_OF_SLIP) return NONE;
    const message = `这几项加起来是${sum}${measure!}，前面说的是${total}${measure!}，请核对。`;
    // told in one sentence, the number and what it is made of are marked together
    const start = /[。；]/.test(between) ? m.index : m.index - before.length + only.index;
    const wrong = text.slice(start, end);
    return [{ start, wrong, rights: [], kind: 'sum', message, severity: 'information' }];
  });
}

/** Whether each word of a row is in a label of its own. */
function isRow(row: readonly string[], labels: readonly string[]): boolean {
  return row.every((word) => labels.filter((label) => label.includes(word)).length === 1);
}
