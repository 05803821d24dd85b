import table from '../../../data/kept/season-words.tsv';
import { alternation } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { tableRows } from '../../text/table';
import type { PeriodSlip } from './period-claim';
import { festivalMonths, monthsApart } from './period-festivals';
import { NONE } from '../../text/none';

/** Seasons that nobody takes for one another: of two that follow on one another a day may be of both. */
const OPPOSITE: Readonly<Record<string, string>> = {
  spring: 'autumn',
  summer: 'winter',
  autumn: 'spring',
  winter: 'summer',
};
/** Read with the first paragraph in which it is some time of the year. */
const reading = once(() => {
  const seasons = new Map(
    tableRows(table, 'season-words.tsv', ['word', 'season']).map((row) => [row.word, row.season]),
  );
  const word = alternation([...seasons.keys()]);
  return {
    seasons,
    anySeason: new RegExp(word),
    // 春回大地，万物复苏。在这丹桂飘香的美好时节: what opens a sentence, and when it is said to be
    both: new RegExp(
      `(?<=^|[。！？])(?:同志们，|朋友们，|各位来宾，)?(${word})(?:[，、]\\p{Script=Han}{4})?[，。！](?:值此|正值|适逢|在这个?)?(?:[^，。；！？]{0,4}[，、])?(${word})(?=[，、。的之])`,
      'gu',
    ),
  };
});
/** 端午时节，丹桂飘香: a festival, and a season in which it is not. */
const ofFestival = once(
  () =>
    new RegExp(
      `(${alternation([...festivalMonths().keys()])})节?(?:佳节|时节|之际|来临之际|到来之际)?，(?:在这个?)?(${alternation([...reading().seasons.keys()])})(?=[，、。的之])`,
      'g',
    ),
);
/** The middle of each season, and months from it in which a festival is surely of another. */
const MIDDLE: Readonly<Record<string, number>> = { spring: 4, summer: 7, autumn: 10, winter: 1 };
const MONTHS_OFF = 4;
const MAY_BE_FESTIVAL = /[节明午秋阳庆旦宵]/;
/** A year that has gone by is told of from spring to autumn. */
const TOLD = /从|历经|四季|寒来暑往|年复一年|春去|冬去|走过/;
const MAY_STAND =
  /[春桃莺冰].{2,20}[秋桂枫金]|[秋桂枫金].{2,20}[春桃莺冰万草]|[夏荷骄烈].{2,20}[冬寒雪银冰]|[冬寒雪银冰].{2,20}[夏荷骄烈]/;

/** A festival at which it is another season than the words say. */
export function seasonsOfOthers(text: string): readonly PeriodSlip[] {
  // 节 and 明 stand in most texts: the words of the seasons alone are asked for before each festival with each of them
  if (!MAY_BE_FESTIVAL.test(text) || !reading().anySeason.test(text)) return NONE;
  return allMatches(text, ofFestival()).flatMap((m): readonly PeriodSlip[] => {
    const [written, festival, season] = m as unknown as [string, string, string];
    const middle = MIDDLE[reading().seasons.get(season)!]!;
    if (monthsApart(festivalMonths().get(festival)!, middle) < MONTHS_OFF) return NONE;
    const end = m.index + written.length;
    const message = `前面说的是${festival}，这里说“${season}”，时令不合，请核对。`;
    return [{ start: end - season.length, end, message, isUnsure: true }];
  });
}

/** A speech is opened with the one season, and given in the opposite one. */
export function wrongSeasons(text: string): readonly PeriodSlip[] {
  if (!MAY_STAND.test(text)) return NONE;
  const { seasons, both } = reading();
  return allMatches(text, both).flatMap((m): readonly PeriodSlip[] => {
    const [written, first, second] = m as unknown as [string, string, string];
    const sentence = /^[^。！？]*/.exec(text.slice(m.index))![0];
    if (OPPOSITE[seasons.get(first)!] !== seasons.get(second) || TOLD.test(sentence + written)) return NONE;
    const end = m.index + written.length;
    const message = `前面说“${first}”，这里说“${second}”，时令不合，请核对。`;
    return [{ start: end - second.length, end, message }];
  });
}
