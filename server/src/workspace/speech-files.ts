import { inFolder } from '../configuration/lookup';
import type { Draft } from '../syntax/types';
import { strictUtf8, type FileStore } from './file-store';

/** Endings of the language's files, as in the manifest. */
const SPEECH_ENDING = /\.(?:jhg|speech|讲话稿)$/i;

/** Folders walked and files read at most, and bytes of a file: a search must not read a whole disk. */
const MAX_FOLDERS_PER_SEARCH = 400;
const MAX_FILES_PER_SEARCH = 200;
const MAX_BYTES_PER_FILE = 1_000_000;

/** Drafts of the workspace folders that are not open. */
export interface SpeechFiles {
  /** Drafts by URI; a file is read again only when it has changed. What cannot be read is left out. */
  read(folders: readonly string[], cancelled: () => boolean): Promise<ReadonlyMap<string, Draft>>;
}

/** What is searched, and how its paths are addressed. */
export interface SpeechFileSource {
  readonly store: FileStore;
  pathOf(uri: string): string | undefined;
  uriOf(file: string): string;
}

/** Makes the reader. Hidden folders and node_modules are not walked, links not followed. */
export function createSpeechFiles(
  parse: (text: string) => Draft,
  { store, pathOf, uriOf }: SpeechFileSource,
): SpeechFiles {
  const draftByFile = new Map<string, { readonly stamp: string; readonly draft: Draft }>();

  async function find(folders: readonly string[], cancelled: () => boolean): Promise<string[]> {
    const queue = [...folders];
    const files: string[] = [];
    for (
      let i = 0;
      i < queue.length && i < MAX_FOLDERS_PER_SEARCH && files.length < MAX_FILES_PER_SEARCH && !cancelled();
      i++
    )
      for (const { name, kind } of await store.list(queue[i]!)) {
        const place = inFolder(queue[i]!, name);
        if (kind === 'folder' && !name.startsWith('.') && name !== 'node_modules') queue.push(place);
        else if (kind === 'file' && SPEECH_ENDING.test(name)) files.push(place);
      }
    return files.slice(0, MAX_FILES_PER_SEARCH);
  }

  return {
    async read(folders, cancelled) {
      const paths = folders.flatMap((uri) => pathOf(uri) ?? []);
      const drafts = new Map<string, Draft>();
      for (const file of await find(paths, cancelled)) {
        if (cancelled()) break;
        const state = await store.state(file).catch(() => undefined);
        if (!state || state.bytes > MAX_BYTES_PER_FILE) continue;
        const stamp = `${state.changed} ${state.bytes}`;
        let row = draftByFile.get(file);
        if (row?.stamp !== stamp) {
          // not UTF-8: an editor must open it with its encoding
          const text = strictUtf8(await store.read(file).catch(() => Uint8Array.of(0xff)));
          if (text === undefined) continue;
          row = { stamp, draft: parse(text.replace(/^\uFEFF/, '')) };
          draftByFile.set(file, row);
        }
        drafts.set(uriOf(file), row.draft);
      }
      for (const file of draftByFile.keys()) if (!drafts.has(uriOf(file))) draftByFile.delete(file);
      return drafts;
    },
  };
}
