import { describe, expect, test } from 'vitest';
import { exportDocx } from '../../server/src/docx/export';
import { SAMPLES, SEEDS } from './drafts';
import { convert, PAGES } from './office';
import { draftCharacters, printedCharacters } from './print';

describe.skipIf(!PAGES).each([
  ['samples', SAMPLES],
  ['seeds', SEEDS],
])('%s in print', (_, drafts) => {
  test.skipIf(drafts.length === 0).each(['公文', '讲话'] as const)('%s: hold every character', async (preset) => {
    const settings = { preset };
    const files = await Promise.all(drafts.map(async ({ draft }) => (await exportDocx(draft, settings)).bytes));
    const pdfs = convert(files, 'pdf');
    for (const [i, { name, draft }] of drafts.entries())
      expect(printedCharacters(pdfs[i]!), name).toBe(draftCharacters(draft));
  });
});
