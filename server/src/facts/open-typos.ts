import rows from '../../data/kept/country-characters.tsv';
import type { Suspicion } from '../lexicon/model/judge';
import { soundsAround } from '../lexicon/foreign-names';
import { freeCharacters, isGrammarCharacter, rightForms } from '../lexicon/word-lists';
import { isSurname } from '../lexicon/surnames';
import { allWords } from '../lexicon/word-sets';
import type { Paragraph } from '../syntax/types';
import { pairAround } from '../syntax/within';
import { isHan } from '../text/chars';
import { once } from '../text/once';
import { tableRows } from '../text/table';
import { fixedTextAt } from './fixed-text';
import { standsInForeignPerson } from './names-of-things';
import { isOfTwo } from './open-seams';
import { standsInName } from './person-names';
import { NONE } from '../text/none';

/** Longest quotation that is taken for a coined name or a play on words. */
const MAX_COINED = 10;

/** A line that is shorter says too little about a word in it: 1.前言. */
const MIN_UNITS_OF_CONTEXT = 6;

/** What the model suspects and a writer may be told of: names, titles of works and coined words are left alone. */
export function openTypos(paragraph: Paragraph, suspicions: readonly Suspicion[]): readonly Suspicion[] {
  if (suspicions.length === 0 || paragraph.text.length < MIN_UNITS_OF_CONTEXT) return NONE;
  return suspicions.filter(
    (suspicion) =>
      !standsInQuotation(paragraph, suspicion) &&
      !isVariant(paragraph.text, suspicion) &&
      !isCloseOfPhrase(paragraph.text, suspicion) &&
      !standsInForeignName(paragraph.text, suspicion) &&
      !isCountry(paragraph.text, suspicion) &&
      !isPattern(paragraph.text, suspicion) &&
      !isComparison(paragraph.text, suspicion) &&
      !isOfFigure(paragraph.text, suspicion) &&
      !isVerbWithComplement(paragraph.text, suspicion) &&
      !isVerbWithObject(paragraph.text, suspicion) &&
      !isPlaceName(paragraph.text, suspicion) &&
      !isListedName(paragraph.text, suspicion) &&
      !adjoinsAnother(suspicion, suspicions) &&
      !isRareWord(paragraph.text, suspicion) &&
      !isUnitOfOwn(paragraph.text, suspicion) &&
      !isOfTwo(paragraph.text, suspicion) &&
      !standsInForeignPerson(paragraph.text, suspicion.word) &&
      !isSchoolYear(paragraph.text, suspicion) &&
      !standsInName(paragraph.text, suspicion.start, suspicion.end) &&
      !fixedTextAt(paragraph, suspicion.start, suspicion.end),
  );
}

function standsInQuotation(paragraph: Paragraph, { start, end }: Suspicion): boolean {
  // （乙）: who speaks, or a mark of a list
  const [before, behind] = [paragraph.text[start - 1] ?? ' ', paragraph.text[end] ?? ' '];
  if ('（('.includes(before) && '）)'.includes(behind)) return true;
  if (pairAround(paragraph, start, end, '《〈')) return true;
  const quotation = pairAround(paragraph, start, end, '“‘「『"');
  if (quotation === undefined) return false;
  const { open, close } = quotation;
  return close - open - 1 <= MAX_COINED || isVerse(paragraph.text.slice(open + 1, close));
}

/** Characters of a line of verse, and of half a saying. */
const VERSE = { shortest: 4, longest: 8 } as const;

/** 二十三，糖瓜粘；二十四，扫房子；…: a rhyme that counts days. */
const OF_DAYS = /(?:[二廿]十?[一二三四五六七八九]，?\p{Script=Han}{3}[；，、]){3}/u;

/**
 * Whether a quotation is verse or a saying in two halves, all of one length: 万般皆下品，惟有读书高. What it says no report
 * says; a wrong character in one that is known is found by the list of quotations.
 */
function isVerse(quoted: string): boolean {
  if (OF_DAYS.test(quoted)) return true;
  const lines = quoted.split(/[，、；。！？]/).filter((line) => line !== '');
  const length = lines[0]?.length ?? 0;
  return (
    lines.length > 1 &&
    length >= VERSE.shortest &&
    length <= VERSE.longest &&
    lines.every((line) => line.length === length)
  );
}

/** Forms that are right beside a common one, made with the first suspicion of two characters. */
let accepted: ReadonlySet<string> | undefined;

/** Characters that are written one for the other: 惟有 and 唯有, 作 and 做, 攻坚仗 and 攻坚战. Which of them a draft keeps to is another rule’s. */
const VARIANTS = ['惟唯', '作做', '粘黏', '叠迭', '仗战'];

/** Whether the other way of writing the same word is all that is suspected, or a rare word that is right (康健). */
function isVariant(text: string, { start, end, right }: Suspicion): boolean {
  accepted ??= new Set(rightForms());
  if (end - start > 1) return accepted.has(text.slice(start, end));
  // 控制不佳: right with the character beside it
  if (start < end && (accepted.has(text.slice(start - 1, end)) || accepted.has(text.slice(start, end + 1))))
    return true;
  return VARIANTS.some((both) => both.includes(text[start]!) && both.includes(right));
}

/** Characters that may close a phrase behind any noun or verb: 在有限的生命里, 没有策略约束你. */
const CLOSING = '里内外你我咱';

/**
 * Whether a place or a person closes a phrase behind a whole word, or a single noun behind 之: 正义之剑, 强国之基. Laws seldom
 * say so. Of 社会管里 no word is left without the odd character.
 */
function isCloseOfPhrase(text: string, { start, end, kind, word }: Suspicion): boolean {
  if (kind !== 'replace' || end - start !== 1 || isHan(text.charCodeAt(end))) return false;
  return text[start - 1] === '之' || (CLOSING.includes(text[start]!) && start - word.start > 1);
}

/** Whether a place and both its neighbours are characters with which foreign names are written: 莫尔寺, 努里. */
function standsInForeignName(text: string, { start, end }: Suspicion): boolean {
  const run = soundsAround(text, { start, end });
  return run !== undefined && run.end - run.start > end - start + 1;
}

const COUNTRIES: ReadonlySet<string> = new Set(
  tableRows(rows, 'country-characters.tsv', ['characters', 'note']).flatMap(({ characters }) => [...characters]),
);
/** What stands beside the short name of a country: 中哈关系, 以方. */
const BESIDE_COUNTRY = '中方国';

/** Whether a country is meant by its one character. */
function isCountry(text: string, { start, end, kind, right }: Suspicion): boolean {
  if (kind === 'swap') return text[start] === '中' || text[start + 1] === '中';
  // nothing is missing in 做更大的贡献, which reports word as 作出
  if (kind === 'missing' && right === '出') return '做作'.includes(text[start - 1] ?? ' ');
  // 以美为首: 国 is not missing
  if (kind === 'missing') return right === '国' && (COUNTRIES.has(text[start - 1]!) || text[start - 1] === '我');
  if (end - start !== 1 || !COUNTRIES.has(text[start]!)) return false;
  return [text[start - 1], text[end]].some((c) => c !== undefined && (BESIDE_COUNTRY.includes(c) || COUNTRIES.has(c)));
}

/** Says where something is, behind any noun of one character: 半规管里. */
const PLACE_BEHIND = '里上下内外中前后边间';

/**
 * Whether two characters that were never counted side by side are a rare word, a noun and where something is, or of a name:
 * 李解泽带队, 解泽明等人.
 */
function isRareWord(text: string, { start, word, isUnseen }: Suspicion): boolean {
  if (!isUnseen) return false;
  if (start > word.start && PLACE_BEHIND.includes(text[start]!)) return true;
  const words = allWords();
  const isWord = (offset: number): boolean => words.standsAt(text, offset);
  const isNameBehind = isSurname(text[word.start - 1] ?? '') && !isWord(word.start - 2);
  const behind = text[word.end] ?? '';
  const isNameBefore = isHan(behind.charCodeAt(0)) && !isWord(word.end) && !isGrammarCharacter(behind);
  return isWord(word.start) || isNameBehind || isNameBefore;
}

/** What a speaker calls the body or the place of his: laws and reports say 我国 and 我省, a county says 我县. */
const UNITS = '省市县区州盟旗乡镇村街局厅委办院校厂司队站所部行社团营连班组矿场';

/** What stands before a unit that is meant: 我县, 全镇, 该所. */
const BEFORE_UNIT = '我全本该各';

/** Whether the speaker's own body or place is meant: 我县, and 全县 where reports of the whole country say 全国. */
function isUnitOfOwn(text: string, { start, end, kind }: Suspicion): boolean {
  return (
    kind === 'replace' &&
    end - start === 1 &&
    BEFORE_UNIT.includes(text[start - 1] ?? ' ') &&
    UNITS.includes(text[start]!)
  );
}

/** 过去的一学年, where reports say 过去的一年. */
function isSchoolYear(text: string, { start, kind }: Suspicion): boolean {
  return kind === 'extra' && text[start] === '学' && '年期'.includes(text[start + 1] ?? ' ');
}

/** Characters within which one that is said again shows a pattern: 先讲顺叙，再讲倒叙. */
const AGAIN = 6;

/**
 * Whether the character is said again nearby, or its neighbour in a word of two is beside it: 减税减费, 顺叙、倒叙和插叙,
 * 保供保灌. Such words are coined at will.
 */
function isPattern(text: string, { start, end, kind, word }: Suspicion): boolean {
  if (kind !== 'replace' || end - start !== 1) return false;
  const neighbour = start === word.start ? start + 1 : start - 1;
  return isSaidAgain(text, start, AGAIN) || (word.end - word.start === 2 && isSaidAgain(text, neighbour, 2));
}

/** Whether a character stands again two to so many places before or behind it. */
function isSaidAgain(text: string, offset: number, most: number): boolean {
  for (let distance = 2; distance <= most; distance++)
    if (text[offset - distance] === text[offset] || text[offset + distance] === text[offset]) return true;
  return false;
}

/** Whether a single noun is compared: 比脚更长的路, and not 比较. */
function isComparison(text: string, { start, end, kind }: Suspicion): boolean {
  return kind === 'replace' && end - start === 1 && text[start - 1] === '比' && '更还都'.includes(text[end] ?? ' ');
}

/** 理化实验是20分: what something is, and not 实验室. */
function isOfFigure(text: string, { start, end, kind }: Suspicion): boolean {
  return kind === 'replace' && end - start === 1 && text[start] === '是' && /[\d“《]/.test(text[end] ?? ' ');
}

/** What may stand behind any verb of one character, and what behind those alone that are words by themselves elsewhere. */
const COMPLEMENTS = { any: '在到着了', free: '来去过出起上下完住掉走回成给' };
const free = once((): ReadonlySet<string> => new Set(freeCharacters()));

/** Whether a character may be a verb with what completes it: 蹲在, and not 存在; 打到, and not 达到. */
function isVerbWithComplement(text: string, { start, end, kind, word, isUnseen }: Suspicion): boolean {
  if (kind !== 'replace' || end - start !== 1 || word.end !== end + 1 || word.start !== start) return false;
  if (COMPLEMENTS.any.includes(text[end]!)) return true;
  if (!COMPLEMENTS.free.includes(text[end]!)) return false;
  // 烙下 is rare, and right
  return isUnseen === true || free().has(text[start]!);
}

/** What a verb stands behind. */
const GOVERNS = /(?:敢于|勇于|善于|乐于|敢|勇|能|要|会)$/;

/** What stands before a noun of one character: 新路, 好头. */
const QUALIFIES = '新大好高深难老旧';

/** 敢于闯|新路, and not 创新: a verb of one character in its place, with an object behind it of which no character is left over. */
function isVerbWithObject(text: string, { start, end, kind, word }: Suspicion): boolean {
  if (kind !== 'replace' || end - start !== 1 || word.end !== end + 1) return false;
  if (!QUALIFIES.includes(text[end]!) || !isHan(text.charCodeAt(end + 1))) return false;
  // 敢于闯新|突破: there a word begins, and 新 is left to what is suspected
  if (allWords().standsAt(text, end + 1)) return false;
  return free().has(text[start]!) && GOVERNS.test(text.slice(Math.max(0, start - 2), start));
}

/** What stands behind the name of a place that no dictionary has: 怡心街道. */
const BEHIND_PLACE = ['街道', '社区', '镇', '乡'];

/** What the name of a place ends in, behind one character and behind two. */
const ENDS_PLACE = { two: '河江湖山岛寺', three: '市县镇乡河江湖山岛寺' };

/** What is built anew and named after the place: 龙川|新城. */
const NEW_PLACES = '城区镇村港';

/** Whether a place may be meant: 怡心|街道, 小潢河, and 珠洲市 beside 株洲市. */
function isPlaceName(text: string, { kind, start, end, word }: Suspicion): boolean {
  if (kind !== 'replace' || end !== start + 1) return false;
  const ending = text[word.end - 1]!;
  const behind = text.slice(word.end, word.end + 2);
  if (ending === '新' && start === word.start && NEW_PLACES.includes(text[word.end] ?? ' ')) return true;
  return (
    BEHIND_PLACE.some((tail) => behind.startsWith(tail)) ||
    (word.end === start + 2 && ENDS_PLACE.two.includes(ending)) ||
    (word.end - word.start === 3 && start < word.end - 1 && ENDS_PLACE.three.includes(ending))
  );
}

/**
 * Whether two characters are a member of a list by themselves, beside 等 or beside another that is no word: 泰达、津融等集团.
 * Companies and bodies are named so for short.
 */
function isListedName(text: string, { kind, word }: Suspicion): boolean {
  if (kind !== 'replace' || word.end - word.start !== 2) return false;
  const [before, behind] = [text[word.start - 1], text[word.end]];
  if (before === '、' && behind === '等') return true;
  if (behind !== '、') return false;
  if (before === '、' && word.start > 2 && !allWords().standsAt(text, word.start - 3)) return true;
  return '、等'.includes(text[word.end + 3] ?? ' ') && !allWords().standsAt(text, word.end + 1);
}

/** Whether two words side by side are suspected, each of one character: 敬法畏纪. A writer coins both. */
function adjoinsAnother(suspicion: Suspicion, suspicions: readonly Suspicion[]): boolean {
  const { kind, word } = suspicion;
  return (
    kind === 'replace' &&
    suspicions.some(
      (other) =>
        other !== suspicion &&
        other.kind === 'replace' &&
        (other.word.end === word.start || other.word.start === word.end),
    )
  );
}

/** The place with the characters beside it: where a draft has this twice, it is meant. */
export function wordingOf(text: string, { start, end, word, isUnseen }: Suspicion): string {
  if (isUnseen) return text.slice(word.start, word.end);
  // two characters that something is missing between may stand side by side anywhere
  const beside = start === end ? 2 : 1;
  let from = start;
  while (from > 0 && start - from < beside && isHan(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < beside && isHan(text.charCodeAt(to))) to++;
  return text.slice(from, to);
}
