import type { DraftDate } from '../../facts/draft-date';
import { sayKnownUntil } from '../../lexicon/pack-dates';
import { anniversaries, meetingNamed, numberedDays, plans, type MeetingHeld } from '../../lexicon/public-events';
import { WEEKDAYS } from '../../text/numerals';
import type { PeriodClaim } from './period-claim';
import { festivalProblem } from './period-days';
import { jubileeProblem } from './period-jubilees';

/** Months after which nobody says 刚刚 of a meeting. */
const MAX_MONTHS_SINCE_JUST = 12;
/** A day of the months that follow a draft is told without its year. */
const MAX_MONTHS_TO_DAY = 2;
/** A count that was left from an older draft is not further off than this. */
const MAX_DAYS_OFF_COUNT = 5;

/** What a claim is held against: the year that it says, the day of the draft, the meetings of the unit. */
export interface Against {
  readonly year: number;
  readonly date: DraftDate | undefined;
  readonly ownMeetings: readonly MeetingHeld[];
}

/** What is wrong with a claim in a year, as it is told; undefined where nothing is. */
export function problemOf(claim: PeriodClaim, against: Against): string | undefined {
  const { year, date } = against;
  switch (claim.kind) {
    case 'meeting':
      return meetingProblem(claim, against);
    case 'event':
      return eventProblem(claim, year);
    case 'just held':
    case 'to come':
      return nearnessProblem(claim, against);
    case 'plan':
      return planProblem(claim, year);
    case 'range': {
      const { firstYear, lastYear } = plans().get(claim.name)!;
      if (year === firstYear && claim.until === lastYear) return undefined;
      return `“${claim.name}”是${firstYear}—${lastYear}年，这里写的是${year}—${claim.until}年，请核对。`;
    }
    case 'numbered day': {
      const count = year - numberedDays().get(claim.name)!.firstYear + 1;
      // far off it is counted from another year: 入职以来的第一个教师节
      if (count === claim.count || Math.abs(count - claim.count) > MAX_DAYS_OFF_COUNT) return undefined;
      return `${year}年的${claim.name}是第${count}个，这里写的是第${claim.count}个，请核对。`;
    }
    case 'festival':
      return festivalProblem(claim, year);
    case 'weekday':
      return weekdayProblem(claim, against);
    case 'since': {
      const lastYear = date && Math.floor(date.lastMonth / 12);
      return lastYear !== undefined && year > lastYear
        ? `本稿是${lastYear}年的，${year}年还没有到，请核对。`
        : undefined;
    }
    case 'jubilee':
      return jubileeProblem(claim.jubilee, year);
    case 'anniversary': {
      const since = anniversaries().get(claim.name)!.year;
      if (year - since === claim.count || year <= since) return undefined;
      return `${claim.name}从${since}年算起，${year}年是${year - since}周年，这里写的是${claim.count}周年，请核对。`;
    }
  }
}

/**
 * A day soon after a draft whose month is known is the one to come. Any other may be of the year before or the year to
 * come: it is wrong where it fits none of them.
 */
function weekdayProblem(
  claim: PeriodClaim & { readonly kind: 'weekday' },
  { year, date }: Against,
): string | undefined {
  const { month, day, weekday } = claim;
  const weekdayIn = (y: number): number => new Date(Date.UTC(y, month - 1, day)).getUTCDay();
  const monthsAhead = date && date.firstMonth === date.lastMonth ? month - 1 - (date.firstMonth % 12) : -1;
  const isToCome = monthsAhead >= 0 && monthsAhead <= MAX_MONTHS_TO_DAY;
  if ((isToCome ? [year] : [year - 1, year, year + 1]).some((y) => weekdayIn(y) === weekday)) return undefined;
  return `本稿是${year}年的，${month}月${day}日那天是星期${WEEKDAYS[weekdayIn(year)]!}，请核对。`;
}

/** Which table knows of a meeting. */
const sayWhose = (name: string, ownMeetings: readonly MeetingHeld[]): string =>
  ownMeetings.some((meeting) => meeting.name === name) ? '本单位的表' : sayKnownUntil('meetings');

function nearnessProblem({ kind, name }: PeriodClaim, { date, ownMeetings }: Against): string | undefined {
  const { year, month } = meetingNamed(name, ownMeetings)!;
  if (!date) return undefined;
  // of a meeting whose month is not known the last one, so that nothing is said too early
  const heldIn = year * 12 + (month ?? 12) - 1;
  const isWrong = kind === 'just held' ? date.firstMonth > heldIn + MAX_MONTHS_SINCE_JUST : date.firstMonth > heldIn;
  if (!isWrong) return undefined;
  const held = `${year}年${month === undefined ? '' : `${month}月`}`;
  return `${name}是${held}召开的，本稿是${Math.floor(date.firstMonth / 12)}年的，请核对（${sayWhose(name, ownMeetings)}）。`;
}

function eventProblem(claim: PeriodClaim & { readonly kind: 'event' }, year: number): string | undefined {
  const { name, month, day, held } = claim;
  const isOtherMonth = month !== undefined && held.month !== undefined && month !== held.month;
  const isOtherDay = !isOtherMonth && day !== undefined && held.day !== undefined && day !== held.day;
  if (year === held.year && !isOtherMonth && !isOtherDay) return undefined;
  const write = (of: { readonly month?: number | undefined; readonly day?: number | undefined }, y: number): string =>
    `${y}年${of.month === undefined ? '' : `${of.month}月`}${of.day === undefined ? '' : `${of.day}日`}`;
  return `${name}是${write(held, held.year)}，这里写的是${write(claim, year)}，请核对。`;
}

function meetingProblem(
  claim: PeriodClaim & { readonly kind: 'meeting' },
  { year, ownMeetings }: Against,
): string | undefined {
  const { year: heldIn, month } = meetingNamed(claim.name, ownMeetings)!;
  const wrongMonth = claim.month !== undefined && month !== undefined && claim.month !== month;
  if (year === heldIn && !wrongMonth) return undefined;
  const held = `${heldIn}年${wrongMonth && month !== undefined ? `${month}月` : ''}`;
  const written = `${year}年${wrongMonth ? `${claim.month}月` : ''}`;
  return `${claim.name}是${held}召开的，这里写的是${written}，请核对（${sayWhose(claim.name, ownMeetings)}）。`;
}

/** Years of a plan as a writer calls them. */
const CALLED: Readonly<Record<number, string>> = { 1: '开局之年', 5: '收官之年' };

function planProblem(claim: PeriodClaim & { readonly kind: 'plan' }, year: number): string | undefined {
  const { firstYear, lastYear } = plans().get(claim.name)!;
  const meant = firstYear + claim.stage - 1;
  if (year === meant) return undefined;
  const called = CALLED[claim.stage] ?? `第${'一二三四五'[claim.stage - 1]!}年`;
  return `“${claim.name}”是${firstYear}—${lastYear}年，${called}是${meant}年，这里说的是${year}年，请核对。`;
}
