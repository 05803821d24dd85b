import { paragraphRule } from '../../engine/rule';
import { Digit } from '../../text/chars';
import { allMatches } from '../../text/matches';

const FORM = /(?<=[\p{Script=Han}])[（([【〈［]((?:19|20)\d{2})[）)\]】〉］](第?)0*(\d{1,4})号/gu;
const BARE = /(?<=[\p{Script=Han}])〔((?:19|20)\d{2})〕(第|0+)(\d{1,4})号/gu;

export const rule = paragraphRule({
  id: 'numeral/document-number',
  severity: 'error',
  title: '发文字号',
  what: '发文字号的年份没有用六角括号，或序号前加了“第”、编了虚位：（2020）5号、〔2020〕第05号。',
  why: '发文字号的年份用六角括号“〔〕”，序号不加“第”，不编虚位。',
  source: 'GB/T 9704—2012 7.2.5',
  fix: 'safe',
  silences: ['punctuation/half-width', 'numbering/marker-punctuation'],
  examples: {
    bad: [
      {
        text: '根据县政办发⟦（2020）5号⟧和市委⟦[2021]第12号⟧文件要求。',
        fixed: '根据县政办发〔2020〕5号和市委〔2021〕12号文件要求。',
      },
      { text: '印发了国发⟦〔2019〕06号⟧文件。', fixed: '印发了国发〔2019〕6号文件。' },
    ],
    good: ['根据国办发〔2020〕5号文件。', '（2020）京01民初5号判决书，全会（2020）开幕。', '见附件（2020）。'],
  },
  check({ text, classes }) {
    if (!(classes & Digit) || !text.includes('号')) return undefined;
    const found = [...allMatches(text, FORM), ...allMatches(text, BARE)];
    return found.map((m) => {
      const right = `〔${m[1]!}〕${m[3]!}号`;
      const end = m.index + m[0].length;
      return {
        at: 0,
        start: m.index,
        end,
        message: `发文字号应为“${right}”：年份用六角括号，序号不加“第”、不编虚位。`,
        fix: {
          title: `改为“${right}”`,
          kind: 'document-number',
          edits: [{ at: 0, start: m.index, end, newText: right }],
        },
      };
    });
  },
});
