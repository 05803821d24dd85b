/** A piece of text on a page; lengths in millimetres from the upper left corner. */
export interface PageText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Its base line. */
  readonly base: number;
  readonly size: number;
}

interface Line {
  text: string;
  readonly left: number;
  right: number;
  readonly base: number;
  readonly size: number;
}

/** Share of the size of a letter by which base lines of one line of text may differ. */
const SAME_LINE = 0.4;
/** A gap of so many letters stands between columns, a smaller one belongs to the text. */
const WIDE_GAP = 1.5;
/** A paragraph begins so many letters inside, and ends at least so many before the right edge. */
const INDENT = 1.2;
const SHORT = 1.8;
/** What begins farther inside is a title or a sign-off, and ends with its line. */
const CENTRED = 3.2;
const PAGE_NUMBER = /^[-—–－\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[-—–－\s]*$/;
const MARK_END = /[。！？；：”）.!?:]$/;

/**
 * Paragraphs of pages. Lines are pieces on one base line, from left to right; a line goes on in the next one where it
 * reaches the right edge and that one does not begin inside. Numbers of pages are left out.
 */
export function paragraphsOf(pages: readonly (readonly PageText[])[]): string[] {
  const lines = pages.map((texts) => withoutPageNumber(linesOf(texts)));
  const all = lines.flat();
  if (all.length === 0) return [];
  const left = edge(all.map((l) => l.left));
  const right = -edge(all.map((l) => -l.right));
  const paragraphs: string[] = [];
  let lastLine: Line | undefined;
  for (const line of all) {
    const begins = line.left > left + INDENT * line.size;
    const reaches =
      lastLine !== undefined &&
      lastLine.right > right - SHORT * lastLine.size &&
      lastLine.left < left + CENTRED * lastLine.size;
    const alike = lastLine !== undefined && Math.abs(lastLine.size - line.size) < 0.2 * line.size;
    const text = line.text.trim();
    if (lastLine && !begins && reaches && alike && paragraphs.length > 0 && !endsSoon(lastLine, right))
      paragraphs[paragraphs.length - 1] += text;
    else paragraphs.push(text);
    lastLine = line;
  }
  return paragraphs;
}

/** A line that ends its sentence a letter before the edge may end its paragraph too: only the indent of the next tells. */
function endsSoon({ text, right, size }: Line, edgeOfText: number): boolean {
  return MARK_END.test(text.trim()) && right < edgeOfText - size;
}

/** The outermost place at which several lines begin. */
function edge(places: readonly number[]): number {
  const sorted = [...places].sort((a, b) => a - b);
  // a mark that hangs out, or a note beside the text, is no edge
  return sorted[Math.floor(sorted.length * 0.03)]!;
}

function linesOf(texts: readonly PageText[]): Line[] {
  const sorted = [...texts].sort((a, b) => a.base - b.base);
  const rows: PageText[][] = [];
  for (const text of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.base - text.base) <= SAME_LINE * Math.max(text.size, row[0]!.size)) row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) => {
    const [first, ...rest] = row.sort((a, b) => a.left - b.left);
    const line: Line = { ...first! };
    for (const piece of rest) {
      const gap = piece.left - line.right;
      line.text += (gap > WIDE_GAP * piece.size ? '　' : '') + piece.text;
      line.right = Math.max(line.right, piece.right);
    }
    return line;
  });
}

function withoutPageNumber(lines: readonly Line[]): readonly Line[] {
  const lastLine = lines.at(-1);
  return lastLine && lines.length > 1 && PAGE_NUMBER.test(lastLine.text.trim()) ? lines.slice(0, -1) : lines;
}
