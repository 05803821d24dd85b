import fs from 'node:fs';
import path from 'node:path';
import { isPartFile, partsIn } from '../features/part-files';
import type { Part } from '../features/parts';

/** Parts of all `*.code-snippets` of a folder, read at the first call; none where the folder is missing. */
export function createSnippets(folder: string): () => readonly Part[] {
  let parts: readonly Part[] | undefined;
  return () => (parts ??= read(folder));
}

function read(folder: string): readonly Part[] {
  try {
    return fs
      .readdirSync(folder)
      .filter(isPartFile)
      .sort()
      .flatMap((name) => partsIn(name, fs.readFileSync(path.join(folder, name), 'utf8')));
  } catch {
    return [];
  }
}
