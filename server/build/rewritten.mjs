import fs from 'node:fs';

/** An esbuild plugin: sources of the server go through some rewrites, one after the other. Each gives back what it leaves alone. */
export const rewritten = (...rewrites) => ({
  name: 'rewritten',
  setup(build) {
    build.onLoad({ filter: /server[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: rewrites.reduce((text, rewrite) => rewrite(text, file), fs.readFileSync(file, 'utf8')),
      loader: 'ts',
    }));
  },
});
