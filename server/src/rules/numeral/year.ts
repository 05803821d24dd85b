import { paragraphRule, type Report } from '../../engine/rule';
import { allMatches } from '../../text/matches';

const SHORT =
  /(\d{2})(?<![\d.．〇零一二三四五六七八九十百近约历达满长共超]\d\d)年(?=(?:1[0-2]|0?[1-9])月(?!份?(?:到|至)))/g;
const HAN = /[一二](?<![一二三四五六七八九十零〇].)[零〇○OoＯ０0一二三四五六七八九]{3}年/g;

export const rule = paragraphRule({
  id: 'numeral/year',
  severity: 'warning',
  title: '年份写法',
  what: '年份简写成两位（20年3月），或汉字年份用“零”“O”代替“〇”（二零二〇年）。',
  why: '年份用四位数字，不简写；用汉字时，“0”写作“〇”。',
  source: 'GB/T 15835—2011 4.1.1、5.2.2',
  fix: 'suggest',
  examples: {
    bad: [
      { text: '⟦二0二五年⟧是关键之年。', suggested: '二〇二五年是关键之年。' },
      { text: '自⟦20年3月⟧开展整治以来，成效明显。', suggested: '自2020年3月开展整治以来，成效明显。' },
      {
        text: '⟦二零二五年⟧是关键之年，⟦二O二四年⟧打下了基础。',
        suggested: '二〇二五年是关键之年，二〇二四年打下了基础。',
      },
    ],
    good: [
      '自2020年3月以来，近20年的努力没有白费，历时20年3个月。',
      '二〇二五年是关键之年，二十年磨一剑，一九四九年建国。',
      '工龄满20年，1月发放。',
    ],
  },
  check({ text, classes }) {
    if (!text.includes('年')) return undefined;
    const reports: Report[] = [];
    if (classes & 4)
      for (const m of allMatches(text, SHORT)) {
        const month = /^\d{1,2}月/.exec(text.slice(m.index + m[0].length))![0];
        if (text[m.index + m[0].length + month.length] === '个') continue;
        const short = Number(m[1]);
        const full = short >= 70 ? `19${m[1]!}` : `20${m[1]!}`;
        reports.push(say(m.index, m[0] + month, `${full}年${month}`, '年份应写全'));
      }
    for (const m of allMatches(text, HAN)) {
      const right = m[0].replace(/[零○OoＯ０0]/g, '〇');
      if (right !== m[0]) reports.push(say(m.index, m[0], right, '汉字年份的“0”写作“〇”'));
    }
    return reports;
  },
});

function say(start: number, wrong: string, right: string, why: string): Report {
  return {
    at: 0,
    start,
    end: start + wrong.length,
    message: `${why}，“${wrong}”应为“${right}”。`,
    suggestions: [
      {
        title: `改为“${right}”`,
        kind: 'year',
        edits: [{ at: 0, start, end: start + wrong.length, newText: right }],
      },
    ],
  };
}
