/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { planPages, type Stretch } from './plan-pages';

/** What a paragraph of the file asks of the page. */
export interface Keeping {
  readonly keepNext: boolean;
  readonly keepLines: boolean;
}

/**
 * Cuts the one endless page that docx-preview draws into pages of their height: measures all paragraphs, plans, then
 * moves them. `keeping` says for each paragraph of the article, in order, what it asks for. Gives the pages.
 */
export function paginate(
  endless: HTMLElement,
  keeping: readonly Keeping[],
  footer: (page: number) => Node | undefined,
): HTMLElement[] {
  const article = endless.querySelector('article')!;
  const paragraphs = [...article.querySelectorAll<HTMLElement>(':scope > p, :scope > table')];
  const style = getComputedStyle(endless);
  const page = parseFloat(style.minHeight);
  const height = page - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
  const stretches = paragraphs.map((p, i) => stretchOf(p, keeping[i] ?? { keepNext: false, keepLines: false }));
  const plan = planPages(stretches, height);
  // every place is looked up before anything moves: a look at a changed page would lay it out anew
  const cuts = new Map<HTMLElement, Range[]>();
  for (const { index, from } of plan.flat()) {
    const p = paragraphs[index]!;
    const range = from > 0 ? lineStart(p, from, stretches[index]!) : undefined;
    if (range) cuts.set(p, [...(cuts.get(p) ?? []), range]);
  }
  const parts = new Map([...cuts].map(([p, ranges]) => [p, cutAt(p, ranges)]));
  return plan.map((placed, number) => {
    const sheet = endless.cloneNode(false) as HTMLElement;
    sheet.style.height = `${page}px`;
    const inner = article.cloneNode(false) as HTMLElement;
    for (const { index, from } of placed) {
      const p = paragraphs[index]!;
      const part = from === 0 ? p : parts.get(p)?.shift();
      if (part) inner.append(part);
    }
    sheet.append(inner);
    const foot = footer(number + 1);
    if (foot) sheet.append(foot);
    return sheet;
  });
}

function stretchOf(p: HTMLElement, keeping: Keeping): Stretch {
  const { marginTop, position } = getComputedStyle(p);
  // a table has the lines of its cells
  const { lineHeight } = getComputedStyle(p.querySelector('p') ?? p);
  const line = parseFloat(lineHeight) || 20;
  const aside = position === 'absolute';
  const lines = aside ? 0 : Math.max(1, Math.round(p.getBoundingClientRect().height / line));
  // a note in the margin goes where the heading behind it goes
  return { before: parseFloat(marginTop) || 0, lines, lineHeight: line, ...keeping, ...(aside && { keepNext: true }) };
}

/** The place where line `line` of a paragraph begins; undefined where there is none. */
function lineStart(p: HTMLElement, line: number, { lineHeight }: Stretch): Range | undefined {
  const edge = p.getBoundingClientRect().top + (line - 0.5) * lineHeight;
  const texts = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const isBelow = (text: Node, offset: number): boolean => {
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    const { top, bottom, width } = range.getBoundingClientRect();
    return width > 0 && (top + bottom) / 2 > edge;
  };
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const length = text.textContent!.length;
    if (length === 0 || text.parentElement!.closest('rt') || !isBelow(text, length - 1)) continue;
    let low = 0;
    let high = length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(text, middle)) high = middle;
      else low = middle + 1;
    }
    const ruby = text.parentElement!.closest('ruby');
    if (ruby) range.setStartBefore(ruby);
    else range.setStart(text, low);
    range.collapse(true);
    return range;
  }
  return undefined;
}

/** Cuts a paragraph at places in its order; gives what stands behind the first of them, part by part. */
function cutAt(p: HTMLElement, ranges: readonly Range[]): HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (const range of [...ranges].reverse()) {
    range.setEndAfter(p.lastChild!);
    const rest = p.cloneNode(false) as HTMLElement;
    rest.style.textIndent = rest.style.marginTop = '0';
    rest.append(range.extractContents());
    parts.unshift(rest);
  }
  // what goes on over the page has no last line of its own
  for (const part of [p, ...parts.slice(0, -1)]) part.style.textAlignLast = 'justify';
  return parts;
}
