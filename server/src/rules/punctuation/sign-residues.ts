import { Digit, HalfMark, Symbol, isHan } from '../../text/chars';
import { allMatches } from '../../text/matches';
import type { Paragraph } from '../../syntax/types';
import type { Residue } from './residues';
import { NONE } from '../../text/none';

/** ✅ 🚀 1️⃣ at the head of a line, with the blank behind it. */
const EMOJI_HEAD =
  /^(?:(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\d#*]\ufe0f?\u20e3)[\ufe0f\u200d]*)+[ \u3000]*/u;
/** - * > • before a blank: the list of a Markdown text that is read as plain. - 3 - is the number of a page. */
const BULLET = /^(?:[-*+>•▪‣] +)+(?=[^\s\d-])/;
const RULE = /^(?:---|\*\*\*)$/;
/** 1，260 · 3，450，000 with what it counts — but not 排名第1，200米. */
const FIGURE =
  /(?<![\d.．，第居列]|排名为?)\d{1,3}(?:，\d{3})+(?=[多余]?(?:[万亿元人个家户吨亩件次名项米天辆台套]|公里|平方|立方))/g;

/** 全程3。5公里, 增长12。5%: a full stop for the point — but not 排名第3。5公里之外. */
const DECIMAL =
  /(?<=\p{Script=Han})(?<![第列居是名])\d{1,4}。\d{1,2}(?=[%％‰]|个百分点|[万亿]?(?:元|吨|亩|公里|千米|平方|立方|千瓦|米|倍)|[万亿][人户])/gu;

/** What such figures hold: asked before they are looked for. */
const MARKED_FIGURE = /\d(?:，\d{3}|。\d)/;

/** Signs of chat and Markdown at the head of a line, lines of three dashes, and figures with a full-width comma or point. */
export function signResidues({ text, classes, content }: Paragraph): readonly Residue[] {
  const hasFigures = (classes & Digit) !== 0 && MARKED_FIGURE.test(text);
  const first = text.charCodeAt(content.start);
  // a sign of the higher planes counts as a Chinese character
  const opens = mayOpen(first) && ((classes & (HalfMark | Symbol)) !== 0 || (first >= 0xd800 && first < 0xdc00));
  if (!hasFigures && !opens) return NONE;
  const residues: Residue[] = [];
  if (hasFigures) figures(text, residues);
  if (!opens) return residues;
  const line = text.slice(content.start, content.end);
  if (RULE.test(line)) add(residues, content.start, content.end);
  const head = EMOJI_HEAD.exec(line.slice(0, LONGEST_HEAD)) ?? BULLET.exec(line.slice(0, LONGEST_HEAD));
  if (head && isProse(line, head[0].length)) add(residues, content.start, content.start + head[0].length);
  return residues;
}

/** Whether a line that begins with a unit may begin with a sign: none does with a character of the CJK block. */
function mayOpen(unit: number): boolean {
  return unit < 0x4e00 || unit > 0x9fff;
}

/** Characters that are looked at for signs at the head of a line. */
const LONGEST_HEAD = 24;

function isProse(line: string, start: number): boolean {
  return isHan(line.charCodeAt(start)) || '“《（【*'.includes(line[start] ?? ' ');
}

function add(residues: Residue[], start: number, end: number): void {
  residues.push({ start, end, kind: 'sign', edits: [{ start, end, newText: '' }] });
}

function figures(text: string, residues: Residue[]): void {
  for (const { index, 0: figure } of allMatches(text, FIGURE)) {
    const edits = [...figure].flatMap((c, k) =>
      c === '，' ? [{ start: index + k, end: index + k + 1, newText: '' }] : [],
    );
    residues.push({ start: index, end: index + figure.length, kind: 'figure', edits });
  }
  for (const { index, 0: decimal } of allMatches(text, DECIMAL)) {
    const stop = index + decimal.indexOf('。');
    const edits = [{ start: stop, end: stop + 1, newText: '.' }];
    residues.push({ start: index, end: index + decimal.length, kind: 'decimal', edits });
  }
}
