import { packedWords } from '../../server/build/segmenter.mjs';
import { Cutter } from '../../server/src/lexicon/jieba/cutter';
import { openWordFile } from '../../server/src/lexicon/jieba/word-file';
import type { Segmenter } from '../../server/src/lexicon/segmenter';
import { DOMAIN_WORDS } from '../../server/src/metadata';

let made: Cutter | undefined;

/** The segmenter as it is shipped, in this process and without a build. */
export function testSegmenter(): Promise<Segmenter> {
  const cutter = (made ??= new Cutter(openWordFile(packedWords(DOMAIN_WORDS))));
  return Promise.resolve({
    name: 'test',
    dispose: () => undefined,
    tag: (texts) => Promise.resolve(texts.map((text) => cutter.tag(text))),
  });
}
