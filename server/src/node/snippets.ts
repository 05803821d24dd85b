import fs from 'node:fs';
import path from 'node:path';
import { isSnippetFile, snippetsIn } from '../features/snippet-files';
import type { Snippet } from '../features/snippets';

/** Snippets of all `*.code-snippets` of a folder, read at the first call; none where the folder is missing. */
export function createSnippets(folder: string): () => readonly Snippet[] {
  let snippets: readonly Snippet[] | undefined;
  return () => (snippets ??= read(folder));
}

function read(folder: string): readonly Snippet[] {
  try {
    return fs
      .readdirSync(folder)
      .filter(isSnippetFile)
      .sort()
      .flatMap((name) => snippetsIn(name, fs.readFileSync(path.join(folder, name), 'utf8')));
  } catch {
    return [];
  }
}
