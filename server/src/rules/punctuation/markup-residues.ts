import wordingTable from '../../../data/kept/markup-residues-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { HalfMark, Symbol, isHan } from '../../text/chars';
import { speaksOfCode } from '../../facts/of-writing';
import { isSurname } from '../../lexicon/surnames';
import { allMatches } from '../../text/matches';
import type { Draft, Paragraph } from '../../syntax/types';
import type { Residue } from './residues';
import { NONE } from '../../text/none';

/** Code of web pages, marks of Markdown, and the notes of assistants on their sources. */
export function markupResidues(paragraph: Paragraph): readonly Residue[] {
  const { text, classes } = paragraph;
  if (!(classes & (HalfMark | Symbol))) return NONE;
  const residues: Residue[] = [];
  if (text.includes('&')) residues.push(...unlessOfCode(paragraph, entities(text)));
  if (text.includes('**') || text.includes('#')) residues.push(...emphasis(text));
  if (text.includes('[') || text.includes('†')) residues.push(...unlessOfCode(paragraph, sources(text)));
  return residues;
}

/** 空格写作&nbsp;: what is spoken of is no residue. Whether it is, is asked only where there is one: the words are many. */
const unlessOfCode = (paragraph: Paragraph, residues: readonly Residue[]): readonly Residue[] =>
  residues.length > 0 && speaksOfCode(paragraph) ? NONE : residues;

/** [citation:3] · 【4†source】 · [^2] — but [1] and [视频] are a writer's own. */
const SOURCE =
  /\[(?:citation|ref|source|cite)[:：]? ?[\d, ]+\]|【\d+(?::\d+)?†[^】]{0,60}】|\[\^\d+\]|\[oaicite:[^\]]{1,40}\]/g;

/** [^1]: 此处引自县志。 The note itself, to which its number belongs. */
export const NOTE_ITSELF = /^\s*\[\^\d+\]:/;
/** 请参见[ref 3], 以及[source 2]的数据: a part of the sentence, which cannot be without it. */
const LEADS_TO_SOURCE = /(?:[见据照与和及在从由对用按]|以及|参考|引自|来自)$/;
const GOES_ON = /^(?:[的所中里等、和与]|标注)/;

function sources(text: string): Residue[] {
  if (NOTE_ITSELF.test(text)) return [];
  return allMatches(text, SOURCE).map((m) => {
    const [start, end] = [m.index, m.index + m[0].length];
    const isUnsure = LEADS_TO_SOURCE.test(text.slice(0, start)) || GOES_ON.test(text.slice(end, end + 2));
    return { start, end, kind: 'markup', edits: [{ start, end, newText: '' }], isUnsure };
  });
}

/** Names of characters on web pages that come along with a paste, and what they stand for. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '',
  ensp: '',
  emsp: '',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  middot: '·',
  times: '×',
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
};

/** &amp;ldquo; has been written down twice. */
const ENTITY = /&(?:amp;)*(\w{2,6});/g;

function entities(text: string): Residue[] {
  return allMatches(text, ENTITY).flatMap((m) => {
    const newText = ENTITIES[m[1]!];
    const [start, end] = [m.index, m.index + m[0].length];
    return newText === undefined ? [] : [{ start, end, kind: 'markup' as const, edits: [{ start, end, newText }] }];
  });
}

/**
 * **一、提高认识** · **抓学习。**要精读 · 1.**压实责任**：…… — but not **局**科, where ** is a place left open. What stands before
 * the stars is looked at behind them: else each blank of a line would be asked for it.
 */
const BOLD =
  /(?<!\*)(?:\*\*(?<=^\s*(?:\d+[.．]\s*|[-*]\s+)?\*\*)(?=\S)([^*]{2,60})(?<=\S)\*\*(?=\s*$|[：:])|\*\*(?=\S)([^*]{2,60}[。：:])\*\*|\*\*((?:第?[一二三四五六七八九十]+[、是，]|（[一二三四五六七八九十]+）|\d+[.．])[^*]{2,60})\*\*)(?!\*)/g;
/** **表示p<0.05。***表示p<0.01: the stars of a table of statistics. */
const SIGNIFICANCE = /^\*\* ?(?:(?:分别)?(?:表示|代表)|[为在]\d|[pP] ?[<＜≤])/;
/** 要**严把入口关**，确保……: of some length, without a mark, and closed by a pause; what is struck out has no end there. */
const BOLD_INSIDE =
  /\*\*(?<=(?:^\s*|\p{Script=Han}|[，：；、“。！？])\*\*)(\p{Script=Han}{4,24}|\p{Script=Han}{3,12}(?:[、，]\p{Script=Han}{3,12}){1,3})\*\*(?=[，。；：！？、])/gu;

/** **一要加强领导。……: stars that nothing closes, before what a number opens; no struck-out name has a number behind it. */
const LONE_HEAD =
  /^\s*\*\*(?=(?:第?[一二三四五六七八九十]{1,3}(?:[、，](?![一二三四五六七八九十\d])|[是要](?!\*))|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、](?!\d))\s*\p{Script=Han})/u;
/** ……落到实处。**: stars at the end of a line that opens none. */
const LONE_TAIL = /(?<=[。！；])\*\*\s*$/;

/** 二、**压实责任**，: the whole of what a number opens is no name. */
const OPENS_HEADING = /^\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)$/;

function emphasis(text: string): Residue[] {
  const residues: Residue[] = [];
  const hashes = /^(\s*)#{1,6}\s+(?=\S)/.exec(text);
  if (hashes) {
    const [start, end] = [hashes[1]!.length, hashes[0].length];
    // # 优秀: a word or two may be what the signs themselves mark off
    const isUnsure = /^[\p{Script=Han}]{1,2}\s*$/u.test(text.slice(end));
    residues.push({ start, end, kind: 'markup', edits: [{ start, end, newText: '' }], isUnsure });
  }
  if (!text.includes('**')) return residues;
  if (!text.includes('*', text.indexOf('**') + 2)) return [...residues, ...loneStars(text)];
  for (const m of allMatches(text, BOLD)) {
    const [start, end] = [m.index, m.index + m[0].length];
    if (!isRedaction(text, start, end) && !SIGNIFICANCE.test(text.slice(start, start + 8)))
      residues.push(starsOf(start, end, 'markup'));
  }
  for (const m of allMatches(text, BOLD_INSIDE)) {
    const [start, end] = [m.index, m.index + m[0].length];
    // 李**与商人老板周**，: the stars stand for given names
    const isHeading = OPENS_HEADING.test(text.slice(0, start));
    if (isSurname(text[start - 1]) || (isSurname(text[end - 3]) && !isHeading)) continue;
    if (REDACTED.test(m[1]!) || residues.some((residue) => residue.start < end && start < residue.end)) continue;
    residues.push(starsOf(start, end, 'bold'));
  }
  return residues;
}

/** The only stars of a line, which mark nothing off. */
function loneStars(text: string): Residue[] {
  const lone = LONE_HEAD.exec(text) ?? LONE_TAIL.exec(text);
  if (!lone) return [];
  const start = text.indexOf('**');
  const edits = [{ start, end: start + 2, newText: '' }];
  return [{ start, end: start + 2, kind: lone.index === 0 ? 'markup' : 'bold', edits }];
}

/** ## 结语 alone is a heading of Markdown after all; grades that hash signs mark stand line upon line. */
export function surely({ paragraphs }: Draft, line: number, residue: Residue): Residue {
  if (residue.isUnsure !== true || paragraphs[line]!.text[residue.start] !== '#') return residue;
  const isMarked = [line - 1, line + 1].some((near) => /^\s*#/.test(paragraphs[near]?.text ?? ''));
  return isMarked ? residue : { ...residue, isUnsure: false };
}

/** Two stars on either side of what stands between two offsets. */
function starsOf(start: number, end: number, kind: 'markup' | 'bold'): Residue {
  const edits = [start, end - 2].map((offset) => ({ start: offset, end: offset + 2, newText: '' }));
  return { start, end, kind, edits };
}

/** What stands behind a name that was struck out. */
const REDACTED = new RegExp(`^(?:${wordingsFor(wordingTable, 'markup-residues-wordings.tsv', 'redacted')})`);

/** 看了**两个林场，又听了汇报。**是重点防区: the stars stand for names that were struck out, and make nothing bold. */
function isRedaction(text: string, start: number, end: number): boolean {
  const inSentence = start > 0 && isHan(text.charCodeAt(start - 1));
  return inSentence || REDACTED.test(text.slice(start + 2, start + 4)) || REDACTED.test(text.slice(end, end + 2));
}
