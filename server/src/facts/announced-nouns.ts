import { formatChineseNumeral, parseCount } from '../text/numerals';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import type { Draft, Member, PlacedSeries } from '../syntax/types';
import { behindLast } from '../text/behind';
import { NO_COUNT_BEHIND } from './plain-count';

/** 有四个画面让我难忘, and below 第一个画面 to 第三个画面: a count of what a series then tells one by one. */
export interface NounSlip {
  readonly line: number;
  /** The count, relative to the paragraph. */
  readonly numeral: Span;
  /** What is counted, as written: 四个画面. */
  readonly text: string;
  readonly count: number;
  readonly placed: PlacedSeries;
}

/** Nor is what stands behind a point: 3.5. */
const NUMERAL = `(?<![${NO_COUNT_BEHIND}.．]|其中)([两二三四五六七八九十])`;
/** 四句 · 四件 before a measure that stands alone; 四个画面 · 三大重要原因 before a noun. */
function countOf(noun: string): RegExp {
  return new RegExp(
    `${NUMERAL}${noun.length === 1 ? '[个大件句场项点条道张幅把份块堂座笔支本盘台首]?' : '(?:[个大件种句场项点条]\\p{Script=Han}{0,2}?)?'}${noun}`,
    'gu',
  );
}
/** Behind the count another one, which may be the true one: 有五个故事，今天只讲三个。 */
const ANOTHER = /[一两二三四五六七八九十几][个件句点条项种场道]/;
/** Not all are told, or they were told before. */
const PARTLY = /其中|之一|等|部分|以前|曾经|上次|刚才|方才/;
/** What is counted, behind a measure: 四句 goes on with 话. */
const BEHIND_MEASURE = /^\p{Script=Han}{1,4}(?=[，。：；、]|$)/u;
/** Lines above a series in which its count stands: the one above it, which blank ones may part from it. */
const LINES_ABOVE = 3;
/** Lines below the last item that may tell another in the midst of a paragraph. */
const LINES_BELOW = 12;

/** 二、今年要在三个方面用力: the count at the end of a heading. */
const IN_HEADING = new RegExp(`${NUMERAL}(?:个方面|[个点条项件场])(?:(?![和与及])\\p{Script=Han}){0,6}$`, 'u');

/**
 * Series of counted nouns (第一个画面，…… 第二个画面，……) that do not come to the count right in front of them, and those that
 * do not come to the count in the heading above.
 */
export function nounSlips(draft: Draft): NounSlip[] {
  return draft.series.flatMap((placed) => {
    const slip = placed.series.family === 'counted' ? nounSlip(draft, placed) : headingSlip(draft, placed);
    return slip ? [slip] : [];
  });
}

/** A heading that counts what stands below it: all that does, numbered from the first without a gap. */
function headingSlip({ headings, paragraphs, roles, series }: Draft, placed: PlacedSeries): NounSlip | undefined {
  const { parent, series: children } = placed;
  if (parent < 0 || roles[parent] !== 'heading' || (children.kind !== 'headings' && children.kind !== 'items'))
    return undefined;
  const { text } = paragraphs[parent]!;
  const told = IN_HEADING.exec(text.slice(0, headings[parent]?.text.end));
  const count = told && parseCount(told[1]!);
  if (!told || !count || count === children.members.length) return undefined;
  if (!children.members.every(({ marker }, i) => marker?.opensLine && marker.ordinal === i + 1)) return undefined;
  if (children.members.length < 2 || series.some((other) => other !== placed && other.parent === parent))
    return undefined;
  return { line: parent, numeral: { start: told.index, end: told.index + 1 }, text: told[0], count, placed };
}

function nounSlip(draft: Draft, placed: PlacedSeries): NounSlip | undefined {
  const { members } = placed.series;
  const first = members[0]!.marker!;
  // one alone is said by the rules that follow the numbers
  if (!first.noun || members.length < 2) return undefined;
  const line = first.opensLine ? lineAbove(draft, placed.lines[0]!) : placed.lines[0]!;
  if (line === undefined) return undefined;
  const text = draft.paragraphs[line]!.text.slice(0, first.opensLine ? undefined : first.start);
  const told = allMatches(text, countOf(first.noun)).at(-1);
  const count = told && parseCount(told[1]!);
  if (!told || !count || PARTLY.test(fromSentenceAt(text, told.index)) || fitsNumbers(members, count)) return undefined;
  if (ANOTHER.test(text.slice(told.index + told[0].length)) || isInQuotation(draft, line, told.index)) return undefined;
  if (members.length < count && isToldOtherwise(draft, placed)) return undefined;
  return {
    line,
    numeral: { start: told.index, end: told.index + 1 },
    text:
      told[0] + (told[0].length > 2 ? '' : (BEHIND_MEASURE.exec(text.slice(told.index + told[0].length))?.[0] ?? '')),
    count,
    placed,
  };
}

/**
 * Whether a count is that of the members, or where their numbers are broken, that of the last number: a gap is said by the
 * rule that follows the numbers.
 */
export function fitsNumbers(members: readonly Member[], count: number): boolean {
  if (members.length === count) return true;
  const isBroken = members.some((m, i) => m.marker!.ordinal !== i + 1);
  // two of which one is misnumbered may be some of many
  const isTold = members.length > 2 && members[0]!.marker!.ordinal === 1;
  return isBroken && (!isTold || members.some((m) => m.marker!.ordinal === count));
}

/** From the sentence that an offset stands in to the end of the text. */
function fromSentenceAt(text: string, offset: number): string {
  return text.slice(behindLast(text, '。！？', offset + 1));
}

function lineAbove({ roles }: Draft, line: number): number | undefined {
  for (let i = line - 1; i >= Math.max(0, line - LINES_ABOVE); i--)
    if (roles[i] !== 'blank') return roles[i] === 'paragraph' || roles[i] === 'heading' ? i : undefined;
  return undefined;
}

function isInQuotation({ paragraphs }: Draft, line: number, offset: number): boolean {
  return paragraphs[line]!.pairs.some((p) => p.open < offset && offset < p.close);
}

/** Whether the next is named somewhere behind the last: 第三个和第四个画面，都…… · 还有一个画面，…… */
function isToldOtherwise({ paragraphs, roles }: Draft, { series: { members }, lines }: PlacedSeries): boolean {
  const lastLine = lines.at(-1)!;
  const { noun = '' } = members[0]!.marker!;
  const next = new RegExp(`第${formatChineseNumeral(members.length + 1)}|最后[一两](?:个|${noun})|还有|另[一外]`);
  if (next.test(paragraphs[lastLine]!.text.slice(members.at(-1)!.marker!.end))) return true;
  for (let i = lastLine + 1; i < Math.min(paragraphs.length, lastLine + LINES_BELOW) && roles[i] !== 'heading'; i++)
    if (next.test(paragraphs[i]!.text)) return true;
  return false;
}
