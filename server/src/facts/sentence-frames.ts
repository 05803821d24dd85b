import type { BesideSign, SentenceFrame } from '../lexicon/sentence-frames';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { sentenceAt } from '../syntax/within';
import type { Span } from '../text/span';
import { lexicon, lexiconHits } from './lexicon-pass';

/** A broken frame, and the place that shows it. Offsets are UTF-16, relative to the paragraph. */
export interface BrokenFrame extends Span {
  readonly frame: SentenceFrame;
}

const NONE: readonly never[] = Object.freeze([]);
/** A second half may open the next sentence (不仅……。而且……): so many characters of it are read too. */
const NEXT = 6;
/** Longest sentence that is looked at: in a longer one halves lie too far apart to be told. */
const MAX_UNITS = 400;
/** What ends a clause, and characters before a sign that ends one with it among which the frame begins. */
const CLOSES = '，。；';
const REACH = 32;

/** Broken frames of the sentences of a paragraph, in order; of two that overlap the first. */
export const brokenFrames = remembered((paragraph: Paragraph): readonly BrokenFrame[] => {
  const hits = lexiconHits(paragraph).frames;
  if (!hits) return NONE;
  const { frames } = lexicon();
  /** The sentence that was last asked for a frame, by its start. */
  const asked = new Map<number, number>();
  const broken: BrokenFrame[] = [];
  const { text } = paragraph;
  for (const { start, end, id } of hits) {
    const frame = frames[id]!;
    if (frame.closes) {
      if (end < text.length && !CLOSES.includes(text[end]!)) continue;
      const from = Math.max(0, start - REACH);
      const place = placeIn(paragraph, { start: from, end }, frame);
      if (place) broken.push({ ...place, frame });
      continue;
    }
    const sentence = sentenceAt(paragraph, start);
    if (!sentence || sentence.end - sentence.start > MAX_UNITS) continue;
    // a sign that stands twice in a sentence asks once
    if (asked.get(id) === sentence.start) continue;
    asked.set(id, sentence.start);
    const place = placeIn(paragraph, sentence, frame);
    if (place) broken.push({ ...place, frame });
  }
  broken.sort((a, b) => a.start - b.start || a.end - b.end);
  return broken.filter((b, k) => k === 0 || b.start >= broken[k - 1]!.end);
});

function placeIn({ text }: Paragraph, { start, end }: Span, frame: SentenceFrame): Span | undefined {
  const read = text.slice(start, end + NEXT);
  if (!mayHold(read, frame)) return undefined;
  const indices = frame.form.exec(read)?.indices;
  const place = indices && (indices.groups?.place ?? indices[1] ?? indices[0]);
  // a place in the next sentence is found with that sentence
  return place && start + place[0] < end ? { start: start + place[0], end: start + place[1] } : undefined;
}

/** Whether the form of a frame is worth trying: most are long, and cost more when they are made than when they are tried. */
const mayHold = (read: string, frame: SentenceFrame): boolean =>
  frame.beside ? standsBeside(read, frame, frame.beside) : holdsOne(read, frame.needs);

const holdsOne = (read: string, words: readonly string[]): boolean =>
  words.length === 0 || words.some((word) => read.includes(word));

/** Whether words in a row stand beside a sign: before one that ends a clause, with the subject in front of them. */
function standsBeside(read: string, { sign, needs }: SentenceFrame, { side, characters }: BesideSign): boolean {
  if (side === 'behind' && !holdsOne(read, needs)) return false;
  for (let start = read.indexOf(sign); start >= 0; start = read.indexOf(sign, start + 1)) {
    const end = start + sign.length;
    if (side === 'behind') {
      if (end < read.length && characters.includes(read[end]!)) return true;
      continue;
    }
    if (start === 0 || !characters.includes(read[start - 1]!)) continue;
    if (end < read.length && !CLOSES.includes(read[end]!)) continue;
    if (holdsOne(read.slice(Math.max(0, start - REACH), end), needs)) return true;
  }
  return false;
}
