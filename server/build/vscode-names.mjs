import fs from 'node:fs';
import path from 'node:path';

/**
 * An esbuild plugin: `import * as vscode` of our own modules reads each name that they use once. Otherwise every module
 * gets a copy of the whole API, hundreds of properties, before the window has shown a text.
 */
export const vscodeNames = {
  name: 'vscode-names',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'vscode', namespace: 'vscode-names' } : { path: 'vscode', external: true },
    );
    build.onLoad({ filter: /.*/, namespace: 'vscode-names' }, () => ({
      contents: `const api = require('vscode');\n${namesUsed()
        .map((name) => `export const ${name} = api.${name};`)
        .join('\n')}`,
      loader: 'js',
    }));
  },
};

/** Names of the API that stand in the sources of the client: of what is a type alone, the value is undefined. */
function namesUsed() {
  const folder = 'client/src';
  const names = new Set();
  for (const file of fs.readdirSync(folder, { recursive: true }))
    if (file.endsWith('.ts'))
      for (const m of fs.readFileSync(path.join(folder, file), 'utf8').matchAll(/\bvscode\.(\w+)/g)) names.add(m[1]);
  return [...names].sort();
}
