import { afterAll, describe, expect, it } from 'vitest';
import { createSpeechService } from '../../server/src/service';
import { createBench } from '../support/cli';
import { testSegmenter } from '../support/segmenter';
import { WHOLE } from './whole-texts';

const service = createSpeechService();
const { configuration } = service.configure([]);
const bench = createBench();
afterAll(() => bench.dispose());

describe('a right text', () => {
  it('is left whole by fix-all, with words', async () => {
    service.useSegmenter(await testSegmenter());
    for (const text of WHOLE) expect((await service.fixAllWithWords(text, configuration)).text).toBe(text);
  });

  it('is left whole byte by byte by check --fix', async () => {
    for (const [number, text] of WHOLE.entries()) bench.put(`${number}.txt`, text);
    await bench.biganzi('check', '--fix', '.');
    for (const [number, text] of WHOLE.entries()) expect(bench.get(`${number}.txt`).toString()).toBe(text);
  });
});
