/** A paragraph as pages are filled with it. Lengths in pixels. */
export interface Stretch {
  /** Blank above it. */
  readonly before: number;
  /** Lines, none for what stands in the margin, and the height of each. */
  readonly lines: number;
  readonly lineHeight: number;
  /** It stays on the page of what follows (w:keepNext). */
  readonly keepNext: boolean;
  /** It stays on one page (w:keepLines). */
  readonly keepLines: boolean;
}

/** Lines `from` … `to` (outside) of a paragraph on a page. */
export interface Placed {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Fills pages of a height as Word does: line by line, headings with what they stand over, kept paragraphs as a whole
 * where a page holds them. Each page has a line at least, whatever the height.
 */
export function planPages(stretches: readonly Stretch[], height: number): Placed[][] {
  const pages: Placed[][] = [[]];
  let left = height;
  const turn = (): void => {
    pages.push([]);
    left = height;
  };
  stretches.forEach((s, index) => {
    const need = needed(stretches, index);
    if (pages.at(-1)!.length > 0 && need > left + SLACK && need <= height + SLACK) turn();
    left -= s.before;
    if (s.lines === 0) pages.at(-1)!.push({ index, from: 0, to: 0 });
    for (let from = 0; from < s.lines;) {
      const room = Math.floor((left + SLACK) / s.lineHeight);
      const page = pages.at(-1)!;
      if (room < 1 && page.length > 0) {
        turn();
        continue;
      }
      const to = Math.min(s.lines, from + Math.max(1, room));
      page.push({ index, from, to });
      left -= (to - from) * s.lineHeight;
      from = to;
    }
  });
  return pages;
}

/** Screens round: lines that fill a page to the last may seem to overfill it by a fraction of a pixel each. */
const SLACK = 4;

/** Height that must be free for a paragraph to begin on a page. */
function needed(stretches: readonly Stretch[], index: number): number {
  let sum = 0;
  for (let i = index; i < stretches.length; i++) {
    const { before, lines, lineHeight, keepNext, keepLines } = stretches[i]!;
    sum += before + (keepNext || keepLines ? lines : Math.min(lines, 1)) * lineHeight;
    if (!keepNext) break;
  }
  return sum;
}
