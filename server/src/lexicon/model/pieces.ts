import { isHan } from '../../text/chars';
import type { Span } from '../../text/span';
import { endsSentence, MAX_TOKENS } from './tokens';

/** Characters of a piece: a sentence that is longer is cut where it pauses. */
const MAX_PIECE = MAX_TOKENS - 6;
const PAUSES = '，、：';

/** The sentences of a text that hold Chinese characters; those that are too long for the model in pieces. */
export function piecesOf(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  let pause = 0;
  let hasHan = false;
  const close = (end: number): void => {
    if (hasHan && end > start) pieces.push({ start, end });
    start = end;
    pause = end;
    hasHan = false;
  };
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (isHan(unit)) hasHan = true;
    else if (PAUSES.includes(text[offset]!)) pause = offset + 1;
    if (endsSentence(unit) || offset + 1 === text.length) close(offset + 1);
    else if (offset + 1 - start >= MAX_PIECE) {
      const end = pause > start ? pause : offset + 1;
      const rest = offset + 1;
      close(end);
      hasHan = end < rest;
    }
  }
  return pieces;
}
