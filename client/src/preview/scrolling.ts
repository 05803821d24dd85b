/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { View } from './messages';

/** Brings the paragraph of a line, or the last one before it, to its height in the window. */
export function scrollTo(pages: HTMLElement, { line, at }: View): void {
  const scroller = document.scrollingElement!;
  const paragraph = paragraphsOf(pages).findLast((p) => Number(p.dataset['line']) <= line);
  if (at <= 0 || !paragraph) scroller.scrollTop = 0;
  else if (at >= 1) scroller.scrollTop = scroller.scrollHeight;
  else scroller.scrollTop += paragraph.getBoundingClientRect().top - at * window.innerHeight;
}

/** Where the window stands; undefined without any paragraph. */
export function viewOf(pages: HTMLElement): View | undefined {
  const { scrollTop, scrollHeight } = document.scrollingElement!;
  const share = Math.min(1, Math.max(0, scrollTop / Math.max(1, scrollHeight - window.innerHeight)));
  const height = share * window.innerHeight;
  const paragraphs = paragraphsOf(pages);
  // they stand one below the other
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.getBoundingClientRect().bottom >= height) high = middle;
    else low = middle + 1;
  }
  const line = paragraphs[low]?.dataset['line'];
  return line === undefined ? undefined : { line: Number(line), at: share };
}

function paragraphsOf(pages: HTMLElement): HTMLElement[] {
  return [...pages.querySelectorAll<HTMLElement>('[data-line]')];
}
