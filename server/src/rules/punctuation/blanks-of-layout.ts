import { remembered } from '../../syntax/line';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';

/** 王小明 男 1975年12月生: the sex of a person is told in a field of its own. */
const SEX = /^[男女](?=[、，,\s]|$)/;
const PICTURE = /^\p{Extended_Pictographic}/u;
/** Boxes of a form, between which blanks part what may be ticked. */
const BOX = /[□☐☑]/;
/** @柳树沟村 and #丰收节#: on a platform the blank behind, or around, is where the mark ends. */
const SIGN = /[@＠#＃]/;
const MENTION = /(?:[@＠][\p{Script=Han}\w-]{1,20}|[#＃][^#＃\s，。；]{1,30}[#＃])$/u;
const TOPIC = /^[#＃][^#＃\s，。；]{1,30}[#＃]/;
/** Characters of the longest label with its mark, and one behind. */
const LONGEST_LABEL = 10;
/** Characters of the longest field with its label: a line of thousands of fields is not read anew at each. */
const LONGEST_FIELD = 80;
/** Characters of the longest mention. */
const LONGEST_MENTION = 32;
/** 主持人：王小明 记录人：李大山: lines of labels, whose fields blanks part. */
const LABEL = /^\p{Script=Han}{1,8}[：:](?!\d)/u;
const BEHIND_LABEL = /^[^。；！？]*?\p{Script=Han}[：:][^。；！？，]*$/u;
const TABS = /\t[ \t\u00a0\u3000]*/g;
/** Tabs inside a line from this number on part columns. */
const MIN_TABS_OF_ROW = 2;

/** Whether a blank parts fields of a form, columns of a table that was pasted as one line, or a mention from its text. */
export function isOfLayout(paragraph: Paragraph, start: number, end: number): boolean {
  const { text, content } = paragraph;
  const field = Math.max(content.start, start - LONGEST_FIELD);
  if (LABEL.test(text.slice(end, end + LONGEST_LABEL)) && BEHIND_LABEL.test(text.slice(field, start))) return true;
  // 🍔: a picture behind a blank is no Chinese character
  if (PICTURE.test(text.slice(end, end + 2))) return true;
  return SEX.test(text.slice(end, end + 2)) || isBesideMention(text, start, end) || isRow(paragraph);
}

function isBesideMention(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_MENTION), start);
  return (SIGN.test(before) && MENTION.test(before)) || TOPIC.test(text.slice(end, end + LONGEST_MENTION));
}

/** Whether a line is one of a form, or holds rows of a table that lost their ends when they were pasted. */
const isRow = remembered(
  ({ text, content }: Paragraph): boolean =>
    BOX.test(text) ||
    (text.includes('\t') && allMatches(text.slice(content.start, content.end), TABS).length >= MIN_TABS_OF_ROW),
);

/** Clauses of this length and more, with blanks and no marks between, are parted so by their writer. */
const CLAUSES = /(?<!\p{Script=Han})\p{Script=Han}{4,}(?=[ \u00a0\u3000]+\p{Script=Han}{4,})/gu;
const MIN_BLANKS_OF_VERSE = 3;

/** 堤危 速派人 派船 派粮: phrases between single blanks, where no mark stands. */
const PHRASES = /(?<=\p{Script=Han})[ \u00a0\u3000](?=\p{Script=Han})/gu;
const MARK = /[，。；：、！？,;:]/;
/** A line in which most pieces are single characters is torn. */
const isTornUp = (pieces: readonly string[]): boolean =>
  2 * pieces.filter((p) => p.length === 1).length >= pieces.length;

/** Whether single blanks stand for all the marks of a line, as in a telegram. */
function isTelegram(text: string): boolean {
  if (MARK.test(text.trim().slice(0, -1)) || allMatches(text, PHRASES).length < MIN_BLANKS_OF_VERSE) return false;
  return !isTornUp(text.trim().split(/[ \u00a0\u3000]+/));
}

/** Whether blanks stand for the marks of a whole line, as in verse: to take away one of them alone would tear it. */
export const isVerse = remembered(
  ({ text }: Paragraph): boolean => allMatches(text, CLAUSES).length >= MIN_BLANKS_OF_VERSE || isTelegram(text),
);
