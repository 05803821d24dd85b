import { defineConfig } from 'vitest/config';
import { viteTables } from './server/build/tables.mjs';

export default defineConfig({
  plugins: [viteTables],
  test: {
    setupFiles: ['test/support/fixed-seed.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/host/**', 'test/bench/**'],
    // Tells that a test hangs, on a machine however busy; what is slow is told by the benches.
    testTimeout: 360_000,
    hookTimeout: 360_000,
    // Many tests wait for a process of their own: a worker for each processor, not one fewer.
    maxWorkers: '100%',
  },
});
