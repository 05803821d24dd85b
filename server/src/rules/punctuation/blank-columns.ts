import type { Collected, Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import type { Span } from '../../text/span';

/** Blanks between two cells of a roster. */
const GAP = /(?<=[\p{Script=Han}\d）》”])[ \u00a0\u3000\t]+(?=[\p{Script=Han}\d（《“])/gu;
/** Marks that stand in no cell but that at the end of a line. */
const MARK = /[，。；：！？]/;
/** Characters of the longest cell in front of another one. */
const LONGEST_CELL = 20;
/** Characters of the longest cell at the head of a line of two. */
const LONGEST_HEAD = 10;

/** What the blanks of a line say where they part its columns. */
export interface Columns {
  readonly reports: readonly Report[];
  /** The one gap of the line, with the blanks it is made of: it parts columns where the lines around have the same. */
  readonly cut: (Span & { readonly blanks: string }) | undefined;
}

/**
 * 王建民　县委办公室　负责会务统筹。: two wide gaps in a line part the columns of a roster, which without them cannot be read.
 * What was reported of them is left out.
 */
export function withoutColumns(paragraph: Paragraph, reports: readonly Report[]): Columns {
  if (reports.length === 0) return { reports, cut: undefined };
  const gaps = gapsOf(paragraph);
  const told = reports.filter(({ start }) => gaps.some((gap) => gap.start === start));
  if (told.length === 0) return { reports, cut: undefined };
  if (gaps.length > 1) return { reports: reports.filter((report) => !told.includes(report)), cut: undefined };
  const gap = gaps[0]!;
  const { text, content } = paragraph;
  const isCut = gap.start - content.start <= LONGEST_HEAD;
  return { reports, cut: isCut ? { ...gap, blanks: text.slice(gap.start, gap.end) } : undefined };
}

/** Wide gaps from the head of a line on, with nothing but short cells in front of each. */
function gapsOf({ text, content }: Paragraph): Span[] {
  const gaps: Span[] = [];
  let start = content.start;
  for (const { index, 0: blanks } of allMatches(text, GAP)) {
    if (index < content.start || (blanks.length < 2 && !/[\u3000\t]/.test(blanks))) continue;
    if (index - start > LONGEST_CELL || MARK.test(text.slice(start, index))) break;
    start = index + blanks.length;
    gaps.push({ start: index, end: start });
  }
  return gaps;
}

/** Whether a line and the one told of before or behind it have the same cut: they are lines of one roster. */
export function isOfRoster(collected: readonly Collected<Pick<Columns, 'cut'>>[], index: number): boolean {
  const blanks = collected[index]!.summary.cut?.blanks;
  if (blanks === undefined) return false;
  return [index - 1, index + 1].some((near) => collected[near]?.summary.cut?.blanks === blanks);
}
