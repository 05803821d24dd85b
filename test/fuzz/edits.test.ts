import { expect, it } from 'vitest';
import { testSegmenter } from '../support/segmenter';
import { editsAgree, noCounts } from './edits';

// `npm run fuzz` does the same for a million edits, with a new seed each time
it('drafts that were edited are what the same texts are, read anew', async () => {
  const counts = noCounts();
  await editsAgree({ drafts: 60, seed: 20261124, every: 3, segmenter: await testSegmenter(), counts });
  expect(counts.edits).toBeGreaterThan(800);
  expect(counts.checksWithWords).toBeGreaterThan(40);
});
