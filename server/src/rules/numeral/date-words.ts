import events from '../../../data/kept/date-events.tsv';
import wordingTable from '../../../data/kept/date-words-wordings.tsv';
import { alternation, wordingsOf } from '../../text/alternation';
import type { Paragraph } from '../../syntax/types';
import { pairAround } from '../../syntax/within';
import { allMatches } from '../../text/matches';
import { tableColumn } from '../../text/table';
import type { NumeralSlip } from './suggest';

const EVENTS = alternation(tableColumn(events, 'date-events.tsv', 'word'));
const words = wordingsOf(wordingTable, 'date-words-wordings.tsv');
/** A version, a measure or a method is named by a figure: “1.5”倍, “1.1”工程. */
const NO_EVENT = '[版级倍元万亿]|工程|模式|计划|战略|工作法';
/** “5.12”汶川特大地震 · “7.20”暴雨: quoted, so at most a few words of place stand before what happened. */
const QUOTED = new RegExp(
  `([“"＂])(\\d{1,2})[.．。、](\\d{1,2})([”"＂])(?!${NO_EVENT})(?=[\\p{Script=Han}·]{0,8}?(?:${EVENTS}))`,
  'gu',
);
/**
 * “7.12”某地化工厂仓库燃爆重大事故: the name of what went wrong is long, and has a hazard in it. What is done against it
 * (“1.2”工作法防范火灾事故) is not named after a day.
 */
const QUOTED_HAZARD = new RegExp(
  `([“"＂])(\\d{1,2})[.．。、](\\d{1,2})([”"＂])(?!${NO_EVENT})(?=\\p{Script=Han}{2,20}?${words('hazard')}\\p{Script=Han}{0,8}?(?:事故|事件|灾害|灾难|案))`,
  'gu',
);
/** What a name of what went wrong does not hold. */
const DONE_AGAINST = new RegExp(words('done against'));
/** 12.9运动 · 5.12汶川地震 */
const BARE = new RegExp(`(\\d{1,2})[.．](\\d{1,2})(?=[\\p{Script=Han}]{0,4}?(?:${EVENTS}))(?!级|度|元|万|亿)`, 'gu');
/** Where these may stand: asked before they are. 1.8万 and 3.2% are no dates. */
const MAY_BE_QUOTED = /[“"＂]\d{1,2}[.．。、]\d/;
const MAY_BE_BARE = /\d[.．]\d{1,2}[^\d.．%％万亿元个倍公平吨米千百亩人岁度级天年]/;
/** Behind these the figure is a magnitude, a part of a number or of a name: 里氏7.8级地震, K12.9处事故. */
const NO_DATE_BEHIND = /(?:[\d.．第“"A-Za-z约达]|里氏|发生)$/;
/** “一二八”: 28 January or 8 December? Of months with 一 the point tells it, in the names of these two. */
const IN_CHARACTERS = /“(一[.．]?二[.．]?[八九])”(?=\p{Script=Han}{0,2}(?:运动|事变|抗战))/gu;

/** 五·四运动: only of the months with 一 in them the point tells the days, a title is quoted as it stands. */
const NEEDLESS_POINT = new RegExp(
  `(五[·•‧][一四卅]|七[·•‧][一七]|三[·•‧]八|[六八][·•‧]一)(?=[”"]?${words('named after a day')})`,
  'g',
);
/** “十四·五”时期: the name of a plan, in which no point stands. */
const POINT_IN_PLAN = /(?<=[“"＂])十[一二三四五六][·•‧]五(?=[”"＂])|十[一二三四五六][·•‧]五(?=规划|时期|期间|以来)/g;

/** Names of events after a month and a day that are written with a full stop: the point between them is ·. */
export function dateWords(text: string): readonly NumeralSlip[] {
  const slips: NumeralSlip[] = [];
  if (MAY_BE_QUOTED.test(text)) {
    const near = allMatches(text, QUOTED);
    const far = allMatches(text, QUOTED_HAZARD).filter(
      (m) => near.every((n) => n.index !== m.index) && isName(text, m.index + m[0].length),
    );
    for (const m of [...near, ...far])
      if (isDay(m[2]!, m[3]!)) slips.push(slipOf(m.index + 1, m[0].slice(1, -1), `${m[2]!}·${m[3]!}`));
  }
  if (MAY_BE_BARE.test(text))
    for (const m of allMatches(text, BARE))
      if (isDay(m[1]!, m[2]!) && !NO_DATE_BEHIND.test(text.slice(Math.max(0, m.index - 2), m.index)))
        slips.push(slipOf(m.index, m[0], `${m[1]!}·${m[2]!}`));
  return slips;
}

/** Whether the characters from an offset to the end of the event name nothing that is done against it. */
function isName(text: string, start: number): boolean {
  const name = /^.{2,30}?(?:事故|事件|灾害|灾难|案(?=件|[，。；、的告发侦]|$))/u.exec(text.slice(start, start + 34));
  return name !== null && !DONE_AGAINST.test(name[0].slice(0, -1));
}

/** “一二九”运动 · 五·四运动: names in characters that need the point, and those that have one too many. */
export function datesInCharacters(paragraph: Paragraph): readonly NumeralSlip[] {
  const { text } = paragraph;
  const needless = allMatches(text, NEEDLESS_POINT).flatMap((m): readonly NumeralSlip[] => {
    const wrong = m[1]!;
    if (pairAround(paragraph, m.index, m.index + wrong.length, '《') !== undefined) return [];
    const right = wrong[0]! + wrong[2]!;
    const message = `只有一月、十一月、十二月的日子才用间隔号，“${wrong}”应为“${right}”。`;
    return [{ start: m.index, wrong, rights: [right], kind: 'date-word', message }];
  });
  const ofPlans = allMatches(text, POINT_IN_PLAN).map(({ 0: wrong, index }): NumeralSlip => {
    const right = wrong.replace(/[·•‧]/, '');
    const message = `规划的名称里没有间隔号，“${wrong}”应为“${right}”。`;
    return { start: index, wrong, rights: [right], kind: 'date-word', message };
  });
  const lacking = allMatches(text, IN_CHARACTERS).map((m) =>
    slipOf(m.index + 1, m[1]!, m[1]!.endsWith('八') ? '一·二八' : '一二·九'),
  );
  return [...lacking, ...needless, ...ofPlans];
}

function slipOf(start: number, wrong: string, right: string): NumeralSlip {
  const message = `月和日之间用间隔号，“${wrong}”应为“${right}”。`;
  return { start, wrong, rights: [right], kind: 'date-word', message };
}

function isDay(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
