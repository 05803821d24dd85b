import type { Paragraph } from './types';

/** 附件：1.工作任务分工表 */
const FIRST = /^附件[:：][ \u3000\u00a0]*1[.．、](?!.*[ \u3000\u00a0；;]\d{1,2}[.．、])/;
/** Characters of the longest line that goes on with the name of an attachment. */
const LONGEST_REST = 30;

/** The number of an attachment that stands on a line of its own: 2.招聘会时间安排表. */
export function numberedAttachment({ markers: [marker] }: Paragraph): number | undefined {
  return marker?.opensLine && marker.family === 'dot' ? marker.ordinal : undefined;
}

/** The line behind the attachments that begin at a line; the line itself where none begin there. */
export function attachmentsFrom(paragraphs: readonly Paragraph[], line: number): number {
  const { text, content } = paragraphs[line]!;
  if (text[content.start] !== '附' || !FIRST.test(text.slice(content.start))) return line;
  let end = line + 1;
  for (let next = line + 1; next < paragraphs.length; next++) {
    const paragraph = paragraphs[next]!;
    if (numberedAttachment(paragraph) !== undefined) end = next + 1;
    // a long name runs over two lines
    else if (FIRST.test(paragraph.text.slice(paragraph.content.start))) break;
    else if (next > end || paragraph.content.end - paragraph.content.start > LONGEST_REST) break;
  }
  return end;
}
