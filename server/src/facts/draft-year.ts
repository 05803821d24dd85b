import type { Paragraph, Role } from '../syntax/types';

/** What a paragraph says of the year of its draft. */
export interface YearMentions {
  /** Year of a line that dates the draft: byline, sign-off or a line that is a date; 0 for none. */
  readonly dated: number;
  /** Year of a title; 0 for none. */
  readonly titled: number;
  /** Year that is called 今年, or follows the one called 去年; 0 for none. */
  readonly called: number;
  /** Other years, without those of plans ahead. */
  readonly named: readonly number[];
}

const DATE_LINE = /^[（(\s]*((?:19|20)\d\d)年\d{1,2}月(?:\d{1,2}日)?[）)\s]*$/;
const DATED: ReadonlySet<Role> = new Set<Role>(['byline', 'signoff']);
const TITLED: ReadonlySet<Role> = new Set<Role>(['title', 'subtitle']);
const THIS_YEAR = /今年(?:是|为|（|\()?(20\d\d)年|(20\d\d)年[（(]?今年/;
const LAST_YEAR = /去年(?:是|为|（|\()?(20\d\d)年|(?:刚刚|即将)?过去的(20\d\d)年/;
/** What is said of a year ahead. */
const AHEAD_BEFORE = /(?:到|至|力争|争取|确保|预计|展望|迈向|面向|迎接|[—～-])$/;
const AHEAD_BEHIND = /^年(?:底|末|年底)?(?:前|以前|之前|建成|实现|全面建成|基本|达到|目标|规划|远景)/;
/** Years of long-term plans. */
const MILESTONES: ReadonlySet<number> = new Set([2030, 2035, 2049, 2050, 2060]);
const FIRST = 1950;
const LAST = 2099;

/** The years of a paragraph, by what they tell of the draft's own; undefined where it names none. */
export function yearMentions(paragraph: Paragraph, role: Role): YearMentions | undefined {
  const { text, alnums } = paragraph;
  let named: number[] | undefined;
  for (let k = 0; k < alnums.length; k++) {
    const { start, end } = alnums[k]!;
    if (end - start !== 4 || text[end] !== '年') continue;
    const year = Number(text.slice(start, end));
    if (year >= FIRST && year <= LAST) (named ??= []).push(isAhead(text, start, end, year) ? 0 : year);
  }
  if (!named) return undefined;
  const years = named.filter((year) => year > 0);
  const date = DATE_LINE.exec(text);
  const dated = date ? Number(date[1]) : DATED.has(role) ? Math.max(0, ...years) : 0;
  return {
    dated,
    titled: TITLED.has(role) && !date ? Math.max(0, ...years) : 0,
    called: text.includes('今年') || text.includes('去年') || text.includes('过去的') ? calledYear(text) : 0,
    named: years,
  };
}

function isAhead(text: string, start: number, end: number, year: number): boolean {
  return (
    MILESTONES.has(year) ||
    AHEAD_BEFORE.test(text.slice(Math.max(0, start - 2), start)) ||
    AHEAD_BEHIND.test(text.slice(end, end + 6))
  );
}

function calledYear(text: string): number {
  const now = THIS_YEAR.exec(text);
  if (now) return Number(now[1] ?? now[2]);
  const before = LAST_YEAR.exec(text);
  return before ? Number(before[1] ?? before[2]) + 1 : 0;
}

/**
 * The draft's own year: that of its date lines, else of its title, else the one called 今年, else the one that it names
 * most (of two the earlier: a plan for the coming year is none of its own). 0 where none is named.
 */
export function yearOfDraft(mentions: readonly YearMentions[]): number {
  const firstOf = (pick: (m: YearMentions) => number): number => mentions.map(pick).find((year) => year > 0) ?? 0;
  const told = firstOf((m) => m.dated) || firstOf((m) => m.titled) || firstOf((m) => m.called);
  if (told > 0) return told;
  const counts = new Map<number, number>();
  for (const { named } of mentions) for (const year of named) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].reduce(
    (best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best),
    [0, 0],
  )[0];
}
