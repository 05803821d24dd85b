import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { exportDocx } from '../../server/src/docx/export';
import { best } from './clock';
import { fresh } from './cold';
import type { Row } from './table';

/** Word files: export, and the preview that is made of it at every pause. */
export async function wordFileRows(text: string): Promise<Row[]> {
  const part = 'Word';
  const draft = fresh().service.parse(text);
  const size = text.length;
  return [
    {
      part,
      what: 'export, 公文',
      size,
      value: await best(
        3,
        () => draft,
        (d) => exportDocx(d),
      ),
      unit: 'ms',
      note: 'the preview draws this very file',
    },
    {
      part,
      what: 'export, 讲话, with readings and times',
      size,
      value: await best(
        3,
        () => draft,
        (d) => exportDocx(d, { preset: '讲话', pinyin: true, speakingTime: true, markOpen: true }),
      ),
      unit: 'ms',
    },
  ];
}

/** Sizes of what VS Code reads when it starts us. */
export function bundleRows(): Row[] {
  const part = 'Bundles';
  const row = (file: string, most?: number): Row => {
    const value = fs.statSync(`dist/${file}`).size / 1000;
    return {
      part,
      what: file,
      value,
      unit: 'KB',
      ...(most !== undefined && { held: { against: 'itself', ratio: 1, limit: `≤ ${most} KB`, ok: value <= most } }),
    };
  };
  return [row('extension.js', 100), row('language-client.js'), row('code.js')];
}

const MAX_ACTIVATION = 10;

/** The client activated for texts that are no speech, each time in a process of its own. */
export function activationRows(rounds: number): Row[] {
  let loaded = Infinity;
  let activated = Infinity;
  for (let round = 0; round < rounds; round++) {
    const { stdout } = spawnSync(process.execPath, ['test/bench/activate.cjs'], { encoding: 'utf8' });
    const times = JSON.parse(stdout) as { readonly loaded: number; readonly activated: number };
    loaded = Math.min(loaded, times.loaded);
    activated = Math.min(activated, times.activated);
  }
  const part = 'The client in a window without a speech';
  return [
    { part, what: 'its code loaded', value: loaded, unit: 'ms' },
    {
      part,
      what: 'activated',
      value: activated,
      unit: 'ms',
      held: { against: 'itself', ratio: 1, limit: `≤ ${MAX_ACTIVATION} ms`, ok: activated <= MAX_ACTIVATION },
      note: 'beside a VS Code that answers with nothing',
    },
  ];
}
