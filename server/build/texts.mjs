// What the scripts share that count words in published texts.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
export const HAN = /^[\u4e00-\u9fff]+$/;

/** Documents of a folder or a file of published texts (.txt), in which a line `# name` begins another document. */
export function documentsOf(name) {
  const files = fs.statSync(name).isDirectory()
    ? fs
        .readdirSync(name, { recursive: true })
        .filter((file) => file.endsWith('.txt'))
        .sort()
        .map((file) => path.join(name, file))
    : [name];
  return files.flatMap((file) => fs.readFileSync(file, 'utf8').split(/^# .*$/m));
}

/** Where the build has put the segmenter and its dictionaries. */
export const jiebaFolder = path.resolve(import.meta.dirname, '../../dist/jieba');

/** Cuts a text into words with their kinds, `x` for what the shipped dictionary lacks. Changes the working folder. */
export function tagger() {
  process.chdir(jiebaFolder);
  const segmenter = require(path.join(jiebaFolder, `${process.platform}-${process.arch}.node`));
  segmenter.load('jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8');
  return (text) => (text === '' ? [] : segmenter.tag(text));
}
