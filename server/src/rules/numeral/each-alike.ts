import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { MAX_SHARE_OF_SLIP } from './context';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

/** 每班学生均为45人，在校学生共计1440人: each has as many, and all of them together are told behind a comma. */
const EACH_ALIKE =
  /每个?(?<unit>[班村组队户校营连]|车间|社区|乡镇)的?(?<noun>\p{Script=Han}{0,4}?)(?:均为|均是|均有|都是|都有)(?<each>\d{1,5})(?<measure>[人名亩株棵台个])，(?<all>[^，。；\d约近]{0,8}?)(?:共计|共有|合计|总计|总共)(?<total>\d{1,7})\k<measure>(?=[，。；、]|$)/gu;
/** Totals that are not what each has times how many there are, where each is told to have as many. */
export function wrongOfAlike(text: string): readonly NumeralSlip[] {
  if (!/每.{1,8}[均都][为是有]\d/.test(text)) return NONE;
  return allMatches(text, EACH_ALIKE).flatMap((m): readonly NumeralSlip[] => {
    const { unit, noun, each, measure, all, total } = m.groups as Record<string, string>;
    // the total is of what each has, or names nothing else
    if (!all!.includes(noun!) || /住校|走读|寄宿|留守|[男女]/.test(all!) || (noun === '' && all !== '')) return NONE;
    const before = text.slice(behindLast(text, '。；！？', m.index), m.index);
    const counts = [
      ...allMatches(before, new RegExp(`(?<![\\d.第约近超])(\\d{1,4})个[^，。；、\\d]{0,4}${unit!}(?![以多余])`, 'g')),
      ...allMatches(before, new RegExp(`${unit!}级?(?:共|共有)?(\\d{1,4})个(?![以多余月])`, 'g')),
    ];
    if (counts.length !== 1) return NONE;
    const count = Number(counts[0]![1]);
    const product = count * Number(each);
    if (product === Number(total) || !(Math.abs(product / Number(total) - 1) <= MAX_SHARE_OF_SLIP)) return NONE;
    const wrong = `${total!}${measure!}`;
    const right = `${product}${measure!}`;
    const message = `${each!}乘以${count}是${right}，这里说的是${wrong}，请核对。`;
    const start = m.index + m[0].length - wrong.length;
    return [{ start, wrong, rights: [right], kind: 'product', message, severity: 'information' }];
  });
}
