import chineseDays from 'chinese-days';
import lunarTable from '../../data/kept/lunar-days.tsv';
import namedTable from '../../data/kept/named-days.tsv';
import { tableRows } from '../text/table';

/** A day of a year, counted from 1. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** A full date. */
export interface SolarDate extends MonthDay {
  readonly year: number;
}

/** Years for which the package's lunar dates agree with the observatory's; it errs in 1996. */
const FIRST_LUNAR = 2000;
const LAST_LUNAR = 2035;
/** Years whose make-up days the package knows, from the notices of the State Council. */
const FIRST_ARRANGED = 2010;
const LAST_ARRANGED = 2026;

const daysOf = (table: typeof namedTable, file: string): ReadonlyMap<string, MonthDay> =>
  new Map(
    tableRows(table, file, ['name', 'day']).map((row) => {
      const [month, day] = row.day.split('-').map(Number);
      return [row.name, { month: month!, day: day! }];
    }),
  );

let named: ReadonlyMap<string, MonthDay> | undefined;
let lunar: ReadonlyMap<string, MonthDay> | undefined;

/** Days with a name and a fixed date: 教师节. */
export const namedDays = (): ReadonlyMap<string, MonthDay> => (named ??= daysOf(namedTable, 'named-days.tsv'));
/** Festivals by the lunar calendar; day 0 is the last of the month. */
export const lunarDays = (): ReadonlyMap<string, MonthDay> => (lunar ??= daysOf(lunarTable, 'lunar-days.tsv'));

/** Solar terms that are kept as days, by their names in the package. */
const SOLAR_TERMS: Readonly<Record<string, 'pure_brightness' | 'the_winter_solstice'>> = {
  清明节: 'pure_brightness',
  清明: 'pure_brightness',
  冬至: 'the_winter_solstice',
};

/** Names of the festivals whose day is another in each year. */
export const movingFestivals = (): readonly string[] => [...lunarDays().keys(), ...Object.keys(SOLAR_TERMS)];

/** The day of a solar term: 清明 is of April, 冬至 of December. */
function dayOfTerm(term: 'pure_brightness' | 'the_winter_solstice', year: number): MonthDay {
  const month = term === 'pure_brightness' ? 4 : 12;
  return { month, day: Number(chineseDays.getSolarTermDate(year, month, term).slice(8)) };
}

const isoOf = ({ year, month, day }: SolarDate): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A lunar date as it is written: 八月十五, 闰六月初一. */
export interface LunarDate extends MonthDay {
  readonly isLeap: boolean;
  readonly written: string;
}

/** The lunar date of a day; undefined outside the years that are sure, or for a day that there is not. */
export function lunarDateOf(date: SolarDate): LunarDate | undefined {
  if (date.year < FIRST_LUNAR || date.year > LAST_LUNAR) return undefined;
  const { lunarMon, lunarDay, isLeap, lunarMonCN, lunarDayCN } = chineseDays.getLunarDate(isoOf(date));
  const written = `${isLeap ? '闰' : ''}${lunarMonCN}${lunarDayCN}`;
  return { month: lunarMon, day: lunarDay, isLeap, written };
}

/** The day of a festival in the year that its name is said of; 除夕 belongs to the year in which it falls. */
export function dayOfFestival(name: string, year: number): MonthDay | undefined {
  if (year < FIRST_LUNAR || year > LAST_LUNAR) return undefined;
  const term = SOLAR_TERMS[name];
  if (term) return dayOfTerm(term, year);
  const festival = lunarDays().get(name);
  if (!festival) return undefined;
  const { month, day } = festival;
  if (day === 0) return dayBefore(solarOf({ year, month: 1, day: 1 }));
  const solar = solarOf({ year: month === 12 ? year - 1 : year, month, day });
  return solar.year === year ? solar : undefined;
}

function solarOf(date: SolarDate): SolarDate {
  const [year, month, day] = chineseDays.getSolarDateFromLunar(isoOf(date)).date.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
}

function dayBefore({ year, month, day }: SolarDate): MonthDay {
  const before = new Date(Date.UTC(year, month - 1, day - 1));
  return { month: before.getUTCMonth() + 1, day: before.getUTCDate() };
}

/** Whether a Saturday or Sunday is worked by the notice of the State Council; undefined for other days and years. */
export function isMakeUpDay(date: SolarDate): boolean | undefined {
  if (date.year < FIRST_ARRANGED || date.year > LAST_ARRANGED) return undefined;
  const weekday = new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
  return weekday === 0 || weekday === 6 ? chineseDays.getDayDetail(isoOf(date)).work : undefined;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** The animals of the twelve years, in their order. */
export const ANIMALS = '鼠牛虎兔龙蛇马羊猴鸡狗猪';

/** The two characters of a year, and its animal: 甲辰, 龙. */
export function cycleOf(year: number): { readonly name: string; readonly animal: string } {
  const [stem, branch] = [(year + 6) % 10, (year + 8) % 12];
  return { name: STEMS[stem]! + BRANCHES[branch]!, animal: ANIMALS[branch]! };
}
