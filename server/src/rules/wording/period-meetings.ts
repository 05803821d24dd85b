import wordingTable from '../../../data/kept/period-wordings.tsv';
import { meetingsHeld, type MeetingHeld } from '../../lexicon/public-events';
import { alternation, wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import {
  claimedYear,
  NO_FIGURE_BEFORE,
  placeOf,
  SPOKEN_YEAR,
  WHOLE,
  YEAR_FIGURES,
  type PeriodClaim,
} from './period-claim';
import { behindLast } from '../../text/behind';

const words = wordingsOf(wordingTable, 'period-wordings.tsv');
const DAY = '(?:(?<month>\\d{1,2})月)?(?:\\d{1,2}日)?';
const PARTY = '(?:中国共产党|党的|中共)?';
/** 提出……第二年 · 作出……后的第一个春天: the year is one behind the meeting. */
const LATER = '后|第.{1,2}年|之际|周年';
/** Years behind a meeting from which a year is that of its aim: 2049年，党的十九大提出建成强国. */
const MAX_YEARS_LATE = 5;
const WHEN = `(?:${NO_FIGURE_BEFORE}(?<year>${YEAR_FIGURES})年|(?<!\\d)(?<drafts>${SPOKEN_YEAR})年)${DAY}`;
/** The sentence tells of another time than the draft's. */
const OTHER_TIME = /\d年|[〇○零一二三四五六七八九]年|当[时年]|那[时年]|去年|前年|曾/;

interface Patterns {
  readonly dated: readonly RegExp[];
  readonly justHeld: RegExp;
  readonly toCome: RegExp;
}

function compile(names: readonly string[]): Patterns {
  const anyName = alternation(names);
  const meeting = `${WHOLE}(?<name>${anyName})`;
  const held = words('held');
  const rest = `(?=${words('behindMeeting')})`;
  return {
    dated: [
      // 2021年10月召开的党的二十大 · 2023年7月，党中央召开二十届三中全会，
      `${WHEN}，?[^，。；：\\d“”《》]{0,8}?(?:召开|举行)[的了]?${PARTY}${meeting}${rest}`,
      // 2021年，党的二十大胜利召开；2021年召开之前 it is still to come
      `${WHEN}，?${PARTY}${meeting}(?:在北京)?${held}(?![之以]?前|在即|之际|[之以]?后|不[到足]|[仅刚才]|[一二三四五六七八九十百\\d]+周年)`,
      // 1921年7月，党的一大先在上海、后在嘉兴召开
      `${WHEN}，?${PARTY}${meeting}先?在[^。；\\d]{1,24}?(?:召开|举行|开幕)(?![之以]?前|之际|[之以]?后|[一二三四五六七八九十百\\d]+周年)`,
      // 1949年3月，毛泽东同志在党的七届二中全会上告诫全党
      `${WHEN}，[^，。；：\\d“”《》]{0,6}?在${PARTY}${meeting}上(?:[，提作]|告诫|指出|强调|深刻|明确|庄严|首次|郑重)`,
      // 2023年党的二十大提出: what was told later (提出的目标) has 的
      `${WHEN}${PARTY}${meeting}(?:报告)?(?<told>提出|作出|审议通过|通过|明确)(?!了?的|[^，。；]{1,16}的)(?![^，。；]{0,30}(?:${LATER}))`,
      // 2023年，党的二十大提出实施……战略; 2020年，党的十九大提出的目标 and 提出……目标如期实现 tell of later
      `${WHEN}，${PARTY}${meeting}(?:报告)?(?:首次|明确|郑重)?(?<told>提出|作出|审议通过|确立|作出了|提出了)(?!的)(?![^，。；]{0,30}(?:${words('came of it')}|${LATER}))(?=[^，。；]{2,40}(?:[，。；]|$))`,
      // 党的二十大于2021年召开
      `${meeting}(?:[于在]|是)${WHEN}[^，。；\\d]{0,6}?${held}`,
      // 党的二十大（2021年）
      `${meeting}（${WHEN}）`,
    ].map((pattern) => new RegExp(pattern, 'g')),
    justHeld: new RegExp(`(?<when>${words('justNow')}${words('endedOrHeld')})的${PARTY}${meeting}`, 'g'),
    toCome: new RegExp(
      `(?<when>${words('soon')}(?:胜利|隆重)?召开)的${PARTY}${meeting}|(?<greeted>迎接|喜迎)${PARTY}${WHOLE}(?<greetedName>${anyName})的?(?:胜利|隆重)?召开`,
      'g',
    ),
  };
}

const packPatterns = once(() => compile([...meetingsHeld().keys()]));
const OWN_PATTERNS = new WeakMap<readonly MeetingHeld[], Patterns>();

function patternsOf(ownMeetings: readonly MeetingHeld[]): Patterns {
  if (ownMeetings.length === 0) return packPatterns();
  let made = OWN_PATTERNS.get(ownMeetings);
  if (!made) {
    made = compile([...meetingsHeld().keys(), ...ownMeetings.map((meeting) => meeting.name)]);
    OWN_PATTERNS.set(ownMeetings, made);
  }
  return made;
}

/** What a paragraph's text claims of when meetings were held. */
export function meetingClaims(text: string, ownMeetings: readonly MeetingHeld[]): PeriodClaim[] {
  const { dated, justHeld, toCome } = patternsOf(ownMeetings);
  return [
    ...(text.includes('年')
      ? dated.flatMap((pattern) => allMatches(text, pattern).filter(isOfMeeting).map(datedClaim))
      : []),
    ...besideClaims(text, justHeld, 'just held'),
    ...besideClaims(text, toCome, 'to come'),
  ];
}

/** Whether the year of what a meeting told may be meant for that of the meeting itself, and not for that of its aim. */
function isOfMeeting({ groups }: RegExpExecArray): boolean {
  const { name, year, told } = groups!;
  if (told === undefined || year === undefined) return true;
  const held = meetingsHeld().get(name!)?.year;
  return held === undefined || (claimedYear(year, undefined).year ?? held) <= held + MAX_YEARS_LATE;
}

function datedClaim(m: RegExpExecArray): PeriodClaim {
  const { name, year, drafts, month } = m.groups!;
  return {
    kind: 'meeting',
    name: name!,
    ...claimedYear(year, drafts),
    ...(month !== undefined && { month: Number(month) }),
    ...placeOf(m, `${year ?? drafts!}年${month === undefined ? '' : `${month}月`}`),
  };
}

function besideClaims(text: string, pattern: RegExp, kind: 'just held' | 'to come'): PeriodClaim[] {
  return allMatches(text, pattern).flatMap((m): PeriodClaim[] => {
    const { when, name, greeted, greetedName } = m.groups!;
    if (OTHER_TIME.test(text.slice(behindLast(text, '。；！？', m.index), m.index))) return [];
    return [{ kind, name: (name ?? greetedName)!, fromOwn: 0, ...placeOf(m, (when ?? greeted)!) }];
  });
}
