import type { Collected, Report } from '../../contract/rule';
import { namedDays, type MonthDay, type SolarDate } from '../../lexicon/calendar';
import type { Paragraph, Role } from '../../syntax/types';
import { alternation } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { valueOfCount } from '../../text/numerals';
import type { Span } from '../../text/span';

/** 再过四天，就是国庆节: a count of days to a day with a name. Relative to the paragraph. */
interface Countdown extends Span {
  readonly written: string;
  readonly count: number;
  readonly name: string;
  readonly day: MonthDay;
}

/** What a paragraph tells of days that are counted: the day of the draft, and counts to others. */
export interface CountedDays {
  readonly ownDay?: SolarDate;
  readonly countdowns: readonly Countdown[];
}

const OWN_DAY = /(?<!\d)(20\d\d)年(\d{1,2})月(\d{1,2})日/;
/** Anniversaries by what is commemorated. */
const FOUNDED: ReadonlyMap<string, MonthDay> = new Map([
  ['党的生日', { month: 7, day: 1 }],
  ['建党', { month: 7, day: 1 }],
  ['中国共产党成立', { month: 7, day: 1 }],
  ['新中国成立', { month: 10, day: 1 }],
  ['中华人民共和国成立', { month: 10, day: 1 }],
  ['祖国母亲的生日', { month: 10, day: 1 }],
  ['中国人民解放军建军', { month: 8, day: 1 }],
]);
const COUNT = '(\\d{1,2}|[两一二三四五六七八九十]{1,3})天';
type Form = readonly [pattern: RegExp, count: number, name: number];
const formsOf = once((): readonly Form[] => {
  const name = `(${alternation([...FOUNDED.keys(), ...namedDays().keys()])})`;
  const led = '[^，。；！？\\d]{0,8}?';
  return [
    [new RegExp(`再过${COUNT}，?[就便即将要我们]{0,4}(?:是|迎来|到|会迎来)了?${led}${name}`, 'g'), 1, 2],
    [new RegExp(`(?<![几多余])${COUNT}(?:之)?后，?[就便即将要我们]{0,4}(?:是|迎来)${led}${name}`, 'g'), 1, 2],
    [
      new RegExp(
        `距离?${led}${name}(?!假|小长假|长假|放假|晚会)[^，。；！？]{0,8}?，?(?:还|只|仅|只剩|还剩|仅剩)有?${COUNT}`,
        'g',
      ),
      2,
      1,
    ],
  ];
});

/** Days that a paragraph counts, and the day that its line states of the draft. */
export function countedDays({ text }: Paragraph, role: Role): CountedDays | undefined {
  const stated = role === 'byline' || role === 'signoff' || role === 'subtitle' ? OWN_DAY.exec(text) : null;
  const countdowns = /再过|天之?后|距/.test(text) && text.includes('天') ? countdownsOf(text) : [];
  if (!stated && countdowns.length === 0) return undefined;
  if (!stated) return { countdowns };
  return { ownDay: { year: Number(stated[1]), month: Number(stated[2]), day: Number(stated[3]) }, countdowns };
}

function countdownsOf(text: string): Countdown[] {
  return formsOf().flatMap(([pattern, countGroup, nameGroup]) =>
    allMatches(text, pattern).flatMap((m): Countdown[] => {
      const [counted, name] = [m[countGroup]!, m[nameGroup]!];
      const count = valueOfCount(counted);
      const day = FOUNDED.get(name) ?? namedDays().get(name);
      if (count === undefined || !day) return [];
      const written = `${counted}天`;
      const start = m.index + m[0].indexOf(written);
      return [{ written, count, name, day, start, end: start + written.length }];
    }),
  );
}

/** Days by which a count may be off and still be meant for the next such day. */
const MAX_DAYS_OFF = 10;
const MS_PER_DAY = 86_400_000;

/** Counts that do not lead from the day of the draft to the day that they name. */
export function wrongCountdowns(
  collected: readonly Collected<{ readonly days: CountedDays | undefined }>[],
): readonly Report[] {
  const draftDay = collected.find(({ summary }) => summary.days?.ownDay)?.summary.days?.ownDay;
  if (!draftDay) return [];
  const today = Date.UTC(draftDay.year, draftDay.month - 1, draftDay.day);
  return collected.flatMap(({ line, summary }) =>
    (summary.days?.countdowns ?? []).flatMap(({ start, end, written, count, name, day }): Report[] => {
      const inYear = (year: number): number => (Date.UTC(year, day.month - 1, day.day) - today) / MS_PER_DAY;
      const days = inYear(draftDay.year) >= 0 ? inYear(draftDay.year) : inYear(draftDay.year + 1);
      if (days === count || Math.abs(days - count) > MAX_DAYS_OFF) return [];
      const message = `从${draftDay.month}月${draftDay.day}日到${day.month}月${day.day}日（${name}）是${days}天，这里说的是${written}，请核对。`;
      return [{ at: line, start, end, severity: 'information', message }];
    }),
  );
}
