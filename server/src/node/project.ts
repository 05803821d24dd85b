import fs from 'node:fs/promises';
import path from 'node:path';
import {
  findConfiguration,
  findIgnoreFile,
  foldersAbove,
  inFolder,
  findOwnTable,
  LARGEST_FILE,
  type Found,
  type Looked,
} from '../configuration/lookup';
import type { ConfigurationFile } from '../configuration/file';
import type { IgnoreFile } from '../configuration/ignore-file';
import { OWN_TABLE_FILES, type OwnTable } from '../configuration/own-tables';
import type { Rule } from '../contract/rule';
import type { HouseMemory } from '../house/memory';
import { HOUSE_FILE } from '../house/data';
import { openHouseFile, type OpenedHouse } from './open-house';

/** Looks a path up on disk for `findConfiguration` and `findIgnoreFile`; follows no symbolic link below its folders. */
export async function look(file: string): Promise<Looked> {
  try {
    // `.biganzi` itself may be a link that leads out of the workspace, also to a place where there is no file yet
    const folder = path.dirname(file);
    if (path.basename(folder).startsWith('.') && (await fs.lstat(folder)).isSymbolicLink())
      return { kind: 'refused', reason: 'link' };
    const stat = await fs.lstat(file);
    if (stat.isSymbolicLink()) return { kind: 'refused', reason: 'link' };
    if (stat.isDirectory()) return { kind: 'refused', reason: 'folder' };
    if (!stat.isFile()) return { kind: 'absent' };
    if (stat.size > LARGEST_FILE) return { kind: 'refused', reason: 'too-large' };
    const text = utf8(await fs.readFile(file));
    // read leniently it would be written back with its characters lost
    return text === undefined ? { kind: 'refused', reason: 'encoding' } : { kind: 'text', text };
  } catch (error) {
    const { code } = error as { code?: string };
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'absent' } : { kind: 'refused', reason: 'unreadable' };
  }
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The files that configure drafts, each found once a folder and read once. */
export interface Project {
  configuration(file: string): Promise<Found<ConfigurationFile> | undefined>;
  ignores(file: string): Promise<Found<IgnoreFile> | undefined>;
  /** The tables of the unit: laws of its own, its people. */
  ownTables(file: string): Promise<readonly Found<OwnTable>[]>;
  /** What was learned from the speeches of the house: the `.biganzi/house.json` nearest to the file. */
  house(file: string): Promise<FoundHouse | undefined>;
}

/** A house file that was found; `message` says in Chinese why it is not used. */
export interface FoundHouse {
  readonly path: string;
  readonly memory?: HouseMemory;
  readonly message?: string;
  /** Whether it may be learned anew. */
  readonly ours?: boolean;
}

/** Makes a project for absolute paths of this machine. `rootOf` names the folder above which nothing is looked for. */
export function createProject(
  rules: readonly Rule[],
  rootOf: (file: string) => string | undefined = () => undefined,
  openHouse: (file: string) => Promise<OpenedHouse> = openHouseFile,
): Project {
  const texts = new Map<string, Promise<Looked>>();
  const host = {
    look: (file: string): Promise<Looked> => {
      let reading = texts.get(file);
      if (!reading) texts.set(file, (reading = look(file)));
      return reading;
    },
  };
  const perFolder = <T>(find: (file: string) => Promise<Found<T> | undefined>) => {
    const searches = new Map<string, Promise<Found<T> | undefined>>();
    // one object a file, however many folders share it: callers compare by identity
    const byPath = new Map<string, Found<T>>();
    return (file: string): Promise<Found<T> | undefined> => {
      const folder = path.dirname(file);
      let search = searches.get(folder);
      if (!search) {
        search = find(slashed(file)).then((f) => {
          if (!f) return undefined;
          const old = byPath.get(f.path);
          if (!old) byPath.set(f.path, f);
          return old ?? f;
        });
        searches.set(folder, search);
      }
      return search;
    };
  };
  const houses = new Map<string, Promise<FoundHouse | undefined>>();
  const houseAt = (place: string): Promise<FoundHouse | undefined> => {
    let house = houses.get(place);
    if (!house)
      houses.set(
        place,
        (house = openHouse(place).then((opened) => ('absent' in opened ? undefined : { path: place, ...opened }))),
      );
    return house;
  };
  const perTable = OWN_TABLE_FILES.map((name) => perFolder((file) => findOwnTable(file, name, host, rootOf(file))));
  const byFolder = new Map<string, Promise<readonly Found<OwnTable>[]>>();
  return {
    ownTables(file) {
      const folder = path.dirname(file);
      let tables = byFolder.get(folder);
      if (!tables) {
        tables = Promise.all(perTable.map((find) => find(file))).then((all) =>
          all.filter((table) => table !== undefined),
        );
        byFolder.set(folder, tables);
      }
      return tables;
    },
    async house(file) {
      for (const folder of foldersAbove(slashed(file), rootOf(file))) {
        const house = await houseAt(inFolder(folder, HOUSE_FILE));
        if (house) return house;
      }
      return undefined;
    },
    configuration: perFolder((file) => findConfiguration(file, rules, host, rootOf(file))),
    ignores: perFolder((file) => findIgnoreFile(file, host, rootOf(file))),
  };
}

/** A path with `/`, as the engine wants it. */
export function slashed(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}
