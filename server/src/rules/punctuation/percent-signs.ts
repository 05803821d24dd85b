import type { Collected, Report } from '../../engine/rule';
import type { Draft, Paragraph } from '../../syntax/types';
import { HalfMark, Symbol } from '../../text/chars';
import { allMatches } from '../../text/matches';

/** ％ behind an ordinary figure; behind a full-width one it is part of that. */
const WIDE_SIGN = /(?<=\d)％/g;
const HALF_SIGN = /(?<=\d)%/g;

/** Places of full-width ％ behind ordinary figures in a line. */
export function wideSignsOf({ text, classes }: Paragraph): readonly number[] {
  if ((classes & Symbol) === 0 || !text.includes('％')) return [];
  return allMatches(text, WIDE_SIGN).map((m) => m.index);
}

/** 24％ beside 5%: the sign that the draft writes less often is pointed out; a tie goes to the half-width one. */
export function mixedSigns(
  draft: Draft,
  collected: readonly Collected<{ readonly wideSigns: readonly number[] }>[],
): Report[] {
  let wide = 0;
  for (const { summary } of collected) wide += summary.wideSigns.length;
  if (wide === 0) return [];
  const half = draft.paragraphs.flatMap(({ text, classes }, line) =>
    classes & HalfMark && text.includes('%') ? allMatches(text, HALF_SIGN).map((m) => ({ line, start: m.index })) : [],
  );
  if (half.length === 0) return [];
  if (wide > half.length) return half.map((sign) => reportOf(sign, '%', '％'));
  return collected.flatMap(({ line, summary }) =>
    summary.wideSigns.map((start) => reportOf({ line, start }, '％', '%')),
  );
}

function reportOf({ line, start }: { line: number; start: number }, wrong: string, right: string): Report {
  const place = { at: line, start, end: start + 1 };
  return {
    ...place,
    severity: 'information',
    message: `百分号有全角有半角，全文多写“${right}”，此处写“${wrong}”，宜统一。`,
    suggestions: [{ title: `改为“${right}”`, kind: 'percent-sign', edits: [{ ...place, newText: right }] }],
  };
}
