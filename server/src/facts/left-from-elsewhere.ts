import wordingTable from '../../data/kept/leftover-places-wordings.tsv';
import { mistaken } from '../lexicon/confusable';
import { commonWordSet } from '../lexicon/word-sets';
import { wordingsOf } from '../text/alternation';
import { allMatches } from '../text/matches';
import { once } from '../text/once';
import { standsOnlyAt, timesIn } from '../text/times-in';
import { NONE } from '../text/none';
import { OF_HOSTS } from './other-home';
import type { OtherBody } from './own-body';

const words = wordingsOf(wordingTable, 'leftover-places-wordings.tsv');
const HAN = '\\p{Script=Han}';
/** Places of one kind in a paragraph: more of them are a list, and each is held against the whole text. */
const MOST = 12;
const NUMBER = '[一二三四五六七八九十百\\d]{1,4}';

/** 第二十三届田径运动会: a meeting that is held again and again. */
const SESSION = new RegExp(
  `第(${NUMBER})届(${HAN}{0,10}?(?:[艺文旅读科采丰][术化游书技摘收]节|运动会|博览会|洽谈会|[能手]大赛|篮球赛|年会))`,
  'gu',
);
/** 我宣布，第二十二届田径运动会胜利闭幕: which one is meant is the one at hand. */
const DECLARED = new RegExp(`(?:宣布|预祝|祝愿?)[，：:“]?${HAN}{0,10}?$`, 'u');
/** 去年第二十二届, 相约第二十四届: another one than that at hand. */
const ofBefore = once(() => new RegExp(words('another session')));

/** The session that is opened or closed, where the paragraph has named the one at hand by another ordinal. */
export function otherSessions(text: string): readonly OtherBody[] {
  if (!text.includes('届') || !/宣布|祝/.test(text)) return NONE;
  const sessions = allMatches(text, SESSION);
  if (sessions.length < 2 || sessions.length > MOST || ofBefore().test(text)) return NONE;
  return sessions.flatMap((m): readonly OtherBody[] => {
    if (!DECLARED.test(text.slice(Math.max(0, m.index - 16), m.index))) return NONE;
    const others = sessions.filter((other) => other.index < m.index && areOneEvent(other[2]!, m[2]!));
    const ordinals = new Set(others.map(([, ordinal]) => ordinal!));
    const [right] = ordinals;
    if (ordinals.size !== 1 || right === m[1]) return NONE;
    const written = `第${m[1]!}届`;
    const message = `前面说的是“第${right!}届”，这里却是“${written}”，请核对。`;
    return [{ start: m.index, end: m.index + written.length, right: `第${right!}届`, message }];
  });
}

const areOneEvent = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

/** What houses deal in, each by the words that tell it. */
const TRADES: readonly (readonly string[])[] = [
  ['水务', '供水', '自来水'],
  ['燃气', '供气'],
  ['电力', '供电'],
  ['热力', '供热'],
  ['公交', '客运'],
  ['环卫', '保洁'],
  ['物业'],
  ['粮油', '粮食'],
  ['纺织', '服装'],
  ['酒店', '餐饮'],
  ['医药', '制药'],
];
const TRADE = TRADES.flat().join('|');
/** 打造一流燃气企业 */
const TO_BECOME = new RegExp(
  `(?:打造|建设|成为|建成|争创|创建|做成|办成)[^，。；！？]{0,24}?(${TRADE})(?=(?:企业|公司|集团|服务商|单位|品牌)(?:[，。；！]|而))`,
  'gu',
);
/** 水务集团走过的二十年 */
const OWN_TRADE = new RegExp(`(${TRADE})(?:集团|公司|有限公司|股份|企业)(?!和|与|、)`, 'u');

/** 水务集团……打造一流燃气企业: what a house is to become is of another trade than its own. */
export function otherTrades(text: string): readonly OtherBody[] {
  const aims = /企业|公司|集团/.test(text) ? allMatches(text, TO_BECOME) : NONE;
  if (aims.length === 0 || aims.length > MOST) return NONE;
  const ownTrade = OWN_TRADE.exec(text)?.[1];
  const ownWords = TRADES.find((trade) => ownTrade !== undefined && trade.includes(ownTrade));
  if (!ownWords || /[多跨]元|转型|拓展|合并|重组|综合|并购|投资/.test(text)) return NONE;
  return aims.flatMap((m): readonly OtherBody[] => {
    const other = m[1]!;
    const end = m.index + m[0].length;
    if (ownWords.includes(other) || ownWords.reduce((sum, word) => sum + timesIn(text, word), 0) < 2) return NONE;
    const others = TRADES.find((trade) => trade.includes(other))!;
    if (others.reduce((sum, word) => sum + timesIn(text, word), 0) !== 1) return NONE;
    const message = `前面说的是“${ownTrade!}”，这里却是“${other}”，请核对。`;
    return [{ start: end - other.length, end, right: ownWords[ownWords.length > 1 ? 1 : 0]!, message }];
  });
}

/** 青岑人历来能打硬仗……向宁棠父老乡亲交上答卷 */
const answerable = once(
  () =>
    new RegExp(
      `(?<=^|[。！？，：])(?<host>${HAN}{2})(?:(?:人|儿女|人民|干部群众)(?=历来|自古|向来|素来|从来|一直|最|有着|勤劳|敢)|是我们(?=共同)|(?=的(?:明天|发展|未来|今天|山山水水)))[^\\n]{0,120}?(?:向|给|对得起|不负|无愧于|造福)(?:全体|广大|家乡)?(?<other>${HAN}{2})(?=(?:的)?(?:父老乡亲|父老|人民|百姓|群众|乡亲))`,
      'gu',
    ),
);
/** 我们临山县, where all else is of 清源 */
const OUR_PLACE = new RegExp(
  `(?:到|来|是|在|让)?我们?(?<other>${HAN}{2})(?<unit>[县市区镇乡村])(?!${HAN}{0,2}[和与])`,
  'gu',
);
const NO_NAME = /[我你他她们的这那各全两县市区镇乡村党国家人民老百姓广大基层贵该本社]/;

/** The people or the home of another place than the one that the paragraph speaks of as its own. */
export function otherPeople(text: string): readonly OtherBody[] {
  const answers = /父老|人民|百姓|群众|乡亲/.test(text) ? allMatches(text, answerable()) : NONE;
  const homes = /我们?[^，。]{2}[县市区镇乡村]/.test(text) ? allMatches(text, OUR_PLACE) : NONE;
  if (answers.length + homes.length === 0 || answers.length + homes.length > MOST) return NONE;
  if (OF_HOSTS.test(text.replace(/与贵公司/g, '')) || sentThere().test(text)) return NONE;
  return [
    ...answers.flatMap((m): readonly OtherBody[] => {
      const { host, other } = m.groups as { host: string; other: string };
      const end = m.index + m[0].length;
      return otherPlace(text, { host, other, end });
    }),
    ...homes.flatMap((m): readonly OtherBody[] => {
      const { other, unit } = m.groups as { other: string; unit: string };
      const [host] = new RegExp(`(?<=^|[。！？，：])${HAN}{2}(?=${unit}${HAN})`, 'u').exec(text) ?? [];
      if (
        host === undefined ||
        timesIn(text, host) < 2 ||
        !new RegExp(`${host}(?:人民|儿女|人(?![大才口]))`).test(text)
      )
        return NONE;
      return otherPlace(text, { host, other, end: m.index + m[0].length - 1 });
    }),
  ];
}

/** 援藏, 挂职, 驻村: those who serve another place than their own. */
const sentThere = once(() => new RegExp(words('sent to another place')));

interface Places {
  readonly host: string;
  readonly other: string;
  readonly end: number;
}

function otherPlace(text: string, { host, other, end }: Places): readonly OtherBody[] {
  const start = end - other.length;
  if (host === other || [host, other].some((name) => NO_NAME.test(name) || commonWordSet().standsAt(name, 0)))
    return NONE;
  if (!standsOnlyAt(text, other, start)) return NONE;
  const message = `前面说的是“${host}”，这里却是“${other}”，请核对。`;
  return [{ start, end, right: host, message }];
}

/** 启翎新材料科技有限公司 */
const COMPANY = new RegExp(`(${HAN}{4,14}?)(?:有限责任|股份有限|有限)?公司`, 'gu');
/** Characters of a brand with the trade behind it, and those by which a name is known again. */
const SHORT_NAME = 4;
const BRAND = 2;

/** 启翎新材料科技有限公司, and then 启羚新材料: the brand has a character that sounds or looks alike. */
export function otherBrands(text: string): readonly OtherBody[] {
  if (!text.includes('公司')) return NONE;
  const companies = allMatches(text, COMPANY);
  if (companies.length === 0 || companies.length > MAX_COMPANIES) return NONE;
  const others = companies.flatMap(({ 1: name, index }) => {
    const behind = index + name!.length;
    return Array.from({ length: name!.length - SHORT_NAME + 1 }, (_, k) => name!.slice(k, k + SHORT_NAME)).flatMap(
      (short) => likeBrands(text, short, behind),
    );
  });
  // the brand is where the first of the stretches that overlap begins
  return others.filter(
    (other, k) => !others.slice(0, k).some(({ start, end }) => other.start < end && start < other.end),
  );
}
const MAX_COMPANIES = 6;

function likeBrands(text: string, short: string, from: number): readonly OtherBody[] {
  const others: OtherBody[] = [];
  const trade = short.slice(BRAND);
  for (let place = text.indexOf(trade, from); place >= 0; place = text.indexOf(trade, place + 1)) {
    const start = place - BRAND;
    const written = text.slice(start, place + trade.length);
    const differing = [0, 1].filter((k) => written[k] !== short[k]);
    const [k] = differing;
    if (differing.length !== 1 || mistaken(written.charCodeAt(k!), short.charCodeAt(k!)) === undefined) continue;
    // what stands with 公司 behind is another company's whole name
    if (/^\p{Script=Han}{0,10}?公司/u.test(text.slice(place + trade.length)) || !standsOnlyAt(text, written, start))
      continue;
    if (commonWordSet().standsAt(written, 0) || commonWordSet().standsAt(text, start - 1)) continue;
    const message = `前面的公司名写作“${short}”，这里写作“${written}”，请核对统一。`;
    others.push({ start, end: start + SHORT_NAME, right: short, message });
  }
  return others;
}

/** 郑可航先生和苏映雪小姐……好好待嘉怡 */
const COUPLE = new RegExp(
  `(${HAN}{2,4})(?:先生)(?:[和与、]|，)(?:新娘)?(${HAN}{2,4})(?:小姐|女士)|新郎(${HAN}{2,4})(?:先生)?[和与、，]+新娘(${HAN}{2,4}?)(?=[，。、；！]|女士|小姐|喜结|步入|携手|的)`,
  'u',
);
const CHERISHED = new RegExp(`(?:好好待|善待|好好爱|好好疼|疼爱|呵护好?)(${HAN}{2})(?=[，。！；、和与])`, 'gu');

/** The one that a bridegroom is to cherish bears neither name of the couple. */
export function otherBrides(text: string): readonly OtherBody[] {
  if (!/先生|新郎/.test(text) || !/小姐|女士|新娘/.test(text)) return NONE;
  const couple = COUPLE.exec(text);
  if (!couple) return NONE;
  const [groom, bride] = [couple[1] ?? couple[3]!, couple[2] ?? couple[4]!];
  const cherished = allMatches(text, CHERISHED);
  if (cherished.length > MOST) return NONE;
  return cherished.flatMap((m): readonly OtherBody[] => {
    const name = m[1]!;
    const end = m.index + m[0].length;
    if (groom.endsWith(name) || bride.endsWith(name) || !standsOnlyAt(text, name, end - name.length)) return NONE;
    if (NO_GIVEN_NAME.test(name) || PET_NAME.test(name) || commonWordSet().standsAt(name, 0)) return NONE;
    const message = `新人是“${groom}”和“${bride}”，这里却是“${name}”，请核对。`;
    return [{ start: end - name.length, end, right: bride.slice(-2), message }];
  });
}
/** 小雨, 囡囡, 雨儿: what one’s family calls one. */
const PET_NAME = /^[小阿老大]|[儿宝妞丫囡妹姐哥仔弟]|^(.)\1$/;
const NO_GIVEN_NAME = /[新郎娘你们他她我两位对方彼此妻夫父母老人家家人亲友大各这那一自己女儿子孩]/;
