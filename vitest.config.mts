import { defineConfig } from 'vitest/config';
import { viteTables } from './server/build/tables.mjs';
import ALONE from './test/support/alone.json' with { type: 'json' };

const OTHER_RUNNERS = ['test/host/**', 'test/bench/**'];

export default defineConfig({
  test: {
    // Many tests wait for a process of their own: a worker for each processor, not one fewer.
    maxWorkers: '100%',
    projects: [
      // what puts something else in a module's place, or asks for modules that nothing has used
      { extends: true, test: { name: 'alone', include: ALONE } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...OTHER_RUNNERS, ...ALONE],
          isolate: false,
        },
      },
    ],
    globalSetup: ['test/support/shared-office.ts'],
    setupFiles: ['test/support/fixed-seed.ts'],
    // Tells that a test hangs, on a machine however busy: with a dozen busy processes on two slow processors one that takes
    // half a minute alone takes more than six. What is slow is told by the benches.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
  },
  plugins: [viteTables],
});
