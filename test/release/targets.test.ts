import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { TARGETS } from '../../server/build/release/targets.mjs';

test('each bundle of the build is installed, but for the thread of a segmenter that only a native part needs', () => {
  const built = fs.readdirSync(path.resolve(import.meta.dirname, '../../dist')).filter((name) => name.endsWith('.js'));
  const left = built.filter((name) => !TARGETS.universal.includes(`dist/${name}`));
  expect(left).toEqual(['segmenter-worker.js']);
});
