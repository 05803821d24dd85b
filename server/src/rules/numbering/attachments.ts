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

/** 重点任务分解表。: the name of a paper with a mark behind it; 附件：略。 and 附件：详见通知。 name none. */
const NAME_WITH_MARK = /[表单案册书法则录图稿纲划细制]》?(?<mark>[。；，、;,])$/u;
/** 附件：重点任务分解表 · 附件1：… · 附件：1.…, with nothing else in the line. */
const NAMED =
  /^附件(?!.*(?:[见请略按附在]|一式|报送|交由))\d{0,2}[:：][ \u3000\u00a0]*(?:\d{1,2}[.．、])?[^。；，：:;,]{3,40}[。；，、;,]$/;
const NUMBERED = /^(?!.*[见请略附])\d{1,2}[.．、][^。；，：:;,]{3,40}[。；，、;,]$/;

/** 附件：1.重点任务分解表。 The mark behind the name of an attachment, in each of the lines that begin with 附件 and in those below. */
export function marksBehindAttachments({ paragraphs }: Draft, lines: readonly number[]): readonly Report[] {
  return lines.flatMap((first): readonly Report[] => {
    const end = Math.max(first + 1, attachmentsFrom(paragraphs, first));
    return paragraphs.slice(first, end).flatMap(({ text, content }, k): readonly Report[] => {
      const said = text.slice(content.start, content.end);
      const mark = (k === 0 ? NAMED : NUMBERED).test(said) ? NAME_WITH_MARK.exec(said)?.groups?.['mark'] : undefined;
      if (mark === undefined) return [];
      const place = { at: first + k, start: content.end - 1, end: content.end };
      return [
        {
          ...place,
          message: `附件名称后面不加标点，请删去“${mark}”。`,
          suggestions: [{ title: `删去“${mark}”`, kind: 'attachment', edits: [{ ...place, newText: '' }] }],
        },
      ];
    });
  });
}
