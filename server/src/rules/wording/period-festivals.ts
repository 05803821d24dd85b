import { lunarDays, namedDays } from '../../lexicon/calendar';
import wordingTable from '../../../data/kept/period-wordings.tsv';
import { alternation, wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import type { PeriodSlip } from './period-claim';
import { NONE } from '../../text/none';

const words = wordingsOf(wordingTable, 'period-wordings.tsv');
/** Months of a year, and those by which two festivals lie apart of which nobody means one for the other. */
const MONTHS = 12;
const MONTHS_APART = 2;
/** Months by which the festival that is prepared for may lie ahead of the one that is near. */
const MONTHS_AHEAD = 4;
const SOLAR_TERMS: readonly (readonly [string, number])[] = [
  ['清明', 4],
  ['冬至', 12],
];
/** Festivals that are called without 节 as well: 中秋, 国庆. */
const CALLED_SHORT = /^(?:元宵|端午|中秋|重阳|国庆|腊八)节$/;

/** Festivals and days with the months in which they are; those of the lunar calendar by the month in which they mostly fall. */
export const festivalMonths = once((): ReadonlyMap<string, number> => {
  const months = new Map<string, number>(SOLAR_TERMS);
  for (const [name, { month }] of namedDays()) months.set(name, month);
  // a month of the lunar calendar begins about a month behind that of its number
  for (const [name, { month }] of lunarDays()) months.set(name, (month % MONTHS) + 1);
  for (const [name, month] of [...months]) if (CALLED_SHORT.test(name)) months.set(name.slice(0, -1), month);
  return months;
});

/** Read with the first festival that is greeted or draws near. */
const reading = once(() => {
  const months = festivalMonths();
  const name = alternation([...months.keys()]);
  return {
    months,
    names: new RegExp(name, 'g'),
    wished: new RegExp(`(${name})(?=节?(?:快乐|安康|愉快))`, 'g'),
    near: new RegExp(
      `(?<=^|[。！？；，])(${name})节?(?:假期|佳节)?(?:临近|将至|在即|将近|即将来临|即将到来)，([^。！？；]{0,60}?)(?<![、和与及到至像如比去前从])(${name})(?=节?(?:假期|假日|长假|期间)[^，。；、的]{0,12}?(?:必须|务必|严禁|不得|一律))`,
      'g',
    ),
  };
});

/** 值此中秋佳节来临之际: what is greeted. */
const GREETED = /(?:值此|正值|恰逢|欣逢|在)([^，。！？；]{2,24}?)(?:来临|到来)(?:之际|之时|的时候)，([^。！？]{0,80})/g;
/** 重阳……在这粽子飘香的日子里: what is in the air at another festival. */
const scene = once(
  () =>
    new RegExp(
      `(?<=在这个?[^，。！？；]{0,10}|^|[。！？]|(?:佳节|之际|时节|重阳|端午|中秋|元宵|腊八)，)(?:${SCENES.map(([festival]) => `(${words(`scene of ${festival}`)})`).join('|')})(?=[^。！？；]{0,16}(?:日子|时节|季节|时刻|之际|佳节)|[，、。！])`,
      'g',
    ),
);
/** Festivals that smell or look like no other, with the months in which they are. */
const SCENES: readonly (readonly [festival: string, month: number])[] = [
  ['端午节', 6],
  ['中秋节', 9],
  ['重阳节', 10],
  ['元宵节', 2],
  ['腊八节', 1],
];
/** Days that are told without their names. */
const UNNAMED = /双节|两节|新春|新年|佳节、|节日/;

/** A festival greeted or near, and another one of another time of the year wished for or watched over in the same sentence. */
export function wrongFestivals(text: string): readonly PeriodSlip[] {
  const greeted = text.includes('之际') || text.includes('之时') ? allMatches(text, GREETED).flatMap(otherWish) : NONE;
  const scenes = /[粽艾龙饼菊汤灯粥]/.test(text) ? otherScenes(text) : NONE;
  if (scenes.length > 0) return [...greeted, ...scenes];
  return /(?:临近|将至|在即|将近|即将来临|即将到来)，/.test(text)
    ? [...greeted, ...allMatches(text, reading().near).flatMap(otherWatch)]
    : greeted;
}

function otherWish({ 0: written, index, 1: occasion, 2: rest }: RegExpExecArray): readonly PeriodSlip[] {
  if (UNNAMED.test(occasion!) || /提前|预祝|先祝/.test(rest!) || !/快乐|安康|愉快/.test(rest!)) return NONE;
  const { names, wished, months } = reading();
  const occasions = allMatches(occasion!, names).map(([name]) => name);
  const wishes = allMatches(rest!, wished);
  const [wish] = wishes;
  const [named] = occasions;
  if (!wish || named === undefined || wishes.length > 1) return NONE;
  if (occasions.some((name) => !areFarApart(months, name, wish[1]!))) return NONE;
  const start = index + written.length - rest!.length + wish.index;
  const end = start + wish[1]!.length;
  const message = `前面说的是${named}，这里祝的是${wish[1]!}，请核对。`;
  return [{ start, end, message, right: like(named, wish[1]!) }];
}

/** What is said to be in the air, where every festival that the paragraph names lies far from it. */
function otherScenes(text: string): readonly PeriodSlip[] {
  // few texts have a scene, and to know all festivals costs more
  const scenes = allMatches(text, scene());
  if (scenes.length === 0) return NONE;
  const { names, months } = reading();
  const named = new Set(allMatches(text, names).map(([name]) => name));
  if (named.size === 0 || UNNAMED.test(text)) return NONE;
  return scenes.flatMap((m): readonly PeriodSlip[] => {
    const [festival, month] = SCENES[m.slice(1).findIndex((part) => part !== undefined)]!;
    if ([...named].some((name) => monthsApart(months.get(name)!, month) < MONTHS_APART)) return NONE;
    const message = `前面说的是${[...named].join('、')}，“${m[0]}”是${festival}的景象，请核对。`;
    return [{ start: m.index, end: m.index + m[0].length, message }];
  });
}

function otherWatch({ 0: written, index, 1: near, 2: between, 3: other }: RegExpExecArray): readonly PeriodSlip[] {
  const { months, names } = reading();
  // 冬至将至，……春节期间: the next festival may be prepared for
  if ((months.get(other!)! - months.get(near!)! + MONTHS) % MONTHS <= MONTHS_AHEAD) return NONE;
  // 清明临近，…五一、国庆期间: several days are told of
  if (!areFarApart(months, near!, other!) || between!.search(names) >= 0 || /从|直到|全年|每年/.test(between!))
    return NONE;
  const end = index + written.length;
  const message = `前面说的是${near!}，这里说的是${other!}，请核对。`;
  return [{ start: end - other!.length, end, message, isUnsure: true }];
}

/** A name with 节 or without, as the other one is written. */
const like = (name: string, other: string): string =>
  other.endsWith('节') && !name.endsWith('节') ? `${name}节` : name;

function areFarApart(months: ReadonlyMap<string, number>, name: string, other: string): boolean {
  return monthsApart(months.get(name)!, months.get(other)!) >= MONTHS_APART;
}

/** Months from the one to the other, the shorter way round the year. */
export function monthsApart(month: number, other: number): number {
  const apart = Math.abs(month - other);
  return Math.min(apart, MONTHS - apart);
}
