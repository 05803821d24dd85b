import type { Block } from './blocks';
import { fillLines, textWidth, type Measure } from './line-fill';
import { characterPitch, characterSpacing, titleCharacters, twips, type Layout } from './layout';
import { lookOf } from './page-styles';
import { cellsOf } from './table';
import { titleLines } from './title-lines';

/** The end of a sentence, and that of a part of one, with the closing marks behind it. */
const SENTENCE_END = /[。！？!?]+[”’）》」』]*/gu;
const PART_END = /[；;][”’）》」』]*/gu;

/** From more lines on, the count may be off by one (other Western type, other marks that hang): one line is kept free. */
const SURE = 6;

/**
 * Where the text of each block is cut so that no page is turned inside a sentence (UTF-16 offsets in the text of the
 * block, ascending; none for most). Word knows no such property, so lines are counted here and each part becomes a
 * paragraph that is kept on one page; where the count is off by a line, a part goes over as a whole. A sentence of more
 * than half a page may be cut at a ；, one that no page holds is left to Word.
 */
export function pageTurns(blocks: readonly Block[], layout: Layout): number[][] {
  const measure: Measure = {
    width: twips(layout.paper.width - layout.margin.left - layout.margin.right),
    size: layout.size.body * 20,
    spacing: characterSpacing(layout),
  };
  const page = layout.linesPerPage;
  let used = 0;
  // lines of headings that wait for what they stand over
  let waiting = 0;
  return blocks.map((block) => {
    const look = lookOf(block.style);
    const text = block.pieces.map((p) => p.text).join('');
    let indent = look.indented ? 2 * characterPitch(layout) : 0;
    if (block.newPage) used = waiting = 0;
    if (block.afterHead) used++;
    if (block.row) {
      const widest = Math.max(...cellsOf(block).map((cell) => textWidth(cell.map((p) => p.text).join(''))));
      const lines = Math.max(1, Math.ceil((widest * block.row.count) / layout.charactersPerLine));
      used = used + waiting + lines > page ? lines : used + waiting + lines;
      waiting = 0;
      return [];
    }
    if (look.keptWithNext) {
      const title = block.style === 'Title';
      waiting += title
        ? titleLines(text, titleCharacters(layout)).length
        : fillLines(text, { from: 0, indent, most: page }, measure).length - 1;
      return [];
    }
    const ends = unitEnds(text, (layout.charactersPerLine * page) / 2);
    const cuts: number[] = [];
    let reached = 0;
    for (let from = 0; ;) {
      const left = page - used - waiting;
      const free = left > SURE ? left - 1 : left;
      const starts = fillLines(text, { from, indent, most: Math.max(0, free) }, measure);
      const limit = starts.at(-1)!;
      if (limit >= text.length && starts.length - 1 + block.signedBy <= Math.max(free, left)) {
        used += waiting + starts.length - 1;
        waiting = 0;
        return cuts;
      }
      while (reached < ends.length && ends[reached]! <= limit && ends[reached]! < text.length) reached++;
      const cut = ends[reached - 1] ?? 0;
      if (cut > from) {
        cuts.push(cut);
        from = cut;
        indent = waiting = used = 0;
      } else if (used > 0) used = 0;
      else {
        used = (waiting + fillLines(text, { from, indent, most: Infinity }, measure).length - 1) % page;
        waiting = 0;
        return cuts;
      }
    }
  });
}

/** Ends of sentences; of one that is longer than `most` characters also those of its parts. */
function unitEnds(text: string, most: number): number[] {
  const ends: number[] = [];
  let from = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (end - from > most)
      for (const part of text.slice(from, end).matchAll(PART_END)) ends.push(from + part.index + part[0].length);
    ends.push((from = end));
  }
  return ends;
}
