import { doublings } from '../lexicon/doublings';
import type { Word } from '../lexicon/segmenter';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { Han, isHan } from '../text/chars';
import type { Span } from '../text/span';
import { unitsOf } from '../text/units';
import { isWordDoubledInPhrase } from './doubled-in-phrases';
import { particleWords } from './particles/word-lists';
import { NONE } from '../text/none';

/** A word or phrase that stands twice running, and the stretch around it whose words tell whether rightly. */
export interface DoubledWord {
  /** Offset of the first of the two, UTF-16. */
  readonly first: number;
  /** Characters of each. */
  readonly length: number;
  readonly stretch: Span;
}

/** Characters of the longest word or phrase that is looked for twice. */
const LONGEST = 10;
/** Characters on each side that tell how a stretch is cut into words. */
const REACH = 6;
/** Behind these the second half begins a longer word: 博士博士后. */
const LONGER = '中后生会币法部长员者家局院校队厅所室级性化型式类区网站点线史学课题费论';
/**
 * Numerals and small words with which distributive and emphatic doubling begins: 一件一件, 一个问题一个问题, 很好很好. 各 with a noun
 * means all of them already: 各乡镇各乡镇.
 */
const DISTRIBUTES =
  /^(?!一[直律致并贯]|各\p{Script=Han}{2})[一二三四五六七八九十〇零两几半每各某多越很不再又太更最好怎谁哪啥]/u;
/** Behind a verb these say that it came to its end. */
const ENDS = '到了过着';
/** What these do is done to a noun, and a noun is not said twice for “a little”: 接受监督监督. */
const TAKES_OBJECT = /(?:接受|加强|强化|进行|受到|得到|给予|开展)$/;
/** Verbs that say what came of it are done to an end, and never a little: 拿出拿出, 守住守住. Of 改进, 公开 it is no result. */
const RESULTS =
  /^(?!改进|促进|跟进|住下|公开|突出|演出|收[入支]|输[入出]|投入|支出)[\p{Script=Han}][出到成完住掉起进入开下]$/u;
/** Words of two characters with 到 that are one verb: 达到达到. */
const ENDED_AT = /^[做达得受收想遇找见听感提抓办学]到$/;
/** 研究研究、论证论证: behind one that is done a little stands another. */
const BEHIND_ONE_DOUBLED = /(\p{Script=Han}{2})\1[、，]$/u;
const UNITS_OF_ONE_DOUBLED = 5;
/** 记录记录、梳理梳理: one that is done a little in front of another. */
const BEFORE_ONE_DOUBLED = /^、(\p{Script=Han}{2})\1(?:[、，。；！]|$)/u;
/** What an office does to an object is not done a little where somebody is to do it: 要组织组织农技人员. */
const OF_OFFICE = /^(?:组织|召集|发动|动员)$/;
const TO_BE_DONE = /(?:[要须应将]|继续|进一步|全面|认真|切实|积极|及时|统一|广泛)$/;
const TAKES_ONE = /^(?![一这那下了吧再的看]|委员|部|生活)\p{Script=Han}{2}/u;

/** 贯彻落实落实会议精神: the second of two verbs that have one object is not done a little. */
const OF_TWO_VERBS = /^(?:贯彻落实|贯彻执行|组织实施|督促检查|监督检查|总结推广|学习宣传|改造提升|巩固提升)$/;
/** 组织实施实施方案, 监督检查检查站点: the second begins the name of what the first is done to. */
const OF_ITS_OBJECT = /^(?:[站组年人力员机部片栏画泵出]|方案|细则|意见|办法|计划|和解)/u;

/** Who is asked to do something, or goes and does it: in front of a verb that is done a little, whatever the dictionary calls it. */
const ASKED = /(?:[请去来帮让先再多]|大家|一起|一块儿?|抽空|不妨|可以|各(?:单位|部门|[村镇乡县区市局班组科室站所]))$/;
const UNITS_OF_ASKED = 3;
/** 把制度完善完善，: at the end of its clause, behind what it is done to. */
const DONE_TO = /把[^，。；：！？把]{1,14}$/;
const REACH_OF_OBJECT = 16;

/** Two lines of seven characters. */
const RHYME = /^\p{Script=Han}{7}[，！]\p{Script=Han}{7}(?:[，。；！]|$)/u;
const MAX_UNITS_OF_RHYME = 16;

/** Adjectives whose last character is one of these double as wholes: 雪白雪白, 滚烫滚烫. */
const LOOKS = '白红黑绿蓝黄紫灰亮直烫凉热冷硬软脆嫩甜酸咸辣苦香臭圆薄厚净';
/** Nothing but characters for sounds. */
const SOUND = /^[嘎吱咔嚓哐当啷叮咚呼噜哗啦叽咕嘀嗒噼啪扑轰隆咯噔嗡嗖嘟喵汪咩哞嘻呵哒喳唠咩哼嘿吭哧嘭咣铛]+$/u;
/** A measure of many at once: 成片, 整车. */
const OF_MANY = /^[成整大小][片块堆捆箱车群批排串桶袋筐盒页圈层团束把包瓶盘桌]$/;

/** Words and phrases that stand twice running and are not right by their form. */
export const doubledWords = remembered(({ text, classes }: Paragraph): readonly DoubledWord[] => {
  if (!(classes & Han)) return NONE;
  let pairs: DoubledWord[] | undefined;
  const units = unitsOf(text);
  for (let first = 0; first + 3 < text.length; first++) {
    const unit = units[first]!;
    if (!isHan(unit)) continue;
    for (let length = Math.min(LONGEST, text.length - first - 1); length >= 2; length--)
      if (units[first + length] === unit && isTwice(text, first, length)) {
        (pairs ??= []).push({ first, length, stretch: stretchAround(text, first, length) });
        first += 2 * length - 1;
        break;
      }
  }
  return pairs ?? NONE;
});

function stretchAround(text: string, first: number, length: number): Span {
  let start = first;
  while (start > 0 && first - start < REACH && isHan(text.charCodeAt(start - 1))) start--;
  let end = first + 2 * length;
  while (end < text.length && end - first - 2 * length < REACH && isHan(text.charCodeAt(end))) end++;
  return { start, end };
}

function isTwice(text: string, first: number, length: number): boolean {
  for (let k = 1; k < length; k++)
    if (text.charCodeAt(first + k) !== text.charCodeAt(first + length + k) || !isHan(text.charCodeAt(first + k)))
      return false;
  const word = text.slice(first, first + length);
  if (DISTRIBUTES.test(word) || (length === 2 && word[0] === word[1])) return false;
  // 👍👍
  if (!/^\p{Script=Han}+$/u.test(word)) return false;
  // 壹捌壹捌公司: figures make a name
  if (/^(?:[壹贰叁肆伍陆柒捌玖拾零]+|哔哩)$/.test(word)) return false;
  // 能干什么干什么: whatever it is; 你不知道你不知道: a clause within a clause; 罢了罢了
  if (/什么|多少|怎样|[谁哪啥]|^[你我他她它](?!们)..|^罢了$/.test(word)) return false;
  // 土木工程专业专业课: the name of a subject and what belongs to it
  if (word === '专业' && isHan(text.charCodeAt(first - 1)) && isHan(text.charCodeAt(first + 2 * length))) return false;
  // 他老师的老师: one belongs to the other; 有关规定规定的程序: a noun, and the verb that is told of it
  if (word.startsWith('的') || (word === '规定' && text[first + 2 * length] === '的')) return false;
  // “干部干部，先干一步”: called out and spelled out
  if ('“‘'.includes(text[first - 1] ?? ' ') && '，！—'.includes(text[first + 2 * length] ?? ' ')) return false;
  // 干部干部，就是要先干一步: the same without quotation marks; “您好您好！” and 云川云川—— are said so
  if ('，！—'.includes(text[first + 2 * length] ?? ' ') && (first === 0 || '，；。！：”'.includes(text[first - 1]!)))
    return false;
  const behind = first + 2 * length;
  // 门神门神骑红马，贴在门上守住家: who is called in a rhyme
  if (length === 2 && !isHan(text.charCodeAt(first - 1)) && RHYME.test(text.slice(first, first + MAX_UNITS_OF_RHYME)))
    return false;
  // 嘎吱嘎吱: a sound
  if (SOUND.test(word)) return false;
  // 成片成片的, 整块整块地: so many that nobody counts them
  if (length === 2 && OF_MANY.test(word) && /[的地]/.test(text[behind] ?? '')) return false;
  // 想着想着, and 端到端 behind another 到
  const isOtherWord = /[到对比连挨接帮带]/.test(word) && !ENDED_AT.test(word);
  if (word.endsWith('着') || (length === 2 && isOtherWord)) return false;
  // 好好掰扯掰扯, 研究研究、论证论证: something is done a little
  if (
    length === 2 &&
    (text.startsWith('好好', first - 2) ||
      BEHIND_ONE_DOUBLED.test(text.slice(Math.max(0, first - UNITS_OF_ONE_DOUBLED), first)) ||
      (BEFORE_ONE_DOUBLED.test(text.slice(behind, behind + UNITS_OF_ONE_DOUBLED + 1)) &&
        !TAKES_OBJECT.test(text.slice(Math.max(0, first - 2), first))))
  )
    return false;
  // 擦得锃亮锃亮的, 站得笔直笔直: a state is doubled to be seen
  if (length === 2 && LOOKS.includes(word[1]!) && !/[^的地了，。；！”]/.test(text[behind] ?? '。')) return false;
  // 坦克坦克不会开: what is spoken of is named first
  if (/^\p{Script=Han}{0,2}[不没]/u.test(text.slice(behind, behind + 3))) return false;
  // 人大代表代表人民, 职工代表代表大家
  if (word === '代表' && '大工民员生众'.includes(text[first - 1] ?? ' ')) return false;
  // 有的有的放矢, 有的有的是力气: the second belongs to what follows
  if (word === '有的' && /^(?:放矢|是)/.test(text.slice(behind, behind + 2))) return false;
  // XYXYXY is wordplay or a shout; 落实落实再落实, 琢磨琢磨得
  if (text.startsWith(word, behind) || '再又得'.includes(text[behind] ?? ' ')) return false;
  return !(length === 2 && /[连再又]/.test(text[first - 1] ?? ''));
}

/** 了 that closes the clause. */
const isOverThere = (text: string, offset: number): boolean =>
  text[offset] === '了' && !isHan(text.charCodeAt(offset + 1));

/** Whether the second is one too many: a word of its own, and none that is said twice for “a little” or for emphasis. */
export function isSaidTwice(text: string, { first, length, stretch }: DoubledWord, words: readonly Word[]): boolean {
  const cuts = new Set(words.map((w) => stretch.start + w.start));
  const second = words.find((w) => stretch.start + w.start === first + length);
  // 治党治党: what no dictionary has is taken for one new word
  const both = words.find((w) => stretch.start + w.start === first);
  if (second?.text.length === length && isWordDoubledInPhrase(text, first, length)) return true;
  if (isCutElsewhere({ first, length, stretch }, words) || isAskedFor(text, { first, length, stretch })) return false;
  const guessed = both?.tag === 'x' && both.text.length === 2 * length;
  if (!second && !guessed) return false;
  const behind = first + 2 * length;
  // what is done a little is not done to its end: 落实落实到岗位
  // but 顺便学习学习了 tells that it was done a little
  const isEnded = ENDS.includes(text[behind] ?? ' ') && !isOverThere(text, behind);
  const isObject = length === 2 && TAKES_OBJECT.test(text.slice(Math.max(0, first - 2), first));
  const isResult = RESULTS.test(text.slice(first, first + length)) && isHan(text.charCodeAt(behind));
  const isOffice =
    OF_OFFICE.test(text.slice(first, first + length)) &&
    TO_BE_DONE.test(text.slice(Math.max(0, first - 3), first)) &&
    TAKES_ONE.test(text.slice(behind, behind + 2));
  const isOfTwoVerbs =
    OF_TWO_VERBS.test(text.slice(Math.max(0, first - 2), first + length)) && isHan(text.charCodeAt(behind));
  if (isOfTwoVerbs && OF_ITS_OBJECT.test(text.slice(behind, behind + 2))) return false;
  if (
    length === 2 &&
    second &&
    !isEnded &&
    !isObject &&
    !isResult &&
    !isOffice &&
    !isOfTwoVerbs &&
    isSaidAgain(text.slice(first, first + length), second)
  )
    return false;
  if (behind >= stretch.end) return true;
  const next = words.find((w) => stretch.start + w.start === behind);
  // 博士博士后: the second is the head of a longer word
  if (length === 2 && LONGER.includes(text[behind]!) && (next?.text.length ?? 1) === 1) return false;
  // 进一步进一步提高: the second may be part of a longer word where the first stands alone
  return next !== undefined || (cuts.has(first) && !LONGER.includes(text[behind]!));
}

/**
 * Whether words of the dictionary lie over the edges of the two: 代表|代表团, 申请人|申请|人民法院, 集装箱|装箱. A longer
 * phrase that ends with the second (从严治党|治党) and one that begins with it (进一步提高) prove nothing.
 */
function isCutElsewhere({ first, length, stretch }: DoubledWord, words: readonly Word[]): boolean {
  const second = first + length;
  return words.some(({ start, text, tag }) => {
    if (tag === 'x') return false;
    const from = stretch.start + start;
    const to = from + text.length;
    if (from < first && to === second) return text.length === 3;
    return (
      from >= second && from < second + length && to > second + length && (from > second || to === second + length + 1)
    );
  });
}

/** 请各单位清点清点资产, 把制度完善完善，: whether what stands around a word of two characters says that it is done a little. */
function isAskedFor(text: string, { first, length }: DoubledWord): boolean {
  const word = text.slice(first, first + length);
  if (length !== 2 || !(particleWords().verbs.has(word) || doublings().doubled.has(word))) return false;
  if (!isHan(text.charCodeAt(first + 2 * length)))
    return DONE_TO.test(text.slice(Math.max(0, first - REACH_OF_OBJECT), first));
  return !doublings().formal.has(word) && ASKED.test(text.slice(Math.max(0, first - UNITS_OF_ASKED), first));
}

/** Verbs and adjectives are said twice, but for those of official prose; names stand side by side: 南苏丹、苏丹. */
function isSaidAgain(word: string, { text, tag }: Word): boolean {
  const { formal, doubled } = doublings();
  if (formal.has(word)) return false;
  return doubled.has(word) || (text === word && /^(?:v|a|ns|nr|nz|m|q)/.test(tag));
}
