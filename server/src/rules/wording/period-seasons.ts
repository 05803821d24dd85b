import table from '../../../data/kept/season-words.tsv';
import { alternation } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { tableRows } from '../../text/table';
import type { PeriodSlip } from './period-claim';
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
    // 春回大地，万物复苏。在这丹桂飘香的美好时节: what opens a sentence, and when it is said to be
    both: new RegExp(
      `(?<=^|[。！？])(?:同志们，|朋友们，|各位来宾，)?(${word})(?:[，、]\\p{Script=Han}{4})?[，。！](?:值此|正值|适逢|在这个?)?(?:[^，。；！？]{0,4}[，、])?(${word})(?=[，、。的之])`,
      'gu',
    ),
  };
});
/** A year that has gone by is told of from spring to autumn. */
const TOLD = /从|历经|四季|寒来暑往|年复一年|春去|冬去|走过/;
const MAY_STAND =
  /[春桃莺冰].{2,20}[秋桂枫金]|[秋桂枫金].{2,20}[春桃莺冰万草]|[夏荷骄烈].{2,20}[冬寒雪银冰]|[冬寒雪银冰].{2,20}[夏荷骄烈]/;

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
