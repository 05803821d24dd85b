import wordingTable from '../../../data/kept/figures-of-things-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { MAX_SHARE_OFF_ROUNDED, SIZE } from './context';
import type { NumeralSlip } from './suggest';

/** 为350户困难家庭发放补助，每户2000元，合计7万元: so many, what each is given, and all of it. */
const GIVEN =
  /(?<![\d.第约近超])(?<count>\d{1,6})(?<unit>[户人名位个所家亩头棵只套台辆间村座株])(?![以多余])(?<between>[^。；！？\d]{0,24}?)，(?:按照?|标准为)?每(?<each>[户人名位个所家亩头棵只套台辆间村座株生])(?:[^，。；\d每]{0,6}?)(?<amount>\d{1,7}(?:\.\d{1,2})?)(?<tens>万)?(?<measure>[元斤袋册本套]|公斤|千克)(?:的?标准)?(?:[^，。；\d]{0,8}?)，(?:共|一?共?合计|共计|总计|一共|总共)[^，。；、\d约近超年月季批次]{0,6}?(?<total>\d{1,7}(?:\.\d{1,3})?)(?<scale>[万亿])?\k<measure>(?![以多余])/g;
/** Another sum is added, or what each is given is only the most or the least of it. */
const OTHERWISE = new RegExp(wordingsFor(wordingTable, 'figures-of-things-wordings.tsv', 'given otherwise'));
/** A person is counted by several words. */
const PERSONS = /[人名位生]/;

/** Totals that are not what each is given times how many there are. */
export function wrongGiven(text: string): readonly NumeralSlip[] {
  if (!/每.{1,8}\d[\d.]*万?.{1,12}，.{0,2}[共总合]/.test(text)) return NONE;
  return allMatches(text, GIVEN).flatMap((m): readonly NumeralSlip[] => {
    const { count, unit, each, amount, tens, measure, total, scale } = m.groups as Record<string, string>;
    if (each !== unit && !(PERSONS.test(each!) && PERSONS.test(unit!))) return NONE;
    if (OTHERWISE.test(m[0].slice(count!.length))) return NONE;
    const product = Number(count) * Number(amount) * (tens ? 1e4 : 1);
    const told = Number(total) * (scale ? SIZE[scale]! : 1);
    if (!(product > 0) || Math.abs(product / told - 1) <= MAX_SHARE_OFF_ROUNDED) return NONE;
    const wrong = `${total!}${scale ?? ''}${measure!}`;
    const right = sayIn(product, scale) + measure!;
    const message = `${amount!}${tens ?? ''}乘以${count!}是${right}，这里说的是${wrong}，请核对。`;
    const start = m.index + m[0].length - wrong.length;
    return [{ start, wrong, rights: [right], kind: 'product', message, severity: 'warning' }];
  });
}

/** A product in the size that was told. */
function sayIn(product: number, scale: string | undefined): string {
  const size = scale ? SIZE[scale]! : 1;
  return `${Math.round((product / size) * 100) / 100}${scale ?? ''}`;
}
