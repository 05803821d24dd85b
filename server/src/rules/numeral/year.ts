import { paragraphRule } from '../../contract/rule';
import { allMatches } from '../../text/matches';
import { behindFigures, Year } from './figures';
import { yearOfDigits } from '../../text/numerals';
import { leftOutYears, timesTurned } from './left-out-years';
import { senselessYears } from './year-sense';
import { shortYears } from './short-year';
import { reportsOf, type NumeralSlip } from './suggest';

const HAN = /[一二](?<![一二三四五六七八九十零〇].)[零〇○OoＯ０0一二三四五六七八九]{3}年/g;

/** 二〇21年 · 20二一年: half in characters, half in figures. */
const HALVES = /(?<![\d一二三四五六七八九十〇零○])(?:二[〇零○]\d\d|一九\d\d|(?:19|20)[〇零○一二三四五六七八九]{2})年/g;
/** 二〇二5年 · 2〇25年: one character of the four is of the other kind. */
const ONE_OTHER = /(?<![\d一二三四五六七八九十百〇零○])(?:[二2][〇零○0]|[一1][九9])[〇零○一二三四五六七八九\d]{2}年/g;
const DIGITS = '〇一二三四五六七八九';

export const rule = paragraphRule({
  id: 'numeral/year',
  severity: 'warning',
  title: '年份写法',
  what: '年份简写成两位（20年3月、08年、98年洪水、总结22年工作、部署23年任务、超过19年同期），或汉字年份用“零”“O”代替“〇”（二零二〇年），或一半汉字一半数字（二〇21年、二〇二5年）；年份的两位数字颠倒或者多了一位（2204年、20225年），回首和展望的是同一年（回首2024年……展望2024年），一年已经收官又要做好这一年的工作，总结和部署的是同一年；“将于去年12月建成”“已于明年开工”。',
  why: '年份用四位数字，不简写；用汉字时，“0”写作“〇”。',
  source: 'GB/T 15835—2011 4.1.1、5.2.2',
  sureness: '国标',
  since: '0.1.0',
  judgesCells: true,
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '会议部署⟦22年⟧任务，谋划⟦23年⟧工作，安排⟦24年⟧重点工作。游客数已超过⟦19年⟧同期水平，客流恢复到⟦19年⟧同期的九成，较⟦21年⟧同期多两成。',
        suggested:
          '会议部署2022年任务，谋划2023年工作，安排2024年重点工作。游客数已超过2019年同期水平，客流恢复到2019年同期的九成，较2021年同期多两成。',
      },
      {
        text: '⟦25年⟧，全县粮食总产达到32万吨，比上年增加1.2万吨。⟦24年⟧，全市新增就业3.6万人，增长4.2%。⟦23年⟧，公司营业收入同比增长12%。',
        suggested:
          '2025年，全县粮食总产达到32万吨，比上年增加1.2万吨。2024年，全市新增就业3.6万人，增长4.2%。2023年，公司营业收入同比增长12%。',
      },
      {
        text: '⟦84年⟧召开的党的十二届三中全会，水库⟦91年⟧动工，从2012年到⟦18年⟧，村村通了路。',
        suggested: '1984年召开的党的十二届三中全会，水库1991年动工，从2012年到2018年，村村通了路。',
      },
      {
        text: '与⟦15年⟧相比，收入翻了一番；产量比⟦19年⟧翻了一番，同⟦18年⟧比，客流增长一成。',
        suggested: '与2015年相比，收入翻了一番；产量比2019年翻了一番，同2018年比，客流增长一成。',
      },
      {
        text: '⟦2204年⟧春天开工，⟦20225年⟧3月竣工，自⟦2205年⟧实施以来。',
        suggested: '2024年春天开工，2025年3月竣工，自2025年实施以来。',
      },
      {
        text: '2023年已经圆满收官，站在新起点，我们要谋划好⟦2023年⟧的工作。2027年的蓝图已经绘就，让我们为实现⟦2026年⟧的目标而奋斗！',
        suggested:
          '2023年已经圆满收官，站在新起点，我们要谋划好2024年的工作。2027年的蓝图已经绘就，让我们为实现2027年的目标而奋斗！',
      },
      {
        text: '回首2024年，我们硕果累累；展望⟦2024年⟧，我们信心百倍。',
        suggested: '回首2024年，我们硕果累累；展望2025年，我们信心百倍。',
      },
      {
        text: '主要任务是总结2024年工作，部署⟦2026年⟧的任务。',
        suggested: '主要任务是总结2024年工作，部署2025年的任务。',
      },
      {
        text: '回顾2023年工作，安排⟦2023年⟧各项任务。今天我们召开2026年全市秋播动员会，目的是统一思想，为全面完成⟦2025年⟧粮食生产任务打基础。',
        suggested:
          '回顾2023年工作，安排2024年各项任务。今天我们召开2026年全市秋播动员会，目的是统一思想，为全面完成2026年粮食生产任务打基础。',
      },
      { text: '大桥⟦将于去年⟧10月通车，泵站⟦已于明年⟧5月投用，展会⟦拟于上个月⟧下旬举行。' },
      { text: '从⟦二〇21年⟧开始，到⟦20二五年⟧结束。', suggested: '从2021年开始，到2025年结束。' },
      {
        text: '⟦二〇二5年⟧十月一日，⟦2〇25年⟧10月1日，⟦二〇2五年⟧六月。',
        suggested: '二〇二五年十月一日，2025年10月1日，二〇二五年六月。',
      },
      { text: '⟦二0二五年⟧是关键之年。', suggested: '二〇二五年是关键之年。' },
      { text: '自⟦20年3月⟧开展整治以来，成效明显。', suggested: '自2020年3月开展整治以来，成效明显。' },
      { text: '今天总结⟦08年⟧工作、部署⟦09年⟧任务。', suggested: '今天总结2008年工作、部署2009年任务。' },
      { text: '总结⟦22年⟧的工作，部署⟦23年⟧的任务。', suggested: '总结2022年的工作，部署2023年的任务。' },
      {
        text: '他经历过⟦98年⟧洪水，⟦95年的8月⟧份参加工作，到⟦22年⟧底退休。',
        suggested: '他经历过1998年洪水，1995年的8月份参加工作，到2022年底退休。',
      },
      {
        text: '⟦二零二五年⟧是关键之年，⟦二O二四年⟧打下了基础。',
        suggested: '二〇二五年是关键之年，二〇二四年打下了基础。',
      },
    ],
    good: [
      '降水量为近10年同期最多，低于过去20年同期均值，超过20年同期平均水平，比10年同期的数高；部署三年任务，安排12年级工作，谋划20年发展，安排15年工作经历的老同志座谈，部署2022年任务。',
      '25年，弹指一挥间。30年，我们走过了不平凡的路。25年，全校师生接续奋斗，年均增长5%。20年，全县累计修路300公里，增长80%。学校走过了25年。25年，全校毕业生增长60%。25年，全县变了模样。15年，全厂上下从12人增加到300人，增长24倍。',
      '从2018年到12年级，桥用了91年，要办25年的庆典。',
      '当班14年的司机与17年相比，更稳当；有的泵用了13年，有的用了16年，与16年相比差些；从投入到回本要14年，比11年增加了三年；和18年比，16年的茶更醇；借款从12年延长到14年，比12年增加两年；婚龄12年的和15年的相比，话更少。',
      '与15年期的贷款相比，期限比15年长；与20年相比，十年前的路不好走；工龄5年的与15年相比差两级；比15年增加了5年，与2015年相比翻了一番。',
      '古镇建城2500年，海平面到2100年，还会上升。公元0220年，改立新朝；化石距今约20224年。',
      '回顾2024年，我们在年初会上展望2024年时定下三件事；回顾2024年，我们曾这样展望2024年，要办三件事。',
      '距今2204年的古城，有2500年历史，2204年前的竹简，公元前2204年秋，约2204年以来，长达2204年。',
      '2023年即将收官，要做好2023年的工作。2023年已经收官，要做好2023年的工作总结，谋划好2024年的工作。2027年的蓝图已经绘就，让我们为实现2027年的目标、收好2026年的尾而奋斗。2027年的任务已经明确，要完成2026年的扫尾任务。',
      '站里将在去年修好2座泵房的基础上，再修3座。总结2024年冬季工作，部署2024年各项工作。回顾2024年工作，研究谋划2027年校庆筹备工作。2027年的号角已经吹响，那些为完成2026年任务而奋斗的日夜难以忘怀。',
      '回首2024年，展望2025年；回顾2024年上半年，展望2024年下半年；回首2024年，干劲十足，展望未来。',
      '总结2023年上半年工作，部署2023年下半年任务。总结2023年一季度工作，安排2023年工作。总结2023年招生工作，部署2023年征兵工作。召开2026年工作总结会，完成2026年任务。大桥将于明年10月通车，泵站已于去年5月投用，县里当时说大桥将于去年通车。经费将在去年的基础上增加，已于明年计划中列支，原计划将于去年12月建成。',
      '70年国庆阅兵振奋人心，60年国庆时我还小。',
      '总结2024年工作，部署2025年的任务。回顾2020年至2024年的工作，部署2026年任务。总结2019年建村以来的工作，部署2026年任务。总结2021年换届以后的工作，安排2026年任务。',
      '近10年底蕴深厚，20年初心不改，98年来风雨兼程，二十年春华秋实。',
      '总结20年经验，部署21项任务；他在部队当了12年兵，15年后退伍。',
      '工程历时12年竣工，公司成立20年，到2008年底建成，编号为3.08年度。',
      '自2020年3月以来，近20年的努力没有白费，历时20年3个月。',
      '二〇二五年是关键之年，二十年磨一剑，一九四九年建国。',
      '工龄满20年，1月发放。',
    ],
  },
  check(paragraph) {
    const { text } = paragraph;
    const slips: NumeralSlip[] = [...timesTurned(text)];
    if (!text.includes('年')) return slips.length > 0 ? reportsOf(slips) : undefined;
    if (behindFigures(paragraph) & Year)
      slips.push(...shortYears(text), ...leftOutYears(text), ...senselessYears(text));
    for (const m of allMatches(text, HAN)) {
      const right = m[0].replace(/[零○OoＯ０0]/g, '〇');
      if (right === m[0]) continue;
      const message = `汉字年份的“0”写作“〇”，“${m[0]}”应为“${right}”。`;
      slips.push({ start: m.index, wrong: m[0], rights: [right], kind: 'year', message });
    }
    slips.push(...oneOther(text, slips));
    for (const m of allMatches(text, HALVES)) {
      const right = inFigures(m[0]);
      const message = `年份一半用汉字、一半用数字，“${m[0]}”应为“${right}”。`;
      slips.push({ start: m.index, wrong: m[0], rights: [right], kind: 'year', message });
    }
    return reportsOf(slips);
  },
});

const inFigures = (year: string): string => `${yearOfDigits(year.slice(0, -1))}年`;

/** Years of which neither a half nor a nought alone is of the other kind. What stands behind tells which kind is meant. */
function oneOther(text: string, told: readonly NumeralSlip[]): NumeralSlip[] {
  return allMatches(text, ONE_OTHER).flatMap((m): NumeralSlip[] => {
    const [year] = m;
    if (!/[1-9]/.test(year) || !/[〇零○一二三四五六七八九]/.test(year) || year.search(HALVES) >= 0) return [];
    if (told.some(({ start }) => start === m.index)) return [];
    const behind = text[m.index + year.length] ?? '';
    const isHan = /[〇一二三四五六七八九十]/.test(behind) || (!/\d/.test(behind) && !/\d/.test(year[0]!));
    const right = isHan ? year.replace(/\d/g, (c) => DIGITS[Number(c)]!).replace(/[零○]/g, '〇') : inFigures(year);
    const message = `年份里汉字和数字混用，“${year}”应为“${right}”。`;
    return [{ start: m.index, wrong: year, rights: [right], kind: 'year', message }];
  });
}
