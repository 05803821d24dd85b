import { paragraphRule } from '../../contract/rule';
import { Digit } from '../../text/chars';
import { allMatches } from '../../text/matches';

/** Marks around the year that stand for 〔〕. */
const FORM = /(?<=[\p{Script=Han}])[（([【〈［<《]((?:19|20)\d{2})年?[）)\]】〉］>》](第?)0*(\d{1,4})号/gu;
/** 〔2020〕第05号 · 〔2020年〕5号 */
const BARE = /(?<=[\p{Script=Han}])〔((?:19|20)\d{2})(?:年〕(?:第|0*)|〕(?:第|0+))()(\d{1,4})号/gu;
/** 县政发〔24〕6号 */
const SHORT = /(?<=[\p{Script=Han}])〔(\d{2})〕(第?)0*(\d{1,4})号/gu;
/** 县委发2022年1号: 印发 and the like are verbs, and 发文 or 号召 begin other words. */
const OPEN =
  /(?<=\p{Script=Han}{2}(?:发|函|办字|政字|办规))(?<![印下转颁制签批核补分刊收出散]发|来函|复函|公函|去函|[致发]函)((?:19|20)\d{2})年(第?)0*(\d{1,4})号(?![召称楼文件]?[召楼])/gu;

export const rule = paragraphRule({
  id: 'numeral/document-number',
  severity: 'error',
  title: '发文字号',
  what: '发文字号的年份没有用六角括号，年份没有写全，或序号前加了“第”、编了虚位：（2020）5号、〔20〕5号、〔2020〕第05号。',
  why: '发文字号的年份写全四位，用六角括号“〔〕”，不写“年”；序号不加“第”，不编虚位。',
  source: 'GB/T 9704—2012 7.2.5',
  sureness: '国标',
  since: '0.1.0',
  judgesCells: true,
  fix: 'safe',
  silences: ['punctuation/half-width', 'numbering/marker-punctuation'],
  examples: {
    bad: [
      {
        text: '根据县政办发⟦（2020）5号⟧和市委⟦[2021]第12号⟧文件要求。',
        fixed: '根据县政办发〔2020〕5号和市委〔2021〕12号文件要求。',
      },
      {
        text: '请对照县政发⟦〔23〕18号⟧、教基⟦<2021>8号⟧、苏委发⟦2022年1号⟧、市政规⟦〔2024年〕2号⟧和市教发⟦【2023】41号⟧抓好落实。',
        fixed:
          '请对照县政发〔2023〕18号、教基〔2021〕8号、苏委发〔2022〕1号、市政规〔2024〕2号和市教发〔2023〕41号抓好落实。',
      },
      { text: '印发了国发⟦〔2019〕06号⟧文件。', fixed: '印发了国发〔2019〕6号文件。' },
    ],
    good: [
      '根据国办发〔2020〕5号文件。',
      '（2020）京01民初5号判决书，全会（2020）开幕。',
      '见附件（2020）。',
      '要学习印发2022年1号文件的通知，落实中央2024年1号文件，转发2023年第3号公告，《公报》2023年第3号。',
    ],
  },
  check({ text, classes }) {
    if (!(classes & Digit) || !text.includes('号')) return undefined;
    const numbers = [FORM, BARE, SHORT, OPEN].flatMap((pattern) => allMatches(text, pattern));
    numbers.sort((a, b) => a.index - b.index);
    return numbers.map((m) => {
      const year = m[1]!.length === 4 ? m[1]! : `${Number(m[1]) > 70 ? 19 : 20}${m[1]!}`;
      const right = `〔${year}〕${m[3]!}号`;
      const end = m.index + m[0].length;
      return {
        at: 0,
        start: m.index,
        end,
        message: `发文字号应为“${right}”：年份写全、用六角括号，序号不加“第”、不编虚位。`,
        fix: {
          title: `改为“${right}”`,
          kind: 'document-number',
          edits: [{ at: 0, start: m.index, end, newText: right }],
        },
      };
    });
  },
});
