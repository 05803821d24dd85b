import path from 'node:path';
import type { Judge } from '../../server/src/lexicon/model/judge';
import { loadTypoModel } from '../../server/src/node/load-model';
import { startSegmenter } from '../../server/src/node/segmenter/start';
import type { Segmenter } from '../../server/src/lexicon/segmenter';

/** The segmenter with its pruned dictionary, as it is shipped: what another one would say is not what writers see. */
export async function shippedSegmenter(): Promise<Segmenter> {
  const started = await startSegmenter(path.resolve('dist/jieba'));
  if (!('segmenter' in started)) throw new Error(`no segmenter (${started.reason}): run \`npm run build\` first`);
  return started.segmenter;
}

/** The model of open typos as it is shipped, with its compiled reader, or another one. */
export async function shippedModel(file = path.resolve('dist/typo.bin')): Promise<Judge> {
  const loaded = await loadTypoModel(file);
  if (!('judge' in loaded)) throw new Error(`no model (${loaded.reason})`);
  return loaded.judge;
}
