import { isFormByHand } from './forms-by-hand';
import wordingTable from '../../data/kept/placeholders-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import { Blank, Digit, HalfMark, Han, Letter, Symbol, WideAlnum, classOf, isHan } from '../text/chars';
import type { Span } from '../text/span';
import { isSurname } from '../lexicon/surnames';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { isField } from './fixed-text';
import { readBlanks, readLeftovers, type AddPlace } from './placeholder-blanks';
import { readStars } from './placeholder-stars';
import { readBraces, readBracket } from './placeholder-brackets';
import { readMou } from './placeholder-mou';
import { isExample, isSpokenSign, namesPlatform, quotationBefore } from './placeholder-signs';
import { NONE } from '../text/none';

/** How a place left open is written. */
export type PlaceholderStyle =
  | 'letter' // XX X xx Ｘ
  | 'cross' // × ××
  | 'circle' // ○○
  | 'star' // **
  | 'line' // ___ □□
  | 'bracket' // 【单位】 [具体数据] {姓名} （待补）
  | 'mou'; // 某某 某县

/**
 * How far a place may be meant as it stands: `none` never, `some` in the telling of a case (某县), `much` where a blank is
 * kept for a name that is spoken and not printed, or a passage was left out on purpose (略).
 */
export type PlaceholderDoubt = 'none' | 'some' | 'much';

/** A place left open (待填项). Offsets are relative to the paragraph. */
export interface Placeholder extends Span {
  readonly style: PlaceholderStyle;
  /** The characters left open. */
  readonly text: string;
  /** What it stands for: the token with the word that follows it (XX县, ×次); equal keys want one value. */
  readonly key: string;
  readonly doubt: PlaceholderDoubt;
}

/** Places left open in a paragraph, in order, remembered with it. What only looks open is left out (domain §4). */
export const placeholdersOf = remembered((paragraph): readonly Placeholder[] => find(paragraph));

/** Words that follow a placeholder: units, offices, places. */
const NOUN_BEHIND = new RegExp(`^(?:${wordingsFor(wordingTable, 'placeholders-wordings.tsv', 'noun behind')})`);

function find(paragraph: Paragraph): readonly Placeholder[] {
  const { text, alnums, marks, pairs, classes } = paragraph;
  if (!mayHold(paragraph) || isField(text)) return NONE;
  const placeholders: Placeholder[] = [];
  const add: AddPlace = (start, end, style, doubt = 'none') => {
    placeholders.push({ start, end, style, text: text.slice(start, end), key: keyOf(text, start, end), doubt });
  };
  if (classes & Letter) for (const run of alnums) readLetters(text, run, add);
  if (classes & (Symbol | WideAlnum)) readSymbols(text, marks, add);
  if (marks.length > 0) readRuns(text, marks, add);
  // in Markdown a * is emphasis, a bullet or a slip of both
  if (!paragraph.markdown && /[*＊]/.test(text)) readStars(text, add);
  for (const pair of pairs) readBracket(text, paragraph.content.start, pair, add);
  if (/[{〖［]/.test(text)) readBraces(text, add);
  if (text.includes('某')) readMou(text, NOUN_BEHIND, add);
  if (marks.length > 0) readBlanks(paragraph, add);
  if (LEFTOVER_SIGN.test(text)) readLeftovers(text, add);
  if (placeholders.length === 0 || isFormByHand(text)) return NONE;
  placeholders.sort((a, b) => a.start - b.start || b.end - a.end);
  return joined(text, placeholders);
}

/** Without those inside others; XX.X and ×.× are one place, and so is a date: 20XX年X月X日. */
function joined(text: string, sorted: readonly Placeholder[]): readonly Placeholder[] {
  const disjoint: Placeholder[] = [];
  for (const p of sorted) {
    const lastKept = disjoint.at(-1);
    if (lastKept && p.start < lastKept.end) continue;
    const decimal =
      (lastKept?.style === 'letter' || lastKept?.style === 'cross') &&
      p.style === lastKept.style &&
      p.start === lastKept.end + 1 &&
      text[lastKept.end] === '.';
    const end = decimal ? p.end : lastKept && endOfDate(text, lastKept, p);
    if (lastKept && end !== undefined)
      disjoint[disjoint.length - 1] = {
        ...lastKept,
        end,
        text: text.slice(lastKept.start, end),
        key: keyOf(text, lastKept.start, end),
      };
    else disjoint.push(p);
  }
  return disjoint;
}

/** End of the date that two places are parts of, with its unit; undefined where they are none. */
function endOfDate(text: string, first: Placeholder, second: Placeholder): number | undefined {
  if (first.style === 'bracket' || first.style === 'mou') return undefined;
  const between = text.slice(first.end, second.start);
  const unit = text[second.end] ?? '';
  const month = between === '年' && unit === '月';
  const day = /^(?:年\d{1,2}月|月)$/.test(between) || (between === '' && text[first.end - 1] === '月');
  return month || (day && (unit === '日' || unit === '号')) ? second.end + 1 : undefined;
}

/** Two hyphens, a year that ends in one, points in a row. */
const LEFTOVER_SIGN = /[-－–]{2}|(?:19|20)(?:\d[-－–]|[-－–—]{1,4})年|^\s*[·.．]{6}/;

/** Whether a character stands in the paragraph of which places left open are made. */
function mayHold({ text, classes, pairs }: Paragraph): boolean {
  return (
    (classes & (Letter | Symbol | WideAlnum)) !== 0 ||
    pairs.some((p) => p.kind !== '“' && p.kind !== '‘') ||
    // the full-width ＿ and ＊ are Symbol
    ((classes & HalfMark) !== 0 && /[_*{?]/.test(text)) ||
    LEFTOVER_SIGN.test(text) ||
    // blanks: ……年, ？月, and blanks
    (classes & Blank) !== 0 ||
    /[？某]|……年|待[补核填定]/.test(text)
  );
}

function keyOf(text: string, start: number, end: number): string {
  const noun = NOUN_BEHIND.exec(text.slice(end, end + 3))?.[0] ?? '';
  return text.slice(start, end) + noun;
}

const X_WORDS = new RegExp(`^(?:${wordingsFor(wordingTable, 'placeholders-wordings.tsv', 'word with X')})`);

function readLetters(text: string, run: Span, add: AddPlace): void {
  const token = text.slice(run.start, run.end);
  const next = text[run.end] ?? '';
  const before = text[run.start - 1] ?? '';
  if (/^(?:19|20)\d?[Xx]{1,2}$/.test(token)) {
    // 20XX is open wherever it stands, 20X only as a year
    if (next === '年' || /[Xx]{2}$/.test(token)) add(run.start, run.end, 'letter');
    return;
  }
  if (/^(?:[Yy]{4}|[Mm]{2}|[Dd]{2})$/.test(token)) {
    if ((token.length === 4 && next === '年') || (token.length === 2 && (next === '月' || next === '日')))
      add(run.start, run.end, 'letter');
    return;
  }
  if (/^(?:TODO|TBD|FIXME)$/.test(token)) {
    // a program may be called so: the quotation ends behind it
    if (next !== '”') add(run.start, run.end, 'bracket');
    return;
  }
  if (/[^Xx]/.test(token) || '+＋&@/\\_-'.includes(before || ' ') || '+＋&@_'.includes(next || ' ')) return;
  if (isExample(text, run.start)) return;
  // “X”腿
  const rest = text.slice(run.end, run.end + 4).replace(/^”/, '');
  if (X_WORDS.test(rest) || (next === '-' && X_WORDS.test(rest.slice(1)))) return;
  if (next === '.' && (classOf(text.charCodeAt(run.end + 1)) & Letter) !== 0 && !/[Xx]/.test(text[run.end + 1]!))
    return;
  if (isKind(text, run.start, run.end)) return;
  // 变成了几X（月、日、秒）: any of several
  if (token.length === 1 && before === '几') return;
  if (token.length >= 2) return add(run.start, run.end, 'letter', isNameKeptBack(text, run) ? 'some' : 'none');
  if (token === 'X' && namesPlatform(text)) return;
  // a single X is open only where a word of a draft would stand: not in 10+X, Model X or “X”
  if (/[A-Za-z0-9][ \u00a0]$/.test(text.slice(Math.max(0, run.start - 2), run.start))) return;
  if (next === '”' && (before === '“' || isHan(text.charCodeAt(run.start - 1)))) return;
  if (before === '.' || before === '．') return add(run.start, run.end, 'letter');
  const hasNounBehind = NOUN_BEHIND.test(rest);
  if (
    token === 'x'
      ? hasNounBehind
      : hasNounBehind ||
        isHan(text.charCodeAt(run.end)) ||
        next === '.' ||
        (isHan(text.charCodeAt(run.start - 1)) && !'的型号第'.includes(before))
  )
    add(run.start, run.end, 'letter');
}

/** XXX.讲，“…… · ”XXX如是说: whoever is quoted may be kept back on purpose. */
function isNameKeptBack(text: string, { start, end }: Span): boolean {
  if (text[end] === '.') return isHan(text.charCodeAt(end + 1));
  return text[start - 1] === '”' && text.startsWith('如是说', end);
}

/** “XX包过”“XX内部名额”的骗局: other quotations may stand between. */
const KIND_BEHIND_A_QUOTATION = new RegExp(
  `^(?:、?“[^“”]{1,12}”){0,3}(?:等|这样|一类)?的?(?:${wordingsFor(wordingTable, 'placeholders-wordings.tsv', 'kind behind a quotation')})`,
);

/** 刻画“×××到此一游”, 只写“XX商品一批”: what others wrote, called themselves or are like is quoted, and nobody fills it in. */
const SHOWN_IN_QUOTES = new RegExp(
  `(?:${wordingsFor(wordingTable, 'placeholders-wordings.tsv', 'shown in quotes')})[着了有上过的]{0,2}[，：]?$`,
);
const MAX_UNITS_OF_SHOWN = 8;
/** Three quotations with their marks, and the kind. */
const MAX_UNITS_BEHIND_A_QUOTATION = 3 * 15 + 7;
/** Characters between the place and a mark of the quotation that holds it. */
const MAX_QUOTED_BESIDE_PLACE = 12;

/** 打着“XX新闻”的旗号, 诸如“XX第一人”之类: XX means whatever one likes. */
function isKind(text: string, start: number, end: number): boolean {
  const open = quotationBefore(text, start, MAX_QUOTED_BESIDE_PLACE);
  if (open === undefined) return false;
  // only near by, as before the place
  const close = end + text.slice(end, end + MAX_QUOTED_BESIDE_PLACE + 1).indexOf('”');
  if (close < end) return false;
  return (
    KIND_BEHIND_A_QUOTATION.test(text.slice(close + 1, close + 1 + MAX_UNITS_BEHIND_A_QUOTATION)) ||
    SHOWN_IN_QUOTES.test(text.slice(Math.max(0, open - MAX_UNITS_OF_SHOWN), open))
  );
}

/** 王某某伙同×村会计: where persons have no names, × hides a place as well. */
const isRedacted = (text: string): boolean =>
  text.includes('某') && [...text.matchAll(/(.)某(?![某]?(?:县|市|镇|乡|村|同志))/gu)].some((m) => isSurname(m[1]));

const CROSSES = '×✕╳Ｘｘ';

/** × and its look-alikes, full-width Ｘ, ○○ and □□. */
function readSymbols(text: string, marks: readonly number[], add: AddPlace): void {
  let reckons: boolean | undefined;
  for (let j = 0; j < marks.length; j++) {
    const offset = marks[j]!;
    const c = text[offset]!;
    const cross = CROSSES.includes(c);
    if (!cross && c !== '○' && c !== '◯' && c !== '□' && c !== '△') continue;
    let end = offset + 1;
    while (end < text.length && (cross ? CROSSES.includes(text[end]!) : text[end] === c)) end++;
    while (marks[j + 1] !== undefined && marks[j + 1]! < end) j++;
    if (cross && end - offset === 1 && isHan(text.charCodeAt(offset - 1)) && (reckons ??= RECKONS.test(text))) continue;
    if (cross) readCross(text, offset, end, add);
    else if (c === '○' && isNought(text, offset, end)) continue;
    else if (end - offset >= 2 || (c !== '□' && /^[年月日县市区局镇乡村]/.test(text.slice(end))))
      add(offset, end, c === '□' ? 'line' : 'circle');
  }
}

/** 一九八○年, 二○○四年: ○ for 〇 among the numerals of a year, which another rule tells. */
function isNought(text: string, start: number, end: number): boolean {
  return (
    /[一二三四五六七八九〇]/.test(text[start - 1] ?? '') &&
    /^[一二三四五六七八九〇○]{0,2}年/.test(text.slice(end, end + 3))
  );
}

/** 税额＝销售额×税率, 收入÷365天×天数, 长×宽×高: beside such a sign × multiplies. */
const RECKONS = /[＝=÷]|长×宽|宽×高/;

function readCross(text: string, start: number, end: number, add: AddPlace): void {
  const style: PlaceholderStyle = text[start] === 'Ｘ' || text[start] === 'ｘ' ? 'letter' : 'cross';
  const year = /(?:19|20)\d?$/.exec(text.slice(Math.max(0, start - 3), start));
  if (year && text[end] === '年') return add(start - year[0].length, end, style);
  const left = classOf(text.charCodeAt(start - 1));
  const right = classOf(text.charCodeAt(end));
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if ((left & (Digit | Letter)) !== 0 || '+＋'.includes(before || ' ') || '+＋'.includes(after || ' ')) return;
  if ((right & (Digit | Letter)) !== 0 || (end - start === 1 && before === ' ' && after === ' ')) return;
  if (X_WORDS.test(text.slice(end, end + 3)) && style === 'letter') return;
  // the button that closes a window of a page
  if (isRedacted(text) || text.trim() === '×') return;
  if (isKind(text, start, end) || (style === 'cross' && isSpokenSign(text, start, end))) return;
  // “数据要素×”: a brand ends in one ×; the quotation must hold more than the × itself
  if (
    end - start === 1 &&
    left === Han &&
    (text.slice(start - 2, start) === '要素' || (after === '”' && isHan(text.charCodeAt(start - 2))))
  )
    return;
  add(start, end, style);
}

/** Runs of _. */
function readRuns(text: string, marks: readonly number[], add: AddPlace): void {
  for (let j = 0; j < marks.length; j++) {
    const offset = marks[j]!;
    const c = text[offset]!;
    if (c !== '_' && c !== '＿') continue;
    let end = offset + 1;
    while (text[end] === c) end++;
    while (marks[j + 1] !== undefined && marks[j + 1]! < end) j++;
    if (end - offset < 2) {
      if (
        c === '_' &&
        /^[年月日个次名万亿%％]/.test(text.slice(end, end + 1)) &&
        !(classOf(text.charCodeAt(offset - 1)) & Letter)
      )
        add(offset, end, 'line');
    } else if ((classOf(text.charCodeAt(offset - 1)) & Letter) === 0 || (classOf(text.charCodeAt(end)) & Letter) === 0)
      add(offset, end, 'line');
  }
}

/** Whether a stretch of a paragraph is, or lies in, a place left open: what stands there is a trace and no slip. */
export function isLeftOpen(paragraph: Paragraph, start: number, end: number): boolean {
  return placeholdersOf(paragraph).some((place) => place.start < end && start < place.end);
}
