import { draftRule, type Report } from '../../contract/rule';
import { dateEvidence, sureDate, type DateEvidence } from '../../facts/draft-date';
import { sayKnownUntil } from '../../lexicon/pack-dates';
import type { MeetingHeld } from '../../lexicon/public-events';
import { saySlips, type PeriodClaim, type PeriodSlip } from './period-claim';
import { deadlinesOf, passedDeadlines, type Deadlines } from './period-deadlines';
import { periodClaims } from './period-claims';
import { periodSlips } from './period-slips';
import { problemOf } from './period-problems';
import { hoursOf, otherHours, type Hour } from './period-hours';
import { countedDays, wrongCountdowns, type CountedDays } from './period-until';
import { FESTIVALS } from './period-festival-examples';
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

export const rule = draftRule<Summary>({
  id: 'wording/period',
  severity: 'warning',
  title: '年份与会议、规划、周年',
  what: `年份与所说的事对不上：党的代表大会、中央全会、中央纪委全会、全国两会的召开年月，五年规划的起止、开局和收官之年，建党、建国等周年（写了建校、入党年份的，今年是多少周年、多少年），史上大事的年月（1936年1月，遵义会议），第几个教师节，中秋、清明是几月几日（中秋来临却祝元宵节快乐）；已经完成的年份又说要做，总结一季度却部署三季度；过了的期限（2025年的通知要求2024年3月底前完成），问候的时辰（上午的会说晚上好，早上好、华灯初上），节令（重阳说粽子飘香，端午说丹桂飘香，今夜阳光明媚），节日的月日、问候的人和习俗（“3·12”妇女节，护士节祝贺教师，共度重阳却包粽子、缝香囊），走进中考考场却祝高考顺利，接连的生肖年（送别蛇年，迎接龙年）；再过几天就是某个节日（6月26日说再过四天就是七一）。写明年份的按所写年份判断；只写“今年”“明年”和不写年份的星期，按落款、题注的日期判断，没有确切日期不报。${sayKnownUntil('meetings')}，此后的会议不作判断。`,
  why: '照去年的稿子改，年份改了，“收官之年”“103周年”常常忘了改。',
  source: '历次党的全国代表大会和中央全会公报，全国人大、全国政协会议公告，各个五年规划（计划）纲要，党史国史纪念年份',
  sureness: '条例',
  since: '0.1.0',
  fix: 'suggest',
  silences: ['wording/sentence-frame'],
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
      ...FESTIVALS.examples.bad,
    ],
    good: [
      '2012年12月1日，党的十八大闭幕不到一个月，中央就定下了规矩。',
      '晚上好！华灯初上，我们欢聚一堂。\n旭日东升，照亮了我们前进的路，早上的风很凉。\n下午好！旭日东升，万象更新。',
      '下午好！夜幕降临之前，我们开个短会。夕阳正好，傍晚的湖边很美。',
      '端午将至，粽子飘香。在这粽叶飘香的日子里，我们喜迎六一。春节的爆竹、端午的龙舟竞渡、中秋的月饼，是我们的记忆。',
      '初中三年转瞬即逝，祝同学们中考顺利，三年后在高考中再创佳绩。我校去年高考成绩优异，祝初三的同学中考成功。初三的同学在高考考点做了志愿者，祝哥哥姐姐高考顺利，也祝自己中考成功。',
      {
        text: '在全市工作会议上的讲话\n（2025年3月5日）\n同志们：\n2021年9月召开的市第七次党代会，绘就蓝图。',
        ownTables: { meetings: OWN_MEETINGS },
      },
      ...PERIODS.examples.good,
      ...FESTIVALS.examples.good,
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
