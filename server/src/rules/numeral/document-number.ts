import wordingTable from '../../../data/kept/document-number-wordings.tsv';
import { paragraphRule, type Report } from '../../contract/rule';
import { wordingsOf } from '../../text/alternation';
import { Digit } from '../../text/chars';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';

const words = wordingsOf(wordingTable, 'document-number-wordings.tsv');
/** 京房售证字（2023）第012号, 京仲裁字（2022）第0123号: licences and cases are numbered by other rules, noughts and all. */
const ofACase = (): string => `(?<!${words('number of a licence or case')})`;
/** The number behind the year, and the noughts that fill it up, which are told apart. */
const COUNT = '(?<noughts>0*)(?<count>\\d{1,4})号';
/** Marks around the year that stand for 〔〕. */
const FORM = once(
  () =>
    new RegExp(
      `(?<=\\p{Script=Han})${ofACase()}[（(【[〈［<《](?<year>(?:19|20)\\d{2})年?[）)\\]】〉］>》](?<nth>第?)${COUNT}`,
      'gu',
    ),
);
/** 〔2020〕第05号 · 〔2020年〕5号 */
const BARE = once(
  () =>
    new RegExp(
      `(?<=\\p{Script=Han})${ofACase()}〔(?<year>(?:19|20)\\d{2})(?:年〕(?<nth>第?)|〕(?=第|0)(?<ordinal>第?))${COUNT}`,
      'gu',
    ),
);
/** 县政发〔24〕6号 */
const SHORT = once(() => new RegExp(`(?<=\\p{Script=Han})〔(?<year>\\d{2})〕(?<nth>第?)${COUNT}`, 'gu'));
/**
 * 县委发2022年1号: 发 behind a word for who numbers documents. Behind others it ends a verb (引发2024年第1号洪水), and 发文
 * or 号召 begin other words.
 */
const OPEN = once(
  () =>
    new RegExp(
      `(?<=\\p{Script=Han}(?:${words('who numbers documents')}[发函]|办字|政字|办规))(?<year>(?:19|20)\\d{2})年(?<nth>第?)${COUNT}(?!${words('no document of a number')})`,
      'gu',
    ),
);

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
      {
        text: '请按照县政办发⟦（2023）第08号⟧文件执行。',
        suggested: '请按照县政办发〔2023〕8号文件执行。',
      },
      {
        text: '古籍善本编号：善⟦（1956）0012号⟧。宇宙飞船神舟⟦（2003）5号⟧。借据编号是沪借款⟦（1998）第7号⟧，保存完好。',
        suggested: '古籍善本编号：善〔1956〕12号。宇宙飞船神舟〔2003〕5号。借据编号是沪借款〔1998〕7号，保存完好。',
      },
      { text: '印发了国发⟦〔2019〕06号⟧文件。', fixed: '印发了国发〔2019〕6号文件。' },
    ],
    good: [
      '光明里小区（2019）3号楼、幸福里小区（2020）5号楼已完成改造。登陆我省的台风有：台风（2018）22号“山竹”。马王堆汉墓（1972）1号墓出土文物三千余件。延长线（2020）3号线通车。住址：阳光城（2015）6号院。',
      '据发掘简报〔12〕3号窑址年代为北宋早期。前人已有论述〔15〕5号墓主人应为诸侯王。判决书案号为海刑初字（2001）第12号。\n旧文号写作国发[1985]12号，今写作国发〔1985〕12号。',
      '根据国办发〔2020〕5号文件。',
      '（2020）京01民初5号判决书，全会（2020）开幕。',
      '见附件（2020）。',
      '京房售证字（2023）第012号。京仲裁字（2022）第0123号。卫医许字[2023]第15号。',
      '施工合同（2024）第003号约定工期；原告持有宁国用（2010）第0123号土地使用证；信会师报字（2023）第0012号审计报告；取水（鄂）字〔2023〕第0012号；公证书编号为浙杭西证民（2023）第0089号。',
      '连续强降雨引发2024年第1号洪水。',
      '台风逼近，立即触发2023年3号应急响应。',
      '抓紧研发2025年3号产品。疫情暴发2020年1号病例之后，防线没有松。',
      '市政府发2024年1号令，省气象局发2023年第2号预警，新闻办发2024年2号公告。',
      '要学习印发2022年1号文件的通知，落实中央2024年1号文件，转发2023年第3号公告，《公报》2023年第3号。',
    ],
  },
  check({ text, classes }) {
    if (!(classes & Digit) || !text.includes('号')) return undefined;
    const numbers = [FORM(), BARE(), SHORT(), OPEN()].flatMap((pattern) => allMatches(text, pattern));
    return numbers
      .filter(({ 0: written, index }) => !isOther(text, index, index + written.length))
      .sort((a, b) => a.index - b.index)
      .map((m) => reportOf(text, m));
  },
});

/** 光明里小区（2019）3号楼, 台风（2018）22号“山竹”: the number of a house or a storm, with its year. */
const COUNTS_ELSE = once(() => new RegExp(`^${words('no document of a count')}`));
/** 旧文号写作国发[1985]12号: the way to write it is what is spoken of. */
const WRITTEN = /(?:写作|写成|旧作|原作|记作)[\p{Script=Han}]{1,8}$/u;
const SENDS = once(() => new RegExp(`${words('sends documents')}$`));
const OF_DOCUMENTS = once(() => new RegExp(`^${words('behind documents')}`));

const isOther = (text: string, start: number, end: number): boolean =>
  COUNTS_ELSE().test(text.slice(end, end + 1)) || WRITTEN.test(text.slice(Math.max(0, start - 12), start));

/** Whether who stands in front of the year, or what stands behind the number, leaves no doubt that it is a document's. */
function isSure(text: string, start: number, end: number, isShort: boolean): boolean {
  const before = text[start - 1] ?? '';
  if (SENDS().test(before)) return !isShort || /[发函办规政字]/.test(before);
  return !isShort && OF_DOCUMENTS().test(text.slice(end, end + 12));
}

function reportOf(text: string, { 0: written, index, groups }: RegExpExecArray): Report {
  const { year, nth, ordinal = nth, noughts, count } = groups as Readonly<Record<string, string>>;
  const inFull = year!.length === 4 ? year! : `${Number(year) > 70 ? 19 : 20}${year!}`;
  const right = `〔${inFull}〕${count!}号`;
  const place = { at: 0, start: index, end: index + written.length };
  const remedy = {
    title: `改为“${right}”`,
    kind: 'document-number',
    edits: [{ ...place, newText: right }],
  };
  const message = `发文字号应为“${right}”：年份写全、用六角括号，序号不加“第”、不编虚位。`;
  // who writes 第012号 may number something else than documents
  const sure = isSure(text, index, index + written.length, year!.length === 2);
  return !sure || (ordinal && noughts)
    ? { ...place, message, suggestions: [remedy] }
    : { ...place, message, fix: remedy };
}
