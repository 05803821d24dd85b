import { expect, it } from 'vitest';
import { serverHolds } from './protocol';

it('the server outlives any session, and its findings afterwards are right', async () => {
  const { sessions, compared, servers } = await serverHolds({ runs: 40, seed: 20261124 });
  expect(sessions).toBe(40);
  expect(compared).toBeGreaterThan(40);
  expect(servers).toBe(1);
});
