// Slips of kinds that can be listed: numerals, dates, document numbers, names of meetings and organs. Places are made where
// clean text has none: a figure becomes a range, a title gets a document number.
import { replacing, type Slip } from './slip';

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;
const HAN = '〇一二三四五六七八九';
const inHan = (year: string): string => [...year].map((d) => HAN[Number(d)]!).join('');
const FIGURE = /(?<![\d.．])(\d{1,3})(?=(?:个|家|项|人|户|名|件)(?!百分点))/gu;
const MEETINGS = ['十八', '十九', '二十'];
const ORDINALS = ['二', '三', '四', '五', '六'];
/** Old names and the year from which they are old. */
const ORGANS =
  '工商局 质监局 食药监局 国土局 国土资源局 环保局 卫计委 安监局 旅游局 文广新局 法制办 国税局 地税局 扶贫办 银保监局 乡村振兴局 农业部 环保部 国土资源部 卫生计生委';
/** A clause end, so that a clause can be put in. */
const CLAUSE = /(?<=\p{Script=Han}{4})，(?=\p{Script=Han}{4})/gu;

export const closedSlips: readonly Slip[] = [
  replacing('numeral/year', 'two digits', /(?<!\d)20(\d\d)年(?=\d{1,2}月)/gu, (m) => `${m[1]!}年`),
  replacing(
    'numeral/year',
    '零 for 〇',
    /(?<!\d)(20[012]\d)年(?!\d)/gu,
    (m) => `${inHan(m[1]!).replace('〇', '零')}年`,
  ),
  replacing('numeral/range', 'unit lost, %', /(?<![\d.．—－-])(\d{1,2})%/gu, (m, random) => {
    const low = Number(m[1]);
    return `${low}${pick(['—', '～', '-', '至'], random)}${low + 2}%`;
  }),
  replacing(
    'numeral/range',
    'unit lost, 万 亿',
    /(?<![\d.．—－-])(\d{1,3})(?=[万亿](?:元|人|吨|亩))/gu,
    (m, random) => {
      return `${m[1]!}${pick(['—', '～', '-'], random)}${Number(m[1]) + 3}`;
    },
  ),
  replacing('numeral/approximate', '近…余', FIGURE, (m) => `近${m[1]!}余`),
  replacing('numeral/approximate', '约…多', FIGURE, (m) => `约${m[1]!}多`),
  replacing(
    'numeral/approximate',
    '约…左右',
    /(?<![\d.．])(\d{1,3})(个|家|项|人|户|名|件)(?!百分点|月)/gu,
    (m, random) => {
      return `${pick(['约', '大约', '近'], random)}${m[1]!}${m[2]!}${pick(['左右', '上下'], random)}`;
    },
  ),
  replacing('numeral/approximate', '三、四个', FIGURE, (_, random) => {
    const low = 1 + Math.floor(random() * 8);
    return `${HAN[low]!}、${HAN[low + 1]!}`;
  }),
  replacing('numeral/unit', '3百人', /(?<![\d.．])\d{1,3}(?=人|户|名|家|件)/gu, (_, random) => {
    return `${1 + Math.floor(random() * 9)}${pick(['百', '千'], random)}`;
  }),
  replacing('numeral/date', '32日', /(?<=\d月)\d{1,2}(?=日)/gu, () => '32'),
  replacing('numeral/date', '13月', /(?<=(?:19|20)\d\d年)\d{1,2}(?=月)/gu, () => '13'),
  replacing('numeral/date', '2月30日', /(?<!\d)\d{1,2}月\d{1,2}日/gu, (_, random) =>
    pick(['2月30日', '4月31日', '6月31日', '9月31日', '11月31日'], random),
  ),
  replacing('numeral/date', 'weekday', /(?<!\d)((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/gu, (m) => {
    const day = new Date(Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3]))).getUTCDay();
    return `${m[0]}（星期${'日一二三四五六'[(day + 2) % 7]!}）`;
  }),
  replacing('numeral/document-number', 'brackets', /(?<=[\p{Script=Han}）])》/gu, (_, random) => {
    const [open, close] = pick(['（）', '[]', '【】', '()', '［］'], random);
    return `》（国办发${open!}20${10 + Math.floor(random() * 15)}${close!}${1 + Math.floor(random() * 90)}号）`;
  }),
  replacing('numeral/document-number', '第 or 0', /(?<=[\p{Script=Han}）])》/gu, (_, random) => {
    return `》（政办发〔20${10 + Math.floor(random() * 15)}〕${pick(['第', '0', '第0'], random)}${1 + Math.floor(random() * 9)}号）`;
  }),
  replacing('wording/meeting-name', '中纪委十九届四次', CLAUSE, (_, random) => {
    return `，学习贯彻${pick(['中纪委', '中央纪委'], random)}${pick(MEETINGS, random)}届${pick(ORDINALS, random)}次${pick(['全会', '全体会议'], random)}精神，`;
  }),
  replacing('wording/meeting-name', '十九届中纪委', CLAUSE, (_, random) => {
    return `，贯彻${pick(MEETINGS, random)}届中纪委${pick(ORDINALS, random)}次全会部署，`;
  }),
  replacing('wording/meeting-name', '二十届三次全会', /(党的|中共)(十.|二十)届([一二三四五六七])中全会/gu, (m) => {
    return `${m[1]!}${m[2]!}届${m[3]!}次全会`;
  }),
  replacing('wording/meeting-name', '二十届中央三中全会', CLAUSE, (_, random) => {
    return `，贯彻党的${pick(MEETINGS, random)}届中央${pick(ORDINALS, random)}中全会精神，`;
  }),
  replacing('wording/meeting-name', '省委十四届五中全会', CLAUSE, (_, random) => {
    return `，贯彻${pick(['省委', '市委', '县委'], random)}${pick(['九', '十', '十一', '十四'], random)}届${pick(ORDINALS, random)}中全会精神，`;
  }),
  replacing('wording/outdated', 'abolished organ', /(?<=\p{Script=Han}{4})。(?=\p{Script=Han}{4})/gu, (_, random) => {
    return `。2025年要发挥好${pick(['县', '市', '区', ''], random)}${pick(ORGANS.split(' '), random)}的作用。`;
  }),
];
