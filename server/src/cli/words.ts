import type { Segmenter } from '../lexicon/segmenter';

/** Loads the segmenter for the rules that need words. Undefined where there is none: the other rules go on. */
export type LoadWords = () => Promise<Segmenter | undefined>;
