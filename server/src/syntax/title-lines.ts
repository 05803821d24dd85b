import { isSurname } from '../lexicon/surnames';
import { ORGAN } from './organs';
import type { Shape } from './shape';
import type { Role } from './types';

/** What a line ends in that announces what stands below it. */
export const COLON = /[：:]$/;
const IN_BRACKETS = /^[（(][^（）()]*[）)]$/;
/** Lines of the longest theme above the line that says where the speech was given. */
const MAX_LINES_PER_THEME = 3;
/** Characters of the shortest and the longest line of a theme: what is shorter names somebody. */
const SHORTEST_THEME = 7;
const LONGEST_THEME = 40;
/** Characters of the shorter half of a theme of two: 扛牢责任　防患未然. */
const HALF = 4;
const PARTED = new RegExp(`^(\\S{${HALF},})[ \\u3000]+\\S{${HALF},}`, 'u');
/** What a line names that is no theme: a meeting, papers, a part of a series. */
const NAMES = /(?:会|会议|材料|资料|文件|汇编|丛书|系列|稿|人|之[一二三四五六七八九十]{1,2}|[）)])$/;
/** What begins what was said, where and to whom: ——在……上的讲话. */
export const DASH = /^(?:——|--)/;
const SAID_AT = /^在.{2,}上的/;

/** The lines of a title and the line below that says where it was said, which is a subtitle then. */
export interface TitleLines {
  readonly first: number;
  readonly end: number;
  /** The line that is the subtitle, though no dash says so. */
  readonly said: number | undefined;
}

/** Lines of the title among those that are free; undefined where there is none. */
export function titleLines(
  shapes: readonly Shape[],
  roles: readonly Role[],
  free: readonly number[],
  lastKeyword: number,
): TitleLines | undefined {
  const lastLine = chooseTitle(shapes, free, lastKeyword);
  if (lastLine === undefined) return undefined;
  const theme = SAID_AT.test(shapes[lastLine]!.text) ? themeAbove(shapes, roles, free, lastLine) : undefined;
  if (theme !== undefined) return { ...theme, said: lastLine };
  const end = endOfTheme(shapes, free, lastLine);
  return { first: firstLine(shapes, roles, free, lastLine), end: end + 1, said: undefined };
}

/** Whether a line may be what a speech is about, by its shape: 扛牢责任　防患未然　全力确保汛期安全. */
function isTheme({ text, length, titular, speaker, dated, retold, direction }: Shape): boolean {
  if (titular || speaker || dated || retold || direction) return false;
  if (length < SHORTEST_THEME || length > LONGEST_THEME || /[。；：:，,、]|^[（(【]/.test(text)) return false;
  if (DASH.test(text) || NAMES.test(text)) return false;
  const [, half] = PARTED.exec(text) ?? [];
  return half === undefined ? !ORGAN.test(text) && !/[ \u3000]/.test(text) : !ORGAN.test(half);
}

/** The theme right above a line that says where a speech was given. */
function themeAbove(
  shapes: readonly Shape[],
  roles: readonly Role[],
  free: readonly number[],
  said: number,
): { readonly first: number; readonly end: number } | undefined {
  let first = said;
  let end: number | undefined;
  for (let count = 0; count < MAX_LINES_PER_THEME; count++) {
    let upper = first - 1;
    while (roles[upper] === 'blank') upper--;
    if (!free.includes(upper) || !isTheme(shapes[upper]!)) break;
    first = upper;
    end ??= upper + 1;
  }
  return end === undefined ? undefined : { first, end };
}

/** Last line of a title that says of no speech and goes on until a line with a dash: 立足“土特产”⏎走出新路子⏎——在……上的发言. */
function endOfTheme(shapes: readonly Shape[], free: readonly number[], lastLine: number): number {
  if (shapes[lastLine]!.titular) return lastLine;
  const behind = free.slice(free.indexOf(lastLine) + 1);
  const dash = behind.findIndex((i) => DASH.test(shapes[i]!.text));
  const between = behind.slice(0, Math.max(0, dash));
  return between.length < MAX_LINES_PER_THEME && between.every((i) => isTheme(shapes[i]!))
    ? (between.at(-1) ?? lastLine)
    : lastLine;
}

/** Last line that reads like the title of a speech; else the first line behind the boilerplate, or before it. */
function chooseTitle(shapes: readonly Shape[], free: readonly number[], lastKeyword: number): number | undefined {
  for (let k = free.length - 1; k >= 0; k--)
    if (shapes[free[k]!]!.titular && !DASH.test(shapes[free[k]!]!.text)) return free[k];
  const behind = free.filter((i) => i > lastKeyword);
  // （2026年5月4日，市青年宫） says when and where
  const usable = behind.filter(
    (i) => !COLON.test(shapes[i]!.text) && !(shapes[i]!.dated && IN_BRACKETS.test(shapes[i]!.text)),
  );
  return usable.find((i) => !DASH.test(shapes[i]!.text)) ?? usable.findLast((i) => shapes[i]!.titular) ?? usable[0];
}

/** First of at most four lines of a title that ends in line `last`. */
function firstLine(
  shapes: readonly Shape[],
  roles: readonly Role[],
  free: readonly number[],
  lastTitleLine: number,
): number {
  let first = lastTitleLine;
  for (let count = 0; count < 3; count++) {
    let upper = first - 1;
    // 主　持　词 goes with the meeting above it, also below a blank line
    if (isKindAlone(shapes[first]!)) while (roles[upper] === 'blank') upper--;
    if (!free.includes(upper) || !continues(shapes[upper]!, shapes[first]!)) break;
    first = upper;
  }
  return first;
}

/** Characters of a line that says nothing but what kind of speech it is: 发言提纲, 述 职 报 告. */
const LONGEST_KIND = 5;

function isKindAlone({ titular, text }: Shape): boolean {
  return titular && text.replace(/[ \u3000\u00a0]/g, '').length <= LONGEST_KIND;
}

/** 李明 · 孙 丽: who speaks, above a title that does not say at what. */
function isName(text: string): boolean {
  return isSurname(text[0]) && /^\p{Script=Han}[ \u3000]?\p{Script=Han}{1,2}$/u.test(text);
}

/** Whether `upper` is the first part of a title that goes on in `lower`. */
function continues(upper: Shape, lower: Shape): boolean {
  return (
    !/^(?:在|关于)/.test(lower.text) &&
    (/^(?:在|关于)/.test(upper.text) || !upper.titular) &&
    !/[。！？；：:]$/.test(upper.text) &&
    !(upper.dated && IN_BRACKETS.test(upper.text)) &&
    !(isKindAlone(lower) && isName(upper.text)) &&
    upper.length + lower.length <= 80
  );
}
