import type { Looked } from '../configuration/lookup';

/** What is at a path, without what is in it. */
export interface FileState {
  readonly kind: FileKind;
  readonly bytes: number;
  /** Time of the last change, in whatever unit: it is only compared. */
  readonly changed: number;
}

export type FileKind = 'file' | 'folder' | 'other';

/**
 * Files around the drafts: on the disk of this machine, or of what an editor shows as its workspace. Paths are absolute,
 * with `/`. What fails rejects with an Error whose message is Chinese, without the name of the file.
 */
export interface FileStore {
  /** Looks a small text up; follows no symbolic link below its folders. Never rejects. */
  look(file: string): Promise<Looked>;
  /** Undefined where nothing is. */
  state(file: string): Promise<FileState | undefined>;
  read(file: string): Promise<Uint8Array>;
  /** What a folder holds; links are `other`. Empty for what is no folder or cannot be read. */
  list(folder: string): Promise<readonly FileEntry[]>;
}

export interface FileEntry {
  readonly name: string;
  readonly kind: FileKind;
}

/** Text of bytes in UTF-8, with its BOM; undefined where they are none: read leniently it would be written back with its characters lost. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What a folder is called that a path lies in; the path has `/` or, on a Windows disk, `\`. */
export const nameIn = (file: string): string => file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
