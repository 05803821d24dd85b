import fs from 'node:fs';
import { openArrays } from '../lexicon/array-file';
import { usePrepared } from '../lexicon/prepared';

/** Takes the indexes of the lexicon from the file of the build; where it is missing or not whole they are made. */
export function loadPrepared(file: string): void {
  usePrepared(() => {
    try {
      return openArrays(fs.readFileSync(file));
    } catch {
      return undefined;
    }
  });
}
