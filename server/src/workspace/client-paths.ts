// Files that the client holds are named like those of a disk: by a path with `/`, which a person can read. It begins with
// the scheme, as in memfs:/稿件/甲.txt, so that none is taken for a path of the disk.
import { encodedPath } from './spelling';

const ADDRESS = /^([a-z][a-z0-9+.-]+):(\/\/[^/?#]*)?(\/[^?#]*)$/i;
const PATH = /^([a-z][a-z0-9+.-]+):(\/\/[^/]*)?(\/.*)?$/i;

/** Schemes of what lies in no file of a workspace. */
const NO_FILES: ReadonlySet<string> = new Set(['file', 'untitled', 'git', 'output', 'data', 'blob']);

/** Path of a file that the client holds; undefined for what lies in no file of a workspace. */
export function clientPathOf(uri: string): string | undefined {
  const [, scheme, authority = '', path] = ADDRESS.exec(uri) ?? [];
  if (scheme === undefined || path === undefined || NO_FILES.has(scheme.toLowerCase())) return undefined;
  try {
    return `${scheme}:${authority}${decodeURIComponent(path)}`;
  } catch {
    return undefined;
  }
}

/** Whether a path is one of the client. */
export const isClientPath = (path: string): boolean => PATH.test(path);

/** Address of such a path, letter for letter as VS Code writes it: documents are known by it. */
export function clientUriOf(path: string): string {
  const [, scheme = '', authority = '', rest = ''] = PATH.exec(path) ?? [];
  return `${scheme}:${authority}${encodedPath(rest)}`;
}
