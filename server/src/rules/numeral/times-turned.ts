import wordingTable from '../../../data/kept/figure-checks-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import type { NumeralSlip } from './suggest';

const doneAtATime = (): string => wordingsOf(wordingTable, 'figure-checks-wordings.tsv')('done at a time');
/** 原计划于: what was to come at a time that is over. */
const WAS_TO_COME = '(?<![原本曾])(?<!原计划|原定|当时|当初|曾经|起初|一度)';
const PAST = '(?:去年|前年|上个?月|上周|上季度|昨天|昨日|前天)';
const TO_COME = '(?:明年|后年|下个?月|下周|明天|明日|后天)';
/** 在去年修好的基础上: the time is of something that is spoken of besides. */
const OF_SOMETHING_ELSE = '(?![^，。；！？]{0,400}(?:的|(?<!\\d月|份)上(?!旬|半年)|内|(?<!\\d月|份)中(?!旬)|基础))';
const PART = '(?:年?底|年?末|初|\\d{1,2}月|[上中下]旬|[上下]半年)?';
const doneBehind = (): string => `[^，。；！？的]{0,12}${doneAtATime()}`;
/** 将于去年12月建成: the word of time before it is of the other direction. */
const TO_COME_IN_THE_PAST = once(
  () => new RegExp(`${WAS_TO_COME}((?:即?将|拟|预计)于)(${PAST})${OF_SOMETHING_ELSE}(?=${PART}${doneBehind()})`, 'g'),
);
/** 已于明年3月开工 */
const DONE_IN_THE_FUTURE = once(
  () => new RegExp(`((?<!不|早)(?:已经?|业已|早已)于)(${TO_COME})(?=的?${PART}${doneBehind()})`, 'g'),
);
/**
 * 到明年年底，全县已经建成8个养老服务中心: nothing tells that it is to come. 已开工项目 names what is begun, so that 已 alone
 * counts only before a figure.
 */
const DONE_BY_THEN = once(
  () =>
    new RegExp(
      `(?:到|截至|截止到?)(?<then>${TO_COME}(?:年?底|年?末|\\d{1,2}月(?:底|末|份)?|[上中下]旬|[上下]半年)?)(?:前|之前|为止|时)?，(?<who>[^，。；！？将拟计要可会应力预争确若如当想等]{0,12}?)(?<done>已经?)(?:全部|全面|基本|累计|陆续|胜利|顺利|圆满){0,2}${doneAtATime()}(?![^，。；！？]{0,6}(?:的|之)|(?:满|了)?[^，。；！？]{0,6}(?:年了|月了|[周天]了|周年|整))(?![^。！？]{0,400}(?:就|届时|那时))(?=了?(?<count>[\\d一二三四五六七八九十两百])?)`,
      'g',
    ),
);
/** Of a plan of then, of a letter or of an agreement nothing is said. */
const OF_THEN = /原计划|原定|当时|当年|那时|曾|文件|合同|通[知告]|公告|[“‘]$/;

/** What is to come at a time that is over, and what is done at a time to come. */
export function timesTurned(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  const isOfThen = (index: number): boolean => OF_THEN.test(text.slice(behindLast(text, '。！？', index), index));
  const add = (m: RegExpExecArray, told: string): void => {
    if (isOfThen(m.index)) return;
    const message = `“${m[1]!}”说的是${told}，“${m[2]!}”却不是，请核对。`;
    slips.push({ start: m.index, wrong: m[0], rights: [], kind: 'time-turned', message });
  };
  if (/[将拟计]于[去前上昨]/.test(text)) for (const m of allMatches(text, TO_COME_IN_THE_PAST())) add(m, '将来');
  if (/[已经]于[明后下]/.test(text)) for (const m of allMatches(text, DONE_IN_THE_FUTURE())) add(m, '已经过去的事');
  if (/[到至][明后下][^。]{1,24}已/.test(text))
    for (const m of allMatches(text, DONE_BY_THEN())) {
      const { then, done, count } = m.groups as Record<string, string | undefined>;
      if (count === undefined || isOfThen(m.index)) continue;
      const message = `“${then!}”还没有到，这里说“${done!}”，请核对。`;
      const start = m.index + m[0].indexOf(done!, m[0].indexOf('，'));
      slips.push({ start, wrong: done!, rights: ['将'], kind: 'time-turned', message });
    }
  return slips;
}
