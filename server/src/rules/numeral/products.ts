import { allMatches } from '../../text/matches';
import { contextBefore, MAX_SHARE_OF_SLIP, MAX_SHARE_OFF_ROUNDED, SIZE } from './context';
import type { NumeralSlip } from './suggest';
import { NONE } from '../../text/none';

const UNIT = '(?:[亩户人名家个株棵只头台辆车班校村次天月]|公里|平方米)';
const MEASURE = '(?:[元斤吨度株棵袋册本]|公斤|公里|千瓦时|小时|分钟)';
const FIGURE = '(\\d{1,7}(?:\\.\\d{1,2})?)';
/** 每亩增收300元，1200亩共增收36万元 */
const EACH = new RegExp(
  `(?:平均)?每(${UNIT})[^，。；\\d约近每]{0,8}?(\\p{Script=Han}{2})${FIGURE}(${MEASURE})(?![以多余]|左右)，[^，。；\\d]{0,8}?${FIGURE}(万)?\\1[^，。；\\d约近]{0,8}?(\\p{Script=Han}{2})了?${FIGURE}([万亿])?\\4(?![以多余]|左右)`,
  'gu',
);
/** 全县16个乡镇，已有12个完成任务，还有3个没有完成 */
const REST = new RegExp(
  `(?<![\\d.约近超第])(?<total>\\d{1,5})(?<measure>[个户家名项处座条件栋])(?![以多余月])[^，。；：\\d]{0,10}，(?:其中|目前|现在|截至目前)?，?(?:已经?|已有|有)[^，。；\\d]{0,6}(?<done>\\d{1,5})\\k<measure>[^，。；\\d]{1,12}，(?:还有|尚有|剩余|剩下|其余|余下)的?(?<rest>\\d{1,5})\\k<measure>(?=[^，。；]{0,8}(?:没|未|不|待|正在|在[建办修改])|[。，；])`,
  'g',
);
/** 排查漏点84处，已修复61处，还有13处没有修复 · 排查漏点84处。目前已修复61处，其余13处正在抢修 */
const NOT_DONE =
  /(?<![\d.约近超第])(?<total>\d{1,5})(?<measure>[个户家名项处座条件栋人份起宗套台辆盏块笔篇口眼例株所间张幅段亩吨封部只头棵架门])(?![以多余月])[^，。；：\d]{0,12}(?<stop>[，。；])(?:截至[^，。；]{1,10}，|到目前为止，)?(?:其中|目前|现在|截至目前)?，?(?:现?已经?|已有|累计)[^，。；：\d]{1,6}(?<done>\d{1,5})\k<measure>[^，。；：\d]{0,8}，(?:(?:还有|还剩|尚有|尚余|仍有|还余)的?(?<left>\d{1,5})\k<measure>(?=[^，。；：\d]{0,6}?[没未待])|(?:剩余|剩下|其余|余下)的?(?<others>\d{1,5})\k<measure>)/g;
/** What is found or taken in is all there is to be done: of what merely is there (有水库45座。) only some may need it. */
const FOUND = /[查收征登受交转下摸梳列][查到集记理办达排实发][^，。；]*$|计划[^，。；]*$/;
/** 收到意见56条，已采纳32条，未采纳24条 · 提案47件，立案38件，不予立案9件 */
const DONE_OR_NOT =
  /(?<![\d.约近超第])(?<total>\d{1,5})(?<measure>[个户家名项处座条件栋人份起])(?![以多余月])[^，。；：\d]{0,6}，(?:其中|目前)?，?(?:已经?)?(?<deed>\p{Script=Han}{1,4}?)了?(?<done>\d{1,5})\k<measure>[，、](?:未|没有?|尚未|还未|仍未|待|不予?)\k<deed>的?(?:[还尚仍]?有|还剩)?(?<rest>\d{1,5})\k<measure>(?=[，。；]|$)/gu;
/** Characters in front of a total in which what it is a part of is told. */
const REACH = 60;

const MAY_BE_LEFT = /还有|还剩|还余|尚有|尚余|仍有|剩余|剩下|其余|余下/;

/** What each has, times how many there are; and a rest that does not make up the whole. */
export function wrongProducts(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  if (/每.{1,14}\d/.test(text)) for (const m of allMatches(text, EACH)) slips.push(...productOf(m));
  if (MAY_BE_LEFT.test(text)) for (const m of allMatches(text, REST)) slips.push(...restOf(m));
  if (MAY_BE_LEFT.test(text)) for (const m of allMatches(text, NOT_DONE)) slips.push(...leftOf(m));
  if (/\d.[，、](?:未|没|尚|还未|仍未|待|不)/.test(text))
    for (const m of allMatches(text, DONE_OR_NOT)) slips.push(...restOf(m));
  return slips;
}

function productOf(m: RegExpExecArray): readonly NumeralSlip[] {
  const [written, , verb, each, measure, count, tens, otherVerb, stated, size] = m as unknown as (string | undefined)[];
  // another thing is told of all of them
  if (verb !== otherVerb && !/[共计达]$/.test(otherVerb!)) return NONE;
  const product = Number(each) * Number(count) * (tens ? 1e4 : 1);
  const told = Number(stated) * (size ? SIZE[size]! : 1);
  if (!(product > 0) || Math.abs(product / told - 1) <= MAX_SHARE_OFF_ROUNDED) return NONE;
  const wrong = `${stated!}${size ?? ''}${measure!}`;
  const start = m.index + written!.length - wrong.length;
  const right =
    product >= 1e4
      ? `${Math.round(product / 100) / 100}万${measure!}`
      : `${Math.round(product * 100) / 100}${measure!}`;
  const message = `${each!}乘以${count!}${tens ?? ''}是${right}，这里说的是${wrong}，请核对。`;
  return [{ start, wrong, rights: [], kind: 'product', message, severity: 'information' }];
}

/** What is left of what was found, where all that was found is done or left. */
function leftOf(m: RegExpExecArray): readonly NumeralSlip[] {
  const { total, measure, stop, done, left, others } = m.groups as Record<string, string | undefined>;
  const rest = left ?? others!;
  if (Math.abs((Number(done) + Number(rest)) / Number(total) - 1) > MAX_SHARE_OF_SLIP) return NONE;
  if (stop === '。' && !FOUND.test(contextBefore(m.input, m.index, REACH))) return NONE;
  return restOf(m, { total: total!, measure: measure!, done: done!, rest });
}

interface Rest {
  readonly total: string;
  readonly measure: string;
  readonly done: string;
  readonly rest: string;
}

function restOf(
  { 0: written, index, input, groups }: RegExpExecArray,
  { total, measure, done, rest }: Rest = groups as unknown as Rest,
): readonly NumeralSlip[] {
  const sum = Number(done) + Number(rest);
  if (sum === Number(total)) return NONE;
  // what is told behind in the same measure may be a part of it as well, and the total a part of what is told in front
  const figure = new RegExp(`\\d${measure}`);
  const behind = input.slice(index + written.length).replace(/[。；].*$/s, '');
  if (figure.test(behind) || figure.test(contextBefore(input, index, REACH))) return NONE;
  const wrong = `${rest}${measure}`;
  const message = `${done}加${rest}是${sum}，前面说的是${total}${measure}，请核对。`;
  const start = index + written.lastIndexOf(wrong);
  return [{ start, wrong, rights: [], kind: 'sum', message, severity: 'information' }];
}
