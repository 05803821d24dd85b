import wordingTable from '../../../data/kept/blanks-wordings.tsv';
import words from '../../../data/kept/words-beside-names.tsv';
import { isSurname } from '../../lexicon/surnames';
import { wordingsFor } from '../../text/alternation';
import { Blank, Han, classOf } from '../../text/chars';
import { tableRows } from '../../text/table';

/**
 * Whether a blank parts a surname from a name of one character (王 芳): what stands beside it says so, or only the form
 * does, which a torn word has as well (任 务).
 */
export type BlankInName = 'told' | 'possible';

const WORDS = tableRows(words, 'words-beside-names.tsv', ['word', 'stands']);
const wordsThatStand = (where: string): string =>
  WORDS.filter((row) => row.stands === where)
    .map((row) => row.word)
    .join('|');

/** What a name stands behind: an office, a prize, a body, a verb of choosing. */
const LEADS = new RegExp(`(?:${wordsThatStand('before')})$`);
const FOLLOWS = new RegExp(`^(?:${wordsThatStand('behind')})`);
/** No given name is one of these: 班 子, 人 们. */
const NEVER_GIVEN = '子们了着过的地得性化者不一是有在和与及等为要务';
const BYLINES = wordingsFor(wordingTable, 'blanks-wordings.tsv', 'byline');
const BYLINE = new RegExp(`^(?:${BYLINES})$`);
const BEHIND_BYLINE = new RegExp(`(?:${BYLINES})$`);
const BEFORE_BYLINE = new RegExp(`^(?:${BYLINES}|[摄图文])(?=[ \\u3000\\u00a0）)]|$)`);
/** （文/严晓彤  集团办公室）, （图文：…） */
const OPENS_BYLINE = new RegExp(`^(?:${BYLINES}|[文图]{1,2}[字片]?\\s?[/／:：|])`);
const MAX_UNITS_BEFORE = 4;
const MAX_UNITS_BEHIND = 6;

/** What the blanks from `start` to `end` part: a surname and the rest of a name, or no name at all (undefined). */
export function blankInName(text: string, start: number, end: number): BlankInName | undefined {
  if (end - start > 2) return undefined;
  const behind = hanFrom(text, end);
  if (!isSurname(text[start - 1])) return isSpacedOut(text, start, end, behind) ? 'told' : undefined;
  if (behind === '' || NEVER_GIVEN.includes(behind[0]!)) return undefined;
  const before = hanBefore(text, start - 1);
  const isOne = behind.length === 1 || FOLLOWS.test(behind.slice(1));
  if (LEADS.test(before)) return isOne || behind.length === 2 || FOLLOWS.test(behind.slice(2)) ? 'told' : 'possible';
  if (!isOne) return undefined;
  return before === '' || isListed(text, end + 1) ? 'told' : 'possible';
}

/** 付　强同志任…: one character, a wide blank, one more and what somebody is called, whatever the surname. */
function isSpacedOut(text: string, start: number, end: number, behind: string): boolean {
  if (text.slice(start, end) !== '\u3000' || !FOLLOWS.test(behind.slice(1))) return false;
  return hanBefore(text, start).length === 1 && !NEVER_GIVEN.includes(behind[0]!);
}

/** 王 芳、李建国，: the next in the list is a name. */
function isListed(text: string, offset: number): boolean {
  if (text[offset] !== '、' || !isSurname(text[offset + 1])) return false;
  const next = hanFrom(text, offset + 1);
  if (next.length === 1) return text[offset + 2] === ' ' || text[offset + 2] === '\u3000';
  return next.length <= 3 || FOLLOWS.test(next.slice(2)) || FOLLOWS.test(next.slice(3));
}

function hanFrom(text: string, start: number): string {
  let end = start;
  while (end - start < MAX_UNITS_BEHIND && (classOf(text.charCodeAt(end)) & Han) !== 0) end++;
  return text.slice(start, end);
}

function hanBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < MAX_UNITS_BEFORE && (classOf(text.charCodeAt(start - 1)) & Han) !== 0) start--;
  return text.slice(start, end);
}

/** Pieces between blanks of the longest name. */
const NAME = 4;
/** Nobody has one of these for a surname: 一 定 要 is no list of names. */
const FUNCTION_WORDS = '要在为对把将和与的是也都就更再有不从向以并但而让使被一我你他这那每很最只';
export const isFunctionWord = (word: string): boolean => word.length === 1 && FUNCTION_WORDS.includes(word);
const isLikeSurname = (word: string): boolean => word.length === 1 && !isFunctionWord(word);

/** Names parted by blanks, one by one or within (李  明  王建国), words of one length (团结 奋进 创新), bylines. */
export function isNameList(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < REACH && classOf(text.charCodeAt(from - 1)) & (Han | Blank)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && classOf(text.charCodeAt(to)) & (Han | Blank)) to++;
  const pieces = text
    .slice(from, to)
    .trim()
    .split(/[ \u3000\u00a0]+/);
  // The first and the last piece may go on with words of the sentence.
  const between = pieces.slice(1, -1);
  // 记者 李明 摄影 王芳
  const inner = between.filter((piece) => !BYLINE.test(piece));
  if (inner.length === 0) return between.length > 0;
  if (inner.some((p) => p.length > NAME)) return false;
  if (inner.length > 1 && inner.every((p) => p.length === inner[0]!.length && p.length >= 2)) return true;
  const named = inner.filter(
    (p) => !isFunctionWord(p) && (isSurname(p[0]) || isLikeSurname(pieces[pieces.indexOf(p) - 1]!)),
  );
  return 2 * named.length >= inner.length;
}

/** Characters that are looked at on each side of a blank for a list of names. */
const REACH = 60;

/** 记者 仉晓彤, 逯小雨 摄）: who did what is told beside a blank, and whatever stands there is a name. */
export function isByline(text: string, start: number, end: number): boolean {
  // （记者文静　通讯员时光、安康）: brackets that begin so hold nothing but names
  const before = text.slice(Math.max(0, start - REACH), start);
  const bracketed = before.slice(Math.max(before.lastIndexOf('（'), before.lastIndexOf('(')) + 1);
  if (bracketed.length < before.length && !/[）)]/.test(bracketed) && OPENS_BYLINE.test(bracketed)) return true;
  return (
    BEHIND_BYLINE.test(text.slice(Math.max(0, start - MAX_UNITS_PER_BYLINE), start)) ||
    BEFORE_BYLINE.test(text.slice(end, end + MAX_UNITS_PER_BYLINE + 1))
  );
}

/** Characters of the longest word for what somebody did. */
const MAX_UNITS_PER_BYLINE = 6;

/** Characters of a name that stands by itself. */
const WHOLE_NAME = /^\p{Script=Han}{2,4}$/u;

/** ………李明　王芳: two names behind a mark, with nothing behind them in the line. */
export function areTwoNames(text: string, start: number, end: number): boolean {
  const before = hanBefore(text, start);
  const behind = text.slice(end).trimEnd();
  return (
    WHOLE_NAME.test(before) &&
    WHOLE_NAME.test(behind) &&
    isSurname(before[0]) &&
    isSurname(behind[0]) &&
    '…：》”、'.includes(text[start - before.length - 1] ?? ' ')
  );
}
