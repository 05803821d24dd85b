import type { Month, Period } from '../lexicon/period';
import type { Paragraph, Role } from '../syntax/types';
import { allMatches } from '../text/matches';

/** When a draft was written, as far as it says: a month, or a year whose months are all possible. */
export interface DraftDate {
  readonly first: Month;
  readonly last: Month;
}

/** What one paragraph tells of the date of its draft; undefined for nothing. */
export interface DateEvidence {
  /** A date where a draft states its own: title, byline, sign-off. */
  readonly stated?: DraftDate;
  /** Latest year that is told of and is no goal; 0 for none. */
  readonly told: number;
}

/** Lines that state the date of the draft itself, the surest first. */
const STATING: readonly Role[] = ['byline', 'signoff', 'subtitle', 'title'];
const DATE = /(?<!\d)((?:19|20)\d\d)(?:年(?:(1[0-2]|0?[1-9])月)?|[-./](1[0-2]|0?[1-9])(?=[-./]\d))/g;
const HAN_DATE = /([一二][〇○零九][〇○零一二三四五六七八九]{2})年(?:(十[一二]?|[一二三四五六七八九])月)?/g;
/** Years of long-term plans. */
const MILESTONES: ReadonlySet<number> = new Set([2020, 2030, 2035, 2049, 2050, 2060]);

/** What a paragraph tells of the date of its draft. */
export function dateEvidence({ text }: Paragraph, role: Role): DateEvidence | undefined {
  if (!text.includes('年') && !(STATING.includes(role) && /\d{4}/.test(text))) return undefined;
  const dates = [...allMatches(text, DATE), ...allMatches(text, HAN_DATE)].map((m) => ({
    year: yearOf(m[1]!),
    month: monthOf(m[2] ?? m[3]),
    // 到2035年: a goal is not the draft's own time
    goal: '到至'.includes(text[m.index - 1] ?? ' '),
  }));
  const stated = STATING.includes(role) ? dates.at(-1) : undefined;
  const told = dates.filter((d) => !d.goal && !MILESTONES.has(d.year)).reduce((year, d) => Math.max(year, d.year), 0);
  if (stated) return { stated: spanOf(stated), told };
  return told > 0 ? { told } : undefined;
}

const spanOf = ({ year, month }: { readonly year: number; readonly month: number | undefined }): DraftDate =>
  month === undefined
    ? { first: year * 12, last: year * 12 + 11 }
    : { first: year * 12 + month - 1, last: year * 12 + month - 1 };

const HAN_DIGITS = '〇一二三四五六七八九';
const yearOf = (digits: string): number =>
  /\d/.test(digits)
    ? Number(digits)
    : Array.from(digits.replace(/[○零]/g, '〇'), (c) => HAN_DIGITS.indexOf(c)).reduce((n, d) => n * 10 + d, 0);
const monthOf = (cell: string | undefined): number | undefined => {
  if (cell === undefined) return undefined;
  if (/\d/.test(cell)) return Number(cell);
  return cell.startsWith('十') ? 10 + HAN_DIGITS.indexOf(cell[1] ?? '〇') : HAN_DIGITS.indexOf(cell);
};

/** The date of a draft by what its paragraphs tell, in order of lines: what it states of itself, else the latest year it tells of. */
export function draftDate(evidence: readonly (DateEvidence | undefined)[]): DraftDate | undefined {
  for (const e of evidence) if (e?.stated) return e.stated;
  const told = evidence.reduce((year, e) => Math.max(year, e?.told ?? 0), 0);
  return told > 0 ? spanOf({ year: told, month: undefined }) : undefined;
}

/** Whether something held when the draft was written. An undated draft is of today: what ended does not hold. */
export function heldAt({ since, until }: Period, date: DraftDate | undefined): boolean {
  if (!date) return until === undefined;
  return (since === undefined || date.first >= since) && (until === undefined || date.last <= until);
}
