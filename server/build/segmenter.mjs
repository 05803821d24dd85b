// Makes dist/jieba: the words as the server reads them, and nodejieba's native part for this machine with its dictionaries.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pruneDictionary } from './dictionary.mjs';
import { buildNative } from './native.mjs';
import { packWords } from './word-file.mjs';

const require = createRequire(import.meta.url);

/**
 * Fills `folder`. `domain` are words that the dictionary keeps. Without a C++ compiler the native part is left out and said
 * so: all is cut from the packed words then.
 */
export function buildSegmenter(folder, { log, domain }) {
  const nodejieba = path.dirname(require.resolve('nodejieba/package.json'));
  fs.mkdirSync(folder, { recursive: true });
  const native = buildNative(nodejieba, log);
  if (native) fs.copyFileSync(native, path.join(folder, `${process.platform}-${process.arch}.node`));

  const texts = wordTexts(domain);
  for (const [file, text] of Object.entries(texts)) fs.writeFileSync(path.join(folder, file), text);
  // only keyword extraction reads these; they must not be empty (cppjieba aborts)
  fs.writeFileSync(path.join(folder, 'idf.utf8'), '的 1.0\n');
  fs.writeFileSync(path.join(folder, 'stop_words.utf8'), '的\n');
  fs.writeFileSync(path.join(folder, 'words.bin'), pack(texts));

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

/** The packed words without any of the other files, for tests that need no build. Packed once for a dictionary. */
export function packedWords(domain) {
  const nodejieba = fs.readFileSync(require.resolve('nodejieba/package.json'), 'utf8');
  const makers = ['dictionary.mjs', 'word-file.mjs'].map((file) => path.join(import.meta.dirname, file));
  const key = createHash('sha256')
    .update(nodejieba)
    .update([...domain].sort().join(' '));
  for (const file of makers) key.update(fs.readFileSync(file));
  const kept = path.resolve(import.meta.dirname, `../../node_modules/.cache/biganzi/words-${key.digest('hex')}.bin`);
  if (!fs.existsSync(kept)) {
    fs.mkdirSync(path.dirname(kept), { recursive: true });
    const unfinished = `${kept}.${process.pid}.${performance.now()}`;
    fs.writeFileSync(unfinished, pack(wordTexts(domain)));
    fs.renameSync(unfinished, kept);
  }
  return fs.readFileSync(kept);
}

/** The texts that nodejieba reads, by file. */
function wordTexts(domain) {
  const folder = path.join(path.dirname(require.resolve('nodejieba/package.json')), 'submodules/cppjieba/dict');
  const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8');
  return {
    'jieba.dict.utf8': pruneDictionary(read('jieba.dict.utf8'), domain),
    'hmm_model.utf8': read('hmm_model.utf8'),
    'user.dict.utf8': read('user.dict.utf8'),
  };
}

const pack = (texts) => packWords(texts['jieba.dict.utf8'], texts['user.dict.utf8'], texts['hmm_model.utf8']);

function hash(file) {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}
