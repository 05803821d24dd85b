import { joinWithNext } from '../../contract/join-lines';
import type { Report } from '../../contract/rule';
import type { Draft, Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';

/** Lines above and below in which others of the same width are looked for. */
const LINES_AROUND = 2;
/** Characters by which lines that a page has cut differ: a mark may not open a line. */
const WIDTH_DIFFERENCE = 2;
/** Characters of the shortest line that a page cuts. */
const NARROWEST = 16;
/** What no sentence ends with: 任务就是承担着 / 各项活动的策划。 */
const LEADS_ON = /[着把被和与及将使让]$/;
/** A line whose sentence is over. */
export const ENDS_SENTENCE = /[。！？；：…”’）)]\s*$/;

const isOpen = (paragraph: Paragraph | undefined): paragraph is Paragraph =>
  paragraph !== undefined && paragraph.content.end > 0 && !ENDS_SENTENCE.test(paragraph.text);

/**
 * Whether the text of a line that has no final mark goes on in the line below: where pages were cut line by line, or a line
 * break has come into a sentence. Then nothing is lost, but the two are one.
 */
export function goesOnBelow({ paragraphs, roles }: Draft, line: number): boolean {
  const paragraph = paragraphs[line]!;
  const next = paragraphs[line + 1];
  if (next === undefined || roles[line + 1] !== 'paragraph') return false;
  if (next.content.start !== paragraph.content.start) return false;
  if (paragraph.markers[0]?.opensLine === true || next.markers[0]?.opensLine === true) return false;
  if (LEADS_ON.test(paragraph.text.trimEnd())) return ENDS_SENTENCE.test(next.text);
  const width = widthOf(paragraph);
  if (width < NARROWEST) return false;
  for (let near = line - LINES_AROUND; near <= line + LINES_AROUND; near++) {
    const other = paragraphs[near];
    if (near !== line && isOpen(other) && Math.abs(widthOf(other) - width) <= WIDTH_DIFFERENCE) return true;
  }
  return false;
}

const widthOf = ({ content }: Paragraph): number => content.end - content.start;

/** Says so at the end of the line, `place` relative to it, and offers to join the two. */
export function brokenOff({ paragraphs }: Draft, line: number, place: Span): Report {
  return {
    at: line,
    ...place,
    message: '这一行没有说完，像是句中换了行，请与下一行合为一段。',
    suggestions: [{ title: '与下一行合为一段', kind: 'broken off', edits: joinWithNext(paragraphs, line) }],
  };
}
