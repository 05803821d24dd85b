import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openArrays, writeArrays } from '../../server/src/lexicon/array-file';
import { RULES } from '../../server/src/rules/index';

const ARRAYS = {
  one: { units: Uint16Array.of(1, 2, 3), keys: Float64Array.of(-1, 0.5), bytes: Uint8Array.of(7) },
  other: { numbers: Int32Array.of(-5), none: Uint32Array.of() },
};

describe('a file of arrays', () => {
  const file = writeArrays(ARRAYS);

  it('gives back what was written', () => {
    const groups = openArrays(file)!;
    expect(groups('one')).toEqual(ARRAYS.one);
    expect(groups('other')).toEqual(ARRAYS.other);
    expect(groups('third')).toBeUndefined();
  });

  it('may begin anywhere', () => {
    const moved = new Uint8Array(file.length + 3);
    moved.set(file, 3);
    expect(openArrays(moved.subarray(3))!('one')).toEqual(ARRAYS.one);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['other bytes', new Uint8Array(200).fill(0xe7)],
    ['half a head', file.slice(0, 40)],
  ])('%s is none', (_, bytes) => {
    expect(openArrays(bytes)).toBeUndefined();
  });

  it('that is cut short lacks what stood at its end', () => {
    expect(openArrays(file.slice(0, file.length - 4))!('other')).toBeUndefined();
  });
});

describe('the indexes of the build', () => {
  const samples = path.resolve('test/samples');
  const texts = [
    ...fs.readdirSync(samples).flatMap((name) => {
      const file = path.join(samples, name);
      return fs.statSync(file).isFile() ? [fs.readFileSync(file, 'utf8')] : [];
    }),
    RULES.flatMap(({ examples }) => examples.bad.map(({ text }) => text.replaceAll(/[⟦⟧]/g, ''))).join('\n'),
  ];

  /** Findings by modules that have made nothing yet. */
  async function findings(prepare: boolean): Promise<unknown> {
    vi.resetModules();
    const { preparedFile, usePrepared } = await import('../../server/src/lexicon/prepared');
    const { createSpeechService } = await import('../../server/src/service');
    const { testSegmenter } = await import('../support/segmenter');
    if (prepare) {
      const file = preparedFile();
      usePrepared(() => openArrays(file));
    }
    const service = createSpeechService();
    service.useSegmenter(await testSegmenter());
    const { configuration } = service.configure([]);
    return Promise.all(
      texts.map(async (text) => (await service.checkWithWords(service.parse(text), configuration)).findings),
    );
  }

  it('find what indexes find that are made on the spot', async () => {
    const made = await findings(false);
    expect(JSON.stringify(made).length).toBeGreaterThan(100_000);
    expect(await findings(true)).toEqual(made);
  });
});
