import { paragraphRule } from '../../contract/rule';
import { Digit } from '../../text/chars';
import { calendarSlips } from './calendar-days';
import { dateForms } from './date-forms';
import { dateOrder } from './date-order';
import { datesInCharacters, dateWords } from './date-words';
import { behindFigures, Clock, Day, Month, Point, Year } from './figures';
import { wrongDates } from './date-wrong';
import { hanMonths } from './han-months';
import { reportsOf, type NumeralSlip } from './suggest';

const HAN_MONTH = /[一二三四五六七八九十]月/;

export const rule = paragraphRule({
  id: 'numeral/date',
  severity: 'warning',
  title: '日期',
  what: '不存在的日期和时刻（2月30日、13月、上午14时），星期、节日、农历、生肖与日期不符，起止日期颠倒（7月10日至7月8日），放假天数算错（农历2000—2035年、调休2010—2026年有数据）；日期写法不合规范（05月08日、正文里的2025.5.8、3月五日）；以月日命名的事件用了圆点（“5.12”地震、“一二九”运动）。',
  why: '会期写错，通知就发错了。月、日不编虚位，一个日期里不混用两种数字；月和日之间用间隔号。',
  source:
    '公历；全国年节及纪念日放假办法，国务院办公厅历年放假通知和农历（chinese-days 1.5.7，数据至2026年）；GB/T 15835—2011 4.1.1、4.3；GB/T 9704—2012 7.3.5.4；GB/T 15834—2011 4.14.3.4',
  sureness: '国标',
  since: '0.1.0',
  judgesCells: true,
  fix: 'suggest',
  examples: {
    bad: [
      { text: '会议定于⟦2024年2月30日⟧召开，⟦6月31日⟧前报送。' },
      { text: '到⟦2024年13月⟧全面完成，去年⟦13月⟧开工，今年⟦0月⟧以来少雨。' },
      { text: '会议于⟦2024年5月1日（星期五⟧）召开。' },
      {
        text: '展览自⟦9月20日至9月8日⟧开放，整治行动自⟦今年7月1日启动，至今年6月8日⟧结束，⟦上午10:30—9:30⟧现场教学，⟦2026年5月6日至2026年4月30日⟧公示。',
      },
      {
        text: '⟦9月11日⟧是第40个教师节，2024年⟦9月16日⟧是中秋节，2024年2月10日（农历⟦腊月三十⟧），2025年是农历⟦乙巳龙⟧年。',
        suggested:
          '9月10日是第40个教师节，2024年9月17日是中秋节，2024年2月10日（农历正月初一），2025年是农历乙巳蛇年。',
      },
      {
        text: '2025年国庆节放假安排：10月1日（周三）至8日（周三）放假调休，共⟦7天⟧。9月28日（周日）、⟦10月12日⟧（周日）上班。',
        suggested:
          '2025年国庆节放假安排：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月12日（周日）上班。',
      },
      {
        text: '⟦05月08日⟧召开动员会，⟦3月五日⟧学雷锋，⟦十月8日⟧复工。',
        suggested: '5月8日召开动员会，3月5日学雷锋，10月8日复工。',
      },
      {
        text: '项目于⟦2025.5.8⟧开工，计划⟦2026年三月⟧竣工。',
        suggested: '项目于2025年5月8日开工，计划2026年3月竣工。',
      },
      { text: '⟦2023.6月⟧新校区启用，⟦2024.09月1日⟧开学。', suggested: '2023年6月新校区启用，2024年9月1日开学。' },
      { text: '⟦十三月⟧底前完成验收，⟦二月三十日⟧前归档，⟦上午14:30⟧开会，⟦下午2点75分⟧散会。' },
      { text: '会议时间：12月3日⟦下午9:00⟧—11:30；⟦中午8点⟧集合，⟦凌晨15时⟧返程，⟦上午2:30⟧签到。' },
      {
        text: '“⟦5.12⟧”汶川特大地震、“⟦7.20⟧”特大暴雨之后，我们重温⟦12.9⟧运动和“⟦一二九⟧”运动的历史。',
        suggested: '“5·12”汶川特大地震、“7·20”特大暴雨之后，我们重温12·9运动和“一二·九”运动的历史。',
      },
    ],
    good: [
      '9月10日是第40个教师节，2024年9月17日（中秋节），2024年2月14日，凌晨12点半，春节假期还没有结束，10月2日国庆节值班。',
      '2024年是农历甲辰年，2025年是蛇年，1911年辛亥革命，2024年2月10日（农历正月初一），2023年4月1日是农历闰二月十一。',
      '2025年国庆节10月1日至8日放假调休，共8天，9月28日（周日）、10月11日（周六）上班。',
      '“5·12”汶川特大地震，“九一八”事变，“五四”运动，“一二·九”运动。',
      '发生5.2级地震，上线2.0版本，增长5.12%，见5.12条，售价3.15元，升级到2025.1.2版。',
      '签订日期（2025.5.8），比分是28:25，会议在14:30开始，得分30点，提高2个点。',
      '2024年三月三，三月中旬，腊月二十八日，二十多个月，3月一日游，第十三月刊。',
      '会议定于2024年2月29日召开，2024年5月1日（星期三）放假，12月31日前报送。',
      '供暖期为11月1日至3月31日，夜班从晚上10:30至6:30，2025年12月1日至2026年2月28日，9月1日开学、1月20日结束，上午9:00至5:00营业。',
      '去年7月1日启动，今年6月8日结束；今年7月1日启动，明年6月8日结束；比分28:25—26:28，6月8日启动，7月1日结束。',
      '每日22:00至21:00开放，每日晚上10:30至9:30值守，工作日22:00至21:00、周日8:00至7:00轮值，次日9:00至8:00换班，每天上午8:00至7:00。',
      '每月30日通报，时限为3个月15日内。',
      '1月至12月，4月5日至6日。',
    ],
  },
  check(paragraph) {
    const { text, classes } = paragraph;
    const slips: NumeralSlip[] = text.includes('月') && HAN_MONTH.test(text) ? [...hanMonths(text)] : [];
    if (text.includes('“一')) slips.push(...datesInCharacters(text));
    const behind = classes & Digit ? behindFigures(paragraph) : 0;
    if (behind & (Month | Day | Clock)) slips.push(...wrongDates(text, behind), ...dateOrder(text, behind));
    if (behind & (Month | Day | Point)) slips.push(...dateForms(paragraph, behind));
    if (behind & Point) slips.push(...dateWords(text));
    if (classes & Digit && behind & (Year | Month)) slips.push(...calendarSlips(text));
    return reportsOf(slips);
  },
});
