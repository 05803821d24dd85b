import wordingTable from '../../../data/kept/blanks-wordings.tsv';
import { commonWordSet } from '../../lexicon/word-sets';
import type { Paragraph } from '../../syntax/types';
import { wordingsFor } from '../../text/alternation';
import { once } from '../../text/once';
import type { Span } from '../../text/span';

/** 反义词：高兴 悲伤 · 上联 春回大地千山秀 · 电报原文：父病危 速归: of what follows such a word blanks part the items. */
const LISTED = once(
  () =>
    new RegExp(
      `(?:${wordingsFor(wordingTable, 'blanks-wordings.tsv', 'listed by blanks')})[^，。；：！？]{0,4}(?:[：:是为][^。！？]*)?$`,
    ),
);
/** 第三十二回 诉肺腑心迷活宝玉 */
const CHAPTER = /第[一二三四五六七八九十百零\d]{1,6}[回折出幕场]$/;
const HAN_BEFORE = /\p{Script=Han}*$/u;
const HAN_BEHIND = /^\p{Script=Han}*/u;
/** Units of the longest piece that is looked at. */
const LONGEST_PIECE = 24;
/** Units of a list whose items blanks part, with the word that tells of it, that are looked at. */
const LONGEST_LIST = 120;
/** Characters of the shortest phrase that may be one half of a verse: two of two make a phrase of four, torn. */
const SHORTEST_HALF = 4;
/** Characters of the longest word that an entry of a list of words explains. */
const LONGEST_ENTRY = 4;
/** 今天 的会议, 我们 要: a sentence goes on so, and no explanation begins so. */
const GOES_ON = /^[的了着过是在要有会能将对把从为和与及也都就不上中下来到]/;
/** 上联：, at the head of the line. */
const LABEL = /^\p{Script=Han}{2,6}：/u;
/** Units of the longest label, whose characters may be of two units each. */
const LONGEST_LABEL = 13;

/**
 * Whether a blank between characters may part two things: words of a list, halves of a verse, a word and what it means.
 * Without it they would be one string, so that only a person can say whether it goes.
 */
export function mayPart({ text, content }: Paragraph, { start, end }: Span): boolean {
  // of a line of many thousand blanks each would read all that stands before it
  const before = text.slice(Math.max(content.start, start - LONGEST_LIST), start);
  if (LISTED().test(before) || CHAPTER.test(before.slice(-8))) return true;
  const left = HAN_BEFORE.exec(before.slice(-LONGEST_PIECE))![0];
  const right = HAN_BEHIND.exec(text.slice(end, end + LONGEST_PIECE))![0];
  if (commonWordSet().has(text.charCodeAt(start - 1), text.charCodeAt(end))) return false;
  const isLabelled = (): boolean =>
    left.length > 1 &&
    LABEL.test(text.slice(content.start, content.start + LONGEST_LABEL)) &&
    text[end + right.length] !== ' ';
  if (left.length === right.length && (left.length >= SHORTEST_HALF || isLabelled())) return true;
  // 程度副词 时间副词
  if (left.length > 2 && right.length > 2 && left.slice(-2) === right.slice(-2)) return true;
  return (
    start - content.start < LONGEST_LIST &&
    isEntry(before, left, right) &&
    !/[ \u00a0\u3000\t]/.test(text[end + right.length] ?? ' ')
  );
}

/** 要抓好 落实: a sentence begins so, and no word that is explained. */
const BEGINS_SENTENCE = /^[要我你他她它各让把对从以同今当为在是有请全大这那就也都还并]/;

/** 踌躇 犹豫不决的样子。 */
const isEntry = (before: string, left: string, right: string): boolean =>
  left.length > 1 &&
  !BEGINS_SENTENCE.test(left) &&
  left.length <= LONGEST_ENTRY &&
  left === before.trimStart() &&
  right.length > 1 &&
  !GOES_ON.test(right);
