import { expect, it } from 'vitest';
import { threadsAgree } from './threads';

// `npm run fuzz` does the same for as long as is asked, with a new seed each time
it('folders are told on several threads as on one', async () => {
  const { folders } = await threadsAgree({ runs: 2, seed: 20261129 });
  expect(folders).toBe(2);
});
