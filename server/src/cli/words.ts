import type { TypoJudge } from '../facts/words';
import type { Segmenter } from '../lexicon/segmenter';

/** Loads the segmenter for the rules that need words. Undefined where there is none: the other rules go on. */
export type LoadWords = () => Promise<Segmenter | undefined>;

/** Loads the model of open typos. Undefined where there is none: the lists go on. */
export type LoadModel = () => Promise<TypoJudge | undefined>;
