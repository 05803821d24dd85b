import { expect, test } from 'vitest';
import { exportDocx } from '../../server/src/docx/export';
import { SAMPLES, SEEDS } from './drafts';
import { convert, PAGES } from './office';
import { draftCharacters, printedCharacters } from './print';

const DRAFTS = [...SAMPLES, ...SEEDS];

test.skipIf(!PAGES)('in both presets every character of samples and seeds is printed', async () => {
  const all = (['公文', '讲话'] as const).flatMap((preset) => DRAFTS.map((draft) => ({ ...draft, preset })));
  const files = await Promise.all(all.map(async ({ draft, preset }) => (await exportDocx(draft, { preset })).bytes));
  // in one start of LibreOffice
  const pdfs = convert(files, 'pdf');
  for (const [i, { name, preset, draft }] of all.entries())
    expect(printedCharacters(pdfs[i]!), `${name}, ${preset}`).toBe(draftCharacters(draft));
});
