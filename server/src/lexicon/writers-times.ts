import dynastyTable from '../../data/kept/dynasties.tsv';
import timeTable from '../../data/kept/writers-times.tsv';
import { cellWords, tableRows } from '../text/table';

/** Parts of a dynasty, and other names of times, with the dynasty that they are of. */
const DYNASTY_OF: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  tableRows(dynastyTable, 'dynasties.tsv', ['name', 'dynasty']).map(({ name, dynasty }) => [name, dynasty]),
);

let made: ReadonlyMap<string, readonly string[]> | undefined;

/** Those whom speeches name, with the dynasties that are said of them: the first is that to be told. */
export const writersTimes = (): ReadonlyMap<string, readonly string[]> =>
  (made ??= new Map(
    tableRows(timeTable, 'writers-times.tsv', ['name', 'times']).map(({ name, times }) => [name, cellWords(times)]),
  ));

/** A time as it is written without 代, 朝, 末年, which are of the name in 五代 and 南北朝. */
const plain = (written: string): string =>
  /^(?:五代|南北朝)/.exec(written)?.[0] ?? written.replace(/(?:代|朝|时期|时代|年间|初年|末年|末期|末|初)+$/, '');

/** Names of several times together: whoever lived in one of them is of it. */
const TOGETHER: ReadonlySet<string> = new Set(['春秋战国', '魏晋']);

/** Whether a person of these times may be called one of the written time: 宋代 holds 北宋 and 南宋. */
export function isOfTime(times: readonly string[], written: string): boolean {
  const told = plain(written);
  const toldDynasty = DYNASTY_OF[told] ?? told;
  return times.some((time) => {
    const dynasty = DYNASTY_OF[time] ?? time;
    // of two parts of a dynasty the one is not the other
    return time === told || dynasty === told || (toldDynasty === dynasty && (time === dynasty || TOGETHER.has(told)));
  });
}

/** The right time, written as the wrong one is: 宋代 for 唐代, 南宋 for 北宋. */
export function timeLike(times: readonly string[], written: string): string {
  const [time = ''] = times;
  const dynasty = DYNASTY_OF[time] ?? time;
  const ending = /[代朝]$/.exec(written)?.[0];
  const takesEnding = dynasty.length === 1;
  if (ending && takesEnding) return dynasty + ending;
  return time.length > 1 ? time : `${dynasty}代`;
}
