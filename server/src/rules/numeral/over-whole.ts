import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import rateTable from '../../../data/kept/rates-within-whole.tsv';
import { alternation, wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { tableColumn } from '../../text/table';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

/** Where a share of more than the whole may stand: asked before it is looked for. */
const MAY_EXCEED = /[1-9]\d\d(?:\.\d+)?[%％]/;
const MORE = '(1\\d\\d(?:\\.\\d{1,2})?|[2-9]\\d\\d(?:\\.\\d{1,2})?)[%％]';
const LED = `(?:均|都|已)?(?:${wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'reached')})?了?(?:约|近)?`;

/** 合格率达到120%: a share of all there are. */
const RATE = new RegExp(`(${alternation(tableColumn(rateTable, 'rates-within-whole.tsv', 'word'))})${LED}${MORE}`, 'g');
/** 女职工占120% · 占比120% */
const PART = new RegExp(
  `(占比|占(?:了)?(?:总数|总量|全[部县市省校镇乡村院厂区体])?的?(?:比例|比重)?)${LED}${MORE}`,
  'g',
);
/** What is more than a plan, or than another year had, may be more than the whole. */
const MEASURED = new RegExp(wordingsFor(wordingTable, 'figure-checks-wordings.tsv', 'measured against'));

/** Shares above the whole. */
export function sharesOverWhole(text: string): readonly NumeralSlip[] {
  if (!MAY_EXCEED.test(text)) return NONE;
  const slips: NumeralSlip[] = [];
  for (const m of [...allMatches(text, RATE), ...allMatches(text, PART)]) {
    const figure = m[2]!;
    if (Number(figure) <= 100) continue;
    const end = m.index + m[0].length;
    if (MEASURED.test(text.slice(Math.max(0, m.index - CONTEXT), end))) continue;
    const wrong = `${figure}%`;
    const message = `“${m[1]!}”说的是部分占全部的比例，不会超过100%，请核对“${wrong}”。`;
    slips.push({
      start: end - wrong.length,
      wrong: text.slice(end - wrong.length, end),
      rights: [],
      kind: 'over-whole',
      message,
    });
  }
  return slips;
}

/** Characters before a share that tell of what it is one. */
const CONTEXT = 12;
