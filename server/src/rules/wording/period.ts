import { draftRule, type Report } from '../../contract/rule';
import { dateEvidence, sureDate, type DateEvidence, type DraftDate } from '../../facts/draft-date';
import { sayKnownUntil } from '../../lexicon/pack-dates';
import { anniversaries, meetingNamed, numberedDays, plans, type MeetingHeld } from '../../lexicon/public-events';
import { saySlips, type PeriodClaim, type PeriodSlip } from './period-claim';
import { deadlinesOf, passedDeadlines, type Deadlines } from './period-deadlines';
import { periodClaims } from './period-claims';
import { periodSlips } from './period-slips';
import { festivalProblem } from './period-days';
import { jubileeProblem } from './period-jubilees';
import { hoursOf, otherHours, type Hour } from './period-hours';
import { countedDays, wrongCountdowns, type CountedDays } from './period-until';
import { PERIODS } from './period-examples';

interface Summary {
  readonly date: DateEvidence | undefined;
  readonly claims: readonly PeriodClaim[];
  readonly hours: readonly Hour[];
  readonly days: CountedDays | undefined;
  readonly slips: readonly PeriodSlip[];
  readonly deadlines: Deadlines | undefined;
  /** Meetings of the unit's own table. */
  readonly ownMeetings: readonly MeetingHeld[];
}

/** Invented, as a unit may keep it. */
const OWN_MEETINGS: readonly MeetingHeld[] = [{ name: '市第七次党代会', year: 2021, month: 9, source: '市委办公室' }];
/** Months after which nobody says 刚刚 of a meeting. */
const MAX_MONTHS_SINCE_JUST = 12;
/** A day of the months that follow a draft is told without its year. */
const MAX_MONTHS_TO_DAY = 2;
/** A count that was left from an older draft is not further off than this. */
const MAX_DAYS_OFF_COUNT = 5;

export const rule = draftRule<Summary>({
  id: 'wording/period',
  severity: 'warning',
  title: '年份与会议、规划、周年',
  what: `年份与所说的事对不上：党的代表大会、中央全会、中央纪委全会、全国两会的召开年月，五年规划的起止、开局和收官之年，建党、建国等周年（写了建校、入党年份的，今年是多少周年、多少年），史上大事的年月（1936年1月，遵义会议），第几个教师节，中秋、清明是几月几日（中秋来临却祝元宵节快乐）；已经完成的年份又说要做，总结一季度却部署三季度；过了的期限（2025年的通知要求2024年3月底前完成），问候的时辰（上午的会说晚上好，上午好、今天下午我们在这里），接连的生肖年（送别蛇年，迎接龙年）；再过几天就是某个节日（6月26日说再过四天就是七一）。写明年份的按所写年份判断；只写“今年”“明年”和不写年份的星期，按落款、题注的日期判断，没有确切日期不报。${sayKnownUntil('meetings')}，此后的会议不作判断。`,
  why: '照去年的稿子改，年份改了，“收官之年”“103周年”常常忘了改。',
  source: '历次党的全国代表大会和中央全会公报，全国人大、全国政协会议公告，各个五年规划（计划）纲要，党史国史纪念年份',
  sureness: '条例',
  since: '0.1.0',
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '在全市安全生产工作会议上的讲话\n（2026年12月2日）\n同志们：\n⟦2027年以来⟧，全市形势平稳。2025年以来，投入翻番。',
      },
      {
        text: '今年是建军⟦98周年⟧，也是“十五五”规划开局之年。党的⟦二十届三中全会⟧审议通过了“十五五”规划建议。⟦七届三中全会⟧提出的“两个务必”，今天仍要牢记。春回大地，万物复苏。在这⟦丹桂飘香⟧的美好时节，我们相聚。大会各项议程已全部完成。现在，我宣布，大会胜利⟦开幕⟧！“两个务必”是⟦十八大⟧提出的。⟦十八大⟧首次提出实施乡村振兴战略。党的⟦十八届六中全会⟧通过了《中共中央关于全面推进依法治国若干重大问题的决定》。⟦二十届五中全会⟧于2024年召开。⟦2021年⟧，党的二十大胜利召开。⟦2023年7月⟧召开的二十届三中全会，对改革作出部署。党的十九大于⟦2018年⟧召开。党的二十大（⟦2021年⟧）以来，变化很大。⟦二〇二一年⟧，党的二十大胜利召开。党的十九大于⟦二〇一八年⟧召开。2026年是“⟦十四五”规划收官之年⟧。2024年是“⟦十四五”规划第三年⟧。回顾“十四五”以来的工作，特别是⟦2019年⟧以来，水质改善；“十三五”期间，尤其是⟦2021年⟧以来，路通了。从⟦2020年⟧“十四五”开局。到“十四五”末的⟦2026年⟧，要全面达标。“十四五”时期（⟦2020—2025年⟧），投入翻番。2024年是新中国成立⟦76周年⟧，2025年是中国人民抗日战争胜利⟦七十周年⟧。⟦十八届五中全会⟧审议通过《中共中央关于制定国民经济和社会发展第十二个五年规划的建议》。',
      },
      {
        text: '关于做好春季绿化的通知\n为做好2025年春季绿化工作，现通知如下。\n一、各村要于⟦2024年⟧3月10日前落实地块，3月底前栽完。',
        suggested:
          '关于做好春季绿化的通知\n为做好2025年春季绿化工作，现通知如下。\n一、各村要于2025年3月10日前落实地块，3月底前栽完。',
      },
      { text: '在推进会上的讲话\n（2025年3月5日）\n同志们：\n各村务必在⟦2024年⟧6月底前完成验收。' },
      {
        text: '在全市工作会议上的讲话\n（2025年3月5日）\n同志们：\n⟦2022年⟧召开的市第七次党代会，绘就蓝图。',
        ownTables: { meetings: OWN_MEETINGS },
      },
      ...PERIODS.examples.bad,
    ],
    good: [
      '晚上好！华灯初上，我们欢聚一堂。\n旭日东升，照亮了我们前进的路，早上的风很凉。\n下午好！旭日东升，万象更新。',
      '下午好！夜幕降临之前，我们开个短会。夕阳正好，傍晚的湖边很美。',
      '端午将至，粽子飘香。在这粽叶飘香的日子里，我们喜迎六一。春节的爆竹、端午的龙舟竞渡、中秋的月饼，是我们的记忆。',
      '初中三年转瞬即逝，祝同学们中考顺利，三年后在高考中再创佳绩。我校去年高考成绩优异，祝初三的同学中考成功。初三的同学在高考考点做了志愿者，祝哥哥姐姐高考顺利，也祝自己中考成功。',
      {
        text: '在全市工作会议上的讲话\n（2025年3月5日）\n同志们：\n2021年9月召开的市第七次党代会，绘就蓝图。',
        ownTables: { meetings: OWN_MEETINGS },
      },
      ...PERIODS.examples.good,
    ],
  },
  collect(paragraph, { role, house }) {
    const date = dateEvidence(paragraph, role);
    const claims = periodClaims(paragraph, role, house.meetings);
    const hours = hoursOf(paragraph, role);
    const days = countedDays(paragraph, role);
    const slips = periodSlips(paragraph);
    const deadlines = deadlinesOf(paragraph);
    return date || days || deadlines || claims.length + hours.length + slips.length > 0
      ? { date, claims, hours, days, slips, deadlines, ownMeetings: house.meetings }
      : undefined;
  },
  reads: [],
  conclude(_draft, collected) {
    const told = [
      ...otherHours(collected),
      ...wrongCountdowns(collected),
      ...passedDeadlines(collected),
      ...saySlips(collected),
    ];
    if (!collected.some(({ summary }) => summary.claims.length > 0)) return told;
    const date = sureDate(
      collected.map(({ summary }) => summary.date),
      'without titles',
    );
    // 今年 of a draft whose date leaves two years open is not known
    const draftYear = date && Math.floor(date.firstMonth / 12);
    const claimed = collected.flatMap(({ line, summary }) =>
      summary.claims.flatMap((claim): Report[] => {
        const year = claim.year ?? (draftYear === undefined ? undefined : draftYear + claim.fromOwn);
        const message =
          year === undefined ? undefined : problemOf(claim, { year, date, ownMeetings: summary.ownMeetings });
        return message === undefined ? [] : [{ at: line, start: claim.start, end: claim.end, message }];
      }),
    );
    return [...told, ...claimed].sort((x, y) => x.at - y.at || x.start - y.start);
  },
});

/** What a claim is held against: the year that it says, the day of the draft, the meetings of the unit. */
interface Against {
  readonly year: number;
  readonly date: DraftDate | undefined;
  readonly ownMeetings: readonly MeetingHeld[];
}

function problemOf(claim: PeriodClaim, against: Against): string | undefined {
  const { year, date } = against;
  switch (claim.kind) {
    case 'meeting':
      return meetingProblem(claim, against);
    case 'event':
      return eventProblem(claim, year);
    case 'just held':
    case 'to come':
      return nearnessProblem(claim, against);
    case 'plan':
      return planProblem(claim, year);
    case 'range': {
      const { firstYear, lastYear } = plans().get(claim.name)!;
      if (year === firstYear && claim.until === lastYear) return undefined;
      return `“${claim.name}”是${firstYear}—${lastYear}年，这里写的是${year}—${claim.until}年，请核对。`;
    }
    case 'numbered day': {
      const count = year - numberedDays().get(claim.name)!.firstYear + 1;
      // far off it is counted from another year: 入职以来的第一个教师节
      if (count === claim.count || Math.abs(count - claim.count) > MAX_DAYS_OFF_COUNT) return undefined;
      return `${year}年的${claim.name}是第${count}个，这里写的是第${claim.count}个，请核对。`;
    }
    case 'festival':
      return festivalProblem(claim, year);
    case 'weekday':
      return weekdayProblem(claim, against);
    case 'since': {
      const lastYear = date && Math.floor(date.lastMonth / 12);
      return lastYear !== undefined && year > lastYear
        ? `本稿是${lastYear}年的，${year}年还没有到，请核对。`
        : undefined;
    }
    case 'jubilee':
      return jubileeProblem(claim.jubilee, year);
    case 'anniversary': {
      const since = anniversaries().get(claim.name)!.year;
      if (year - since === claim.count || year <= since) return undefined;
      return `${claim.name}从${since}年算起，${year}年是${year - since}周年，这里写的是${claim.count}周年，请核对。`;
    }
  }
}

/**
 * A day soon after a draft whose month is known is the one to come. Any other may be of the year before or the year to
 * come: it is wrong where it fits none of them.
 */
function weekdayProblem(
  claim: PeriodClaim & { readonly kind: 'weekday' },
  { year, date }: Against,
): string | undefined {
  const { month, day, weekday } = claim;
  const weekdayIn = (y: number): number => new Date(Date.UTC(y, month - 1, day)).getUTCDay();
  const monthsAhead = date && date.firstMonth === date.lastMonth ? month - 1 - (date.firstMonth % 12) : -1;
  const isToCome = monthsAhead >= 0 && monthsAhead <= MAX_MONTHS_TO_DAY;
  if ((isToCome ? [year] : [year - 1, year, year + 1]).some((y) => weekdayIn(y) === weekday)) return undefined;
  return `本稿是${year}年的，${month}月${day}日那天是星期${'日一二三四五六'[weekdayIn(year)]!}，请核对。`;
}

/** Which table knows of a meeting. */
const sayWhose = (name: string, ownMeetings: readonly MeetingHeld[]): string =>
  ownMeetings.some((meeting) => meeting.name === name) ? '本单位的表' : sayKnownUntil('meetings');

function nearnessProblem({ kind, name }: PeriodClaim, { date, ownMeetings }: Against): string | undefined {
  const { year, month } = meetingNamed(name, ownMeetings)!;
  if (!date) return undefined;
  // of a meeting whose month is not known the last one, so that nothing is said too early
  const heldIn = year * 12 + (month ?? 12) - 1;
  const isWrong = kind === 'just held' ? date.firstMonth > heldIn + MAX_MONTHS_SINCE_JUST : date.firstMonth > heldIn;
  if (!isWrong) return undefined;
  const held = `${year}年${month === undefined ? '' : `${month}月`}`;
  return `${name}是${held}召开的，本稿是${Math.floor(date.firstMonth / 12)}年的，请核对（${sayWhose(name, ownMeetings)}）。`;
}

function eventProblem(claim: PeriodClaim & { readonly kind: 'event' }, year: number): string | undefined {
  const { name, month, day, held } = claim;
  const isOtherMonth = month !== undefined && held.month !== undefined && month !== held.month;
  const isOtherDay = !isOtherMonth && day !== undefined && held.day !== undefined && day !== held.day;
  if (year === held.year && !isOtherMonth && !isOtherDay) return undefined;
  const write = (of: { readonly month?: number | undefined; readonly day?: number | undefined }, y: number): string =>
    `${y}年${of.month === undefined ? '' : `${of.month}月`}${of.day === undefined ? '' : `${of.day}日`}`;
  return `${name}是${write(held, held.year)}，这里写的是${write(claim, year)}，请核对。`;
}

function meetingProblem(
  claim: PeriodClaim & { readonly kind: 'meeting' },
  { year, ownMeetings }: Against,
): string | undefined {
  const { year: heldIn, month } = meetingNamed(claim.name, ownMeetings)!;
  const wrongMonth = claim.month !== undefined && month !== undefined && claim.month !== month;
  if (year === heldIn && !wrongMonth) return undefined;
  const held = `${heldIn}年${wrongMonth && month !== undefined ? `${month}月` : ''}`;
  const written = `${year}年${wrongMonth ? `${claim.month}月` : ''}`;
  return `${claim.name}是${held}召开的，这里写的是${written}，请核对（${sayWhose(claim.name, ownMeetings)}）。`;
}

/** Years of a plan as a writer calls them. */
const CALLED: Readonly<Record<number, string>> = { 1: '开局之年', 5: '收官之年' };

function planProblem(claim: PeriodClaim & { readonly kind: 'plan' }, year: number): string | undefined {
  const { firstYear, lastYear } = plans().get(claim.name)!;
  const meant = firstYear + claim.stage - 1;
  if (year === meant) return undefined;
  const called = CALLED[claim.stage] ?? `第${'一二三四五'[claim.stage - 1]!}年`;
  return `“${claim.name}”是${firstYear}—${lastYear}年，${called}是${meant}年，这里说的是${year}年，请核对。`;
}
