import type { Report, WordRequest, WordView } from '../../contract/rule';
import { particleWords } from '../../facts/particles/word-lists';
import type { Word } from '../../lexicon/segmenter';
import { kindsOfMembers } from './alike-members';
import { isGivenOver } from './given-over';
import { listTailCommas, listTailWords } from './list-tails';
import { wordsOfClass } from '../../lexicon/word-classes';
import { remembered } from '../../syntax/line';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import type { Span } from '../../text/span';
import { NONE } from '../../text/none';

/** A comma that has a member of a list of 、 on either side. */
interface ListComma {
  readonly offset: number;
  /** The member in front, the comma and the member behind. */
  readonly start: number;
  readonly end: number;
}

/** 山上种满了核桃、板栗，柿子、花椒 */
const SPLIT_LIST = /(?<=、)\p{Script=Han}{2,4}，\p{Script=Han}{2,4}(?=、)/gu;
/** 在乡镇、村社，工厂、学校, and 具体的时间、地点，集会、游行的路线, may be two lists. */
const LED_IN = /[在从到对向]\p{Script=Han}{2,4}、$/u;
/** 主动性, 凝聚力 */
const QUALITY = /[性力感度]$/;
const TOLD_OF_LAST = /^、[^，。；、]{0,16}的/;
const REACH = 20;
/** 录音笔等十二类 */
const COUNTED = /^等(?:[一二两三四五六七八九十百]|\d)/;
/** 老人、儿童，残疾人等 */
const SPLIT_TAIL = /(?<=、)\p{Script=Han}{2,4}，\p{Script=Han}{2,4}(?=等(?![级候待到着了来你我他她]|不(?!同)))/gu;
/** 会场上，红旗，标语、彩球、横幅 */
const SPLIT_HEAD = /(?<=[，：]|^)\p{Script=Han}{2,3}，\p{Script=Han}{2,3}(?=、\p{Script=Han}{2,3}、)/gu;

/** 参加活动的教师，学生、家长和志愿者: people of whom the last is joined by 和. */
const SPLIT_PEOPLE =
  /(?<=[的，：。]|^)(\p{Script=Han}{2,3})，(\p{Script=Han}{2,3})(?=、\p{Script=Han}{2,4}[和及与以])/gu;

let people: ReadonlySet<string> | undefined;

/** Whether a word is one for people. They are read with the first list of such. */
const isPeople = (word: string): boolean =>
  (people ??= new Set([...wordsOfClass('people'), ...wordsOfClass('rights-holder')])).has(word);

const commasOf = remembered((paragraph: Paragraph): readonly ListComma[] => {
  const { text } = paragraph;
  if (!text.includes('、') || !text.includes('，')) return NONE;
  return [SPLIT_LIST, SPLIT_TAIL, SPLIT_HEAD, SPLIT_PEOPLE].flatMap((pattern) =>
    allMatches(text, pattern).flatMap(({ index, 0: split, 1: first, 2: second }) => {
      if (first !== undefined && second !== undefined && !(isPeople(first) && isPeople(second))) return [];
      const end = index + split.length;
      // 增强主动性、创新性，学院、团队要同频共振: what is had, and who has it
      const [left, right] = split.split('，');
      if (QUALITY.test(left!) !== QUALITY.test(right!)) return [];
      const behind = text.slice(end, end + REACH);
      if (LED_IN.test(text.slice(Math.max(0, index - 6), index)) || TOLD_OF_LAST.test(behind) || isGivenOver(behind))
        return [];
      return [{ offset: index + split.indexOf('，'), start: index, end }];
    }),
  );
});

/** Members on both sides of such commas, whose words tell whether they are things. */
export function listCommaWords(paragraph: Paragraph): readonly WordRequest[] {
  const sides = commasOf(paragraph).flatMap(({ offset, start, end }) => [
    { paragraph, span: { start, end: offset } },
    { paragraph, span: { start: offset + 1, end } },
  ]);
  return [...sides, ...listTailWords(paragraph)];
}

/** 红旗，标语、彩球、横幅: a comma between two things that are members of one list. */
export function listCommas(paragraph: Paragraph, words: WordView): readonly Report[] {
  const between = commasOf(paragraph).flatMap(({ offset, start, end }) => {
    const before = words.of(paragraph, { start, end: offset });
    const behind = words.of(paragraph, { start: offset + 1, end });
    const isCounted = COUNTED.test(paragraph.text.slice(end, end + 4));
    if (!before || !behind) return [];
    if (isThing(before, isCounted) && isThing(behind, isCounted)) return [offset];
    return isClosedByKind(paragraph.text, { start, end }) && isOneOfKind(before) && isOneOfKind(behind) ? [offset] : [];
  });
  return [...new Set([...between, ...listTailCommas(paragraph, words)])].map((offset): Report => {
    const place = { at: 0, start: offset, end: offset + 1 };
    return {
      ...place,
      severity: 'information',
      message: '并列的几项之间都用顿号，此处却用了逗号，宜改为“、”。',
      suggestions: [{ title: '改为“、”', kind: 'list', edits: [{ ...place, newText: '、' }] }],
    };
  });
}

/** 新能源，现代物流等产业。: the whole of a series of four and more, called by its kind where the sentence ends. */
const BEHIND_KIND = /^等(\p{Script=Han}{2})(?:[。；]|$)/u;
const LEAST_MEMBERS_BEFORE = /(?:\p{Script=Han}{2,8}、){2}$/u;
const REACH_BEFORE = 24;

function isClosedByKind(text: string, { start, end }: Span): boolean {
  const kind = BEHIND_KIND.exec(text.slice(end, end + 4))?.[1];
  return (
    kind !== undefined &&
    kindsOfMembers().has(kind) &&
    LEAST_MEMBERS_BEFORE.test(text.slice(Math.max(0, start - REACH_BEFORE), start))
  );
}

/** A noun, or two words of which the second is one and the first describes it: 现代|物流. */
const isOneOfKind = (words: readonly Word[]): boolean =>
  words.length <= 2 &&
  /^(?:n|vn)/.test(words.at(-1)?.tag ?? '') &&
  /^(?:n|vn|a|b|t|j|f)/.test(words[0]!.tag) &&
  !(words.length > 1 && particleWords().verbs.has(words[0]!.text));

/** One noun, or, in a list that is counted, one put together: 录音|笔. */
function isThing(words: readonly Word[], isCounted: boolean): boolean {
  const final = words.at(-1);
  if (!final?.tag.startsWith('n')) return false;
  return (
    words.length === 1 || (isCounted && words.length === 2 && final.text.length === 1 && /^[nvb]/.test(words[0]!.tag))
  );
}
