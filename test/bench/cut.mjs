// Cuts the lines that come as a message with one dictionary of nodejieba and sends back where words end.
import { createRequire } from 'node:module';
import path from 'node:path';

const [folder, dictionary] = process.argv.slice(2);
const native = createRequire(import.meta.url)(path.join(folder, `${process.platform}-${process.arch}.node`));
const file = (name) => path.join(folder, name);
native.load(dictionary, file('hmm_model.utf8'), file('user.dict.utf8'), file('idf.utf8'), file('stop_words.utf8'));
process.once('message', (lines) => {
  const ends = lines.map((line) => {
    let at = 0;
    return native.tag(line).map((w) => (at += w.word.length));
  });
  process.send(ends, () => process.exit(0));
});
