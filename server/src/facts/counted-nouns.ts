import { countedAt } from '../lexicon/counted-nouns';
import { parseChineseNumeral } from '../text/numerals';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import type { Paragraph } from '../syntax/types';
import { NONE } from '../text/none';

/** 第一部分, 第二个方面: an ordinal with the noun that it counts. Offsets are relative to the paragraph. */
export interface CountedNoun extends Span {
  readonly ordinal: number;
  readonly noun: string;
  /** 第一: the ordinal alone. */
  readonly numeral: Span;
  /** Whether a sentence or clause begins with it. */
  readonly opensClause: boolean;
  /** Whether it heads what follows: 第二步，…… · 第二部分是……; 第二个问题由财政局来答 names it in passing. */
  readonly heads: boolean;
  readonly opensLine: boolean;
  /** Whether the parser reads it as the marker of an item. */
  readonly isMarker: boolean;
}

const ORDINAL = /第([一二三四五六七八九十]{1,3})/g;

const HEADS = /^(?:[，：,:是讲谈（(]|主要|重点|就是|介绍|总结|回顾|阐述|部署|分析)/;

/**
 * Ordinals with counted nouns in a paragraph, in order. 第三条 and 第二项 are cited one by one and left out.
 */
export function countedNouns({ text, content, pairs, markers }: Paragraph): readonly CountedNoun[] {
  if (!text.includes('第')) return NONE;
  return allMatches(text, ORDINAL).flatMap((m): CountedNoun[] => {
    const ordinal = parseChineseNumeral(m[1]!);
    const start = m.index;
    const numeral = { start, end: start + m[0].length };
    const counted = countedAt(text, numeral.end);
    if (ordinal === undefined || !counted || counted.noun === '' || counted.stands === 'measure') return [];
    if (pairs.some((p) => p.open < start && start < p.close)) return [];
    const before = text.slice(content.start, start).trimEnd().at(-1);
    return [
      {
        ordinal,
        noun: counted.noun,
        start,
        end: counted.end,
        numeral,
        opensClause: before === undefined || '。；：，！？,;:'.includes(before),
        heads: before === undefined || HEADS.test(text.slice(counted.end, counted.end + 2)),
        opensLine: before === undefined,
        isMarker: markers.some((marker) => marker.start === start),
      },
    ];
  });
}

/** A counted noun at its line. */
export interface PlacedNoun extends CountedNoun {
  readonly line: number;
}

/** One that does not follow the one before: 第一部分, 第二部分, 第四部分. */
export interface BrokenCount {
  readonly noun: PlacedNoun;
  readonly previous: PlacedNoun;
  readonly kind: 'gap' | 'repeat';
}

/** Lines between two of one chain. */
const MAX_LINES_BETWEEN_NOUNS = 60;

/**
 * For a chain whose first is told in the midst of a clause (报告的第一部分讲……), which makes no series: finds where a chain that
 * begins with the first and goes on with the second at least is broken. One named out of its
 * turn in the midst of a clause (见第三部分) breaks no chain, and one named so is not missing.
 */
export function brokenCounts(nouns: readonly PlacedNoun[]): BrokenCount[] {
  const broken: BrokenCount[] = [];
  const chains = new Map<string, { seen: Set<number>; lastNoun: PlacedNoun; byLines: boolean; steps: number }>();
  for (const noun of nouns) {
    const chain = chains.get(noun.noun);
    if (noun.ordinal === 1) {
      // a series of its own, which is counted as every other
      if (noun.isMarker) chains.delete(noun.noun);
      else chains.set(noun.noun, { seen: new Set([1]), lastNoun: noun, byLines: noun.opensLine, steps: 1 });
      continue;
    }
    if (chain === undefined) continue;
    if (noun.line - chain.lastNoun.line > MAX_LINES_BETWEEN_NOUNS) chains.delete(noun.noun);
    const { lastNoun, seen, steps } = chain;
    if (
      noun.opensClause &&
      noun.heads &&
      lastNoun.heads &&
      steps > 1 &&
      noun.ordinal === lastNoun.ordinal + 2 &&
      !seen.has(lastNoun.ordinal + 1)
    )
      broken.push({ noun, previous: lastNoun, kind: 'gap' });
    else if (chain.byLines && noun.opensLine && steps > 1 && noun.ordinal === lastNoun.ordinal)
      broken.push({ noun, previous: lastNoun, kind: 'repeat' });
    seen.add(noun.ordinal);
    if (!noun.opensClause) continue;
    chain.steps = noun.ordinal === lastNoun.ordinal + 1 ? steps + 1 : 0;
    chain.byLines &&= noun.opensLine;
    chain.lastNoun = noun;
  }
  return broken;
}
