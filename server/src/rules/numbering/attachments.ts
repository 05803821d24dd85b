import type { Report } from '../../contract/rule';
import { explainOrdinals } from '../../facts/wrong-ordinals';
import { attachmentsFrom, numberedAttachment } from '../../syntax/attachments';
import type { Draft } from '../../syntax/types';

/**
 * 附件：1.…⏎3.…: attachments below the first one whose numbers do not run on. They are notes, which belong
 * to no series. `lines` may begin such a list.
 */
export function attachmentsOutOfOrder({ paragraphs }: Draft, lines: readonly number[]): readonly Report[] {
  return lines.flatMap((line): readonly Report[] => {
    const end = attachmentsFrom(paragraphs, line);
    if (end <= line + 1) return [];
    const numbered = paragraphs.slice(line + 1, end).flatMap(({ text, markers: [marker] }, k) => {
      const ordinal = numberedAttachment(paragraphs[line + 1 + k]!);
      return ordinal === undefined ? [] : [{ line: line + 1 + k, ordinal, numeral: marker!.numeral, text }];
    });
    const ordinals = [1, ...numbered.map(({ ordinal }) => ordinal)];
    // another list begins anew
    if (ordinals.lastIndexOf(1) > 0) return [];
    return (explainOrdinals(ordinals)?.wrong ?? []).flatMap(({ index, kind, expected }): readonly Report[] => {
      const attachment = numbered[index - 1];
      if (!attachment || kind === 'back') return [];
      const { numeral, text } = attachment;
      const written = text.slice(numeral.start, numeral.end);
      const message = `附件的序号有误：前一个是“${ordinals[index - 1]!}”，此处“${written}”应为“${expected}”。`;
      const place = { at: attachment.line, start: numeral.start, end: numeral.end };
      return [
        {
          ...place,
          message,
          suggestions: [{ title: `改为“${expected}”`, edits: [{ ...place, newText: String(expected) }] }],
        },
      ];
    });
  });
}
