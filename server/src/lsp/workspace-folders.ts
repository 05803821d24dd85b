import { foldersAbove } from '../configuration/lookup';
import type { Files } from './host';

/** The folders that the client has open. */
export interface WorkspaceFolders {
  set(uris: readonly string[]): void;
  readonly uris: readonly string[];
  /** The innermost one in which a file lies. */
  rootOf(file: string): string | undefined;
  /** Path of a document, also of an unsaved one (as if it lay in the first folder); undefined without any. */
  pathOf(uri: string): string | undefined;
  /** Folders from that of a file up to its workspace folder, nearest first; without one its own folder alone. */
  above(file: string): readonly string[];
}

export function createWorkspaceFolders(files: Files): WorkspaceFolders {
  let paths: string[] = [];
  let folderUris: readonly string[] = [];
  const rootOf = (file: string): string | undefined =>
    paths
      .filter((f) => file === f || file.startsWith(f.endsWith('/') ? f : `${f}/`))
      .sort((a, b) => b.length - a.length)[0];
  return {
    set(uris) {
      folderUris = uris.filter((u) => files.pathOf(u) !== undefined);
      paths = uris.flatMap((u) => files.pathOf(u) ?? []).map((f) => f.replace(/(?<=[^/])\/$/, ''));
    },
    get uris() {
      return folderUris;
    },
    rootOf,
    pathOf: (uri) =>
      files.pathOf(uri) ?? (uri.startsWith('untitled:') && paths[0] !== undefined ? `${paths[0]}/untitled` : undefined),
    above(file) {
      const root = rootOf(file);
      return root === undefined ? foldersAbove(file).slice(0, 1) : foldersAbove(file, root);
    },
  };
}
