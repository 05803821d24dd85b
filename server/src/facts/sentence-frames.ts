import type { BesideSign, SentenceFrame, SignedFrames } from '../lexicon/sentence-frames';
import { remembered } from '../syntax/line';
import type { Paragraph } from '../syntax/types';
import { sentenceAt } from '../syntax/within';
import { mayHoldAll, Sieve, type Needs } from '../text/needs';
import { pairSlot } from '../text/pair-slots';
import type { Span } from '../text/span';
import { unitsOf } from '../text/units';
import { lexicon, lexiconHits } from './lexicon-pass';
import { NONE } from '../text/none';
import { hasNearerVerb } from './nearest-verb';

/** A broken frame, and the place that shows it. Offsets are UTF-16, relative to the paragraph. */
export interface BrokenFrame extends Span {
  readonly frame: SentenceFrame;
}

/** A second half may open the next sentence (不仅……。而且……): so many characters of it are read too. */
const NEXT = 6;
/** Longest sentence that is looked at: in a longer one halves lie too far apart to be told. */
const MAX_UNITS = 400;
/** What ends a clause, and characters before a sign that ends one with it among which the frame begins. */
const CLOSES = '，。；';
const REACH = 32;
const ENDS_CLAUSE = new Uint8Array(65536);
for (const mark of CLOSES) ENDS_CLAUSE[mark.charCodeAt(0)] = 1;

/** Broken frames of the sentences of a paragraph, in order; of two that overlap the first. */
export const brokenFrames = remembered((paragraph: Paragraph): readonly BrokenFrame[] => {
  const hits = lexiconHits(paragraph).frames;
  if (!hits) return NONE;
  const { frames: signed } = lexicon();
  const { text } = paragraph;
  const units = unitsOf(text);
  /** The sentence in which a sign was last found, by its start: a sign that stands twice in a sentence asks once. */
  let asked: Map<number, number> | undefined;
  let broken: BrokenFrame[] | undefined;
  for (const { start, end, id } of hits) {
    const isClosing = end === text.length || ENDS_CLAUSE[units[end]!] === 1;
    let sentence: Span | undefined | 'unknown' = 'unknown';
    for (const { frame, words, sieve } of asksOf(signed, id)) {
      if ((frame.closes && !isClosing) || (words && !mayHoldAll(text, words)) || !sieve.mayMatch(text)) continue;
      let stretch: Span | undefined;
      if (frame.closes) stretch = { start: Math.max(0, start - REACH), end };
      else {
        if (sentence === 'unknown') {
          sentence = sentenceAt(paragraph, start);
          if (sentence && sentence.end - sentence.start > MAX_UNITS) sentence = undefined;
          if (sentence && asked?.get(id) === sentence.start) sentence = undefined;
          if (sentence) (asked ??= new Map()).set(id, sentence.start);
        }
        stretch = sentence;
      }
      // 不仅……失效，⏎而且……: the line breaks off, and the other half stands in the next
      if (isHalfMissing(frame) && stretch && isCutShort(text, stretch)) continue;
      const place = stretch && placeIn(paragraph, stretch, frame);
      if (!place || (frame.kind === 'collocation' && isOfNearerVerb(text, place, { start, end }))) continue;
      (broken ??= []).push({ ...place, frame });
    }
  }
  if (!broken) return NONE;
  broken.sort((a, b) => a.start - b.start || a.end - b.end);
  return broken.filter((b, k) => k === 0 || b.start >= broken[k - 1]!.end);
});

/** Whether a frame tells that its other half is not there at all; what stands for it wrongly, it could name. */
const isHalfMissing = ({ kind, right }: SentenceFrame): boolean => kind === 'half' && right === undefined;

/** Whether a sentence ends with the line, at a comma. */
const isCutShort = (text: string, { end }: Span): boolean => /，\s*$/.test(text) && text.slice(end).trim() === '';

/** A frame, and what tells at a sign whether it is worth a look. */
interface Ask {
  readonly frame: SentenceFrame;
  /**
   * Slots of the first two characters of the words of which it needs one: nearly all frames of a sign are told apart by
   * them. Undefined where it needs none, or one of the words has no two.
   */
  readonly words: Needs | undefined;
  /** What else its form needs. */
  readonly sieve: Sieve;
}

const asksBySign: (readonly Ask[] | undefined)[] = [];

/** Of all frames of a sign. */
function asksOf(signed: readonly SignedFrames[], id: number): readonly Ask[] {
  return (asksBySign[id] ??= signed[id]!.frames.map((frame): Ask => {
    const isTold = frame.needs.length > 0 && frame.needs.every((word) => word.length > 1);
    const slots = frame.needs.map((word) => pairSlot(word.charCodeAt(0), word.charCodeAt(1)));
    return { frame, words: isTold ? [Int32Array.from(slots)] : undefined, sieve: new Sieve(frame.source) };
  }));
}

/** Whether the sign behind a verb is what another verb nearer to it is about. */
const isOfNearerVerb = (text: string, place: Span, sign: Span): boolean =>
  place.end <= sign.start &&
  hasNearerVerb(
    text.slice(place.start, place.end),
    text.slice(place.end, sign.start).replace(/^[了着过]/, ''),
    text.slice(sign.start, sign.end),
  );

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
