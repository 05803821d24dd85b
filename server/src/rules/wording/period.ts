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
      { text: '各位亲友：\n⟦晚上好⟧！在这个阳光明媚的上午，我们相聚在一起。' },
      {
        text: '同事们：\n今晚，我们送别蛇年，迎接⟦龙年⟧的到来。',
        suggested: '同事们：\n今晚，我们送别蛇年，迎接马年的到来。',
      },
      {
        text: '在厂庆大会上的讲话\n（2026年5月8日）\n同志们：\n本厂始建于1966年，今年将迎来建厂⟦五十周年⟧。',
      },
      { text: '各位会员：\n⟦下午好⟧！今晚，我们欢聚一堂。', severity: 'information' },
      {
        text: '2021年是中国共产党成立100周年，也是实施“⟦十三五”规划的开局之年⟧。2024年是新中国成立75周年，更是“⟦十四五”规划收官之年⟧。⟦2018年⟧，党的十九大提出实施乡村振兴战略。⟦1979年⟧，党的十一届三中全会作出改革开放的伟大决策。⟦1928年8月1日⟧，南昌城头一声枪响。⟦1979年⟧，小岗村18户农民签下“生死状”，⟦1929年4月⟧，井冈山会师。⟦1922年7月⟧，中国共产党第一次全国代表大会先在上海、后在嘉兴召开。⟦1949年3月⟧，毛泽东同志在党的七届三中全会上告诫全党。⟦1936年1月⟧，党中央召开遵义会议。新中国成立于⟦1950年10月1日⟧，香港回归（⟦1999年7月1日⟧）。⟦1956年9月⟧，第一届全国人民代表大会第一次会议在北京召开。⟦2006年10月⟧，嫦娥一号成功发射。⟦2013年12月4日⟧，十八届中央政治局会议审议通过了中央政治局关于改进工作作风、密切联系群众的八项规定。',
      },
      {
        text: '在全厂工作会议上的讲话\n（2025年5月20日）\n同志们：\n今年7月1日，我们将庆祝中国共产党成立⟦103周年⟧；⟦6月6日（星期四⟧）开家长会。',
      },
      {
        text: '在全厂工作会议上的讲话\n（2025年5月20日）\n同志们：\n⟦刚刚闭幕⟧的党的十九大催人奋进，全厂上下⟦喜迎⟧党的二十大胜利召开。',
      },
      {
        text: '在全市工作会议上的讲话\n（2024年4月28日）\n同志们：\n⟦5月1日（星期六⟧）前完成，5月6日（星期一）复工。',
      },
      {
        text: '在庆祝中国共产党成立⟦102周年⟧大会上的讲话\n（2024年7月1日）\n同志们：\n今年是新中国成立⟦74周年⟧，明年是“⟦十四五”开局之年⟧。',
      },
      {
        text: '在庆祝大会上的讲话\n（2024年9月10日）\n同志们：\n今天是⟦第41个教师节⟧，2023年迎来⟦第四十个教师节⟧。中秋节（⟦9月18日⟧）前要走访，⟦4月6日⟧（清明节）已经祭扫。',
      },
      {
        text: '厂文艺汇演主持词\n（2026年9月28日）\n同志们：\n在中华人民共和国成立⟦七十六周年⟧即将到来之际，我们欢聚一堂。',
      },
      {
        text: '值此中秋佳节来临之际，祝全院职工⟦元宵节⟧快乐！今天是2025年9月10日，我们在这里隆重集会，共同庆祝⟦第40个教师节⟧。\n庆祝2024年教师节。这是我国⟦第39个教师节⟧。\n一季度（⟦1—4月⟧），消费增长6.8%。',
        suggested:
          '值此中秋佳节来临之际，祝全院职工中秋节快乐！今天是2025年9月10日，我们在这里隆重集会，共同庆祝第40个教师节。\n庆祝2024年教师节。这是我国第39个教师节。\n一季度（1—3月），消费增长6.8%。',
      },
      {
        text: '总结1—3月份工作，分析当前形势，安排部署⟦三季度⟧重点任务。2025年的医保征缴任务已经圆满完成，做好⟦2025年⟧的征缴工作，时间更紧。清明临近，火源管控压力加大，⟦国庆⟧假期护林员必须在岗。\n2025年是“十四五”规划收官之年。做好⟦2024年⟧的政府工作，要坚持稳中求进。',
        suggested:
          '总结1—3月份工作，分析当前形势，安排部署二季度重点任务。2025年的医保征缴任务已经圆满完成，做好2026年的征缴工作，时间更紧。清明临近，火源管控压力加大，国庆假期护林员必须在岗。\n2025年是“十四五”规划收官之年。做好2025年的政府工作，要坚持稳中求进。',
        severity: 'information',
      },
      {
        text: '厂文艺汇演主持词\n（2026年9月28日）\n同志们：\n再过⟦两天⟧，就是国庆节。',
        severity: 'information',
      },
      {
        text: '在全市工作会议上的讲话\n（2025年3月5日）\n同志们：\n⟦去年10月⟧召开的二十届三中全会，作出部署。要学习好⟦刚刚闭幕⟧的党的二十大精神，以优异成绩⟦迎接⟧党的二十届三中全会胜利召开。',
      },
      {
        text: '在全市工作会议上的讲话\n（2025年3月5日）\n同志们：\n⟦2022年⟧召开的市第七次党代会，绘就蓝图。',
        ownTables: { meetings: OWN_MEETINGS },
      },
      {
        text: '刚刚过去的⟦2023年⟧，我们经受住了考验。展望即将展开的2025年，我们信心满怀。',
        suggested: '刚刚过去的2024年，我们经受住了考验。展望即将展开的2025年，我们信心满怀。',
        severity: 'information',
      },
      { text: '第五次全国经济普查的标准时点是⟦2022年12月31日⟧。' },
    ],
    good: [
      '议程已全部完成。下面，请领导宣布第二届运动会正式开幕。\n二季度（4—6月）、下半年（7—12月）、三季度（8—9月）各有重点。四季度（11—2月）封山。\n2025财年一季度（4—6月）增收。\n2025年是收官之年。做好2024年的收尾工作，要抓紧；做好2026年的各项工作，要谋划。\n2024年教师节，我还在村小。这是我从教的第20个教师节。\n总结三季度经济运行情况，部署岁末年初和一季度“开门红”工作。总结一季度工作，部署二季度任务。分析1—9月形势，部署四季度工作、明年一季度工作。总结上半年工作，安排三季度和四季度任务；总结三季度情况，谋划明年一季度工作；通报一季度情况，研究全年和四季度工作。\n刚刚过去的2024年，我们经受住了考验。展望即将到来的2025年，我们信心满怀。第五次全国经济普查的标准时点是2023年12月31日，第七次全国人口普查的标准时点为2020年11月1日零时。\n“十三五”和“十四五”期间，特别是2018年以来，面貌一新。从春暖花开到丹桂飘香，我们走过一年。春回大地，万物复苏。在这草长莺飞的时节，我们相聚。金秋送爽，丹桂飘香。去年春暖花开之时，我们启动了项目。预备会议各项议程已全部完成，现在，我宣布，大会开幕！',
      '值此中秋、国庆佳节来临之际，祝大家国庆节快乐！值此教师节来临之际，祝老师们节日快乐、中秋节快乐！值此元旦来临之际，祝大家春节快乐！今年是2025年，我县第三届农民丰收节开幕。2025年12月30日，我们集会迎接第六个中国人民警察节。2025年的征收任务已经完成，做好2026年的征收工作。2025年的征收任务已经完成，做好2025年的考核工作。清明临近，从现在到国庆假期必须值守；春节临近，国庆假期的做法要坚持；五一临近，清明、国庆假期必须值守。\n为做好2025年元旦值守工作，各单位要于2024年12月20日前报送安排，请于2025年1月5日前总结。为做好2025年招生工作，各校要于2024年9月底前上报计划。',
      '在推进会上的讲话\n（2025年3月5日）\n同志们：\n市里要求各村务必在2024年6月底前完成验收，各村要在2025年6月底前完成。我们已于2024年6月底前完成验收，施工主要在2024年6月前进行。\n第一步，要在2024年3月底前摸清底数；第二步，要在2024年11月底前开工；第三步，要在2025年12月底前建成。\n老旧水表要于2024年6月底前换完，这项任务已经如期交账。去年签的责任书写着，务必在2024年6月底前通水。从验收单看，各村应于2024年3月底前完工。力争2024年5月前供货，是合同的约定。',
      '县里定下十五大对策，提出实施乡村振兴战略；围绕十六大对象，提出实施乡村振兴战略；十五大部署，提出实施乡村振兴战略；2025年召开十五大对接会，再作安排。\n十九届五中全会审议通过第十四个五年规划和2035年远景目标的建议，七届二中全会提出的“两个务必”，党的二十大提出的“三个务必”，一脉相承。我市实施七大行动，提出实施乡村振兴战略；今年实施八大工程，部署实施乡村振兴战略；十二大行动落地，提出实施乡村振兴战略。我市明确十二大领域攻坚方向，部署实施乡村振兴战略；二十大项目清单提出实施乡村振兴战略，梳理十五大类问题，部署实施乡村振兴战略。党的二十大对实施乡村振兴战略作出部署。',
      '在表彰会上的讲话\n同志们：\n大家晚上好！今天上午，我们举行了开幕式，大家走访了车间。今天下午，我们还要在这里举行座谈会。',
      '在厂庆大会上的讲话\n（2026年5月8日）\n同志们：\n本厂始建于1966年，今年将迎来建厂六十周年。李师傅1985年进厂，至今已有40年工龄。学校1966年建校，今年我们庆祝新中国成立77周年。',
      '在表彰会上的讲话\n同志们：\n大家上午好！今天上午开会，今天下午，我们大家在这里举行座谈会。',
      '在婚礼上的致辞\n各位亲友：\n上午好！在这个阳光明媚的上午，我们相聚在一起。送别蛇年，迎来马年。辞旧迎新，龙年大吉。',
      '在职工大会上的讲话\n（2026年9月10日下午）\n同志们：\n大家下午好！昨天上午，我去了车间。辞旧岁，迎新年。',
      '1921年7月，中国共产党第一次全国代表大会先在上海、后在嘉兴召开。1949年3月，毛泽东同志在党的七届二中全会上告诫全党。2023年10月，中国妇女第十三次全国代表大会召开。\n1935年1月，党中央召开的遵义会议是转折点。1936年，遵义会议精神传遍陕北。2019年，新中国成立70周年。1950年，新中国成立之初百废待兴。香港回归（1997年7月1日）、首届进博会（2018年11月）、2016年第一届进博会筹备之初、2019年《民法典》草案审议、汶川地震（2008年5月12日）都难忘。',
      '2049年，党的十九大提出建成强国，要一棒接着一棒跑。到2035年，党的十九大提出基本实现现代化。1980年，党的十一届三中全会作出决策后的第二个春天，地里有了笑声。2018年，党的十九大提出振兴乡村第二年，村里通了路。2018年，党的十九大提出振兴乡村一年之际，镇里办了展览。2020年，党的十九大提出的目标任务如期完成。2020年，党的十八大提出全面建成小康社会目标如期实现。2017年，党的十九大提出实施乡村振兴战略。1927年8月1日，南昌城头一声枪响。1978年，小岗村18位农民按下红手印。2019年，南昌城头的枪声已过去九十二年。1945年，毛泽东同志谈到遵义会议。2012年12月4日，十八届中央政治局会议审议通过了关于改进工作作风、密切联系群众的八项规定。',
      '在庆祝教师节大会上的讲话\n（1996年9月10日）\n老师们：\n1993年的那个教师节我还记得。那是我国的第九个教师节，学校开了大会。',
      '在全厂工作会议上的讲话\n（2025年5月20日）\n同志们：\n今年7月1日，我们将庆祝中国共产党成立104周年；6月6日（星期五）开家长会，12月5日（星期四）的事故要吸取教训。',
      '在庆祝大会上的讲话\n（2024年9月10日）\n同志们：\n今天是第40个教师节，明年是第41个教师节，2025年将迎来第41个教师节，我校第12个教师节座谈会开得好。中秋节（9月17日）前要走访，4月4日是清明节，2023年中秋节（9月29日）晚会很成功，2025年1月29日是春节。',
      '今天是第41个教师节，中秋节（9月18日）放假。\n二〇二二年十月，党的二十大胜利召开。二〇二一年，我们喜迎党的二十大。',
      '在全市工作会议上的讲话\n（2025年3月5日）\n同志们：\n去年7月召开的二十届三中全会，作出部署。要学习好刚刚闭幕的市委全会精神，2022年，全市上下迎接党的二十大胜利召开。',
      '在全市工作会议上的讲话\n（2022年11月5日）\n同志们：\n要学习好刚刚闭幕的党的二十大精神，今年召开的党的二十大，举旗定向。',
      '要学习好刚刚闭幕的党的二十大精神，去年召开的党的二十大，举旗定向。',
      {
        text: '在全市工作会议上的讲话\n（2025年3月5日）\n同志们：\n2021年9月召开的市第七次党代会，绘就蓝图。',
        ownTables: { meetings: OWN_MEETINGS },
      },
      '厂文艺汇演主持词\n（2026年9月28日）\n同志们：\n在中华人民共和国成立七十七周年即将到来之际，我们欢聚一堂。再过三天，就是国庆节。再过三个月，就是元旦。',
      '2021年是中国共产党成立100周年，也是实施“十四五”规划的开局之年。2021年是建党100周年，2020年也是“十三五”规划收官之年。2021年是改造12个小区的一年，我们总结“十三五”收官之年的经验。2022年10月，党的二十大胜利召开。2024年7月召开的二十届三中全会，对改革作出部署。\n2021年，我们喜迎党的二十大。2023年，我们认真学习党的二十大精神，落实党的二十大提出的目标任务。2024年8月召开的传达学习二十届三中全会精神大会。2023年，二十大提出的任务全面展开。',
      '2021年，党的二十大召开前夕。2023年召开党的二十大代表座谈会。',
      '2025年是“十四五”规划收官之年，2026年是“十五五”规划开局之年，2023年是“十四五”规划的第三年。“十四五”以来，特别是2022年以来，变化很大；“十三五”以来，特别是2023年以来，变化很大；“十四五”以来的五年，比“十三五”，特别是2019年的基数，翻了一番。从2021年“十四五”开局到2025年“十四五”收官，变化很大。',
      '2023年是贯彻党的二十大精神的开局之年，是实施“十四五”规划承上启下的关键一年。',
      '今年是“十四五”规划收官之年，今年是新中国成立76周年。',
      '2024年是新中国成立75周年，2025年是新加坡建国60周年，2021年是中国共产党成立100周年。',
      '在庆祝中国共产党成立103周年大会上的讲话\n（2024年7月1日）\n同志们：\n明年是“十四五”收官之年，2019年我们隆重庆祝新中国成立70周年。',
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
