import type { Collected, Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { pairAround } from '../../syntax/within';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import type { Span } from '../../text/span';

/** 我县, 全市: what a speaker calls his own, by its rank. Relative to the paragraph. */
export interface OwnRank extends Span {
  readonly unit: string;
  readonly text: string;
}

/** Ranks from the lowest up; a speaker of a level names his own and higher ones. */
const RANKS: readonly string[] = ['村', '镇', '乡', '县', '区', '州', '市', '省'];
const OWN = /(?:我|全)(村|镇|乡|县|区|市|州|省)(?![长委办级内域划际直属各中场里外])/g;

type All = readonly Collected<{ readonly ranks: readonly OwnRank[] }>[];

/** What a paragraph calls the speaker's own; what is quoted is another's. */
export function ownRanks(paragraph: Paragraph): readonly OwnRank[] {
  const { text } = paragraph;
  if (!text.includes('我') && !text.includes('全')) return NONE;
  return allMatches(text, OWN)
    .filter(({ index }) => !pairAround(paragraph, index, index + 1))
    .map((m) => ({ unit: m[1]!, text: m[0], start: m.index, end: m.index + m[0].length }));
}

/** Whether a unit is below the usual one, and no speaker calls both his own; 我区 and 我市 go together. */
const isBelow = (unit: string, usual: string): boolean =>
  RANKS.indexOf(unit) <= RANKS.indexOf(usual) && !(unit === '区' && usual === '市');

/** 我县 in a draft that speaks of 我市 throughout. */
export function rankMixed(collected: All): Report[] {
  const counts = new Map<string, number>();
  for (const { summary } of collected)
    for (const { unit } of summary.ranks) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [mostUsed, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  if (most < 4) return rankMixedOnce(collected);
  const reports: Report[] = [];
  for (const { line, summary } of collected)
    for (const { unit, text, start, end } of summary.ranks) {
      if (unit === mostUsed || !text.startsWith('我') || !isBelow(unit, mostUsed)) continue;
      if (counts.get(unit)! > most / 4) continue;
      reports.push({
        at: line,
        start,
        end,
        message: `本稿通篇说的是“${mostUsed}”（${most} 处），此处却说“${text}”，疑为套用旧稿时漏改。`,
      });
    }
  return reports;
}

/** 我市 twice or more, and 我县 once: who speaks of his own town does not speak of his own county. */
function rankMixedOnce(collected: All): Report[] {
  const homes = collected.flatMap(({ line, summary }) =>
    summary.ranks.filter(({ text }) => text.startsWith('我')).map((unit) => ({ line, ...unit })),
  );
  const units = new Map<string, number>();
  for (const { unit } of homes) units.set(unit, (units.get(unit) ?? 0) + 1);
  if (units.size !== 2) return [];
  const [[usual, times], [odd, once]] = [...units].sort((a, b) => b[1] - a[1]) as [[string, number], [string, number]];
  if (times < 2 || once !== 1 || !isBelow(odd, usual)) return [];
  const { line, start, end, text } = homes.find(({ unit }) => unit === odd)!;
  const message = `别处说的都是“我${usual}”（${times} 处），此处却说“${text}”，请核对。`;
  return [{ at: line, start, end, severity: 'information', message }];
}
