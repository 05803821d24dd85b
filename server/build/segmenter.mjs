// Makes dist/jieba: nodejieba's native part for this machine, its dictionaries, and jieba-wasm for all others.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pruneDictionary } from './dictionary.mjs';
import { buildNative } from './native.mjs';

const require = createRequire(import.meta.url);

/** Fills `folder`. `domain` are words that the dictionary keeps. Without a C++ compiler the native part is left out and said so; the WebAssembly part serves. */
export function buildSegmenter(folder, { log, domain }) {
  const nodejieba = path.dirname(require.resolve('nodejieba/package.json'));
  fs.mkdirSync(path.join(folder, 'wasm'), { recursive: true });
  const native = buildNative(nodejieba, log);
  if (native) fs.copyFileSync(native, path.join(folder, `${process.platform}-${process.arch}.node`));

  const dict = path.join(nodejieba, 'submodules/cppjieba/dict');
  pruneDictionary(path.join(dict, 'jieba.dict.utf8'), path.join(folder, 'jieba.dict.utf8'), domain);
  for (const file of ['hmm_model.utf8', 'user.dict.utf8'])
    fs.copyFileSync(path.join(dict, file), path.join(folder, file));
  // only keyword extraction reads these; they must not be empty (cppjieba aborts)
  fs.writeFileSync(path.join(folder, 'idf.utf8'), '的 1.0\n');
  fs.writeFileSync(path.join(folder, 'stop_words.utf8'), '的\n');

  const wasm = path.dirname(require.resolve('jieba-wasm'));
  for (const file of ['jieba_rs_wasm.js', 'jieba_rs_wasm_bg.wasm'])
    fs.copyFileSync(path.join(wasm, file), path.join(folder, 'wasm', file));

  const licences = [nodejieba, path.join(nodejieba, 'submodules/cppjieba'), path.join(wasm, '../..')]
    .flatMap((dir) => ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((name) => path.join(dir, name)))
    .filter((file) => fs.existsSync(file));
  fs.writeFileSync(
    path.join(folder, 'LICENSE.txt'),
    licences.map((file) => fs.readFileSync(file, 'utf8')).join('\n\n'),
  );
  // what the server holds the files against before it loads them
  const hashes = Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), hash(file)]),
  );
  fs.writeFileSync(path.join(folder, 'files.json'), JSON.stringify(hashes));
}

function hash(file) {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}
