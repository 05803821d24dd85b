// Packs staged folders, one after another, by the packer of VS Code: `node vsce.mjs JSON`, a list of its options. One
// process for several: it takes longer to start than to pack.
import { createVSIX } from '@vscode/vsce';

for (const options of JSON.parse(process.argv[2])) {
  process.chdir(options.cwd);
  await createVSIX(options);
}
