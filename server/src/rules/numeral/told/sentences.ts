import type { Span } from '../../../text/span';

const STOPS = /[。！？]/g;

/** The sentences of a text without their stops. */
export function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  STOPS.lastIndex = 0;
  for (let m = STOPS.exec(text); m !== null; m = STOPS.exec(text)) {
    sentences.push({ start, end: m.index });
    start = m.index + 1;
  }
  sentences.push({ start, end: text.length });
  return sentences;
}
