import events from '../../../data/kept/date-events.tsv';
import { allMatches } from '../../text/matches';
import { tableRows } from '../../text/table';
import type { NumeralSlip } from './suggest';

const EVENTS = tableRows(events, 'date-events.tsv', ['word'])
  .map(({ word }) => word)
  .sort((a, b) => b.length - a.length)
  .join('|');
/** “5.12”汶川特大地震 · “7.20”暴雨: quoted, so at most a few words of place stand before what happened. */
const QUOTED = new RegExp(
  `([“"＂])(\\d{1,2})[.．。、](\\d{1,2})([”"＂])(?=[\\p{Script=Han}·]{0,8}?(?:${EVENTS}))`,
  'gu',
);
/** 12.9运动 · 5.12汶川地震 */
const BARE = new RegExp(
  `(?<![\\d.．第“"A-Za-z]|里氏|发生|级|约|达|\\n)(\\d{1,2})[.．](\\d{1,2})(?=[\\p{Script=Han}]{0,4}?(?:${EVENTS}))(?!级|度|元|万|亿)`,
  'gu',
);
/** “一二八”: 28 January or 8 December? Of months with 一 the point tells it, in the names of these two. */
const IN_CHARACTERS = /“(一[.．]?二[.．]?[八九])”(?=\p{Script=Han}{0,2}(?:运动|事变|抗战))/gu;

/** Names of events after a month and a day that are written with a full stop: the point between them is ·. */
export function dateWords(text: string): readonly NumeralSlip[] {
  if (!/[.．“]/.test(text)) return [];
  const found: NumeralSlip[] = [];
  const add = (start: number, wrong: string, right: string): void => {
    const message = `月和日之间用间隔号，“${wrong}”应为“${right}”。`;
    found.push({ start, wrong, rights: [right], kind: 'date-word', message });
  };
  for (const m of allMatches(text, QUOTED))
    if (isDay(m[2]!, m[3]!)) add(m.index + 1, m[0].slice(1, -1), `${m[2]!}·${m[3]!}`);
  for (const m of allMatches(text, BARE)) if (isDay(m[1]!, m[2]!)) add(m.index, m[0], `${m[1]!}·${m[2]!}`);
  for (const m of allMatches(text, IN_CHARACTERS))
    add(m.index + 1, m[1]!, m[1]!.endsWith('八') ? '一·二八' : '一二·九');
  return found;
}

function isDay(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
