import wordingTable from '../../../data/kept/dash-sides-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import sides from '../../../data/kept/dash-sides.tsv';
import { allWords } from '../../lexicon/word-sets';
import { placesOf } from '../../facts/places';
import type { Paragraph } from '../../syntax/types';
import { isHan } from '../../text/chars';
import type { Span } from '../../text/span';
import { tableRows } from '../../text/table';

/**
 * How a single — reads between words: it joins two like things (undefined), explains what stands before it, or only
 * looks as if it did, so that a person has to agree.
 */
export type Reading = 'explains' | 'seems to explain';

const SIDES = tableRows(sides, 'dash-sides.tsv', ['word', 'use']);
/** Words of one use, of some length at least, the longest first. */
const wordsFor = (use: string, least = 1): string =>
  SIDES.filter((row) => row.use === use && row.word.length >= least)
    .map((row) => row.word)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** A noun at the end of the left side that an explanation or a name may follow: 一项重点工程—…… */
const EXPLAINED = new RegExp(`(?:${wordsFor('explained')})$`);
/** What routes, regions and meetings between two named things are called: there one — joins them. */
const JOINS = new RegExp(`^[^，。；：！？]{0,14}?(?:${wordsFor('joins')})`);
/** 一种理念—行动的转化机制: what is joined may bear such a name; a draft may also announce one. */
const CHAINED = /^[^，。；：！？、]{1,10}(?:闭环|机制|链条|过程|环节|路子|格局|体系|模式|流程)/;
/** A noun of which two are often joined: behind one that is counted a name may follow all the same. */
const EITHER = new RegExp(`(?:${wordsFor('either')})$`);
/** Words with which an explanation opens and a name never does. */
const OPENS = new RegExp(`^(?:${wordsFor('opens')})`);
/** 如果, 可以, 而且: what opens an explanation is a word of its own. */
const OPENS_LONGER = new RegExp(`^(?:${wordsFor('opens', 2)})`);
const ORGAN_END = new RegExp(`(?:${wordsFor('organ')})$`);
const ORGAN_SOON = new RegExp(`^[^，。；：！？、]{1,14}?(?:${wordsFor('organ')})`);

const MEASURES = '个样句条项种位座件张份家支批类道场所颗只台部本点幕组次代段面把根股名艘架辆片棵笔对副篇首门';
/** One thing is named, or one of several: behind it stands which. */
const COUNTED = new RegExp(
  `之一$|(?:[一两三四五六七八九十几这那某每\\d]|首|第[一二三四五六七八九十]+)(?:[${MEASURES}]|大(?!学|力|家|量|会))[^—是]{0,16}$`,
);
/** 只有一个—抓落实 */
const COUNTED_END = /之一$|[一两三四五六七八九十][个样句条项种位件]$/;
const SUPERLATIVE = new RegExp(
  `(?:${wordingsFor(wordingTable, 'dash-sides-wordings.tsv', 'superlative')})[^—是]{1,16}$`,
);
/** 是诚信的两个字 · 的先锋队: words that say of what kind the thing is. */
const QUALIFIED = /的[^的—是]{2,10}$/;
/** Last characters of places that no list holds. */
const PLACE_END =
  /[国京津沪渝海州山岭江河湖港城市省县区都阳庆宁林原昌明沙汉岛疆藏东西南北镇乡村湾塘坪坝坡沟洼屯庄堡寨岗川滩洲]$/;
const NUMERAL = '[\\d０-９〇零一二三四五六七八九十百千万亿]';
const NUMERAL_END = new RegExp(`${NUMERAL}(?:[年月日号时点天周级岁个]|世纪|年代|季度)?$`);
const NUMERAL_START = new RegExp(`^${NUMERAL}`);

const POINTS = '，。；：！？';
/** 思维弱—法治观念较为薄弱 */
const FAULT_END = /^.{2,6}[弱旧少差低乱散软虚浅窄慢难]$/;
const ORDINAL_END = /第[一二三四五六七八九十]{1,3}年$/;
const STOPS = `${POINTS}…（）()—`;
const OPENERS = '“‘《〈【';
const CLOSERS = '”’》〉】';
/** Units to the left and right that are looked at. */
const MAX_UNITS_PER_SIDE = 40;

/** How the single — from `start` to `end`, with words on both sides, reads. */
export function readingOf(paragraph: Paragraph, start: number, end: number): Reading | undefined {
  const { text } = paragraph;
  // 必需的经费，—这就是
  if (POINTS.includes(text[start - 1]!)) return 'explains';
  const phrase = text.slice(leftEdge(text, start), start).trimEnd();
  const behind = text.slice(end, rightEdge(text, end)).trimStart();
  if (phrase === '' || behind.length < 2) return undefined;
  const left = phrase.slice(phrase.lastIndexOf('、') + 1);
  if (NUMERAL_END.test(left) && NUMERAL_START.test(behind)) return ORDINAL_END.test(left) ? 'explains' : undefined;
  if (OPENS.test(behind) && isStep(left, behind)) return undefined;
  const opens = OPENS.test(behind) && !beginsNoun(behind) && !isPlaceAt(paragraph, end);
  // “世界灌溉工程遗产”—灵渠
  const explained = EXPLAINED.test(left.replace(/[”》]$/, ''));
  if (!explained && isPlaceBefore(paragraph, start)) return opens && left.length > 4 ? 'seems to explain' : undefined;
  // 清华大学—我市联合研究院
  if (opens) return left.length > 2 && !(ORGAN_END.test(left) && JOINS.test(behind)) ? 'explains' : undefined;
  if (isTitle(text, start, phrase, behind)) return 'seems to explain';
  const chosen = COUNTED.test(left) || SUPERLATIVE.test(left);
  if (!explained && isAlike(left, behind, chosen)) return undefined;
  if (explained ? chosen : COUNTED_END.test(left)) return CHAINED.test(behind) ? 'seems to explain' : 'explains';
  const either = EITHER.test(left);
  if (either && (!chosen || ORGAN_SOON.test(behind.slice(0, 6)))) return undefined;
  if (explained && left.length > 4 && behind.length > 3) return 'seems to explain';
  // 写成会议记录 — 只记发言过程
  if (text[start - 1] === ' ' && left.length > 3 && behind.length > 4) return 'seems to explain';
  if (JOINS.test(behind)) return undefined;
  const seems =
    chosen ||
    (left === phrase && FAULT_END.test(left)) ||
    (QUALIFIED.test(left) && left.length > 5) ||
    isQuoted(left, behind);
  return seems || isLong(phrase, behind) ? 'seems to explain' : undefined;
}

/** Characters that open an explanation, and words as well: 用人单位, 能源, 都市, 被上诉人. */
const OPENS_WORDS = '要如可用能被指说听看想都唯把使即并而让';
/** Characters of a thing that is joined, with what says so: 都市圈. */
const LONGEST_JOINED = 4;
/** 看图片—说短文: what is done one after the other. */
const LONGEST_STEP = 4;

/** Whether a text opens with such a character, and with no word that opens an explanation. */
const opensInOneCharacter = (behind: string): boolean => OPENS_WORDS.includes(behind[0]!) && !OPENS_LONGER.test(behind);

/** Whether what could open an explanation begins a noun. */
const beginsNoun = (behind: string): boolean =>
  opensInOneCharacter(behind) && (allWords().standsAt(behind, 0) || JOINS.test(behind.slice(0, LONGEST_JOINED)));

/** 申请人—被申请人, 发电侧—用电侧, 看图片—说短文: a thing of the kind that stands in front, or a step of the same length. */
const isStep = (left: string, behind: string): boolean =>
  opensInOneCharacter(behind) &&
  (behind.slice(1, 7).includes(left.at(-1)!) || (left.length === behind.length && left.length <= LONGEST_STEP));

/**
 * How several dashes in one stretch read: they join the links of a chain, unless there are two and what they enclose is a
 * remark: 这条路—我们盼了十年的路—终于通了.
 */
export function readingOfChain({ text }: Paragraph, links: readonly Span[]): Reading | undefined {
  const [first, second] = links;
  if (links.length !== 2) return undefined;
  const enclosed = text.slice(first!.end, second!.start);
  const isRemark =
    enclosed.length > 5 && OPENS.test(enclosed) && !JOINS.test(text.slice(second!.end, second!.end + 16));
  const left = text.slice(leftEdge(text, first!.start), first!.start);
  return isRemark && left.length > 2 && isHan(text.charCodeAt(second!.end)) ? 'seems to explain' : undefined;
}

/** 周一--周五, 北京--上海, 张三--李四: two short things, which may as well be joined. */
export function mayJoin(paragraph: Paragraph, start: number, end: number): boolean {
  const { text } = paragraph;
  const left = text.slice(leftEdge(text, start), start);
  return (
    (end - start === 2 && left.length < LONGEST_STEP) ||
    isPlaceAt(paragraph, end) ||
    (NUMERAL_END.test(left) && NUMERAL_START.test(text.slice(end)))
  );
}

/** 工业—农业 · 重庆港—舟山港 · 医学院—附属医院: one kind of thing on both sides. */
function isAlike(left: string, behind: string, chosen: boolean): boolean {
  const kind = left.at(-1)!;
  // 一个工业—农业国家, but 第三艘航母—福建舰
  if (behind[1] === kind || (!chosen && behind[2] === kind)) return true;
  return !chosen && ORGAN_END.test(left) && ORGAN_SOON.test(behind);
}

/** 水陆两栖飞机—“鲲龙” */
function isQuoted(left: string, behind: string): boolean {
  return left.length > 5 && behind[0] === '“' && !CLOSERS.includes(left.at(-1)!);
}

function isLong(phrase: string, behind: string): boolean {
  return phrase.length > 7 && behind.length > 6;
}

/** 奋进新征程 扬帆再出发—各地热议…… · “天涯若比邻—华夏瑰宝展”: two phrases, the second a title under the first. */
function isTitle(text: string, start: number, phrase: string, behind: string): boolean {
  const before = text[start - phrase.length - 1] ?? '';
  const opensQuotation = before !== '' && OPENERS.includes(before);
  if (isLong(phrase, behind)) {
    // a line that is no sentence
    const isHead = before === '' || before === '：';
    return opensQuotation || phrase.trim().includes(' ') || (isHead && !/[。！？；”]\s*$/.test(text));
  }
  if (!opensQuotation || JOINS.test(behind)) return false;
  return phrase.length > 3 && behind.length > 3 && phrase.length + behind.length > 9;
}

/** Where the phrase before `end` begins: behind a point, or inside the quotation or bracket that is still open. */
function leftEdge(text: string, end: number): number {
  let offset = end;
  let depth = 0;
  while (offset > 0 && end - offset < MAX_UNITS_PER_SIDE) {
    const c = text[offset - 1]!;
    if (CLOSERS.includes(c)) depth++;
    else if (OPENERS.includes(c) && --depth < 0) break;
    else if (depth === 0 && STOPS.includes(c)) break;
    offset--;
  }
  return offset;
}

/** Where the phrase from `start` ends, in the same way. */
function rightEdge(text: string, start: number): number {
  let offset = start;
  let depth = 0;
  while (offset < text.length && offset - start < MAX_UNITS_PER_SIDE) {
    const c = text[offset]!;
    if (OPENERS.includes(c)) depth++;
    else if (CLOSERS.includes(c) && --depth < 0) break;
    else if (depth === 0 && STOPS.includes(c)) break;
    offset++;
  }
  return offset;
}

function isPlaceBefore(paragraph: Paragraph, start: number): boolean {
  return (
    PLACE_END.test(paragraph.text.slice(Math.max(0, start - 1), start)) ||
    placesOf(paragraph)?.some((place) => place.end === start && !place.word) === true
  );
}

function isPlaceAt(paragraph: Paragraph, end: number): boolean {
  return placesOf(paragraph)?.some((place) => place.start === end) === true;
}
