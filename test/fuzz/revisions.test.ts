import { expect, test } from 'vitest';
import { revisionsProven } from './revisions';

test('safe fixes as tracked changes: rejected the old text, accepted that of --fix', async () => {
  const { changed } = await revisionsProven({ count: 15, seed: 5, seeds: '', office: false });
  expect(changed).toBeGreaterThanOrEqual(15);
});
