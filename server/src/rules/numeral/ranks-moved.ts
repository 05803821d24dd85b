import wordingTable from '../../../data/kept/ranks-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { formatCount, valueOfCount } from '../../text/numerals';
import { once } from '../../text/once';
import type { NumeralSlip } from './suggest';

const words = wordingsOf(wordingTable, 'ranks-wordings.tsv');
const NUMBER = '\\d{1,3}|[一二三四五六七八九十]{1,3}';
/** 由去年的第8位上升到今年的第5位，前移了4位 */
const MOVED = once(
  () =>
    new RegExp(
      `(?:由|从)(?<lead>[^，。；\\d第]{0,14}?)第(?<from>${NUMBER})(?:[位名]次?)[^，。；\\d第]{0,4}?(?<verb>${words('rises in rank')}|${words('falls in rank')})(?:到|至|为)?(?:了)?(?<told>[^，。；\\d第]{0,12}?)第(?<to>${NUMBER})(?:[位名]次?)(?:，(?<again>[^，。；\\d]{0,8}?)(?<way>${words('rises in rank')}|${words('falls in rank')}|${words('moves in rank')})了?(?<stated>${NUMBER})(?=个?[位名]))?`,
      'g',
    ),
);
const RISES = once(() => new RegExp(`^${words('rises in rank')}$`));
/** A ranking of what is bad, or one that is told from its end, goes the other way. */
const TURNED_ROUND = once(() => new RegExp(words('ranked the other way')));
/** What may stand before a stated difference and tells of no other one: 较上年前移了4位 is of the two years before it. */
const OF_THE_SAME = once(() => new RegExp(`^${words('of the same change')}*$`));

/** Ranks that are told to rise while their number grows, and by how many they moved where that is not the difference. */
export function wrongRanks(text: string): readonly NumeralSlip[] {
  if (!/[由从][^，。；]{0,14}第[^，。；]{1,4}[位名]/.test(text)) return NONE;
  return allMatches(text, MOVED()).flatMap((m): readonly NumeralSlip[] => {
    const { from, to, verb, stated } = m.groups as Record<string, string | undefined>;
    const [first, reached] = [valueOfCount(from!), valueOfCount(to!)];
    if (first === undefined || reached === undefined || first === reached) return NONE;
    const isRight = RISES().test(verb!) === reached < first;
    // most ranks are right and no difference is stated: nothing can be wrong, whatever the sentence tells
    if (isRight && stated === undefined) return NONE;
    const sentence = text.slice(behindLast(text, '。；！？', m.index), m.index + m[0].length);
    if (TURNED_ROUND().test(sentence)) return NONE;
    return isRight ? movedSlip(m, Math.abs(reached - first)) : turnedSlip(m);
  });
}

/** 由第5位上升到第8位 */
function turnedSlip(m: RegExpExecArray): readonly NumeralSlip[] {
  const { from, to, verb } = m.groups as Record<string, string>;
  // 降 of a number that grows less may be meant by who tells the figure and not the rank
  if (!RISES().test(verb!)) return NONE;
  const wrong = /^.*?第[^第]*?[位名]次?[^第]*第[^第]*?[位名]/.exec(m[0])![0];
  const right = wrong.replace(`第${from!}`, `第${to!}`).replace(new RegExp(`第${to!}(?=[位名]次?$)`), `第${from!}`);
  const message = `第${from!}位到第${to!}位是位次下降，这里说的是“${verb!}”，请核对。`;
  return [{ start: m.index, wrong, rights: [right], kind: 'rank-turned', message, severity: 'warning' }];
}

/** 由第8位上升到第5位，前移了4位 */
function movedSlip(m: RegExpExecArray, difference: number): readonly NumeralSlip[] {
  const { lead, from, to, again, stated } = m.groups as Record<string, string | undefined>;
  if (stated === undefined || !OF_THE_SAME().test(again!)) return NONE;
  // 比上年: of the year that is told, and of no other
  if (/[较比]/.test(again!) && !/去年|上年/.test(lead!)) return NONE;
  const told = valueOfCount(stated);
  if (told === undefined || told === difference) return NONE;
  const right = /\d/.test(stated) ? String(difference) : formatCount(difference);
  const message = `第${from!}位到第${to!}位相差${right}位，这里说的是${stated}位，请核对。`;
  const start = m.index + m[0].length - stated.length;
  return [{ start, wrong: stated, rights: [right], kind: 'rank-moved', message, severity: 'warning' }];
}
