import { Cutter } from '../lexicon/jieba/cutter';
import { openWordFile } from '../lexicon/jieba/word-file';
import type { Segmenter } from '../lexicon/segmenter';

/** The segmenter on the words that the build has packed. It cuts as nodejieba does, which a browser cannot load. */
export function createSegmenter(words: Uint8Array): Segmenter {
  const cutter = new Cutter(openWordFile(words));
  return {
    name: 'jieba',
    tag: (texts) => Promise.resolve(texts.map((text) => cutter.tag(text))),
    dispose: () => undefined,
  };
}
