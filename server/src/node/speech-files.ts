import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Draft } from '../syntax/types';

/** Extensions of the language, as in the manifest. */
const EXTENSIONS: ReadonlySet<string> = new Set(['.jhg', '.speech', '.讲话稿']);

/** Folders walked and files read at most, and bytes of a file: a search must not read a whole disk. */
const MAX_FOLDERS_PER_SEARCH = 400;
const MAX_FILES_PER_SEARCH = 200;
const MAX_BYTES_PER_FILE = 1_000_000;

/** Drafts of the workspace folders that are not open. */
export interface SpeechFiles {
  /** Drafts by URI; a file is read again only when it has changed. What cannot be read is left out. */
  read(folders: readonly string[], cancelled: () => boolean): Promise<ReadonlyMap<string, Draft>>;
}

/** Makes the reader. Hidden folders and node_modules are not walked, links not followed. */
export function createSpeechFiles(parse: (text: string) => Draft): SpeechFiles {
  const draftByFile = new Map<string, { readonly stamp: string; readonly draft: Draft }>();

  async function find(folders: readonly string[], cancelled: () => boolean): Promise<string[]> {
    const queue = [...folders];
    const files: string[] = [];
    for (
      let i = 0;
      i < queue.length && i < MAX_FOLDERS_PER_SEARCH && files.length < MAX_FILES_PER_SEARCH && !cancelled();
      i++
    ) {
      const entries = await fs.readdir(queue[i]!, { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        const place = path.join(queue[i]!, entry.name);
        if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') queue.push(place);
        else if (entry.isFile() && EXTENSIONS.has(path.extname(entry.name).toLowerCase())) files.push(place);
      }
    }
    return files.slice(0, MAX_FILES_PER_SEARCH);
  }

  return {
    async read(folders, cancelled) {
      const paths = folders.filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri));
      const drafts = new Map<string, Draft>();
      for (const file of await find(paths, cancelled)) {
        if (cancelled()) break;
        const stat = await fs.stat(file).catch(() => undefined);
        if (!stat || stat.size > MAX_BYTES_PER_FILE) continue;
        const stamp = `${stat.mtimeMs} ${stat.size}`;
        let row = draftByFile.get(file);
        if (row?.stamp !== stamp) {
          const text = await fs.readFile(file, 'utf8').catch(() => undefined);
          // not UTF-8: an editor must open it with its encoding
          if (text === undefined || text.includes('\uFFFD')) continue;
          row = { stamp, draft: parse(text.replace(/^\uFEFF/, '')) };
          draftByFile.set(file, row);
        }
        drafts.set(pathToFileURL(file).href, row.draft);
      }
      for (const file of draftByFile.keys()) if (!drafts.has(pathToFileURL(file).href)) draftByFile.delete(file);
      return drafts;
    },
  };
}
