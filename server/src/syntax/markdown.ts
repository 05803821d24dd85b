/** Which characters of a Markdown line are markup: `start` units in front, `tail` at the end, single ones inside. */
export interface Markup {
  readonly start: number;
  readonly tail: number;
  readonly inside: readonly number[];
}

export const NO_MARKUP: Markup = Object.freeze({ start: 0, tail: 0, inside: Object.freeze([]) as readonly number[] });

const PREFIX = /^(?:\s{0,3}>\s?)*(?:\s*[-*+]\s+(?:\[[ xX]\]\s+)?|\s{0,3}#{1,6}\s+)?(?:\*\*|__)?/;

/** Markup of one line: quote, list and heading prefixes, emphasis and code marks. CommonMark's blocks are per draft. */
export function markupOf(text: string): Markup {
  const start = PREFIX.exec(text)?.[0].length ?? 0;
  const tail = /(?:\*\*|__)?(?:\s+#+)?\s*$/.exec(text.slice(-80))?.[0].length ?? 0;
  const inside: number[] = [];
  for (let i = start; i < text.length - tail; i++) {
    const c = text[i]!;
    if (c === '`' || c === '*') inside.push(i);
    else if (c === '_' && text[i + 1] === '_' && text[i + 2] !== '_' && text[i - 1] !== '_') inside.push(i, ++i);
  }
  return start === 0 && tail === 0 && inside.length === 0
    ? NO_MARKUP
    : { start: Math.min(start, text.length - tail), tail, inside };
}

/**
 * Lines of a Markdown text that are no prose: YAML front matter, fenced code, tables, HTML comments, link definitions
 * and rules. `lines` are given without line ends.
 */
export function markupLines(lines: readonly { readonly text: string }[]): boolean[] {
  const flags = new Array<boolean>(lines.length).fill(false);
  let i = 0;
  if (lines[0]?.text.trimEnd() === '---') {
    const close = lines.findIndex((l, k) => k > 0 && /^(---|\.\.\.)\s*$/.test(l.text));
    if (close > 0) for (; i <= close; i++) flags[i] = true;
  }
  let fence = '';
  let comment = false;
  for (; i < lines.length; i++) {
    const text = lines[i]!.text;
    const mark = /^\s{0,3}(```+|~~~+)/.exec(text)?.[1];
    if (fence !== '') {
      flags[i] = true;
      if (mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length) fence = '';
    } else if (mark !== undefined) {
      fence = mark;
      flags[i] = true;
    } else if (comment || text.trimStart().startsWith('<!--')) {
      flags[i] = true;
      comment = !text.includes('-->');
    } else
      flags[i] = /^\s*\|.*\|\s*$|^\s{0,3}([-*_])\s*(\1\s*){2,}$|^\[[^\]]+\]:\s|^\s*<\/?[A-Za-z][^>]*>\s*$/.test(text);
  }
  return flags;
}
