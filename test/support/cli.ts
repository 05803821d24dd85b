import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../server/src/cli/run';
import type { Norm, TypoJudge } from '../../server/src/facts/words';
import { createSpeechService, type SpeechService } from '../../server/src/service';

/** What a run of the command line gave. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly bytes: Buffer;
}

/** A folder of its own with the command line in it, in this process. */
export interface Bench {
  readonly folder: string;
  put(name: string, content: string | Uint8Array): void;
  get(name: string): Buffer;
  biganzi(...argv: string[]): Promise<Ran>;
  dispose(): void;
}

/** Makes a folder with Chinese and a blank in its path. `service` stands in for the whole catalogue. */
export function createBench(
  service: () => SpeechService = createSpeechService,
  judge?: TypoJudge & Partial<Norm>,
): Bench {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi 命令行 '));
  const at = (name: string): string => path.join(folder, name);
  return {
    folder,
    put(name, content) {
      fs.mkdirSync(path.dirname(at(name)), { recursive: true });
      fs.writeFileSync(at(name), content);
    },
    get: (name) => fs.readFileSync(at(name)),
    async biganzi(...argv) {
      let out = '';
      let err = '';
      const bytes: Uint8Array[] = [];
      const code = await run(
        argv,
        {
          cwd: folder,
          out: (text) => void (out += text),
          bytes: (chunk) => void bytes.push(chunk),
          err: (text) => void (err += text),
          stdin: () => Promise.resolve(fs.readFileSync(at('stdin'))),
          terminal: false,
        },
        {
          service: service(),
          version: '1.2.3',
          loadWords: () => Promise.resolve(undefined),
          loadModel: () => Promise.resolve(judge),
        },
      );
      return { code, out, err, bytes: Buffer.concat(bytes) };
    },
    dispose: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
