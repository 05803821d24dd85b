import { firstWhere } from '../../text/bisect';
import type { Touched } from '../touched';
import { readStretch, type Stretch } from './lines';
import type { Definition } from './parser';

/** A text and the starts of its lines. */
export interface Lined {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Reads a whole draft in Markdown. */
export function readMarkdown({ text, starts }: Lined): Stretch {
  return readStretch({ text, starts, front: frontLines({ text, starts }), elsewhere: [] });
}

/**
 * Lines of the front matter: from --- (YAML) or +++ (TOML) in the first line to the next such line. micromark has an
 * extension for it, which takes the lists behind a --- that nothing closes for paragraphs.
 */
function frontLines({ text, starts }: Lined): number {
  const fence = /^(?:---|\+\+\+)(?=[ \t]*(?:\r|\n))/.exec(text)?.[0];
  if (fence === undefined) return 0;
  const isEnd = fence === '---' ? /^(?:---|\.\.\.)\s*$/ : /^\+\+\+\s*$/;
  for (let line = 1; line < starts.length; line++) {
    const start = starts[line]!;
    // most lines begin otherwise, and are not cut out
    if (fence.startsWith(text[start] ?? '') || text[start] === '.')
      if (isEnd.test(text.slice(start, starts[line + 1]))) return line + 1;
  }
  return 0;
}

/** Lines that were read again: from `start` up to `newEnd`, which stand in place of those up to `oldEnd`. */
export interface ReadAgain {
  readonly stretch: Stretch;
  readonly lines: Touched;
}

/**
 * Reads a draft after an edit: the blocks that the touched lines stand in, on to the first block behind them that begins
 * where it began before. All else is taken from before. The result equals `readMarkdown` of the new text.
 */
export function readAgain(before: Stretch, draft: Lined, touched: Touched): ReadAgain {
  const { blocks } = before;
  const front = frontLines(draft);
  const frontBefore = before.readings.findIndex((r) => r.kind !== 'front matter');
  if (front !== Math.max(0, frontBefore) || touched.start < front) return everything(before, draft);
  // whether a line begins a block may be told by the line behind it (a table), hence a line more
  const start = blocks[firstWhere(blocks, (line) => line > touched.start - 2) - 1] ?? 0;
  const behind = firstWhere(blocks, (line) => line >= touched.oldEnd);
  for (let more = 0; behind + more < blocks.length; more = more * 2 + 1) {
    const again = readUpTo(before, draft, { ...touched, start }, behind + more);
    if (again) return again;
  }
  return readUpTo(before, draft, { ...touched, start }, blocks.length) ?? everything(before, draft);
}

/**
 * Reads from `start` up to the block with an index, or to the end. Undefined where that block does not begin any more, or
 * where the edit changes what the draft defines, so that links elsewhere may come or go.
 */
function readUpTo(before: Stretch, draft: Lined, touched: Touched, index: number): ReadAgain | undefined {
  const { text, starts } = draft;
  const shift = touched.newEnd - touched.oldEnd;
  const lineBehind = (block: number): number => {
    const line = before.blocks[block];
    return line === undefined ? starts.length : line + shift;
  };
  const meets = lineBehind(index);
  // the block and the next are looked at: what a block is may be seen in its second line only
  const end = lineBehind(index + 2);
  const { start } = touched;
  const base = starts[start]!;
  const { definitions } = before;
  const head = definitions.filter((d) => d.line < start);
  const tail = moved(
    definitions.filter((d) => d.line >= meets - shift),
    shift,
  );
  const read = readStretch({
    text: text.slice(base, starts[end] ?? text.length),
    starts: starts.slice(start, end).map((s) => s - base),
    front: start === 0 ? frontLines(draft) : 0,
    elsewhere: [...head, ...tail],
  });
  if (meets < starts.length && !read.blocks.includes(meets - start)) return undefined;
  const inside = read.definitions.flatMap((d) => (d.line < meets - start ? [{ ...d, line: d.line + start }] : []));
  const all = [...head, ...inside, ...tail];
  if (keyOf(all) !== keyOf(definitions)) return undefined;
  return {
    lines: { start, oldEnd: meets - shift, newEnd: meets },
    stretch: {
      readings: before.readings
        .slice(0, start)
        .concat(read.readings.slice(0, meets - start), before.readings.slice(meets - shift)),
      blocks: before.blocks
        .filter((line) => line < start)
        .concat(
          read.blocks.filter((line) => line < meets - start).map((line) => line + start),
          before.blocks.flatMap((line) => (line >= meets - shift ? [line + shift] : [])),
        ),
      definitions: all,
    },
  };
}

function everything(before: Stretch, draft: Lined): ReadAgain {
  const lines = { start: 0, oldEnd: before.readings.length, newEnd: draft.starts.length };
  return { stretch: readMarkdown(draft), lines };
}

function moved(definitions: readonly Definition[], by: number): readonly Definition[] {
  return by === 0 ? definitions : definitions.map((d) => ({ ...d, line: d.line + by }));
}

/** What a draft defines, wherever it does. */
function keyOf(definitions: readonly Definition[]): string {
  return [...new Set(definitions.map((d) => `${d.footnote ? '^' : ''}${d.id}`))].sort().join('\n');
}
