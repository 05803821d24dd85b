import {
  findConfiguration,
  findIgnoreFile,
  findOwnTable,
  foldersAbove,
  inFolder,
  type Found,
  type LookupHost,
  type Looked,
} from '../configuration/lookup';
import type { ConfigurationFile } from '../configuration/file';
import type { IgnoreFile } from '../configuration/ignore-file';
import { OWN_TABLE_FILES, type OwnTable } from '../configuration/own-tables';
import type { Rule } from '../contract/rule';
import { HOUSE_FILE } from '../house/data';
import type { HouseMemory } from '../house/memory';
import type { OpenedHouse } from './houses';

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

/** Where a project is read from. */
export interface ProjectSource {
  readonly look: LookupHost['look'];
  readonly openHouse: (file: string) => Promise<OpenedHouse>;
  /** The folder above which nothing is looked for, of a file; undefined to look up to the top. */
  readonly rootOf: (file: string) => string | undefined;
}

/** Makes a project for absolute paths with `/`. */
export function projectOf(rules: readonly Rule[], { look, openHouse, rootOf }: ProjectSource): Project {
  const texts = new Map<string, Promise<Looked>>();
  const host: LookupHost = {
    look(file) {
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
      const folder = folderOf(file);
      let search = searches.get(folder);
      if (!search) {
        search = find(file).then((f) => {
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
      const folder = folderOf(file);
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
      for (const folder of foldersAbove(file, rootOf(file))) {
        const house = await houseAt(inFolder(folder, HOUSE_FILE));
        if (house) return house;
      }
      return undefined;
    },
    configuration: perFolder((file) => findConfiguration(file, rules, host, rootOf(file))),
    ignores: perFolder((file) => findIgnoreFile(file, host, rootOf(file))),
  };
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
