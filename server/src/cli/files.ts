import fs from 'node:fs/promises';
import path from 'node:path';
import type { ConfigurationFile } from '../configuration/file';
import type { Found } from '../configuration/lookup';
import { isRuledOut } from '../configuration/ignore-paths';
import { reasonOf } from '../node/file-errors';
import { DRAFT_ENDINGS } from '../node/input';

/** A file to check: as it is shown, and where it lies. */
export interface Target {
  readonly shown: string;
  readonly path: string;
  /** Taken from a folder, not named by the user. */
  readonly foundInFolder: boolean;
}

export interface Targets {
  readonly files: readonly Target[];
  /** What could not be looked into, with the reason in Chinese. */
  readonly unreadable: readonly { readonly shown: string; readonly message: string }[];
}

/** Folders of tools, not of writers. */
const SKIPPED = new Set(['node_modules']);

/**
 * The files that the arguments name, in order, none twice. A folder is walked in order of names: drafts by their ending,
 * without dot folders, `node_modules`, symbolic links and what `ignorePaths` rules out. A file named itself is taken
 * whatever it is called.
 */
export async function collectTargets(
  args: readonly string[],
  cwd: string,
  configurationOf: (file: string) => Promise<Found<ConfigurationFile> | undefined>,
): Promise<Targets> {
  const files = new Map<string, Target>();
  const unreadable: { shown: string; message: string }[] = [];
  const add = (target: Target): void => {
    const old = files.get(target.path);
    if (!old || (old.foundInFolder && !target.foundInFolder)) files.set(target.path, target);
  };

  async function walk(folder: string, shown: string): Promise<void> {
    let entries;
    try {
      entries = await fs.readdir(folder, { withFileTypes: true });
    } catch (error) {
      unreadable.push({ shown, message: reasonOf(error) });
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const configurationHere = await configurationOf(path.join(folder, 'x'));
    const patterns = configurationHere?.value?.layer.ignorePaths ?? [];
    const ignored = (name: string): boolean =>
      isRuledOut(path.join(folder, name), [{ folder: configurationHere?.folder, patterns }], folder);
    for (const entry of entries) {
      // Word keeps a file ~$name.docx beside one that is open
      if (/^(?:\.|~\$)/.test(entry.name) || SKIPPED.has(entry.name) || ignored(entry.name)) continue;
      const place = path.join(folder, entry.name);
      const name = path.join(shown, entry.name);
      if (entry.isDirectory()) await walk(place, name);
      else if (entry.isFile() && DRAFT_ENDINGS.includes(path.extname(entry.name).toLowerCase()))
        add({ shown: name, path: place, foundInFolder: true });
    }
  }

  for (const arg of args) {
    const place = path.resolve(cwd, arg);
    const isFolder = await fs.stat(place).then(
      (s) => s.isDirectory(),
      () => false,
    );
    if (isFolder) await walk(place, arg);
    else add({ shown: arg, path: place, foundInFolder: false });
  }
  return { files: [...files.values()], unreadable };
}
