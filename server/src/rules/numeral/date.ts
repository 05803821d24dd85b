import { paragraphRule, type Report } from '../../engine/rule';
import { Digit } from '../../text/chars';
import { allMatches } from '../../text/matches';

const DATE =
  /(?<!\d)(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,3})[日号](?:[，（(]?(?:星期|周|礼拜)([一二三四五六日天]))?/g;
const MONTH = /((?:19|20)\d{2})年(\d{1,2})月(?!\d)/g;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEK = '日一二三四五六';

export const rule = paragraphRule({
  id: 'numeral/date',
  severity: 'warning',
  title: '日期有误',
  what: '不存在的日期（2月30日、13月），或星期与日期不符。',
  why: '会期写错，通知就发错了。',
  source: '公历',
  fix: 'none',
  examples: {
    bad: [
      { text: '会议定于⟦2024年2月30日⟧召开，⟦6月31日⟧前报送。' },
      { text: '到⟦2024年13月⟧全面完成。' },
      { text: '会议于⟦2024年5月1日（星期五⟧）召开。' },
    ],
    good: [
      '会议定于2024年2月29日召开，2024年5月1日（星期三）放假，12月31日前报送。',
      '每月30日通报，时限为3个月15日内。',
      '1月至12月，4月5日至6日。',
    ],
  },
  check({ text, classes }) {
    if (!(classes & Digit) || !text.includes('月')) return undefined;
    const reports: Report[] = [];
    const add = (m: RegExpExecArray, message: string): void => {
      reports.push({ at: 0, start: m.index, end: m.index + m[0].length, message });
    };
    for (const m of allMatches(text, DATE)) {
      const year = m[1] === undefined ? undefined : Number(m[1]);
      const month = Number(m[2]);
      const day = Number(m[3]);
      const days = month === 2 && year !== undefined && !isLeap(year) ? 28 : DAYS[month - 1];
      if (days === undefined) add(m, `没有${month}月，请核对。`);
      else if (day < 1 || day > days) add(m, `${month}月没有${day}日，请核对。`);
      else if (year !== undefined && m[4] !== undefined) {
        const weekday = WEEK[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;
        if (weekday !== (m[4] === '天' ? '日' : m[4])) add(m, `${year}年${month}月${day}日是星期${weekday}，请核对。`);
      }
    }
    for (const m of allMatches(text, MONTH))
      if (Number(m[2]) < 1 || Number(m[2]) > 12) add(m, `没有${m[2]!}月，请核对。`);
    return reports.sort((a, b) => a.start - b.start);
  },
});

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
