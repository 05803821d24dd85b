import type { Norm, TypoJudge } from '../facts/words';
import type { Segmenter } from '../lexicon/segmenter';

/** Loads the segmenter for the rules that need words. Undefined where there is none: the other rules go on. */
export type LoadWords = () => Promise<Segmenter | undefined>;

/** Loads the model of open typos. Undefined where there is none: the lists go on. */
export type LoadModel = () => Promise<(TypoJudge & Partial<Norm>) | undefined>;

/** A segmenter that is loaded when the first stretch is to be cut: in a short draft there is often none. */
export interface LateSegmenter extends Segmenter {
  /** It was wanted, and there is none. */
  readonly missing: boolean;
}

/** Makes a segmenter of a way to load one. */
export function lateSegmenter(load: LoadWords): LateSegmenter {
  let loading: Promise<Segmenter | undefined> | undefined;
  let missing = false;
  return {
    name: 'late',
    get missing() {
      return missing;
    },
    async tag(texts) {
      const segmenter = await (loading ??= load());
      missing = segmenter === undefined;
      return segmenter?.tag(texts);
    },
    dispose() {
      void loading?.then((segmenter) => segmenter?.dispose());
    },
  };
}
