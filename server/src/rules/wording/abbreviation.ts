import { paragraphRule, type Report } from '../../contract/rule';
import {
  abbreviationMeant,
  abbreviationOfMeaning,
  isKnownAbbreviation,
  abbreviationNamed,
  meaningsOfAbbreviations,
} from '../../lexicon/abbreviations';
import { alternation } from '../../text/alternation';
import { Han, Letter } from '../../text/chars';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { replaceable } from '../../contract/replacement';

/** Letters that stand alone, and in fine particles what stands before their size. */
const TOKEN =
  /(?<![A-Za-z0-9_.@/\\+-])(?:[A-Z]{3,5}(?:s(?![a-z]))?(?:(?=\d[\d.]{0,9}[万亿]{0,2}(?:元|美元|[%％]))|(?![A-Za-z0-9_.@/\\+-]))|(?:PMM|PPM|MP|PPMM)(?=2\.5(?!\d)))/g;
/** 挥发性有机物（VCOs）: the letters of what stands before the bracket; a lower s is that of VOCs. */
const meaningBefore = once(
  () => new RegExp(`(${alternation([...meaningsOfAbbreviations()])})[（(]([A-Z][A-Z&]{1,5}s?)(?=[）)])`, 'g'),
);
const MAY_FOLLOW_MEANING = /\p{Script=Han}[（(][A-Z]/u;
/** R&B经费投入 */
const RESEARCH = /(?<![A-Za-z])R&(?!D)[A-Z](?=经费|投入|支出|强度|人员)/g;
/** 综合业务平台（GPD）: a name of its own is given where it is first said; 品牌“GPD”. */
const IS_NAMED = /[（(“‘《「]$/;
/** GPD（综合业务平台） · IPD、GPD: what it means is told behind it, or it is one of several of a house. */
const IS_TOLD_BEHIND = /^[（(”’》」]/;
const NEXT_IN_ROW = /^[、和与及]\s?([A-Za-z]+)/;
const LAST_IN_ROW = /([A-Za-z]+)[、和与及]\s?$/;
/** LDE公司 · 公司代码为CBDD: a house has its own letters. */
const IS_OWN_BEHIND = /^\s?(?:公司|集团|品牌|项目|系统|平台|代码|中心|协议)/;
const IS_OWN_BEFORE = /(?:品牌|代码|型号|简称)[为是：:]?\s?$/;
/** Characters on either side in which the company of an abbreviation stands, and one of which is Chinese. */
const REACH = 8;
/** Characters on either side in which the next of a row of names stands. */
const REACH_OF_ROW = 40;
const HAN_BESIDE = /\p{Script=Han}/u;

interface Meant {
  readonly name: string;
  readonly meaning: string;
}

export const rule = paragraphRule({
  id: 'wording/abbreviation',
  severity: 'information',
  title: '字母缩写有误',
  what: '常用的字母缩写字母颠倒或者多了一个（GPD、WOT、PMM2.5）。缩写本身也另有其义的（CIP、EPR），要看旁边说的是什么；在括号或引号里另作定义的不报。',
  why: '字母颠倒不容易看出来，念的人会照着念错。',
  source: '公开报告中常用的缩写',
  sureness: '惯例',
  since: '0.2.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '全市实现⟦GPD⟧1265.4亿元，治理挥发性有机物（⟦VCOs⟧），研究与试验发展（R&D）经费增长，⟦R&B⟧投入强度达到2.1%。',
        suggested:
          '全市实现GDP1265.4亿元，治理挥发性有机物（VOCs），研究与试验发展（R&D）经费增长，R&D投入强度达到2.1%。',
      },
      { text: '推行⟦DGR⟧付费，⟦LRP⟧下调十个基点。', suggested: '推行DRG付费，LPR下调十个基点。' },
      {
        text: '全年⟦GPD⟧总量突破千亿元，⟦CIP⟧涨幅控制在2%以内。',
        suggested: '全年GDP总量突破千亿元，CPI涨幅控制在2%以内。',
      },
      {
        text: '加入⟦WOT⟧以来，外贸扩大了十倍；⟦PMM⟧2.5浓度下降一成。',
        suggested: '加入WTO以来，外贸扩大了十倍；PM2.5浓度下降一成。',
      },
      { text: '新装⟦LDE⟧路灯三百盏，⟦GGDP⟧、PMI增速加快。', suggested: '新装LED路灯三百盏，GDP、PMI增速加快。' },
    ],
    good: [
      '心脏重症监护病房（CCU）开张，非制造业采购经理指数（NMI）回升。',
      '挥发性有机物（VOCs）、挥发性有机物（VOC）、总挥发性有机物（TVOC）、研究与试验发展（R&D）、国内生产总值（GDP）、健康、安全与环境（EHS），R&B歌手、R&B音乐，型号GPD1265升级，GPD3台。',
      '药厂持有CPT药品专利，电池厂申请了CTP专利。',
      '存托凭证GDR发行，IPD管理模式上线，PRL期刊刊发论文，要抓好HSSE工作，DRG付费改革扩面。',
      '全年GDP增长6%，CPI上涨2%，PM2.5平均浓度下降，PM10达标。',
      '图书的CIP数据由馆里核发，EPR制度在试点，IBM和UBS的代表参加，EHS管理到位。',
      '综合业务平台（GPD）已经上线，GPD由办公室管；品牌“OEPC”已经注册；PIM（营销平台）、IPD、LDE都在用。',
      '型号为GPD-200的水泵，网址www.GPD.com，文件GPD.docx，GPD2型。',
      '新上LDE项目，启用GPD系统，注册品牌WOT，股票代码为GPD。',
    ],
  },
  check({ text, classes }) {
    if (!(classes & Letter) || !(classes & Han)) return undefined;
    let reports = besideMeanings(text);
    const named = new Map<string, boolean>();
    for (const { 0: token, index: start } of allMatches(text, TOKEN)) {
      const end = start + token.length;
      const before = text.slice(Math.max(0, start - REACH), start);
      const behind = text.slice(end, end + REACH);
      if (!HAN_BESIDE.test(before.slice(-REACH / 2) + behind)) continue;
      if (IS_OWN_BEFORE.test(before) || IS_OWN_BEHIND.test(behind)) continue;
      const meant = /^2\.5/.test(behind)
        ? { name: 'PM', meaning: '细颗粒物' }
        : abbreviationMeant(token, before + behind);
      if (!meant) continue;
      // a line is read once for each of its abbreviations, however often it stands there
      if (!named.has(token)) named.set(token, isNamedIn(text, token));
      if (named.get(token)) continue;
      (reports ??= []).push(say(start, token, meant));
    }
    return reports;
  },
});

/** Letters that are turned from those of what stands right before them, and R&B before what research costs. */
function besideMeanings(text: string): Report[] | undefined {
  let reports: Report[] | undefined;
  if (MAY_FOLLOW_MEANING.test(text))
    for (const { 0: written, 1: meaning, 2: token, index } of allMatches(text, meaningBefore())) {
      const meant = abbreviationOfMeaning(meaning!, token!);
      if (meant) (reports ??= []).push(say(index + written.length - token!.length, token!, meant));
    }
  if (text.includes('R&'))
    for (const { 0: token, index } of allMatches(text, RESEARCH))
      (reports ??= []).push(say(index, token, abbreviationNamed('R&D')!));
  return reports;
}

/** What is said of letters that stand for an abbreviation by a slip. */
const say = (start: number, token: string, { name, meaning }: Meant): Report =>
  replaceable({ start, end: start + token.length }, `“${token}”疑为“${name}”（${meaning}）之误，请核对。`, name);

/** Whether a text gives the letters a meaning of their own, or quotes them as a name. */
function isNamedIn(text: string, token: string): boolean {
  for (let start = text.indexOf(token); start >= 0; start = text.indexOf(token, start + token.length)) {
    const end = start + token.length;
    const before = text.slice(Math.max(0, start - REACH_OF_ROW), start);
    const behind = text.slice(end, end + REACH_OF_ROW);
    if (IS_NAMED.test(before) || IS_TOLD_BEHIND.test(behind)) return true;
    const neighbours = [LAST_IN_ROW.exec(before)?.[1], NEXT_IN_ROW.exec(behind)?.[1]];
    if (neighbours.some((name) => name !== undefined && !isKnownAbbreviation(name))) return true;
  }
  return false;
}
