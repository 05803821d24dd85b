import wordingTable from '../../../data/kept/period-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { behindInSentence } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import type { PeriodSlip } from './period-claim';

const words = wordingsOf(wordingTable, 'period-wordings.tsv');
const COUNT = '[一二三四五六七八九十两几\\d]{1,3}';

/** 明天上午，我们已经完成了 · 明年，我们取得了优异成绩 · 下周二的会议已经圆满结束. What is done may be prepared for that time, or tell whose. */
const aheadAndDone = once(() => {
  const ahead = `(?<![从到至于等待在为对截前])(?<time>${words('time to come')})(?![后前之以的]|[^，。；]{0,3}(?:前|起|后))(?:${words('part of a time')})?，?`;
  const nobodys = `(?![^，。；]{0,12}的(?!成绩|成效|进展|胜利|成果|成就|好成绩|佳绩|任务))(?![^，。；]{0,12}${words('done for a time to come')})`;
  return [
    new RegExp(
      `${ahead}${words('who did it')}?(?:(?:已经?|刚刚|刚)${words('manner of doing')}{0,2}${words('done of a kind')}(?!后|之后|的话|过)|${words('manner of doing')}{0,2}${words('was done')}了)${nobodys}`,
      'gu',
    ),
    new RegExp(
      `(?<![从到至于等待在为对截前])(?<time>${words('time to come')})(?:${words('part of a time')})?的[\\p{Script=Han}]{0,6}?(?:会议?|赛|典礼|仪式)(?:已经?|刚刚|刚)(?:圆满|胜利|成功|顺利|隆重)(?:结束|落幕|闭幕|召开|举行)(?![^，。；]{0,12}的)`,
      'gu',
    ),
  ];
});
/** 昨天上午，学校将召开家长会 · 去年年底，我们将全面完成. In 将开学典礼改到 and 将完成情况上报 the same character stands for 把. */
const overAndPlanned = once(
  () =>
    new RegExp(
      `(?:^|[。！？；，])(?<time>(?:${words('time gone by')}|${COUNT}[年天周](?:以?前|之前))(?:${words('part of a time')})?)，?${words('who did it')}?将要?(?:于[^，。；]{1,8}?)?(?:正式|全面|隆重|如期|全部)?(?:${words('to be done')}(?=[，。；！])|(?:召开|举行|举办|完成|迎来|建成)(?!${words('noun made of a verb')}))(?![^，。；]{0,24}${words('what is done with it')})(?![^。！？]{0,40}${words('what came of the plan')})`,
      'gu',
    ),
);
/** What was said then of what was to come. */
const said = once(() => new RegExp(words('said then')));
/** 三年后那个金秋，你们第一次走进校园；今天……: what was to come is told of before today. */
const thenAndToday = once(
  () =>
    new RegExp(
      `^\\s*(?<time>(?<count>${COUNT})(?<unit>年|个月|天|周)(?<behind>以?后|之后))(?=那(?:个|天|年|一)[^。！？；]{0,30}?${words('came then')})(?![^。！？；]{0,40}[将会当愿希要定再重让])[^。！？]{2,50}[，；。](?:而)?(?:今天|如今|现在|今日|此刻)`,
      'gu',
    ),
);
/** 进入2026年……我们计划于2025年12月底前完成: what is planned for a year that is over. */
const present = once(
  () =>
    new RegExp(
      `${words('is the present')}(?<year>20\\d\\d)年(?<between>[^\\n]{0,80}?)(?<planned>${words('is planned')}(?:于|在|到|至)?(?<past>20\\d\\d)年)(?<rest>[^，。；]{0,9})`,
      'g',
    ),
);

/** Times to come of which something is told as done, and times gone by of which it is told as planned. */
export function tensesOfOthers(text: string): readonly PeriodSlip[] {
  return [
    ...(/[明后下]/.test(text) ? ahead(text) : NONE),
    ...(text.includes('将') && /[昨去前上]/.test(text) ? over(text) : NONE),
    ...(text.includes('后') && /^\s*[一二三四五六七八九十两几\d]/.test(text) ? then(text) : NONE),
    ...(/20\d\d年[^]*20\d\d年/.test(text) ? plannedBefore(text) : NONE),
  ];
}

const slipAt = (m: RegExpExecArray, written: string, message: string): PeriodSlip => {
  const start = m.index + m[0].indexOf(written);
  return { start, end: start + written.length, message };
};

const ahead = (text: string): readonly PeriodSlip[] =>
  aheadAndDone()
    .flatMap((form) => allMatches(text, form))
    .flatMap((m): readonly PeriodSlip[] => {
      const { time } = m.groups as { time: string };
      if (saidAhead().test(behindInSentence(text, m.index, 24))) return NONE;
      return [slipAt(m, time, `“${time}”还没有到，后面说的却是已经做完的事，请核对。`)];
    });
/** What is wished for, or held to have come. */
const saidAhead = once(() => new RegExp(words('said of what is to come')));

const over = (text: string): readonly PeriodSlip[] =>
  allMatches(text, overAndPlanned()).flatMap((m): readonly PeriodSlip[] => {
    const { time } = m.groups as { time: string };
    const sentence = behindInSentence(text, m.index + 1) + m[0];
    if (said().test(sentence)) return NONE;
    return [slipAt(m, time, `“${time}”已经过去，后面说的却是将要做的事，请核对。`)];
  });

const then = (text: string): readonly PeriodSlip[] =>
  allMatches(text, thenAndToday()).map((m): PeriodSlip => {
    const { time, count, unit } = m.groups as { time: string; count: string; unit: string };
    const right = `${count}${unit}前`;
    return { ...slipAt(m, time, `后面说的是今天，“${time}”还没有到，疑应为“${right}”，请核对。`), right };
  });

const plannedBefore = (text: string): readonly PeriodSlip[] =>
  allMatches(text, present()).flatMap((m): readonly PeriodSlip[] => {
    const { year, planned, past, rest, between } = m.groups as Record<string, string>;
    const isOld = Number(past) < Number(year) && Number(year) - Number(past) <= 2;
    if (!isOld || /将20/.test(planned!) || /的|原|曾|当时|比|按|未|没/.test(rest! + between!.slice(-12))) return NONE;
    // 确保2025年结转项目完工: only a day or a month by which it is to be done
    if (!/^(?:\d{1,2}月|年?底|末)/.test(rest!)) return NONE;
    const start = m.index + m[0].indexOf(planned!) + planned!.length - `${past!}年`.length;
    const message = `前面说的是${year!}年，这里计划的却是${past!}年的事，请核对。`;
    return [{ start, end: start + `${past!}年`.length, message }];
  });
