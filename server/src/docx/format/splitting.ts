import type { TextEdit } from '../../text/span';
import { rawOffset } from '../comment-marks';
import type { TextPiece } from '../word-text';
import type { XmlPart } from './xml-tree';

/** Tells a program that the blanks around a text count. */
const PRESERVED = ' xml:space="preserve"';

/** The edits that part the runs of a line at several offsets; see `splitAt`. */
export function splitsAt(
  part: XmlPart,
  pieces: readonly TextPiece[],
  offsets: readonly number[],
  between = '',
): TextEdit[] {
  const preserved = new Set<number>();
  return offsets
    .flatMap((offset) => splitAt(part, pieces, offset, between))
    .filter(({ start, newText }) => {
      if (newText !== PRESERVED) return true;
      const isNew = !preserved.has(start);
      preserved.add(start);
      return isNew;
    });
}

/**
 * The edits that part the runs of a line at an offset, with `between` set in there. None where the offset lies at the edge
 * of a run already, unless something is to be set in, and none where the text there is no text element of its own.
 */
function splitAt(part: XmlPart, pieces: readonly TextPiece[], offset: number, between = ''): TextEdit[] {
  const piece = pieces.findLast(({ start, text }) => start < offset && offset <= start + text.length);
  if (!piece?.run || !piece.inner) return [];
  const { run, inner } = piece;
  const { xml, prefix } = part;
  const isEdge = offset === piece.start + piece.text.length;
  const inside = between === '' ? '' : `<${prefix}r>${run.properties}${between}</${prefix}r>`;
  if (isEdge && /^<\/[^>]*>\s*<\/[^>]*>$/.test(xml.slice(inner.end, run.end).trim()))
    return between === '' ? [] : [{ start: run.end, end: run.end, newText: inside }];
  const raw = rawOffset(xml.slice(inner.start, inner.end), offset - piece.start, piece.text.length);
  const tagStart = xml.lastIndexOf('<', inner.start - 1);
  if (raw === undefined || !xml.startsWith(`<${prefix}t`, tagStart)) return [];
  const cut = inner.start + raw;
  const text = `${prefix}t`;
  const edits: TextEdit[] = [
    {
      start: cut,
      end: cut,
      newText: `</${text}></${prefix}r>${inside}<${prefix}r>${run.properties}<${text} xml:space="preserve">`,
    },
  ];
  // a text that ends with a blank at the cut would lose it
  const tagEnd = xml.indexOf('>', tagStart);
  const stated = /\sxml:space\s*=\s*(?:"[^"]*"|'[^']*')/.exec(xml.slice(tagStart, tagEnd));
  const start = stated ? tagStart + stated.index : tagEnd;
  if (!stated?.[0].includes('preserve'))
    edits.unshift({ start, end: start + (stated?.[0].length ?? 0), newText: PRESERVED });
  return edits;
}
