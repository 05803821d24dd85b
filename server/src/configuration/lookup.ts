import { CONFIGURATION_FILE, readConfigurationFile, type ConfigurationFile } from './file';
import { IGNORE_FILE, readIgnoreFile, type IgnoreFile } from './ignore-file';
import { readOwnTable, type OwnTable, type OwnTableFile } from './own-tables';
import type { Rule } from '../contract/rule';

/** What is at a path. A symbolic link, on the file or on its last folder, is `refused`: it may lead anywhere. */
export type Looked =
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | { readonly kind: 'text'; readonly text: string };

export type Refusal = 'link' | 'folder' | 'unreadable' | 'too-large' | 'encoding';

/** Why a file is not read, for people. */
export const REFUSED: Readonly<Record<Refusal, string>> = {
  link: '是符号链接，为防读写到工作区之外，未读取',
  folder: '是文件夹，不是文件',
  unreadable: '不能读取',
  'too-large': '文件过大，未读取',
  encoding: '不是 UTF-8 编码，请另存为 UTF-8',
};

/** Files come in through this, so that the look-up knows no file system. Paths are absolute, with `/`. */
export interface LookupHost {
  look(path: string): Promise<Looked>;
}

/** A file that was found: read, or refused. */
export type Found<T> = {
  readonly path: string;
  /** Folder that its relative paths refer to. */
  readonly folder: string;
} & (
  | { readonly text: string; readonly value: T; readonly refused?: undefined }
  | { readonly value?: undefined; readonly refused: Refusal }
);

/** More than any list of this kind needs; larger files are refused. */
export const LARGEST_FILE = 4 * 1024 * 1024;

/** The `.biganzi.json` nearest to `file`, from its folder up to `root` (inclusive; without it to the top). */
export function findConfiguration(
  file: string,
  rules: readonly Rule[],
  host: LookupHost,
  root?: string,
): Promise<Found<ConfigurationFile> | undefined> {
  const read = (text: string): ConfigurationFile => readConfigurationFile(text, rules);
  return findUpward(foldersAbove(file, root), CONFIGURATION_FILE, host, read);
}

/** The `.biganzi/ignore.json` nearest to `file`, likewise. */
export function findIgnoreFile(file: string, host: LookupHost, root?: string): Promise<Found<IgnoreFile> | undefined> {
  return findUpward(foldersAbove(file, root), IGNORE_FILE, host, readIgnoreFile);
}

/** A table of the unit nearest to `file`, likewise. */
export function findOwnTable(
  file: string,
  name: OwnTableFile,
  host: LookupHost,
  root?: string,
): Promise<Found<OwnTable> | undefined> {
  return findUpward(foldersAbove(file, root), name, host, (text) => readOwnTable(text, name));
}

/** The file of a name in the first of some folders that has one. */
async function findUpward<T>(
  folders: readonly string[],
  name: string,
  host: LookupHost,
  read: (text: string) => T,
): Promise<Found<T> | undefined> {
  for (const folder of folders) {
    const path = inFolder(folder, name);
    const looked = await host.look(path);
    if (looked.kind === 'text') return { path, folder, text: looked.text, value: read(looked.text) };
    if (looked.kind === 'refused') return { path, folder, refused: looked.reason };
  }
  return undefined;
}

/** Path of a file in a folder, also in the topmost. */
export function inFolder(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/**
 * Folders from that of `file` up to `root`, nearest first. None where `file` does not lie in `root`: nothing outside the
 * workspace is read. `..` in the path is refused the same way.
 */
export function foldersAbove(file: string, root?: string): string[] {
  const base = root === undefined ? undefined : root.replace(/(?<=[^/])\/+$/, '');
  if (file.split('/').includes('..')) return [];
  const folders: string[] = [];
  for (let end = file.lastIndexOf('/'); end >= 0; end = file.lastIndexOf('/', end - 1)) {
    const folder = end === 0 ? '/' : file.slice(0, end);
    folders.push(folder);
    if (folder === base) return folders;
    if (end === 0) break;
  }
  return base === undefined ? folders : [];
}
