import path from 'node:path';
import { startSegmenter } from '../../server/src/node/segmenter/start';
import type { Segmenter } from '../../server/src/lexicon/segmenter';

/** The segmenter with its pruned dictionary, as it is shipped: what another one would say is not what writers see. */
export async function shippedSegmenter(): Promise<Segmenter> {
  const started = await startSegmenter(path.resolve('dist/jieba'));
  if (!('segmenter' in started)) throw new Error(`no segmenter (${started.reason}): run \`npm run build\` first`);
  return started.segmenter;
}
