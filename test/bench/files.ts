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
  return [row('extension.js', 900), row('code.js')];
}
