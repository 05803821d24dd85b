// Whether a file that the editor writes has been written to its end: the editor makes it empty first, and a reader who comes
// between sees nothing, or a part.
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

const read = (file) => fs.readFileSync(file);

/** What takes nothing but a whole file of its kind: it gives false or throws for all else. */
const KINDS = {
  '.docx': (file) => unzipSync(read(file)) !== undefined,
  '.json': (file) => JSON.parse(read(file).toString()) !== undefined,
  '.pdf': (file) => read(file).toString('latin1').trimEnd().endsWith('%%EOF'),
};

/** Whether the file is there, as a whole. Throws for kinds of which it does not know how they end. */
export function isWhole(file) {
  const takes = KINDS[path.extname(file)];
  if (!takes) throw new Error(`no way to tell whether ${file} is whole`);
  try {
    return takes(file);
  } catch {
    return false;
  }
}
