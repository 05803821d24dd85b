import path from 'node:path';
import type { LaneMaker } from '../../server/src/cli/lanes';
import { run } from '../../server/src/cli/run';
import { loadTypoModel } from '../../server/src/node/load-model';
import { startSegmenter } from '../../server/src/node/segmenter/start';
import { createSpeechService } from '../../server/src/service';

/** The build, whose threads and data are used. */
export const DIST = path.resolve('dist');

/** What a command said, and the code that it ended with. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `check` in a folder as the command line does, its indexes made here; on other threads too where lanes are given. */
export async function checkFolder(cwd: string, argv: readonly string[], lanes?: LaneMaker): Promise<Said> {
  let out = '';
  let err = '';
  const io = {
    cwd,
    terminal: false,
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    bytes: () => undefined,
    stdin: () => Promise.resolve(new Uint8Array()),
  };
  const code = await run(['check', ...argv], io, {
    service: createSpeechService(),
    version: '1.2.3',
    loadWords: async () => {
      const started = await startSegmenter(path.join(DIST, 'jieba'));
      return 'segmenter' in started ? started.segmenter : undefined;
    },
    loadModel: async () => {
      const loaded = await loadTypoModel(path.join(DIST, 'typo.bin'));
      return 'judge' in loaded ? loaded.judge : undefined;
    },
    ...(lanes && { lanes }),
  });
  return { code, out, err };
}
