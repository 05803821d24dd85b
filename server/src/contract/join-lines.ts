import type { Paragraph } from '../syntax/types';
import type { PlacedEdit } from './rule';

/** The edits that make a line and the one below it one, without the blanks between them. */
export function joinWithNext(paragraphs: readonly Paragraph[], line: number): readonly PlacedEdit[] {
  const { text, content, eol } = paragraphs[line]!;
  const next = paragraphs[line + 1]!;
  return [
    { at: line, start: content.end, end: text.length + eol.length, newText: '' },
    ...(next.content.start > 0 ? [{ at: line + 1, start: 0, end: next.content.start, newText: '' }] : []),
  ];
}
