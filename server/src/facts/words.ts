import type { HouseCounts } from '../lexicon/model/house-counts';
import type { Suspicion } from '../lexicon/model/judge';
import { piecesOf } from '../lexicon/model/pieces';
import type { Segmenter, Word } from '../lexicon/segmenter';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';
import { NONE } from '../text/none';

/** What finds slips that no list holds. The model of the lexicon is one. */
export interface TypoJudge {
  /** Suspicions of the sentence `text.slice(from, to)`; offsets are of `text`. */
  sentence(text: string, from: number, to: number): readonly Suspicion[];
  /** The same for the drafts of a house. */
  withHouse?(house: HouseCounts): TypoJudge;
}

/** What everyone writes, against which a house is held. */
export interface Norm {
  /** How often everyone writes something, in a million characters. */
  timesPerMillion(text: string): number;
  /** Whether two characters are a usual word. */
  isUsualWord(text: string): boolean;
}

/** Without a model nothing is known of everyone, and all that a house says often is its own. */
const NO_NORM: Norm = { timesPerMillion: () => 0, isUsualWord: () => false };

/** What a model knows of everyone. */
export function normOf(judge: Partial<Norm> | undefined): Norm {
  return judge?.timesPerMillion && judge.isUsualWord ? (judge as Norm) : NO_NORM;
}

/** What is wanted of a paragraph before it can be checked. */
export interface Wanted {
  readonly paragraph: Paragraph;
  readonly span: Span;
  /** The judge’s suspicions of the whole paragraph are wanted, and no words. */
  readonly judged?: true;
}

/** Words of stretches of paragraphs, and suspicions of paragraphs, remembered with the paragraph object. */
export interface WordStore {
  /** Words of a stretch, or undefined while they are not there. */
  of(paragraph: Paragraph, span: Span): readonly Word[] | undefined;
  /** Suspicions of a paragraph, in order of place; undefined while they are not there. */
  suspicionsOf(paragraph: Paragraph): readonly Suspicion[] | undefined;
  /** Fetches what is missing. Resolves false when the segmenter has failed; what is there stays usable. */
  fetch(requests: readonly Wanted[]): Promise<boolean>;
}

/** What a store is made of; each may be missing. `pause` lets other work have its turn. */
export interface WordSources {
  readonly segmenter?: Segmenter;
  readonly judge?: TypoJudge;
  readonly pause?: () => Promise<void>;
}

/** Makes a store. Requests for the same stretch are answered once. */
export function createWordStore({ segmenter, judge, pause }: WordSources): WordStore {
  const words = new WeakMap<Paragraph, Map<string, readonly Word[]>>();
  const judged = judge && createJudged(judge, pause);
  const key = (span: Span): string => `${span.start}:${span.end}`;

  async function cut(requests: readonly Wanted[]): Promise<boolean> {
    const missing = requests.filter((r) => !words.get(r.paragraph)?.has(key(r.span)));
    if (missing.length === 0 || !segmenter) return true;
    try {
      // writers say things again: each wording is cut once
      const places = new Map<string, number>();
      const asked = missing.map(({ paragraph, span }) => {
        const text = paragraph.text.slice(span.start, span.end);
        const place = places.get(text) ?? places.size;
        places.set(text, place);
        return place;
      });
      const tagged = await segmenter.tag([...places.keys()]);
      if (!tagged) return true;
      missing.forEach((r, i) => {
        let wordsBySpan = words.get(r.paragraph);
        if (!wordsBySpan) words.set(r.paragraph, (wordsBySpan = new Map()));
        wordsBySpan.set(key(r.span), tagged[asked[i]!] ?? []);
      });
      return true;
    } catch {
      return false;
    }
  }

  return {
    of: (paragraph, span) => words.get(paragraph)?.get(key(span)),
    suspicionsOf: (paragraph) => judged?.of(paragraph),
    async fetch(requests) {
      const cutting = cut(requests.filter((r) => !r.judged));
      if (judged) for (const { paragraph, judged: isWanted } of requests) if (isWanted) await judged.read(paragraph);
      return cutting;
    },
  };
}

interface Judged {
  of(paragraph: Paragraph): readonly Suspicion[] | undefined;
  read(paragraph: Paragraph): Promise<void>;
}

/** Characters that are judged between two pauses: some milliseconds. */
const CHARACTERS_PER_TURN = 1500;
/** Sentences that are remembered beside those of the paragraphs: of a paragraph that is edited all but one are the same. */
const MAX_SENTENCES = 2048;

/** Suspicions by paragraph, and by sentence for paragraphs that are edited. */
function createJudged(judge: TypoJudge, pause: (() => Promise<void>) | undefined): Judged {
  const paragraphs = new WeakMap<Paragraph, readonly Suspicion[]>();
  // of two generations the older goes when the younger is full: no sentence is looked for in an order of use
  let young = new Map<string, readonly Suspicion[]>();
  let old = young;
  let since = 0;
  const sentence = (text: string): readonly Suspicion[] => {
    let judgement = young.get(text) ?? old.get(text);
    if (judgement === undefined) {
      judgement = judge.sentence(text, 0, text.length);
      since += text.length;
    }
    if (young.size >= MAX_SENTENCES) {
      old = young;
      young = new Map();
    }
    young.set(text, judgement);
    return judgement;
  };
  return {
    of: (paragraph) => paragraphs.get(paragraph),
    async read(paragraph) {
      if (paragraphs.has(paragraph)) return;
      let all: Suspicion[] | undefined;
      const { text } = paragraph;
      for (const { start, end } of piecesOf(text)) {
        for (const suspicion of sentence(text.slice(start, end))) (all ??= []).push(movedBy(suspicion, start));
        if (pause && since >= CHARACTERS_PER_TURN) {
          since = 0;
          await pause();
        }
      }
      paragraphs.set(paragraph, all ?? NONE);
    },
  };
}

/** A suspicion of a sentence in the offsets of the paragraph that it begins in at `offset`. */
function movedBy({ start, end, word, ...rest }: Suspicion, offset: number): Suspicion {
  return {
    ...rest,
    start: start + offset,
    end: end + offset,
    word: { ...word, start: word.start + offset, end: word.end + offset },
  };
}
