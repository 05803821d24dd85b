import { atLine } from '../../contract/at-line';
import type { Collected, Report } from '../../contract/rule';
import type { Jubilee } from '../../facts/jubilees';
import type { Span } from '../../text/span';
import { yearOfDigits } from '../../text/numerals';
import { replaceable } from '../../contract/replacement';

/** The year that is claimed: one that is named, or one counted from the draft's own (今年 0, 去年 -1). */
export type ClaimedYear =
  { readonly year: number; readonly fromOwn?: undefined } | { readonly fromOwn: number; readonly year?: undefined };

/** When an event was, as far as it is known. */
export interface EventDay {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** What cannot be so wherever the draft was given, with what is meant. Relative to the paragraph. */
export interface PeriodSlip extends Span {
  readonly message: string;
  readonly right?: string;
  /** Another reading is possible: told as information. */
  readonly isUnsure?: boolean;
}

/** What a paragraph claims of the year of something public. Offsets are those of the smallest place that shows it. */
export type PeriodClaim = Span &
  ClaimedYear & { readonly name: string } & (
    | { readonly kind: 'meeting'; readonly month?: number }
    /** 1936年1月，遵义会议 */
    | { readonly kind: 'event'; readonly month?: number; readonly day?: number; readonly held: EventDay }
    /** 刚刚闭幕的党的二十大, 即将召开的党的二十大: against the day of the draft. */
    | { readonly kind: 'just held' | 'to come' }
    /** `stage` is the number of a year of the plan, 5 for its last one. */
    | { readonly kind: 'plan'; readonly stage: number }
    | { readonly kind: 'range'; readonly until: number }
    | { readonly kind: 'anniversary'; readonly count: number }
    /** 创建于1956年，今年将迎来六十周年 */
    | { readonly kind: 'jubilee'; readonly jubilee: Jubilee }
    /** 2024年以来: a time that has begun. */
    | { readonly kind: 'since' }
    /** 第40个教师节 */
    | { readonly kind: 'numbered day'; readonly count: number }
    /** 中秋节（9月17日）: a festival whose day is another in each year. */
    | { readonly kind: 'festival'; readonly month: number; readonly day: number }
    /** A day without its year: 0 is Sunday. */
    | { readonly kind: 'weekday'; readonly month: number; readonly day: number; readonly weekday: number }
  );

/** The four figures of a year, in digits or in Chinese ones, which no other figure stands before. */
export const YEAR_FIGURES = '(?:19|20)\\d\\d|[一二][〇○零九][〇○零一二三四五六七八九]{2}';
export const NO_FIGURE_BEFORE = '(?<![\\d一二三四五六七八九〇○零])';
/** 2024年, 二〇二四年. */
export const YEAR = `${NO_FIGURE_BEFORE}(${YEAR_FIGURES})年`;
/** A year counted from that of the draft. */
export const SPOKEN_YEAR = '今|本|明|去';
export const DRAFTS_YEAR = `(${SPOKEN_YEAR})年`;
/** 十四五 is not 四五, 二十大 not 十大. */
export const WHOLE = '(?<![一二三四五六七八九十])';

const FROM_DRAFTS: Readonly<Record<string, number>> = { 今: 0, 本: 0, 明: 1, 去: -1 };

/** The year of a claim by the digits that name it, else by 今, 明 or 去. */
export const claimedYear = (named: string | undefined, spokenYear: string | undefined): ClaimedYear =>
  named === undefined ? { fromOwn: FROM_DRAFTS[spokenYear ?? '今']! } : { year: yearOfDigits(named) };

/** Where a group of a match stands: the place that is marked. */
export function placeOf(m: RegExpExecArray, part: string): Span {
  const start = m.index + m[0].indexOf(part);
  return { start, end: start + part.length };
}

/** Reports of what is wrong whatever the date of the draft. */
export const saySlips = (collected: readonly Collected<{ readonly slips: readonly PeriodSlip[] }>[]): Report[] =>
  collected.flatMap(({ line, summary }) =>
    summary.slips.map(({ message, right, isUnsure, ...span }): Report => ({
      ...(right === undefined ? { at: line, ...span, message } : atLine(replaceable(span, message, right), line)),
      ...(isUnsure && { severity: 'information' }),
    })),
  );
