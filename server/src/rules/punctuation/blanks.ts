import { isAnswer } from './answers';
import wordingTable from '../../../data/kept/blanks-wordings.tsv';
import titleTable from '../../../data/kept/personal-titles.tsv';
import { alternation, wordingsFor } from '../../text/alternation';
import type { Report } from '../../contract/rule';
import { fixedTextAt } from '../../facts/fixed-text';
import { mayBeLeftOut } from '../../facts/left-out';
import { isLeftOpen } from '../../facts/placeholders';
import { isSurname } from '../../lexicon/surnames';
import { commonWordSet } from '../../lexicon/word-sets';
import type { Paragraph } from '../../syntax/types';
import { pairAround } from '../../syntax/within';
import { Blank, Digit, FullMark, Han, classOf } from '../../text/chars';
import { allMatches } from '../../text/matches';
import type { Span } from '../../text/span';
import { tableColumn } from '../../text/table';
import { behindRunIn, isBehindRunIn, isSentence, isTorn } from './blanks-in-headings';
import { areTwoNames, blankInName, isByline, isFunctionWord, isNameList } from './blanks-in-names';
import { mayPart } from './blanks-of-lists';
import { isOfLayout, isVerse } from './blanks-of-layout';
import { isOrgans, isSigned, signedReports } from './blanks-of-organs';
import { possibleName, possiblePause, removal } from './blanks-reports';
import { choice } from './choice';
import { NONE } from '../../text/none';

/** A label at the head of a line: 附件1 …, 表二 …, 主持人 …: a blank behind it is a layout of its own. */
const LABEL = 8;
/** The head of a piece of news, from which a blank parts its text: 本报讯 6月3日, 新华社北京3月5日电 国家主席. */
const DATELINE = /(?:日电|讯)$/;
const LABELLED = new RegExp(`^[^，。；：]*(?:${wordingsFor(wordingTable, 'blanks-wordings.tsv', 'labelled')})$`);
/** Characters of the longest quotation that may be a slogan of several parts. */
const SLOGAN = 40;
/** 一定, 一直, 一律: 我们一 定 is no label. */
const BEHIND_ONE = '定直起律贯再切';
const TITLES = new RegExp(`(?:${wordingsFor(wordingTable, 'blanks-wordings.tsv', 'titles')})$`);
const BETWEEN = '汉字之间有多余空格，应删去。';
const NUMBERED_HEAD = '序号后有多余空格，应删去。';
const SEVERAL = '这几个字之间有多余空格，应一并删去。';
/** Characters between two blanks of one slip. */
const MAX_UNITS_BETWEEN = 6;

/** What is wrong with the blanks of a paragraph, in its own coordinates, and what they tell of how the draft writes names. */
export interface Blanks {
  readonly reports: readonly Report[];
  /** A name is parted by a blank here: 王 芳. */
  readonly hasPartedName: boolean;
  /** Findings that fall where the draft parts its names, as the blank may stand in one. */
  readonly doubtful: readonly Report[];
}

const NO_BLANKS: Blanks = Object.freeze({ reports: NONE, hasPartedName: false, doubtful: NONE });

export function blanksOf(paragraph: Paragraph): Blanks {
  const { text, classes, content } = paragraph;
  if (!(classes & Blank) || !(classes & Han)) return NO_BLANKS;
  const reports: Report[] = [];
  const doubtful: Report[] = [];
  let hasPartedName = false;
  let hasRunIn = false;
  /** Blanks close to each other between characters: a torn word is one slip. */
  let torn: Span[] = [];
  const flush = (): void => {
    if (torn.length > 0) {
      const report = removal(torn, torn.length > 1 ? SEVERAL : BETWEEN);
      const isUnsure = torn.some((blank) => isBesideLone(text, blank) || mayPart(paragraph, blank));
      reports.push(isUnsure ? choice(report) : report);
    }
    torn = [];
  };
  for (let offset = content.start; offset < content.end; offset++) {
    if (!(classOf(text.charCodeAt(offset)) & Blank)) continue;
    let end = offset + 1;
    while (end < content.end && classOf(text.charCodeAt(end)) & Blank) end++;
    // a form feed turns the page
    if (text.slice(offset, end).includes('\f')) offset = end;
    else if (isLostBreak(text, offset, end)) reports.push(lostBreak(text, offset, end));
    else if (isSigned(text, offset, end)) reports.push(...signedReports(text, offset, end));
    else {
      const named = blankInName(text, offset, end);
      if (named === 'told') hasPartedName = true;
      const why =
        named === 'told' ||
        mayBeLeftOut(text, offset, end) ||
        isOfLayout(paragraph, offset, end) ||
        (isVerse(paragraph) && isBetweenHan(text, offset, end)) ||
        isLeftOpen(paragraph, offset, end) ||
        fixedTextAt(paragraph, offset, end)
          ? undefined
          : reason(paragraph, offset, end);
      if (why !== undefined && why !== NUMBERED_HEAD && isBehindRunIn(paragraph, offset, end)) {
        reports.push(behindRunIn(offset, end));
        hasRunIn = true;
      } else if (why === BETWEEN && named === 'possible') doubtful.push(possibleName(offset, end));
      // the writer may part all halves of a heading so, and to take away the second alone would tear it
      else if (why === BETWEEN && hasRunIn) reports.push(possiblePause(offset, end));
      else if (why === BETWEEN) {
        if (torn.length > 0 && !isClose(text, torn.at(-1)!.end, offset)) flush();
        torn.push({ start: offset, end });
      } else if (why !== undefined) reports.push(removal([{ start: offset, end }], why));
    }
    offset = end;
  }
  flush();
  if (content.end > content.start && content.end < text.length && '。！？；”'.includes(text[content.end - 1]!))
    // and one behind the end likewise
    if (!text.includes('\f', content.end))
      reports.push(removal([{ start: content.end, end: text.length }], '行末有多余空格，应删去。'));
  return { reports, hasPartedName, doubtful };
}

const isBetweenHan = (text: string, start: number, end: number): boolean =>
  (classOf(text.charCodeAt(start - 1)) & classOf(text.charCodeAt(end)) & Han) !== 0;

/** 未能第 一时间: so few characters between two blanks, without a mark, make one slip of them. */
function isClose(text: string, start: number, end: number): boolean {
  return end - start <= MAX_UNITS_BETWEEN && /^\p{Script=Han}*$/u.test(text.slice(start, end));
}

/**
 * Whether a single character stands at a blank between this and another blank or a mark: it may be half of a name whatever it
 * is elsewhere (姓名：向 前 性别：男, 王 一 定), so that only a person can say whether the blank goes.
 */
function isBesideLone(text: string, { start, end }: Span): boolean {
  const isEdge = (offset: number): boolean => !(classOf(text.charCodeAt(offset)) & Han);
  if (!isEdge(start - 2) && !isEdge(end + 1)) return false;
  const isTornWord = commonWordSet().has(text.charCodeAt(start - 1), text.charCodeAt(end));
  return !isTornWord || isFunctionWord(text[start - 1]!);
}

/** 2025 年 · 共有 120 人 · 5% 以上 — but not 图 3, 电话 62601234, and not the number of a line. */
const FIGURE = /(?<=\p{Script=Han}) (?=[\d])|(?<=\d[%％]?) (?=\p{Script=Han})/gu;
const NUMBERED = /(?:[图表页章节篇卷版号附件]|附录|电话|邮编|热线|手机|传真|密码|微信|群|账户|[Qq][Qq])$/;

/** 第五条 2020年以前…: the blank parts an article from its number. */
const ARTICLE_NUMBER = /第[一二三四五六七八九十百零\d]{1,8}[条章节](?:之[一二三四五六七八九十])?$/;

/** Single blanks between a figure and a Chinese character, in running text. */
export function figureBlanks(paragraph: Paragraph): readonly Span[] {
  const { text, classes, content } = paragraph;
  if (!(classes & Blank) || !(classes & Digit) || !(classes & Han) || !isSentence(paragraph)) return NONE;
  return allMatches(text, FIGURE)
    .map(({ index }) => ({ start: index, end: index + 1 }))
    .filter(({ start, end }) => {
      const before = text.slice(Math.max(content.start, start - 12), start);
      const after = text.slice(end, end + 12);
      if (/^\d{7}/.test(after) || /\d{7}$/.test(before) || NUMBERED.test(before) || ARTICLE_NUMBER.test(before))
        return false;
      // 吴晓彤 女 2009年1月生: fields of a person
      if (DATELINE.test(before) || /\s[男女]$/.test(before)) return false;
      // 图 3 中: the blank behind belongs to the same label; 1 总则: a number of a line
      if (/(?:[图表页章节篇卷版号附件]|附录) ?[\d.]+$/.test(before)) return false;
      if (/(?:^|[，。、；：])[\d.]+$/.test(before)) return /^[年月日个项家名人次万亿户件]/.test(after);
      // 周五 9:00, and an address that ends in a digit
      return (
        !isSigned(text, start, end) &&
        !/^\d{1,2}[:：]\d\d/.test(after) &&
        !fixedTextAt(paragraph, start) &&
        !fixedTextAt(paragraph, start - 1)
      );
    });
}

/** What is to be put where a form leaves room. */
const SIGNED = /^[（(](?:签|盖|公章|手印|印章|姓名|电话)/;

/** The indent of a paragraph, or 第五条, in the middle of a line: the paste has lost the line end in front of it. */
export function isLostBreak(text: string, start: number, end: number): boolean {
  const run = text.slice(start, end);
  // 甲方（签字）：　　　　乙方（签字）：
  if (text[start - 1] === '：' && text.slice(end, end + LABEL + 2).includes('：')) return false;
  // 主持人：　　　　（签字）
  if (text[start - 1] === '：' && SIGNED.test(text.slice(end, end + 4))) return false;
  // 时间：　　年　　月　　日 is a form; 年初 and 日前 begin a paragraph
  if (FORM_OF_DATE.test(text.slice(end, end + 2))) return false;
  const indent = /\t|\u3000\u3000|[ \u00a0]{4}/.test(run);
  // 态度端正。 四、在平时: the next item, which began a line
  if ('。！？；'.includes(text[start - 1]!) && ITEM.test(text.slice(end, end + LONGEST_ITEM))) return true;
  if (indent && '。！？；：'.includes(text[start - 1]!) && isHanOrOpen(text, end)) return true;
  return run.length > 1 && ARTICLE.test(text.slice(end, end + 12));
}

/** The number of an item, and the most characters of one. */
const ITEM = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;
const LONGEST_ITEM = 5;

/** What follows a blank of a form in which a date is to be written: no other character goes on with it. */
const FORM_OF_DATE = /^[年月日时](?!\p{Script=Han})/u;
const ARTICLE = /^第[一二三四五六七八九十百零]{1,6}[条章节][ \u3000\u00a0]/;

function isHanOrOpen(text: string, offset: number): boolean {
  return (classOf(text.charCodeAt(offset)) & Han) !== 0 || '“《（'.includes(text[offset] ?? ' ');
}

function lostBreak(text: string, start: number, end: number): Report {
  const place = { at: 0, start, end };
  const what = ITEM.test(text.slice(end, end + LONGEST_ITEM)) ? '下一条接在了行中' : '行中空出一大段';
  return {
    ...place,
    message: `${what}，疑为粘贴时丢了换行，请核对。`,
    suggestions: [
      { title: '在此换行', kind: 'break', edits: [{ ...place, newText: '\n　　' }] },
      { title: '删去空格', kind: 'no-break', edits: [{ ...place, newText: '' }] },
    ],
  };
}

/** Why a run of blanks is wrong; undefined where it may stand. */
function reason(paragraph: Paragraph, start: number, end: number): string | undefined {
  const { text, content } = paragraph;
  const left = text[start - 1]!;
  const right = text[end]!;
  const [l, r] = [classOf(left.charCodeAt(0)), classOf(right.charCodeAt(0))];
  if (!(l & (Han | FullMark)) || !(r & (Han | FullMark))) {
    if (right === '）' && isAnswer(text, start)) return undefined;
    // a mark never has a blank in front of it, whatever stands there
    return '，。、；：！？”》）'.includes(right) && !(l & FullMark) ? `“${right}”前有多余空格，应删去。` : undefined;
  }
  // “并肩战‘疫’ 支部先行”: a quotation inside it may end at the blank, or begin
  const from = '’”》'.includes(text[start - 1]!) ? start : start - 1;
  const to = '‘“《'.includes(text[end]!) ? end : end + 1;
  const quoted = pairAround(paragraph, from, to, '“‘《〈【〔「『');
  // slogans in quotation or title marks are parted by a blank by design
  const inside =
    quoted !== undefined &&
    quoted.close - quoted.open <= SLOGAN &&
    !/[，。；]/.test(text.slice(quoted.open, quoted.close));
  if (inside && (l & Han || from === start) && (r & Han || to === end)) return undefined;
  if ('—…·'.includes(left) || '—…·'.includes(right)) return undefined;
  const marker = paragraph.markers[0];
  // 第二部分　怎样做到合格: the blank stands for a mark
  const apart = marker?.family === 'dot' || marker?.family === 'counted';
  if (marker?.opensLine && start === marker.end && !apart) return NUMBERED_HEAD;
  if (start === content.start + 1 && right === '、') return '标点旁有多余空格，应删去。';
  if ('，。、；'.includes(right) && l & Han) return '标点旁有多余空格，应删去。';
  // 第一百条之一 （删去） · 新华社北京3月5日电 国家主席……: the blank parts a head from its text
  const head = text.slice(Math.max(content.start, start - 20), start);
  if (DATELINE.test(head) || /(?:^|[\s。；：“])第.{1,14}[条章节](?:之.)?$/.test(head)) return undefined;
  if (!isSentence(paragraph)) return isTorn(paragraph, start, end) ? BETWEEN : undefined;
  if (r & FullMark || (l & FullMark && !'】〕'.includes(left)))
    // a caption behind a sentence: ……重要讲话。 记者某某摄
    return '。！？'.includes(left) && !'。！？；”'.includes(text[content.end - 1]!)
      ? undefined
      : '标点旁有多余空格，应删去。';
  if (l & FullMark) return undefined;
  const isTornOne = left === '一' && BEHIND_ONE.includes(right);
  if (!isTornOne && start - content.start <= LABEL && LABELLED.test(text.slice(content.start, start))) return undefined;
  if (isName(paragraph, start, end) || isOrgans(text, start, end) || isSpeaker(text, content.start, start, end))
    return undefined;
  return BETWEEN;
}

/** Characters of the longest office in front of a speaker's name. */
const LONGEST_OFFICE = 24;

/** 市场部解决方案室 李浩：……: who speaks, with the office in front of the name. */
function isSpeaker(text: string, lineStart: number, start: number, end: number): boolean {
  return (
    start - lineStart <= LONGEST_OFFICE &&
    /^\p{Script=Han}{2,4}[：:]/u.test(text.slice(end, end + 5)) &&
    !/[，。；：、]/.test(text.slice(lineStart, start))
  );
}

/** 省长 王小明 · 李 明: a blank before or within a name. */
function isName({ text, content }: Paragraph, start: number, end: number): boolean {
  const lineStart = content.start;
  const before = /[\p{Script=Han}]*$/u.exec(text.slice(Math.max(0, start - 12), start))![0];
  const after = /^\p{Script=Han}*/u.exec(text.slice(end, end + 12))![0];
  // 王 某 · 由李 明宣读: the blank is the name's own
  if (isSurname(before.at(-1)) && (before.length === 1 || after.startsWith('某') || GIVES.test(before))) return true;
  if (COMPOUND.test(before) && after.length <= 2) return true;
  // 李　强出席会议: a name of two characters is spaced out with a wide blank
  if (before.length === 1 && text.slice(start, end) === '\u3000' && isSurname(before)) return true;
  if (before.length === 1 && after.length <= 2 && !isFunctionWord(before)) return true;
  if (TITLES.test(before) && isSurname(after[0])) return true;
  // 省机械工程学会专家 翁思齐教授；: who is named so is a person, whatever the surname
  if (NAMED_WITH_TITLE.test(text.slice(end, end + LONGEST_NAMED))) return true;
  // 陈志远 市人民医院院长，骨科专家，…: a person is introduced
  if (start - before.length === lineStart && NAME_ALONE.test(before) && isSurname(before[0]) && INTRODUCED.test(after))
    return true;
  return isByline(text, start, end) || isNameList(text, start, end) || areTwoNames(text, start, end);
}

/** A name of two to four characters with what the person is called, and nothing behind it. */
const NAMED_WITH_TITLE = new RegExp(
  `^\\p{Script=Han}{2,4}(?:${alternation(tableColumn(titleTable, 'personal-titles.tsv', 'word'))})(?=[，。；：、！”）]|$)`,
  'u',
);
/** Characters of the longest of them, and the mark behind. */
const LONGEST_NAMED = 12;
const NAME_ALONE = /^.{2,3}$/;
/** Posts in the first words about a person. */
const INTRODUCED = new RegExp(`(?:${alternation(tableColumn(titleTable, 'personal-titles.tsv', 'word'))})`);
/** What brings in a name. */
const GIVES = /[由请和与向对为让给叫是].$/;
/** Surnames of two characters. */
const COMPOUND = /(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|慕容|司徒)$/;
