import { isListedNoun } from '../lexicon/counted-nouns';
import type { Chapter, Open, Outlined } from './grouping';
import type { PlacedSeries } from './types';

/** What is left of a chapter, with the lines of its headings in order. */
interface Kept {
  readonly done: readonly Open[];
  readonly loose: readonly PlacedSeries[];
  readonly lines: readonly Outlined[];
}

/**
 * A chapter without the headings that are none: a lone 首先，我代表…… opens a speech, a lone 下面，请…… announces
 * one thing, and a lone 第一个画面，…… tells of one. What was read below such a line stands where it would stand without it.
 */
export function withoutLone({ done, loose, outlined }: Chapter): Kept {
  const above = new Map<number, number>();
  for (const open of done) if (isLone(open)) above.set(open.lines[0]!, open.parent);
  const lines = [...outlined].sort((a, b) => a.line - b.line);
  if (above.size === 0) return { done, loose, lines };
  const parentOf = (line: number): number => {
    let parent = line;
    while (above.has(parent)) parent = above.get(parent)!;
    return parent;
  };
  return {
    done: done.filter((o) => o.family === 'adverb' || !isLone(o)).map((o) => ({ ...o, parent: parentOf(o.parent) })),
    loose: loose.map((placed) => ({ ...placed, parent: parentOf(placed.parent) })),
    lines: raise(lines, above),
  };
}

/** 首先， 下面，请…… 第一个画面，: words at the head of a paragraph that number nothing unless another goes on with them. */
function isLone({ family, members, noun }: Open): boolean {
  const maybe = family === 'adverb' || family === 'agenda' || (family === 'counted' && !isListedNoun(noun ?? ''));
  return maybe && members.length === 1 && members[0]!.marker!.opensLine;
}

/** Takes out the lone lines and moves what stands below each one level up. */
function raise(lines: readonly Outlined[], lone: ReadonlyMap<number, number>): Outlined[] {
  const kept: Outlined[] = [];
  /** Levels of the lone lines that are open. */
  const open: number[] = [];
  for (const outlined of lines) {
    while (open.length > 0 && open.at(-1)! >= outlined.level) open.pop();
    if (lone.has(outlined.line)) open.push(outlined.level);
    else kept.push(open.length === 0 ? outlined : { ...outlined, level: Math.max(1, outlined.level - open.length) });
  }
  return kept;
}
