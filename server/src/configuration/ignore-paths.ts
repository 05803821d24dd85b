/** Patterns of paths that are not checked, with the folder that they begin at. */
export interface PathPatterns {
  /** Absolute; undefined for the folder that is gone through. */
  readonly folder: string | undefined;
  readonly patterns: readonly string[];
}

/** Paths of Windows, with a drive or a server: their names are the same in small letters and capitals. */
const OF_WINDOWS = /^(?:[a-z]:[\\/]|[\\/]{2})/i;

/**
 * Whether a file, by its absolute path, is ruled out by some list of patterns. `walked` is the folder that is gone
 * through. On Windows paths may have `\` or `/`, and letters count for no more than they do for its file names.
 */
export function isRuledOut(file: string, lists: readonly PathPatterns[], walked: string): boolean {
  return lists.some(({ folder = walked, patterns }) => {
    if (patterns.length === 0) return false;
    const spelled = OF_WINDOWS.test(file)
      ? (path: string): string => path.replaceAll('\\', '/').toLowerCase()
      : (path: string): string => path;
    const start = spelled(folder).replace(/\/*$/, '/');
    const place = spelled(file);
    return place.startsWith(start) && isIgnoredPath(place.slice(start.length), patterns.map(spelled));
  });
}

/**
 * Whether a path relative to the folder of a configuration (with `/`) is ruled out by one of its `ignorePaths`. Patterns
 * are globs as in .gitignore, without negation: `*` and `?` stay within a name, `**` crosses folders, a pattern without
 * `/` inside matches a name at any depth, and what matches a folder matches all in it. A path outside (`../…`) never
 * matches.
 */
function isIgnoredPath(path: string, patterns: readonly string[]): boolean {
  const names = path.split('/').filter((n) => n !== '' && n !== '.');
  if (names.length === 0 || names[0] === '..') return false;
  return patterns.some((pattern) => {
    const parts = pattern
      .replace(/\\/g, '/')
      .split('/')
      .filter((p) => p !== '' && p !== '.');
    if (parts.length === 0) return false;
    const anchored = parts.length > 1 || pattern.startsWith('/');
    return matchesPrefix(names, anchored ? parts : ['**', ...parts], pattern.endsWith('/'));
  });
}

/** Whether the parts match the whole path or one of its folders (only a folder where the pattern ends with `/`). */
function matchesPrefix(names: readonly string[], parts: readonly string[], folderOnly: boolean): boolean {
  // reach[i]: the parts so far can match the first i names. A table, so that no pattern can make it slow.
  let reach = names.map(() => false);
  reach = [true, ...reach];
  for (const part of parts) {
    const next = reach.map(() => false);
    let open = false;
    for (let i = 0; i <= names.length; i++) {
      if (part === '**') next[i] = open ||= reach[i]!;
      else if (i > 0) next[i] = reach[i - 1]! && matchesName(names[i - 1]!, part);
    }
    reach = next;
  }
  return reach.slice(1, folderOnly ? names.length : names.length + 1).includes(true);
}

function matchesName(name: string, glob: string): boolean {
  let reach = [true, ...Array.from(name, () => false)];
  const letters = Array.from(name);
  for (const g of glob) {
    const next = reach.map(() => false);
    let open = false;
    for (let i = 0; i <= letters.length; i++) {
      if (g === '*') next[i] = open ||= reach[i]!;
      else if (i > 0) next[i] = reach[i - 1]! && (g === '?' || g === letters[i - 1]);
    }
    reach = next;
  }
  return reach.at(-1)!;
}
