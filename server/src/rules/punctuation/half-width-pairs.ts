import { isRowOfFields } from '../../facts/of-writing';
import type { Report } from '../../contract/rule';
import { fixedTextAt } from '../../facts/fixed-text';
import type { FamilyId } from '../../syntax/families';
import type { Paragraph } from '../../syntax/types';
import { pairAround } from '../../syntax/within';
import { firstWhere } from '../../text/bisect';
import { Digit, FullMark, Han, Letter, classOf } from '../../text/chars';
import { choice } from './choice';
import { isSpokenOf } from './spoken-marks';

/** What stands for a half-width mark between Chinese. */
export const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** A finding for one mark, whose fix may change its other half too. */
export function report(
  at: number,
  message: string,
  edits: readonly (readonly [number, string])[],
  title: string,
): Report {
  return {
    at: 0,
    start: at,
    end: at + 1,
    message,
    fix: { title, edits: edits.map(([start, newText]) => ({ at: 0, start, end: start + 1, newText })) },
  };
}

/** Points and brackets of markers belong to numbering/marker-punctuation. */
export function inMarker({ markers }: Paragraph, at: number): boolean {
  const marker = markers[firstWhere(markers, (m) => m.end > at)];
  // 第三项: 请……: the words of an agenda have no point of their own
  return marker !== undefined && marker.start <= at && !NAMED_FAMILIES.includes(marker.family);
}

const NAMED_FAMILIES: readonly FamilyId[] = ['agenda', 'counted'];

/** Straight quotation marks around Chinese. */
export function quotes(paragraph: Paragraph, open: number, close: number, reports: Report[]): void {
  const { text } = paragraph;
  const inner = text.slice(open + 1, close);
  const touches = [text.charCodeAt(open - 1), text.charCodeAt(close + 1)].some((u) => classOf(u) & (Han | FullMark));
  // "Stay hungry, stay foolish." is quoted as it was said
  if (!/\p{Script=Han}/u.test(inner) && (!touches || /[A-Za-z,.] [A-Za-z]/.test(inner))) return;
  if (isWithinFixed(paragraph, open, close) || isRowOfFields(paragraph)) return;
  // 屏幕55"，支架高度32" · 65"电视2台、55"电视 · 121°29'30"至121°35'10": inches and seconds
  const isBehindFigure = /\d$/.test(text.slice(0, open));
  if (isBehindFigure && (/\d$/.test(inner) || /^[，。；、）]/.test(inner))) return;
  if (/[=<>]/.test(text[open - 1] ?? '') || inner === '') return;
  const edits: [number, string][] = [
    [open, '“'],
    [close, '”'],
  ];
  for (const at of [open, close]) {
    const told = report(at, '中文里用了直引号“"”，应为弯引号。', edits, '改为“”');
    reports.push(isBehindFigure ? choice(told) : told);
  }
}

/** Whether one stretch of fixed text holds the marks themselves: print("你好"). */
function isWithinFixed(paragraph: Paragraph, open: number, close: number): boolean {
  return fixedTextAt(paragraph, open) !== undefined || fixedTextAt(paragraph, close) !== undefined;
}

/** '四个意识' for “四个意识”; don't and 5' are none. */
export function singleQuotes(paragraph: Paragraph, reports: Report[]): void {
  for (const m of paragraph.text.matchAll(/'(?=[\p{Script=Han}“《])[^'"]{1,40}(?<=[\p{Script=Han}”》。！？])'/gu)) {
    const [open, close] = [m.index, m.index + m[0].length - 1];
    if (classOf(paragraph.text.charCodeAt(open - 1)) & (Letter | Digit) || isWithinFixed(paragraph, open, close))
      continue;
    const marks = pairAround(paragraph, open, close + 1, '“') ? '‘’' : '“”';
    const edits: [number, string][] = [
      [open, marks[0]!],
      [close, marks[1]!],
    ];
    for (const at of [open, close])
      reports.push(report(at, `中文里用了直引号 ' ，应为弯引号 ${marks[0]!} ${marks[1]!} 。`, edits, `改为“${marks}”`));
  }
}

/** Half-width brackets around or behind Chinese. */
export function brackets(paragraph: Paragraph, open: number, close: number, reports: Report[]): void {
  const { text } = paragraph;
  const inner = text.slice(open + 1, close);
  if (text[open - 1] === ']' || inMarker(paragraph, open)) return;
  // （2020）5号 belongs to numeral/document-number
  if (/^(?:19|20)\d{2}$/.test(inner) && /^第?\d/.test(text.slice(close + 1))) return;
  const left = classOf(text.charCodeAt(open - 1));
  const right = classOf(text.charCodeAt(close + 1));
  if (!/\p{Script=Han}/u.test(inner) && !(left & (Han | FullMark))) return;
  // 括号有“()”“[]”两种: the pair itself is spoken of
  if (inner === '' && isSpokenOf(text, open, close + 1)) return;
  // f(x)是增函数
  if (left & Letter && !/\p{Script=Han}/u.test(inner)) return;
  // (0551)62601234, (+86)10-66012345
  if (/^\+?\d+$/.test(inner) && right & Digit) return;
  // (31.82,117.22)
  if (/^[-+\d.]+,[-+\d., ]+$/.test(inner)) return;
  // (60±1) ℃: what is measured, with its tolerance, before its unit
  if (inner.includes('±') && !/\p{Script=Han}/u.test(inner)) return;
  // (^_^)
  if (/^(?=[^_^∩▽]*[_^∩▽])[^\p{L}\p{N}\s]*$/u.test(inner)) return;
  if (fixedTextAt(paragraph, open, close + 1)) return;
  const edits = [open, close]
    .filter((at) => FULL[text[at]!] !== undefined)
    .map((at): [number, string] => [at, FULL[text[at]!]!]);
  for (const [at, full] of edits)
    reports.push(report(at, `中文里用了半角括号“${text[at]!}”，应为“${full}”。`, edits, '改为全角括号'));
}
