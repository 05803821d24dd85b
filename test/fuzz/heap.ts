import { createSpeechService } from '../../server/src/service';
import type { Draft } from '../../server/src/syntax/types';
import { inventedText } from '../bench/text';

/**
 * Megabytes in use after a tenth of the edits and after all, garbage collected (wants --expose-gc): typing, deleting and
 * pasting in one draft that keeps its length, checked after each edit.
 */
export function heapGrowth(edits: number): { readonly early: number; readonly late: number } {
  const service = createSpeechService();
  const { configuration } = service.configure([]);
  let draft: Draft = service.parse(inventedText(20_000));
  let early = 0;
  for (let i = 0; i < edits; i++) {
    const at = (i * 7919) % draft.text.length;
    const newText = ['好', '，', '\n', '一是抓落实，', 'XX县', '布署'][i % 6]!;
    draft = service.edit(draft, [{ start: at, end: at, newText }]);
    service.check(draft, configuration);
    draft = service.edit(draft, [{ start: at, end: at + newText.length, newText: '' }]);
    service.check(draft, configuration);
    if (i === Math.floor(edits / 10)) early = used();
  }
  return { early, late: used() };
}

function used(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e5) / 10;
}
