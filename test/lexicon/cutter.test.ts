import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packedWords } from '../../server/build/segmenter.mjs';
import { Cutter } from '../../server/src/lexicon/jieba/cutter';
import { openWordFile } from '../../server/src/lexicon/jieba/word-file';
import type { Segmenter } from '../../server/src/lexicon/segmenter';
import { DOMAIN_WORDS } from '../../server/src/metadata';
import { startSegmenter } from '../../server/src/node/segmenter/start';
import { createSpeechService } from '../../server/src/service';
import { testSegmenter } from '../support/segmenter';

const DIST = path.resolve('dist/jieba');
const ADDON = path.join(DIST, `${process.platform}-${process.arch}.node`);

interface Native {
  load(...files: string[]): boolean;
  tag(text: string): readonly { readonly word: string; readonly tag: string }[];
}

/** nodejieba as the build made it, in this process. */
function nativeSegmenter(): Segmenter {
  const native = createRequire(import.meta.url)(ADDON) as Native;
  const names = ['jieba.dict', 'hmm_model', 'user.dict', 'idf', 'stop_words'];
  native.load(...names.map((name) => path.join(DIST, `${name}.utf8`)));
  return {
    name: 'nodejieba',
    dispose: () => undefined,
    tag: (texts) =>
      Promise.resolve(
        texts.map((text) => {
          let start = 0;
          return native
            .tag(text)
            .map(({ word, tag }) => ({ text: word, tag, start: (start += word.length) - word.length }));
        }),
      ),
  };
}

const words = async (text: string): Promise<readonly string[]> => {
  const [cut] = (await (await testSegmenter()).tag([text]))!;
  return cut!.map((word) => `${word.text}/${word.tag}`);
};

describe('words of a text', () => {
  it.each([
    ['全面加强党风廉政建设。', '全面/n 加强/v 党风廉政/nr 建设/vn 。/x'],
    ['', ''],
    ['用了12.5亿元和Word2处', '用/p 了/ul 12.5/m 亿元/m 和/c Word2/eng 处/n'],
  ])('%j', async (text, expected) => {
    expect((await words(text)).join(' ')).toBe(expected);
  });

  it('join to the text again, whatever it holds', async () => {
    const text = 'a1.5b\t，，。 𠮷野家😀 \ud800半\n龘龘中';
    const [cut] = (await (await testSegmenter()).tag([text]))!;
    let end = 0;
    for (const word of cut!) {
      expect(word.start).toBe(end);
      end += word.text.length;
    }
    expect(cut!.map((word) => word.text).join('')).toBe(text);
  });
});

// where no C++ compiler works there is no nodejieba, and nothing to compare
describe.runIf(fs.existsSync(ADDON))('nodejieba and the packed dictionary', () => {
  const packed = (): Segmenter => {
    const cutter = new Cutter(openWordFile(fs.readFileSync(path.join(DIST, 'words.bin'))));
    return {
      name: 'packed',
      dispose: () => undefined,
      tag: (given) => Promise.resolve(given.map((text) => cutter.tag(text))),
    };
  };
  const folder = path.resolve('test/samples');
  const texts = fs
    .readdirSync(folder)
    .filter((file) => /\.(?:txt|md|jhg)$/.test(file))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));

  it('cut alike', async () => {
    const lines = texts.flatMap((text) => text.split('\n'));
    expect(lines.length).toBeGreaterThan(100);
    expect(await packed().tag(lines)).toEqual(await nativeSegmenter().tag(lines));
  });

  it('give the same findings', async () => {
    const findingsBy = async (segmenter: Segmenter) => {
      const service = createSpeechService();
      service.useSegmenter(segmenter);
      const { configuration } = service.configure([]);
      return Promise.all(
        texts.map(async (text) => (await service.checkWithWords(service.parse(text), configuration)).findings),
      );
    };
    expect(await findingsBy(packed())).toEqual(await findingsBy(nativeSegmenter()));
  });
});

describe('many words at once', () => {
  it('are cut in pieces, between which a keystroke has its turn', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-words-'));
    fs.writeFileSync(path.join(folder, 'words.bin'), packedWords(DOMAIN_WORDS));
    const started = await startSegmenter(folder);
    fs.rmSync(folder, { recursive: true });
    if (!('segmenter' in started)) throw new Error(started.reason);
    const text = '要加强组织领导，压实工作责任，抓好督促落实。'.repeat(100);
    let turns = 0;
    let isCutting = true;
    const count = (): void => void (isCutting && (turns++, setImmediate(count)));
    setImmediate(count);
    const cut = await started.segmenter.tag(Array.from({ length: 100 }, () => text));
    isCutting = false;
    expect(cut).toHaveLength(100);
    expect(turns).toBeGreaterThanOrEqual(3);
  });
});
