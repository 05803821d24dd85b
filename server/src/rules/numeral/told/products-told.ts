import thingTable from '../../../../data/kept/figures-of-things-wordings.tsv';
import { wordingsFor } from '../../../text/alternation';
import { NONE } from '../../../text/none';
import { once } from '../../../text/once';
import { isOneDigitOff } from '../one-digit';
import { MAX_SHARE_OFF_ROUNDED } from '../context';
import type { NumeralSlip } from '../suggest';
import { figuresTold, type ToldFigure } from './figures-told';
import { sentencesOf } from './sentences';

/** 每户 · 每个小组 · 户均: what each has stands behind it. */
const EACH = /(?:每一?个?(?<unit>\p{Script=Han}{1,2}?)|(?<per>[人户亩班桌])均)(?:平均)?[^，。；：、\d]{0,8}$/u;
/** What adds up stands behind such words. */
const ADDED = /(?:共|总|合计|累计|全部|花[了去]|用[了去]|可)[^，。；：、\d]{0,8}$/;
/** Another sum is added, or what each is given is only the most or the least of it. */
const OTHERWISE = once(
  () =>
    new RegExp(
      `${wordingsFor(thingTable, 'figures-of-things-wordings.tsv', 'given otherwise')}|另|不等|其余|最[多高少低]|以上|扣除|除去|加上`,
    ),
);
/** What holds so many need not be full: 每桌坐10人，28桌坐了270人. */
const HOLDS = /[坐住装容载限可][^，。；：、\d]{0,3}$/;
const NOT_ALL = /[缺空没未剩差退少]|不满|不足/;
const PERSONS = /^[人名位]$/;

/** Totals that are not what each has times how many there are, in whatever order the three are told. */
export function wrongProductsTold(text: string): readonly NumeralSlip[] {
  if (!/每|[人户亩班桌]均/.test(text)) return NONE;
  const slips: NumeralSlip[] = [];
  for (const { start, end } of sentencesOf(text)) {
    const told = text.slice(start, end);
    if ((told.match(/每|均/g)?.length ?? 0) !== 1 || OTHERWISE().test(told)) continue;
    const slip = productSlip(told, figuresTold(told));
    if (slip) slips.push({ ...slip, start: start + slip.start });
  }
  return slips;
}

function productSlip(told: string, figures: readonly ToldFigure[]): NumeralSlip | undefined {
  const leads = figures.map(({ start }, k) => told.slice(Math.max(figures[k - 1]?.end ?? 0, start - 16), start));
  const place = leads.findIndex((lead) => EACH.test(lead));
  const each = figures[place];
  if (!each || each.isOpen || each.measure === '' || each.measure === '%') return undefined;
  const { unit, per } = EACH.exec(leads[place]!)!.groups as Record<string, string | undefined>;
  const counts = figures.filter((figure) => figure !== each && isCountOf(told, figure, unit ?? per!));
  const totals = figures.filter(({ measure }, k) => k !== place && measure === each.measure);
  const [[count, otherCount], [total, otherTotal]] = [counts, totals];
  if (!count || otherCount || !total || otherTotal || count === total || count.isOpen || total.isOpen) return undefined;
  if (!ADDED.test(leads[figures.indexOf(total)]!)) return undefined;
  const product = each.value * count.value;
  const ratio = total.value / product;
  if (Math.abs(ratio - 1) <= MAX_SHARE_OFF_ROUNDED) return undefined;
  const [number] = /^[\d.]+/.exec(told.slice(total.start, total.measureStart)) ?? [];
  const scale = number === undefined ? total.step : total.value / Number(number);
  const right = Number((product / scale).toFixed(2));
  const isOfPlaces = /^1(?:e[+-]?\d|0*)$|^0\.0*1$/.test(String(Number(ratio.toPrecision(6))));
  if (!isOfPlaces && !isOneDigitOff(String(right), number ?? String(total.value / scale))) return undefined;
  // only a slip of places is no place left empty
  const isRoom = /[可能][^，。；、\d]{0,4}$/.test(leads[figures.indexOf(total)]!);
  if (!isOfPlaces && !isRoom && (HOLDS.test(leads[place]!) || NOT_ALL.test(told))) return undefined;
  const wrong = told.slice(total.start, total.end);
  const counted = told.slice(each.start, each.end);
  const measure = told.slice(total.start + (number?.length ?? 0), total.end);
  const rights = number === undefined ? [] : [`${right}${measure}`];
  const message = `${counted}乘以${told.slice(count.start, count.end)}是${right}${measure}，这里说的是${wrong}，请核对。`;
  return { start: total.start, wrong, rights, kind: 'product', message, severity: 'warning' };
}

/** 8个小组 behind 每组, 120名 behind 每人, 48户 behind 每户. */
function isCountOf(told: string, { measure, end }: ToldFigure, unit: string): boolean {
  if (measure === unit || (PERSONS.test(measure) && PERSONS.test(unit))) return true;
  return /^[个家]?$/.test(measure) && told.slice(end, end + 3).includes(unit);
}
