import type { Month, Period } from '../lexicon/period';
import type { Paragraph, Role } from '../syntax/types';
import { allMatches } from '../text/matches';
import { yearOfDigits } from '../text/numerals';
import { yearMentions, yearOfDraft, type YearMentions } from './draft-year';

/** When a draft was written, as far as it says: a month, or a year whose months are all possible. */
export interface DraftDate {
  readonly firstMonth: Month;
  readonly lastMonth: Month;
}

/** What one paragraph tells of the date of its draft; undefined for nothing. */
export interface DateEvidence {
  /** A date where a draft states its own: title, byline, sign-off. */
  readonly stated?: DraftDate;
  /** The stated one stands in a line that tells when the draft was given, and not in its title. */
  readonly given?: true;
  /** The years that it names, by what they tell of the draft's own. */
  readonly mentions?: YearMentions;
}

/** Lines that state the date of the draft itself, the surest first. */
const STATING: readonly Role[] = ['byline', 'signoff', 'subtitle', 'title'];
const DATE = /(?<!\d)((?:19|20)\d\d)(?:年(?:(1[0-2]|0?[1-9])月)?|[-./](1[0-2]|0?[1-9])(?=[-./]\d))/g;
const HAN_DATE = /([一二][〇○零九][〇○零一二三四五六七八九]{2})年(?:(十[一二]?|[一二三四五六七八九])月)?/g;

/** What a paragraph tells of the date of its draft. */
export function dateEvidence(paragraph: Paragraph, role: Role): DateEvidence | undefined {
  const { text } = paragraph;
  if (!text.includes('年') && !(STATING.includes(role) && /\d{4}/.test(text))) return undefined;
  const mentions = yearMentions(paragraph, role);
  const date = STATING.includes(role) ? [...allMatches(text, DATE), ...allMatches(text, HAN_DATE)].at(-1) : undefined;
  if (!date && !mentions) return undefined;
  return {
    ...(date && { stated: spanOf({ year: yearOfDigits(date[1]!), month: monthOf(date[2] ?? date[3]) }) }),
    ...(date && role !== 'title' && { given: true as const }),
    ...(mentions && { mentions }),
  };
}

const spanOf = ({ year, month }: { readonly year: number; readonly month: number | undefined }): DraftDate =>
  month === undefined
    ? { firstMonth: year * 12, lastMonth: year * 12 + 11 }
    : { firstMonth: year * 12 + month - 1, lastMonth: year * 12 + month - 1 };

const HAN_DIGITS = '〇一二三四五六七八九';
const monthOf = (cell: string | undefined): number | undefined => {
  if (cell === undefined) return undefined;
  if (/\d/.test(cell)) return Number(cell);
  return cell.startsWith('十') ? 10 + HAN_DIGITS.indexOf(cell[1] ?? '〇') : HAN_DIGITS.indexOf(cell);
};

/** The date of a draft by what its paragraphs tell, in order of lines: what it states of itself, else its own year. */
export function draftDate(evidence: readonly (DateEvidence | undefined)[]): DraftDate | undefined {
  for (const e of evidence) if (e?.stated) return e.stated;
  const year = yearOfDraft(evidence.flatMap((e) => e?.mentions ?? []));
  return year > 0 ? spanOf({ year, month: undefined }) : undefined;
}

/**
 * The date of a draft where it is sure: that of a byline or sign-off, else the year that it calls 今年, else that of its
 * title (a plan for a year is made before it: whoever counts from 今年 leaves titles out). What a draft names most often
 * may be what it looks back at, and is not sure. Undefined where nothing is.
 */
export function sureDate(
  evidence: readonly (DateEvidence | undefined)[],
  titles: 'with titles' | 'without titles' = 'with titles',
): DraftDate | undefined {
  const given = evidence.find((e) => e?.given)?.stated;
  if (given) return given;
  const yearBy = (pick: (m: YearMentions) => number): number =>
    evidence.map((e) => (e?.mentions ? pick(e.mentions) : 0)).find((year) => year > 0) ?? 0;
  const year =
    yearBy((m) => m.dated) || yearBy((m) => m.called) || (titles === 'with titles' ? yearBy((m) => m.titled) : 0);
  return year > 0 ? spanOf({ year, month: undefined }) : undefined;
}

/** The date of a draft that states none: from the latest of the months on whose meetings it looks back. */
export function sinceMeeting(months: readonly (Month | undefined)[]): DraftDate | undefined {
  const latest = Math.max(0, ...months.map((month) => month ?? 0));
  return latest > 0 ? { firstMonth: latest, lastMonth: Infinity } : undefined;
}

/** Whether a draft was surely written in or after a month. A year alone may be that of a plan made just before. */
export const isSurelySince = (month: Month, { firstMonth, lastMonth }: DraftDate): boolean =>
  firstMonth === lastMonth ? firstMonth >= month : firstMonth > month;

/** Whether something held when the draft was written. An undated draft is of today: what ended does not hold. */
export function heldAt({ since, until }: Period, date: DraftDate | undefined): boolean {
  if (!date) return until === undefined;
  return (since === undefined || date.firstMonth >= since) && (until === undefined || date.lastMonth <= until);
}
