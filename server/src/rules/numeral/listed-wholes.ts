import table from '../../../data/kept/parts-of-wholes.tsv';
import { allMatches } from '../../text/matches';
import { tableRows } from '../../text/table';
import { MAX_SHARE_OF_SLIP } from './context';
import type { NumeralSlip } from './suggest';
import { once } from '../../text/once';
import { NONE } from '../../text/none';

const PART = '[^，。；：、！？\\d]{1,10}?\\d{1,5}';
/** 一等奖2名、二等奖4名、三等奖6名，11名获奖选手 */
const PARTS_THEN_WHOLE = new RegExp(
  `(?<=^|[，。；：！？])([^，。；：、！？\\d]{1,20}?\\d{1,5}([名人户支个位家组对]))((?:、${PART}\\2){1,8})([^，。；：、\\d]{0,6})，(?:这|上述|以上|全部|所有|全体|共|共计|总共|一共)?(\\d{1,5})\\2(\\p{Script=Han}{2,12})`,
  'gu',
);
const MAY_BE = /\d[名人户支个位家组对]、[^，。；\d]{1,10}\d/;
/** Words between the list and the comma that say there is more: 等, 另有. */
const OPEN = /等(?!奖|级|次)|另|其他|其余|各|每|约|近|余|多|其中/;
/** Read with the first list of such parts. */
const kindsOf = once(() =>
  tableRows(table, 'parts-of-wholes.tsv', ['parts', 'whole']).map(({ parts, whole }) => ({
    part: new RegExp(parts, 'u'),
    whole: new RegExp(`^(?:${whole})`, 'u'),
  })),
);

/** Wholes that are named with their number behind their parts, and are another number than the parts make. */
export function wrongWholes(text: string): readonly NumeralSlip[] {
  if (!MAY_BE.test(text)) return NONE;
  return allMatches(text, PARTS_THEN_WHOLE).flatMap((m): readonly NumeralSlip[] => {
    const [written, first, measure, rest, behind, stated, noun] = m as unknown as string[];
    const parts = `${first!}${rest!}`.split('、');
    if (OPEN.test(parts.join('') + behind!)) return NONE;
    const labels = parts.map((part) => part.replace(/\d+.$/u, ''));
    if (!kindsOf().some(({ part, whole }) => whole.test(noun!) && labels.every((label) => part.test(label))))
      return NONE;
    const sum = parts.reduce((total, part) => total + Number(/\d+/.exec(part)![0]), 0);
    const total = Number(stated);
    if (sum === total || Math.abs(sum / total - 1) > MAX_SHARE_OF_SLIP) return NONE;
    const wrong = `${stated!}${measure!}`;
    const start = m.index + written!.length - noun!.length - wrong.length;
    const message = `前面各项加起来是${sum}${measure!}，这里说的是${wrong}，请核对。`;
    return [{ start, wrong, rights: [`${sum}${measure!}`], kind: 'whole', message, severity: 'warning' }];
  });
}
