import fs from 'node:fs';
import { openArrayFile, type ReadBytes } from '../lexicon/array-file';
import { usePrepared } from '../lexicon/prepared';

/**
 * Takes the indexes of the lexicon from the file of the build, each when it is first asked for; where the file is missing or
 * not whole they are made. The file stays open: one that is put in its place is another version's.
 */
export function loadPrepared(file: string): void {
  usePrepared(() => {
    try {
      return openArrayFile(readerOf(fs.openSync(file, 'r')));
    } catch {
      return undefined;
    }
  });
}

function readerOf(descriptor: number): ReadBytes {
  const { size } = fs.fstatSync(descriptor);
  return (start, length) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - start)));
    try {
      return bytes.subarray(0, fs.readSync(descriptor, bytes, 0, bytes.length, start));
    } catch {
      return bytes.subarray(0, 0);
    }
  };
}
