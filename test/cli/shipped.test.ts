import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../server/src/cli/run';
import { RULES } from '../../server/src/rules/index';
import { createSpeechService } from '../../server/src/service';
import { readMarkers } from '../support/markers';
import { testSegmenter } from '../support/segmenter';
import { shippedJudge } from '../support/typo-judge';

// A bundle may lose what the sources have: a package loaded late, a table, a reader. Each rule's examples together ask for
// all of them.
const MAX_OUTPUT_BYTES = 100_000_000;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), '笔杆子 成品 '));
const argv = ['check', '--format', 'json', folder];

beforeAll(() => {
  for (const { id, examples } of RULES)
    examples.bad.forEach(({ text }, i) => {
      const extension = text.startsWith('<!-- markdown -->') ? 'md' : 'jhg';
      fs.writeFileSync(path.join(folder, `${id.replace('/', '-')}-${i}.${extension}`), readMarkers(text).text);
    });
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

it('finds in the examples of all rules what the sources find, and no rule fails', async () => {
  const built = spawnSync(process.execPath, [path.resolve('dist/cli.js'), ...argv], {
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  const heard = { out: '', err: '' };
  await run(
    argv,
    {
      cwd: folder,
      out: (text) => void (heard.out += text),
      bytes: () => undefined,
      err: (text) => void (heard.err += text),
      stdin: () => Promise.resolve(new Uint8Array()),
      terminal: false,
    },
    {
      service: createSpeechService(),
      version: '0.0.0',
      loadWords: testSegmenter,
      loadModel: () => Promise.resolve(shippedJudge()),
    },
  );
  expect(built.stderr).toBe(heard.err);
  expect(built.stderr).toBe('');
  expect(JSON.parse(built.stdout)).toEqual(JSON.parse(heard.out));
});
