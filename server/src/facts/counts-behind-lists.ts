import wordingTable from '../../data/kept/counted-lists-wordings.tsv';
import type { Paragraph } from '../syntax/types';
import { wordingsOf } from '../text/alternation';
import { allMatches } from '../text/matches';
import { NONE } from '../text/none';
import { parseCount } from '../text/numerals';
import { once } from '../text/once';
import type { ClosedList } from './declared-counts';
import { fitsCount, readList } from './list-read';
import { FEW } from './plain-count';

const words = wordingsOf(wordingTable, 'counted-lists-wordings.tsv');
const MEASURE = '个方面|方面|[大个项点条件种类步关处场对座所]';
const MEMBER = '(?:“[^“”，。；]{1,16}”|[^、，。；：！？“”《》（）\\s]){1,16}';
const LIST = `(?<=^|[，。；：！？\\s—])(?<told>(?:${MEMBER}、){1,12}${MEMBER}?)`;
/** 招工难、融资难、用地难这四大难题: whatever is counted, 这 takes the list up. */
const TAKEN_UP = new RegExp(
  `${LIST}(?:这|这样的?|等这)(?<numeral>${FEW})(?<measure>${MEASURE})(?<noun>\\p{Script=Han}{0,4})`,
  'gu',
);
/** 培训、考核、激励三方面 · 初赛、复赛、决赛四个阶段: what such words count is named in front of them. */
const AT_ONCE = once(
  () =>
    new RegExp(
      `${LIST}(?<numeral>${FEW})(?:(?<measure>[大个项种类处])(?<noun>(?:主要|重点|关键|核心|基本)?${words('named right behind')})|(?<side>方面))(?!的?(?:工作|任务|内容)?[：、（]|[和与及])`,
      'gu',
    ),
);
/** 入场、证婚、敬酒，今天的仪式就由这六个环节组成 · 学习不主动、作风不扎实，这四个问题 */
const IN_NEXT_CLAUSE = new RegExp(
  `${LIST}，(?:[^，。；：！？、]{0,16}?(?:由|是|有|靠|做到|做好|抓好))?(?:这|以上|上述)(?<numeral>${FEW})(?<measure>${MEASURE})(?<noun>\\p{Script=Han}{0,4})`,
  'gu',
);
const MAY_BE_TAKEN_UP =
  /、[^。；！？]{1,50}(?:这样?的?|以上|上述)[两三四五六七八九十\d]+(?:方面|[大个项点条件种类步关处场对座所])/;
const MAY_BE_AT_ONCE = /、[^、，。；：！？]{1,16}[两三四五六七八九十\d](?:方面|[大个项种类处]\p{Script=Han})/u;
/** What leads on from a list, or to it, and is none of its members. */
const NO_MEMBER = once(
  () =>
    new RegExp(
      `[的是有为在从把将被对于以等各每其第几]$|\\d|[一二三四五六七八九十][个项条次大]|^[和与及并或]|${words('leads to a list')}$`,
    ),
);
const ANNOUNCED = once(() => new RegExp(`^\\p{Script=Han}{0,2}?${words('announced')}`, 'u'));
/** 李庄和王庄: what the first member has of the words before a list is not known, so that the others give its shape. */
const SHORT_CLAUSE = /(?:^|[，。；：！？])[^，。；：！？]{0,7}[^，。；：！？的是]，$/;
const IS_LED_TO = /^(?:是|有|即|就是|做到|围绕|从)/;
const CLAUSE = 10;
const MOST_CHARACTERS = 14;
const LONGER = 2;
const MIN_MEMBERS = 2;

/** Lists whose count stands behind them, in their clause or in the next one, and is one more or one less than they are. */
export function countsBehindLists({ text }: Paragraph): readonly ClosedList[] {
  if (!text.includes('、')) return NONE;
  const matches = [
    ...(MAY_BE_TAKEN_UP.test(text) ? [...allMatches(text, TAKEN_UP), ...allMatches(text, IN_NEXT_CLAUSE)] : NONE),
    ...(MAY_BE_AT_ONCE.test(text) ? allMatches(text, AT_ONCE()) : NONE),
  ];
  return matches.flatMap((m): readonly ClosedList[] => {
    const { told, numeral, measure, noun, side } = m.groups as Record<string, string | undefined>;
    const count = parseCount(numeral!);
    const list = readList(told!);
    if (count === undefined || list?.mark !== '、' || fitsCount(list, count)) return NONE;
    const { members } = list;
    if (Math.abs(count - members.length) !== 1 || !areOfOneShape(members)) return NONE;
    if (noun !== undefined && side === undefined && !isOfThem(noun, members, text[m.index + m[0].length])) return NONE;
    // 学生，老师、家长三方面: another one may stand before the comma
    if (
      count > members.length &&
      !IS_LED_TO.test(told!) &&
      SHORT_CLAUSE.test(text.slice(Math.max(0, m.index - CLAUSE), m.index))
    )
      return NONE;
    const numeralText = numeral! + (measure ?? side!) + (ANNOUNCED().exec(noun ?? '')?.[0] ?? '');
    const start = m.index + m[0].lastIndexOf(numeral! + (measure ?? side!));
    const at = { start, end: start + numeral!.length };
    const items = members.length;
    return [{ start: m.index, end: m.index + m[0].length, numeral: numeralText, count, items, at, isInFull: true }];
  });
}

/** 跑工地、写材料，这三个月…: what is counted must be announced so, or be what all members end with (东村、西村这三个村). */
function isOfThem(noun: string, members: readonly string[], next: string | undefined): boolean {
  if (noun === '') return next === undefined || /[，。；：！？]/.test(next);
  const end = members[0]!.at(-1)!;
  if (members.every((member) => member.endsWith(end)) && noun.startsWith(end)) return true;
  const announced = ANNOUNCED().exec(noun)?.[0];
  return announced !== undefined && !/^(?:[日天者员队站室部区人会课]|组(?!成))/.test(noun.slice(announced.length));
}

/** Whether all members are names or phrases of about one length; the first may have words in front of it. */
function areOfOneShape(members: readonly string[]): boolean {
  const [first, ...others] = members as [string, ...string[]];
  if (members.length < MIN_MEMBERS || members.some((member) => NO_MEMBER().test(member))) return false;
  const lengths = others.map(({ length }) => length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  if (most > MOST_CHARACTERS || most - least > LONGER + 1) return false;
  // of two the first must be as long as the other one: nothing else tells where it begins
  if (others.length === 1) return Math.abs(first.length - most) <= 1;
  const inner = lengths.slice(0, -1);
  return lengths.at(-1)! <= Math.max(...inner) + LONGER && first.length >= least - LONGER;
}
