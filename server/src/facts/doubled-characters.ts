import { isGrammarCharacter } from '../lexicon/word-lists';
import { doublings, type Doublings } from '../lexicon/doublings';
import type { Word } from '../lexicon/segmenter';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { Han, isHan } from '../text/chars';
import type { Span } from '../text/span';
import { unitsOf } from '../text/units';
import { isRightByForm } from './doubled-by-form';
import { isGuessOverPhrase, isNounClosing, isThoughtClosing } from './doubled-ends';
import { NONE } from '../text/none';

/** A character that stands twice, and the stretch of Chinese characters around it whose words tell whether rightly. */
export interface DoubledCharacter {
  /** Offset of the first of the two, UTF-16. */
  readonly first: number;
  readonly stretch: Span;
}

/** Characters on each side that tell how a stretch is cut into words. */
const REACH = 12;
/** Numerals stand twice in years and hundreds of millions: 二〇二〇, 万万. */
const NUMERALS = '一二三四五六七八九十〇零百千万亿两几';

/** Pairs of one character, but for 哈哈哈, 认认真真 and numerals, which are right by their form. */
export const doubledCharacters = remembered(({ text, classes }: Paragraph): readonly DoubledCharacter[] => {
  if (!(classes & Han)) return NONE;
  let pairs: DoubledCharacter[] | undefined;
  const units = unitsOf(text);
  for (let first = 0; first + 1 < text.length; first++) {
    const unit = units[first]!;
    if (unit !== units[first + 1] || !isHan(unit)) continue;
    const [before, behind] = [units[first - 1], units[first + 2]];
    const single =
      before !== unit &&
      (first + 2 >= text.length || behind !== unit) &&
      !(first > 1 && before === units[first - 2]) &&
      !(first + 3 < text.length && behind === units[first + 3] && isHan(behind!)) &&
      !NUMERALS.includes(text[first]!);
    if (single) (pairs ??= []).push({ first, stretch: stretchAround(text, first) });
  }
  return pairs ?? NONE;
});

function stretchAround(text: string, first: number): Span {
  let start = first;
  while (start > 0 && first - start < REACH && isHan(text.charCodeAt(start - 1))) start--;
  let end = first + 2;
  while (end < text.length && end - first - 2 < REACH && isHan(text.charCodeAt(end))) end++;
  return { start, end };
}

/** What short names of companies end with: 神华宁煤|煤炭. */
const ENDS_COMPANY = '煤钢油电铝铁能药建汽粮盐金矿糖茶酒烟网核化船航铜投';

/** Whether two alike may be a slip by their form alone, whatever the words around them are. */
export function maySlip(paragraph: Paragraph, first: number): boolean {
  return (
    // 作为|为民, 首先我对|对话
    !isGrammarCharacter(paragraph.text[first]!) &&
    !isRightByForm(paragraph.text, first) &&
    !isSaidForALittle(paragraph.text, first) &&
    // 一台台, 一项项
    paragraph.text[first - 1] !== '一' &&
    doubledCharacters(paragraph).some((pair) => pair.first === first) &&
    !isRightDoubling(paragraph.text, first)
  );
}

/** Whether a form of the list of right ones stands over both characters: 立法法. */
export const isRightDoubling = (text: string, first: number): boolean =>
  doublings().right.some((form) => holds(text, form, first));

/**
 * Whether a verb is said twice for “a little” (到基层干干, 跑跑, 健健身), or a noun for “each” (节节展开): speech is full of
 * them, and reports have none. Not where the second of the two begins a word that has no object in it: 推|推动.
 */
export function isSaidForALittle(text: string, first: number): boolean {
  const lists = doublings();
  const character = text[first]!;
  if (!lists.repeated.has(character) && !lists.distributive.has(character)) return false;
  const behind = text[first + 2] ?? '';
  return !isCommon(character, behind, lists) || lists.objects.has(character + behind);
}

/**
 * Whether the second of the two begins a word, and the first may belong to what stands before: 工厂|厂区, 陕煤|煤炭. Only
 * behind a whole word is the first left over: 经济|社|社会.
 */
export function isShared({ first, stretch }: DoubledCharacter, words: readonly Word[]): boolean {
  const place = first - stretch.start;
  return beginsKnownWord(words, place + 1) && !endsKnownWord(words, place);
}

/**
 * 门门功课优秀, 针针见血: every one of them, where the first ends no word (机关|关) and the second begins no common one with
 * what follows.
 */
export function meansEach(text: string, { first, stretch }: DoubledCharacter, words: readonly Word[]): boolean {
  const lists = doublings();
  const behindFirst = first - stretch.start + 1;
  return (
    lists.distributive.has(text[first]!) &&
    !isCommon(text[first]!, text[first + 2] ?? '', lists) &&
    !endsKnownWord(words, behindFirst)
  );
}

/** A pair between its neighbours, and the words that hold its two characters. */
interface Seat {
  readonly character: string;
  readonly before: string;
  readonly behind: string;
  readonly left: Word;
  readonly right: Word;
  /** The word behind the pair, where one begins there. */
  readonly next: Word | undefined;
  /** The word that ends in front of the pair. */
  readonly prior: Word | undefined;
}

/**
 * Whether the second of the two is one too many: the words around leave it over, and it is none that stands alone there.
 * 推动|动|发展 leaves 动 over; 发展|展望 leaves nothing, and in 现在|在|这里 在 is a word.
 */
export function isLeftOver(text: string, { first, stretch }: DoubledCharacter, words: readonly Word[]): boolean {
  const lists = doublings();
  const holding = (offset: number): Word | undefined =>
    words.find((w) => stretch.start + w.start <= offset && offset < stretch.start + w.start + w.text.length);
  const left = holding(first);
  const right = holding(first + 1);
  if (!left || !right) return false;
  if (isThoughtClosing(text, first, left)) return true;
  if (isRightByForm(text, first) || isRightDoubling(text, first)) return false;
  // 因为|为了: only where the first of the two stands alone
  if (left.text.length === 1 && lists.wrong.has(text.slice(first, first + 3))) return true;
  const seat: Seat = {
    character: text[first]!,
    before: text[first - 1] ?? '',
    behind: text[first + 2] ?? '',
    left,
    right,
    next: words.find((w) => stretch.start + w.start === first + 2),
    prior: words.find((w) => stretch.start + w.start + w.text.length === first),
  };
  if (/[一每]/.test(seat.before) && !(isKnown(left) && left.text.length >= 3)) return false;
  if (/[\d０-９]/.test(seat.before)) return isCountedTwice(seat, lists);
  if (isDistributive(seat, lists)) return false;
  if (left === right && isKnown(left)) return isHeadDoubled(seat, lists);
  const [leftKnown, rightKnown] = [isKnown(left), isKnown(right)];
  if (leftKnown && rightKnown) return false;
  const isNew = (): boolean => isNewWord(right, stretch.start, first + 1, lists) && !isGuessOverPhrase(text, first + 1);
  if (leftKnown) return !isNew() && isOverBehind(seat, lists);
  if (rightKnown) return !endsNewWord(left, stretch.start, first, lists) && isOverBefore(seat, lists);
  return (
    lists.never.has(seat.character) &&
    !isCommon(seat.before, seat.character, lists) &&
    !isCommon(seat.character, seat.behind, lists)
  );
}

/** Whether a word is longer than a character, and of the dictionary: what that lacks is taken together by guess. */
const isKnown = ({ text, tag }: Word): boolean => text.length > 1 && tag !== 'x';

/** Whether a word of the dictionary begins at an offset of its stretch, or ends there. */
export const beginsKnownWord = (words: readonly Word[], offset: number): boolean =>
  words.some((word) => word.start === offset && isKnown(word));
export const endsKnownWord = (words: readonly Word[], offset: number): boolean =>
  words.some((word) => word.start + word.text.length === offset && isKnown(word));

/** 地震|震情: what begins with the second is taken for a word by its form, though no dictionary has it. */
function isNewWord({ start, text, tag }: Word, stretchStart: number, second: number, lists: Doublings): boolean {
  if (tag !== 'x' || text.length < 2 || stretchStart + start !== second) return false;
  // 位要 of 各单位位要重视 is a guess gone wrong
  return !lists.never.has(text[0]!) && !lists.grammar.has(text[1]!) && text[1] !== '们';
}

/** 超收|收入: what ends with the first likewise. */
function endsNewWord({ start, text, tag }: Word, stretchStart: number, first: number, lists: Doublings): boolean {
  if (tag !== 'x' || text.length < 2 || stretchStart + start + text.length !== first + 1) return false;
  return !lists.grammar.has(text.at(-2)!);
}

/** 人人学劳模, 村村有产业: each of them, where the second begins no common word. */
function isDistributive({ character, behind, left, prior }: Seat, lists: Doublings): boolean {
  return (
    lists.distributive.has(character) &&
    left.text === character &&
    prior === undefined &&
    !isCommon(character, behind, lists)
  );
}

/** Whether a form of a list stands over both characters. */
function holds(text: string, form: string, first: number): boolean {
  return text.slice(Math.max(0, first - form.length + 2), first + form.length).includes(form);
}

function isCommon(a: string, b: string, { common }: Doublings): boolean {
  return a !== '' && b !== '' && common.has(a.charCodeAt(0), b.charCodeAt(0));
}

/** Names of persons and places, behind which a short name may stand: 南昌|昌北. Some dictionaries take common words for such. */
function isName({ text, tag }: Word, lists: Doublings): boolean {
  if (tag.startsWith('ns')) return text !== '中国';
  return tag.startsWith('nr') && text.length < 4 && !(text.length === 2 && isCommon(text[0]!, text[1]!, lists));
}

/** 3月月15日, and not 3家家具厂 or 2023年年会. */
function isCountedTwice({ character, behind, left, right }: Seat, lists: Doublings): boolean {
  return (
    left !== right &&
    !isKnown(right) &&
    lists.measure.has(character) &&
    !isCommon(character, behind, lists) &&
    !'会末初终'.includes(behind || ' ')
  );
}

/** 公公平: the segmenter knows the pair as a word (公公) and leaves the rest of 公平 over. */
function isHeadDoubled({ character, behind, left, next }: Seat, lists: Doublings): boolean {
  return (
    left.text === character + character &&
    next?.text.length === 1 &&
    !lists.grammar.has(behind) &&
    isCommon(character, behind, lists) &&
    !lists.objects.has(character + behind)
  );
}

/** What makes a word of its own with 们. */
const BEFORE_PLURAL = '人我你他她它咱';

/** 推动|动: left over behind a word. */
function isOverBehind({ character, behind, left, next, prior }: Seat, lists: Doublings): boolean {
  // 中国国（边）境: the word goes on in the brackets
  if (isName(left, lists) || '（('.includes(behind || '，')) return false;
  const ends = !isHan(behind.charCodeAt(0));
  // 其中中、青年干部: a list begins
  if (lists.behind.has(character)) return ends && behind !== '、' && !lists.particle.has(character);
  // 老师|师们: of 人们 and 他们 the first stands in front of 们 by itself
  const leans = lists.grammar.has(behind) || (behind === '们' && !BEFORE_PLURAL.includes(character));
  // 费用|用在: a verb leads to its complement
  if (lists.verb.has(character)) {
    if (ends && isNounClosing(left, prior)) return true;
    return leans && !lists.particle.has(behind) && !'在到于给为成'.includes(behind);
  }
  if (lists.quality.has(character)) return ends || (leans && !'了着过得'.includes(behind));
  if (lists.member.has(behind) || isCommon(character, behind, lists)) return false;
  // 国库|库款: a name whose last character begins a word that no dictionary has
  return ends || leans || !lists.name.has(character) || (next !== undefined && isKnown(next));
}

/** 推|推动: left over before a word. */
function isOverBefore({ character, before, right, prior }: Seat, lists: Doublings): boolean {
  if (isName(right, lists) || lists.before.has(character) || isCommon(before, character, lists)) return false;
  if (lists.objects.has(right.text) || lists.objects.has(right.text.slice(0, 2))) return false;
  const particle = prior !== undefined && prior.text.length === 1 && lists.grammar.has(prior.text);
  // 陕煤|煤炭, 原审|审判, 第二审|审理: two single characters may make a name or a term that no dictionary has
  if (prior !== undefined && !particle && (prior.text.length === 1 || /^第/.test(prior.text))) return false;
  // 神华宁煤|煤炭: what no dictionary has may be the head of a company's short name
  if (prior !== undefined && !isKnown(prior) && prior.text.length > 1 && ENDS_COMPANY.includes(character)) return false;
  // 的人|人身安全
  if (before === '的' && character === '人') return false;
  // 执行局|局长: the last character of a name that no dictionary has; 省、市|市场, 取（退）水|水量: a name by itself
  const ends = isHan(before.charCodeAt(0)) ? !particle : before !== '' && '、）)”》'.includes(before);
  return !(lists.name.has(character) && ends);
}
