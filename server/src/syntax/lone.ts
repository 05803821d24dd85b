import type { Chapter, Open, Outlined } from './grouping';
import type { PlacedSeries } from './types';

/** What is left of a chapter, with the lines of its headings in order. */
interface Kept {
  readonly done: readonly Open[];
  readonly loose: readonly PlacedSeries[];
  readonly lines: readonly Outlined[];
}

/**
 * A chapter without the headings that are none: a lone 首先，我代表…… opens a speech, and a lone 下面，请…… announces one
 * thing. What was read below such a line stands where it would stand without it.
 */
export function withoutLone({ done, loose, outlined }: Chapter): Kept {
  const above = new Map<number, number>();
  for (const { family, members, lines, parent } of done)
    if ((family === 'adverb' || family === 'agenda') && members.length === 1 && members[0]!.marker!.opensLine)
      above.set(lines[0]!, parent);
  const lines = [...outlined].sort((a, b) => a.line - b.line);
  if (above.size === 0) return { done, loose, lines };
  const parentOf = (line: number): number => {
    let parent = line;
    while (above.has(parent)) parent = above.get(parent)!;
    return parent;
  };
  return {
    done: done
      .filter((o) => o.family !== 'agenda' || !above.has(o.lines[0]!))
      .map((o) => ({ ...o, parent: parentOf(o.parent) })),
    loose: loose.map((placed) => ({ ...placed, parent: parentOf(placed.parent) })),
    lines: raise(lines, above),
  };
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
