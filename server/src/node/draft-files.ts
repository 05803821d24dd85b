import type { Dirent } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Format } from '../syntax/types';
import { isNamedAsDraft, isNamedAsSpeech } from '../text/draft-names';
import { looksLikeSpeech } from '../text/looks-like-speech';
import { inOneSpelling } from '../workspace/spelling';
import { decode } from './encoding';
import { formatOf } from './input';

/** Folders walked and files taken at most, and bytes of a file: nobody keeps more speeches, and a disk is larger. */
const MAX_PER_WALK = 5000;
const MAX_BYTES_PER_FILE = 1_000_000;
/** Characters at the head of a text that tell what it is. */
const HEAD = 20_000;

/** A file that may be a speech. */
export interface DraftFile {
  readonly uri: string;
  /** Path with the separators of this machine. */
  readonly path: string;
  /** Another one when the file has changed. */
  readonly stamp: string;
}

/** A speech as it lies on disk. */
export interface StoredDraft {
  readonly text: string;
  readonly format: Format;
  readonly languageId: 'speech-draft' | 'markdown' | 'plaintext';
  readonly isUtf8: boolean;
}

/** What walks through a folder. */
export interface Walker {
  cancelled(): boolean;
  /** The folder holds more files or folders than are gone through; the rest is left out. */
  reachedLimit(limit: number): void;
}

/** Speeches below a folder, whether an editor has them open or not. */
export interface DraftFiles {
  /** One after another, in order of names; without hidden folders, node_modules and links. */
  walk(folder: string, walker: Walker): AsyncGenerator<DraftFile>;
  /** Undefined for what is no speech, and for what cannot be read. */
  read(file: DraftFile): Promise<StoredDraft | undefined>;
}

/** The speeches on the disk of this machine; folders are URIs. No more than `limit` folders, and files, are gone through. */
export const draftFilesOf = (limit: number): DraftFiles => ({
  async *walk(folder, { cancelled, reachedLimit }) {
    if (!folder.startsWith('file:')) return;
    const waiting = [fileURLToPath(folder)];
    let files = 0;
    for (let walked = 0; waiting.length > 0; walked++) {
      if (walked >= limit) return reachedLimit(limit);
      const here = waiting.shift()!;
      for (const entry of await entriesOf(here)) {
        if (cancelled()) return;
        const place = path.join(here, entry.name);
        if (entry.isDirectory()) waiting.push(place);
        else if (entry.isFile() && isNamedAsDraft(entry.name)) {
          const stat = await fs.stat(place).catch(() => undefined);
          if (!stat || stat.size > MAX_BYTES_PER_FILE) continue;
          if (files >= limit) return reachedLimit(limit);
          files++;
          yield {
            uri: inOneSpelling(pathToFileURL(place).href),
            path: place,
            stamp: `${stat.mtimeMs} ${stat.size}`,
          };
        }
      }
    }
  },
  async read(file) {
    const bytes = await fs.readFile(file.path).catch(() => undefined);
    const decoded = bytes && decode(bytes);
    if (!decoded) return undefined;
    const { text, encoding } = decoded;
    const isSpeech = isNamedAsSpeech(file.path);
    if (!isSpeech && !looksLikeSpeech(text.slice(0, HEAD))) return undefined;
    const format = formatOf(file.path);
    const languageId = isSpeech ? 'speech-draft' : format === 'markdown' ? 'markdown' : 'plaintext';
    return { text, format, languageId, isUtf8: encoding.name === 'utf-8' && !text.includes('\uFFFD') };
  },
});

export const draftFiles = draftFilesOf(MAX_PER_WALK);

async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
