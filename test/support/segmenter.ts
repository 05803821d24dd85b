import { createRequire } from 'node:module';
import type { Segmenter } from '../../server/src/lexicon/segmenter';

interface Wasm {
  tag(text: string, hmm: boolean): { word: string; tag: string }[];
}

/** A segmenter in this process for rule tests: jieba-wasm, which needs no compiled part and no worker. */
export async function testSegmenter(): Promise<Segmenter> {
  const wasm = createRequire(import.meta.url)('jieba-wasm') as Wasm;
  return Promise.resolve({
    name: 'test',
    dispose: () => undefined,
    tag: (texts) =>
      Promise.resolve(
        texts.map((text) => {
          let start = 0;
          return wasm.tag(text, true).map(({ word, tag }) => {
            const at = start;
            start += word.length;
            return { text: word, tag, start: at };
          });
        }),
      ),
  });
}
