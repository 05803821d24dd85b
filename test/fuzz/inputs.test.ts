import { expect, it } from 'vitest';
import { inputsHold, TARGETS } from './inputs';

it.each(TARGETS.map((t) => [t.name, t] as const))('%s', async (_, target) => {
  expect(await inputsHold(target, 700, 20261124)).toBe(700);
});
