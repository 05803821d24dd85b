// `npm run package [-- folder [target…]]`: the files that people install (a VSIX for each system, an npm package), with
// their checksums. `npm run release` makes the same, and only where the project's address is known. With --built it packs
// what stands in dist/ and builds nothing.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { addressOf, manifestOf } from './release/address.mjs';
import { packAll } from './release/pack.mjs';
import { TARGETS } from './release/targets.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  options: { release: { type: 'boolean' }, built: { type: 'boolean' }, address: { type: 'string' } },
  allowPositionals: true,
});
const [out = 'out/release', ...targets] = positionals;

function giveUp(message) {
  console.error(message);
  process.exit(1);
}

let address;
try {
  address = addressOf(values.address ?? manifestOf().repository);
} catch (error) {
  giveUp(error.message);
}
if (values.release && address === undefined)
  giveUp(
    '还不能发布：package.json 的 repository 是空的。填上项目地址（如 https://github.com/单位/biganzi），仓库、问题、主页和扩展页面上的图都由它得出。',
  );
for (const target of targets)
  if (!(target in TARGETS)) giveUp(`没有 ${target} 这个平台；有 ${Object.keys(TARGETS).join('、')}`);

if (!values.built) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'esbuild.mjs')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
for (const file of await packAll(path.resolve(root, out), address, targets.length > 0 ? targets : undefined))
  console.log(`${path.relative(root, file)}  ${(fs.statSync(file).size / 1e6).toFixed(2)} MB`);
