import rows from '../../data/kept/starred-nouns.tsv';
import frameTable from '../../data/kept/starred-frames-wordings.tsv';
import { Digit, HalfMark, Letter, classOf, isHan } from '../text/chars';
import { wordingsOf } from '../text/alternation';
import { tableRows } from '../text/table';
import type { Span } from '../text/span';
import type { AddPlace } from './placeholder-blanks';

/** What a name stood before that was left out as *: *同志, *镇, *月*日; not *市场. */
const NOUN = new RegExp(
  `^(?:${tableRows(rows, 'starred-nouns.tsv', ['word', 'except'])
    .map((row) => row.word + (row.except === '' ? '' : `(?![${row.except}])`))
    .join('|')})`,
);
const frames = wordingsOf(frameTable, 'starred-frames-wordings.tsv');

/** 建设*的明天, 谱写*新篇章: what is done to a place or a body, or for it, and what is said of it behind. */
const LEADS_TO_NAME = new RegExp(`${frames('leads to a name')}$`);
/** 共同建设*的明天 — but 党的建设*是指: a word with the sign of a note. */
const DONE_TO_NAME = new RegExp(`(?:^|[，。；：、！共要来力同手起快续断实面好])${frames('done to a place')}$`);
/** 让*更美丽 — but 让*键弹起. */
const LETS = /(?<![转出谦礼])让$/;
/** 初级产品*是指, 增加值*即: what the sign of a note explains. */
const EXPLAINS = /^(?:是|指|即|号|系|为)/;
/** 来到*柜台, 走进*区: the star is what is printed there. */
const NAMED_BY_STAR = new RegExp(`^${frames('is named by a star')}`);
const BEHIND_NAME = new RegExp(`^${frames('behind a name')}`);
/** 带**的为约束性指标, 用*号标出, 注：**表示合计数: the sign itself is spoken of. */
const MARKED = /(?:(?<![一纽地携热温寒])带[有着]?|标[有着注记]为?|[记写设]为|加注|注有|打有)[“"（(]?$/;
const WITH_SIGN = /(?:[用以打画带标加在]|注有)[了上个着]?[“"（(]?$/;
const IS_SIGN = /^[”"）)]?号(?![文令决公])/;
const IN_NOTE = /(?:注|说明|备注|表中|图中)[：:]?[“"（(]?$/;
const SPOKEN_BEHIND = new RegExp(`^[”"）)]?${frames('spoken of')}`);
/** Characters beside a star that are read. */
const BESIDE = 8;
/** Characters of the longest noun, with the one behind it. */
const LONGEST_NOUN = 4;
/** Characters between two marks of emphasis that one typed for Markdown. */
const LONGEST_EMPHASIS = 60;

/**
 * Names left out as * and ** in a plain text. **重点** is the emphasis of Markdown, pasted: a phrase, or sentences that
 * begin where a sentence begins. A * before a blank is a bullet, one behind a word a note, one between figures a product.
 */
export function readStars(text: string, add: AddPlace): void {
  const runs = [...text.matchAll(/[*＊][*＊]*/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  if (runs.length === 0 || runs.length > MAX_STAR_RUNS_PER_LINE || areEmphasis(text, runs)) return;
  const singles: Span[] = [];
  for (let k = 0; k < runs.length; k++) {
    const { start, end } = runs[k]!;
    const next = runs[k + 1];
    if (end - start === 2 && next !== undefined && next.end - next.start === 2 && isEmphasis(text, end, next.start)) {
      k++;
      continue;
    }
    if (end - start > 3) continue;
    if (!isOpen(text, start, end)) {
      if (end - start === 1) singles.push({ start, end });
    } else if (!isSpokenOf(text, start, end)) add(start, end, 'star');
  }
  // *更美好*: single stars around a word are the emphasis of Markdown, and of several each must be led to
  if (singles.every(({ start, end }) => isNamed(text, { start, end, isAlone: singles.length === 1 })))
    for (const { start, end } of singles) add(start, end, 'star');
}

/** Whether a single star stands where a name is wanted, inside a clause. */
function isNamed(text: string, { start, end, isAlone }: Span & { readonly isAlone: boolean }): boolean {
  if (!isHan(text.charCodeAt(start - 1)) || isSpokenOf(text, start, end)) return false;
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const behind = text.slice(end, end + BESIDE);
  // 我代表*，向大家问好
  if (!isHan(text.charCodeAt(end))) return /^[，。！、]/.test(behind) && LEADS_TO_NAME.test(before);
  if (EXPLAINS.test(behind) || NAMED_BY_STAR.test(behind)) return false;
  if (LEADS_TO_NAME.test(before) || (isAlone && BEHIND_NAME.test(behind))) return true;
  if (LETS.test(before) && BEHIND_NAME.test(behind)) return true;
  return DONE_TO_NAME.test(before) && (behind.startsWith('的') || BEHIND_NAME.test(behind));
}

function isSpokenOf(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const behind = text.slice(end, end + BESIDE);
  if (MARKED.test(before)) return /^[”"）)]?[的者项]/.test(behind) || SPOKEN_BEHIND.test(behind);
  return (WITH_SIGN.test(before) && IS_SIGN.test(behind)) || (IN_NOTE.test(before) && SPOKEN_BEHIND.test(behind));
}

/** Characters of a stretch that is plainly emphasis, and no word between two names left out. */
const PLAIN_EMPHASIS = 6;

/** Whether all stars of a line are marks of emphasis: they come in twos, and one pair stands around a whole sentence. */
function areEmphasis(text: string, runs: readonly Span[]): boolean {
  if (runs.length % 2 === 1 || runs.some(({ start, end }) => end - start !== 2)) return false;
  for (let k = 0; k < runs.length; k += 2) {
    const [open, close] = [runs[k]!, runs[k + 1]!];
    if (close.start - open.end < PLAIN_EMPHASIS) continue;
    const opens = open.start === 0 || /[。！？；\s]/.test(text[open.start - 1]!);
    const closes = close.end >= text.length || /[。！？]/.test(text[close.start - 1]!);
    if ((opens && closes) || /[ \u3000]/.test(text[close.end] ?? '')) return true;
  }
  return false;
}

/** A line with more is a rule or a picture of signs. */
const MAX_STAR_RUNS_PER_LINE = 60;

/** 20**年 */
const CENTURY = /(?<!\d)(?:19|20)$/;

function isOpen(text: string, start: number, end: number): boolean {
  if (text[end] === '年' && end - start === 2 && CENTURY.test(text.slice(Math.max(0, start - 3), start))) return true;
  if (!isHan(text.charCodeAt(end))) return false;
  if ((classOf(text.charCodeAt(start - 1)) & (Letter | Digit | HalfMark)) !== 0) return false;
  if (NOUN.test(text.slice(end, end + LONGEST_NOUN))) return true;
  // 来到**学习 · 。**是重点防区: in the midst of a clause, or what the sentence speaks of
  return (
    end - start >= 2 && start > 0 && (isHan(text.charCodeAt(start - 1)) || '是的在为有与和等'.includes(text[end]!))
  );
}

function isEmphasis(text: string, start: number, end: number): boolean {
  const inner = text.slice(start, end);
  if (inner === '' || inner.length > LONGEST_EMPHASIS || NOUN.test(inner)) return false;
  if (!/[，。；！？].|[，；]$/.test(inner)) return !NOUN.test(text.slice(end + 2, end + 2 + LONGEST_NOUN));
  return start <= 2 || /[。！？；：\s、]/.test(text[start - 3]!);
}
