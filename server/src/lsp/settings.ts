import type { Connection } from 'vscode-languageserver';
import type { Configuration, Layer } from '../configuration/resolve';
import type { FileProblem } from '../configuration/file';
import { foldersAbove, REFUSED, type Found } from '../configuration/lookup';
import type { SettingValue } from '../configuration/settings';
import type { OwnTables } from '../contract/rule';
import { joinTables } from '../configuration/own-tables';
import type { IgnoreRow } from '../configuration/ignore';
import type { SpeechService } from '../service';
import { lineIndex } from '../text/line-index';
import { tell } from './tell';
import type { HouseMemory } from '../house/memory';
import { unusedHouse } from '../house/store';
import type { FoundHouse, Project } from '../node/project';
import type { Files } from './host';
import { layerOf, settingOf } from './settings-layer';

/** What holds for one document. */
export interface Effective {
  readonly configuration: Configuration;
  /** The same with the preset 定稿. */
  readonly strict: Configuration;
  readonly detect: SettingValue<'detect'>;
  readonly ignored: readonly IgnoreRow[];
  readonly writing: Writing;
  readonly display: Display;
  /** The house file that had a say, where there is one, used or not. */
  readonly house: FoundHouse | undefined;
  /** Files that had a say, absolute, most weighty last. */
  readonly files: readonly string[];
}

/** How the editor lends a hand while a draft is written. */
export interface Writing {
  /** Number a series anew when a line is put in or taken out. */
  readonly renumberOnType: boolean;
  /** Indents that formatting sets. */
  readonly indent: SettingValue<'format.indent'>;
}

/** How numbers are shown. */
export interface Display {
  /** Characters spoken a minute. */
  readonly rate: number;
  /** Whether headings show their numbers as inlay hints. */
  readonly headingHints: boolean;
  /** Whether members of parallel sets show their clause lengths as inlay hints. */
  readonly parallelHints: boolean;
  /** Whether a parallel set out of balance has a code lens with its lengths. */
  readonly parallelLens: boolean;
}

/** Settings, configuration files and ignore lists of all documents. */
export interface Settings {
  for(uri: string): Promise<Effective>;
  /** Settings of a client that pushes them (`workspace/didChangeConfiguration`), the section `biganzi`. */
  push(settings: unknown): void;
  /** Forgets what was read: a file or a setting has changed. */
  reset(): void;
  /** Path of a document, also of an unsaved one (as if it lay in the first workspace folder); undefined without any. */
  pathOf(uri: string): string | undefined;
  /** Folders from that of a file up to its workspace folder, nearest first; without one its own folder alone. */
  foldersOf(file: string): readonly string[];
  setFolders(uris: readonly string[]): void;
  /** Whether the drafts of a workspace folder are checked that no editor has open. */
  checksFolder(folder: string): Promise<boolean>;
  /** URIs of the workspace folders. */
  folders(): readonly string[];
  /** Forgets what holds for one document, which was closed. */
  forget(uri: string): void;
  /** Rows ignored for documents without a folder; they last until the server ends. */
  readonly session: IgnoreRow[];
}

/** Milliseconds after which files are read again where the client does not tell of changes on disk. */
const STALE = 3000;

/** What settings are read from. */
export interface SettingsSource {
  readonly connection: Connection;
  readonly service: SpeechService;
  readonly files: Files;
  /** Whether the client answers `workspace/configuration`. */
  readonly pulls: () => boolean;
  /** Whether it tells of files that change. */
  readonly watches: () => boolean;
}

/** Makes the settings of a server. */
export function createSettings({ connection, service, files, pulls, watches }: SettingsSource): Settings {
  let renewed = 0;
  let pushed: unknown;
  let folders: string[] = [];
  let folderUris: readonly string[] = [];
  let project: Project;
  let effective = new Map<string, Promise<Effective>>();
  // equal layers give the same object: the rules' memories hang on it. Those not asked for since the last but one change
  // go, and their memories of whole drafts with them
  let configurations = new Map<string, Configuration>();
  let earlier = configurations;
  const told = new Set<string>();
  const session: IgnoreRow[] = [];

  const rootOf = (file: string): string | undefined =>
    folders
      .filter((f) => file === f || file.startsWith(f.endsWith('/') ? f : `${f}/`))
      .sort((a, b) => b.length - a.length)[0];
  const renew = (): void => {
    renewed = Date.now();
    project = files.project(service, rootOf);
    effective = new Map();
    earlier = configurations;
    configurations = new Map();
  };
  renew();

  const tellOnce = (line: string): void => {
    if (told.has(line)) return;
    told.add(line);
    tell(connection, 'warning', line);
  };
  const complain = (configuredFile: Found<{ readonly problems: readonly FileProblem[] }>): void => {
    const lines =
      configuredFile.refused !== undefined
        ? [`${configuredFile.path}：${REFUSED[configuredFile.refused]}，未生效。`]
        : configuredFile.value.problems.map((p) => {
            const { line, character } = lineIndex(configuredFile.text).positionAt(p.start);
            return `${configuredFile.path}:${line + 1}:${character + 1} ${p.message}`;
          });
    // one message a file, not one a slip; what was told and is still so is not told again
    const news = lines.filter((line) => !told.has(line));
    for (const line of news) told.add(line);
    if (news.length > 0)
      tell(connection, 'warning', news[0]! + (news.length > 1 ? `（另有 ${news.length - 1} 处）` : ''));
    for (const line of news.slice(1)) connection.console.warn(line);
  };
  const numbers = new WeakMap<HouseMemory, number>();
  let memories = 0;
  const numberOf = (memory: HouseMemory): number => {
    const number = numbers.get(memory) ?? ++memories;
    numbers.set(memory, number);
    return number;
  };
  const configure = (layers: readonly Layer[], memory: HouseMemory | undefined, tables: OwnTables): Configuration => {
    const key = `${memory ? numberOf(memory) : ''}${JSON.stringify([layers, tables])}`;
    // layers came through readLayer or are checked here; what is wrong in settings VS Code marks itself
    const configuration =
      configurations.get(key) ?? earlier.get(key) ?? service.configure(layers, memory, tables).configuration;
    configurations.set(key, configuration);
    return configuration;
  };
  const pathOf = (uri: string): string | undefined => {
    return (
      files.pathOf(uri) ??
      (uri.startsWith('untitled:') && folders[0] !== undefined ? `${folders[0]}/untitled` : undefined)
    );
  };

  async function read(uri: string): Promise<Effective> {
    const settings = pulls() ? await pull(uri) : pushed;
    const settingsLayer = layerOf(settings);
    const file = pathOf(uri);
    const foundFile = file === undefined ? undefined : await project.configuration(file);
    const list = file === undefined ? undefined : await project.ignores(file);
    const ownTables = file === undefined ? [] : await project.ownTables(file);
    for (const source of [foundFile, list, ...ownTables]) if (source) complain(source);
    const tables = joinTables(ownTables.map(({ value }) => value));
    const house = file === undefined ? undefined : await project.house(file);
    if (house?.message !== undefined) tellOnce(`${house.path}：${unusedHouse(house.message, house.ours)}`);
    const layers = foundFile?.value ? [settingsLayer, foundFile.value.layer] : [settingsLayer];
    return {
      configuration: configure(layers, house?.memory, tables),
      strict: configure([...layers, { preset: '定稿' }], house?.memory, tables),
      house,
      detect: settingOf(settings, 'detect'),
      writing: writingOf(settings),
      display: displayOf(settings),
      ignored: [...(list?.value?.rows ?? []), ...session],
      files: [house, foundFile, list, ...ownTables].filter((f) => f !== undefined).map((f) => f.path),
    };
  }

  async function pull(uri: string): Promise<unknown> {
    try {
      return (await connection.workspace.getConfiguration({ scopeUri: uri, section: 'biganzi' })) as unknown;
    } catch {
      return undefined;
    }
  }

  return {
    session,
    pathOf,
    foldersOf(file) {
      const root = rootOf(file);
      return root === undefined ? foldersAbove(file).slice(0, 1) : foldersAbove(file, root);
    },
    for(uri) {
      if (!watches() && Date.now() - renewed > STALE) renew();
      let reading = effective.get(uri);
      if (!reading) effective.set(uri, (reading = read(uri)));
      return reading;
    },
    push(settings) {
      pushed = settings;
      renew();
    },
    reset: renew,
    async checksFolder(folder) {
      const settings = pulls() ? await pull(folder) : pushed;
      return settingOf(settings, 'workspace.check');
    },
    folders: () => folderUris,
    setFolders(uris) {
      folderUris = uris.filter((u) => files.pathOf(u) !== undefined);
      folders = uris.flatMap((u) => files.pathOf(u) ?? []).map((f) => f.replace(/(?<=[^/])\/$/, ''));
      renew();
    },
    forget(uri) {
      effective.delete(uri);
    },
  };
}

function writingOf(settings: unknown): Writing {
  return { renumberOnType: settingOf(settings, 'renumberOnType'), indent: settingOf(settings, 'format.indent') };
}

function displayOf(settings: unknown): Display {
  return {
    rate: settingOf(settings, 'speakingRate'),
    headingHints: settingOf(settings, 'hints.headings'),
    parallelHints: settingOf(settings, 'hints.parallel'),
    parallelLens: settingOf(settings, 'lens.parallel'),
  };
}
