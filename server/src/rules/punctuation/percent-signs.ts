import type { Collected, Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { Digit, HalfMark, Symbol } from '../../text/chars';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';

/** ％ behind an ordinary figure; behind a full-width one it is part of that. */
const WIDE_SIGN = /(?<=\d)％/g;
const HALF_SIGN = /(?<=\d)%/g;

/** Where signs of per cent stand behind ordinary figures in a line. */
export interface PercentSigns {
  readonly wide: readonly number[];
  readonly half: readonly number[];
}

/** Signs of per cent behind ordinary figures; undefined where there are none. */
export function percentSignsOf({ text, classes }: Paragraph): PercentSigns | undefined {
  if ((classes & Digit) === 0) return undefined;
  const wide = classes & Symbol && text.includes('％') ? placesOf(text, WIDE_SIGN) : NONE;
  const half = classes & HalfMark && text.includes('%') ? placesOf(text, HALF_SIGN) : NONE;
  return wide.length + half.length > 0 ? { wide, half } : undefined;
}

function placesOf(text: string, pattern: RegExp): readonly number[] {
  return allMatches(text, pattern).map((m) => m.index);
}

/** 24％ beside 5%: the sign that the draft writes less often is pointed out; a tie goes to the half-width one. */
export function mixedSigns(collected: readonly Collected<{ readonly signs: PercentSigns | undefined }>[]): Report[] {
  let wide = 0;
  let half = 0;
  for (const { summary } of collected) {
    if (!summary.signs) continue;
    wide += summary.signs.wide.length;
    half += summary.signs.half.length;
  }
  if (wide === 0 || half === 0) return [];
  const odd = wide > half ? 'half' : 'wide';
  const [wrong, right] = odd === 'half' ? ['%', '％'] : ['％', '%'];
  return collected.flatMap(({ line, summary }) =>
    (summary.signs?.[odd] ?? NONE).map((start) => reportOf({ line, start }, wrong, right)),
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
