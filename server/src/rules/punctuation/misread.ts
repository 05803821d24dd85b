import type { Report } from '../../contract/rule';
import { decodingOf } from '../../facts/decoding';
import type { Draft } from '../../syntax/types';

/** Characters of a misread draft that are marked. */
const MARKED = 20;

/** One finding for a draft that was opened with the wrong encoding: nothing else can be said of it. */
export function misread(draft: Draft): Report | undefined {
  const decoding = decodingOf(draft);
  if (!decoding) return undefined;
  const line = Math.max(
    0,
    draft.paragraphs.findIndex((p) => /[^\0-\x7f]/.test(p.text)),
  );
  const { start, end } = draft.paragraphs[line]!.content;
  const { encoding, lost } = decoding;
  return {
    at: line,
    start,
    end: Math.min(end, start + MARKED),
    message: lost
      ? `全文成了乱码：打开时用错了编码，有的字已经丢失。请不要保存，用 ${encoding} 编码重新打开；若已存过，请找回原稿。`
      : `全文成了乱码：打开时用错了编码。请不要保存，用 ${encoding} 编码重新打开（状态栏“通过编码重新打开”）。`,
  };
}
