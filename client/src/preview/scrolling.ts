/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Brings the paragraph of a line, or the last one before it, to the middle of the window. */
export function scrollToLine(pages: HTMLElement, line: number): void {
  const paragraphs = [...pages.querySelectorAll<HTMLElement>('[data-line]')];
  paragraphs.findLast((p) => Number(p.dataset['line']) <= line)?.scrollIntoView({ block: 'center' });
}

/** Line of the paragraph in the middle of the window; of the first one below it where none is there. */
export function lineAtMiddle(pages: HTMLElement): number | undefined {
  const middle = window.innerHeight / 2;
  const paragraphs = [...pages.querySelectorAll<HTMLElement>('[data-line]')];
  // they stand one below the other
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const at = (low + high) >> 1;
    if (paragraphs[at]!.getBoundingClientRect().bottom >= middle) high = at;
    else low = at + 1;
  }
  const line = paragraphs[low]?.dataset['line'];
  return line === undefined ? undefined : Number(line);
}
