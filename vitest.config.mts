import { defineConfig } from 'vitest/config';
import { viteTables } from './server/build/tables.mjs';

export default defineConfig({
  plugins: [viteTables],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/host/**', 'test/bench/**'],
    testTimeout: 20_000,
  },
});
