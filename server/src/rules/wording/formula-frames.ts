import wordingTable from '../../../data/kept/formula-frames-wordings.tsv';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import type { Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';
import type { AddSlip } from './formula-slips';
import { formatCount } from '../../text/numerals';

interface Frame {
  readonly form: RegExp;
  readonly right: (m: RegExpExecArray) => string;
  readonly why: string;
  /** What a text must have before it is worth looking: the cheapest sign of the form. */
  readonly sign: (text: string) => boolean;
  /** Whether it needs a digit that stands alone. */
  readonly digits?: boolean;
}

const hasLayout = (text: string): boolean => text.includes('布局');

const FRAMES: readonly Frame[] = [
  {
    form: /(“?五位一体”?)的?战略布局/g,
    right: (m) => `${m[1]!}总体布局`,
    why: '“五位一体”是总体布局',
    sign: hasLayout,
  },
  {
    form: /(“?四个全面”?)的?总体布局/g,
    right: (m) => `${m[1]!}战略布局`,
    why: '“四个全面”是战略布局',
    sign: hasLayout,
  },
  {
    form: new RegExp(
      String.raw`(?<![\d.．第])([2-9])(${wordingsFor(wordingTable, 'formula-frames-wordings.tsv', 'frames')})(?=[”，。、；！（\s和与]|$)`,
      'g',
    ),
    right: (m) => `${inHan(m[1]!)}${m[2]!}`,
    why: '固定提法中的数字用汉字',
    sign: (text) => /\d[个位种大]/.test(text),
    digits: true,
  },
  {
    form: /(?<=中央)([8])(项规定)/g,
    right: (m) => `${inHan(m[1]!)}${m[2]!}`,
    why: '固定提法中的数字用汉字',
    sign: (text) => text.includes('中央8'),
    digits: true,
  },
  // bare these may count anything: 3保, 4史
  {
    form: /(?<=“)(?:([2-9])(风|史|稳|保|个责任|个面向)|3严3实|3会1课|3重1大|1岗双责|一岗2责|1岗2责|5位1体)(?=”)/g,
    right: (m) => m[0].replace(/\d/g, (d) => inHan(d)).replace('一岗两责', '一岗双责'),
    why: '固定提法中的数字用汉字',
    sign: (text) => /“\d|一岗2责/.test(text),
    digits: true,
  },
];

const inHan = (digit: string): string => formatCount(Number(digit));
/** 不敢、不能、不想腐 is said too: the last one speaks for all. */
const CUT =
  /不敢、不能、不想(?![\p{Script=Han}]{0,2}腐)|不敢、不能、不愿(?=腐)|不敢腐、不能、不想腐?|不敢、不能腐、不想腐?|不敢腐、不能腐、不想(?!腐)/gu;
/** Names whose number is fixed, and what it is. Other places have a “三个意识” or “三个自信” of their own. */
const COUNTED =
  /(?<=“)([二两三四五六七八九])(个意识|个自信|个维护|个确立|个全面|大考验|种危险|种形态|个伟大)(?=”(?!（|：|，?即))/g;
const COUNTS: Readonly<Record<string, string>> = { 个维护: '两', 个确立: '两' };

/** Whether a stretch overlaps none of some spans. */
export const isClear = (spans: readonly Span[], start: number, end: number): boolean =>
  spans.every((t) => t.end <= start || t.start >= end);

/** Frames and numbers of formulations. */
export function addFrames({ text, alnums }: Paragraph, taken: readonly Span[], add: AddSlip): void {
  const digit = alnums.some(({ start, end }) => end - start === 1);
  for (const { form, right, why, sign, digits } of FRAMES) {
    if ((digits && !digit) || !sign(text)) continue;
    for (const m of allMatches(text, form)) {
      const to = right(m);
      const [start, end] = [m.index, m.index + m[0].length];
      if (isClear(taken, start, end)) add({ start, end, right: to, message: `${why}，此处应为${quoted(to)}。` });
    }
  }
  for (const m of text.includes('“') ? allMatches(text, COUNTED) : []) {
    const to = `${COUNTS[m[2]!] ?? '四'}${m[2]!}`;
    if (to === m[0] || m[1] === '三') continue;
    const [start, end] = [m.index, m.index + m[0].length];
    const message = `没有“${m[0]}”的提法，疑为“${to}”之误。`;
    if (isClear(taken, start, end)) add({ start, end, right: to, message, tier: 'warning' });
  }
}

/** 不敢、不能、不想 cut short. Where it stands. */
export function addCut(text: string, add: AddSlip): readonly Span[] {
  const cut: Span[] = [];
  for (const m of allMatches(text, CUT)) {
    // the whole list stands in the paragraph: the short form takes it up
    if (m[0] === '不敢、不能、不想' && text.includes('不敢腐、不能腐、不想腐')) continue;
    const [start, end] = [m.index, m.index + m[0].length];
    cut.push({ start, end });
    const right = '不敢腐、不能腐、不想腐';
    add({ start, end, right, message: `“${right}”每一项都要有“腐”。`, tier: 'warning' });
  }
  return cut;
}

/** A text that opens with a quotation needs no marks of its own. */
const quoted = (text: string): string => (text.includes('“') ? text : `“${text}”`);
