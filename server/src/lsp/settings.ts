import type { Connection } from 'vscode-languageserver';
import type { Configuration } from '../configuration/resolve';
import type { SettingValue } from '../configuration/settings';
import { joinTables } from '../configuration/own-tables';
import type { IgnoreRow } from '../configuration/ignore';
import type { PathPatterns } from '../configuration/ignore-paths';
import type { SpeechService } from '../service';
import { unusedHouse } from '../house/store';
import { createComplaints } from './complaints';
import { createConfigurations } from './configurations';
import type { FoundHouse, Project } from '../workspace/project';
import type { Files } from './host';
import { layerOf, settingOf } from './settings-layer';
import { createWorkspaceFolders } from './workspace-folders';

/** What holds for one document. */
export interface Effective {
  readonly configuration: Configuration;
  /** The same with the preset 定稿. */
  readonly strict: Configuration;
  readonly detect: SettingValue<'detect'>;
  readonly ignored: readonly IgnoreRow[];
  /** Paths that are left alone where a whole folder is gone through. */
  readonly ignorePaths: readonly PathPatterns[];
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
  let project: Project;
  let effective = new Map<string, Promise<Effective>>();
  const folders = createWorkspaceFolders(files);
  const configurations = createConfigurations(service);
  const complaints = createComplaints(connection);
  const session: IgnoreRow[] = [];

  const renew = (): void => {
    renewed = Date.now();
    project = files.project(service, folders.rootOf);
    effective = new Map();
    configurations.changed();
  };
  renew();

  const settingsOf = async (uri: string): Promise<unknown> => (pulls() ? pull(connection, uri) : pushed);

  async function read(uri: string): Promise<Effective> {
    const settings = await settingsOf(uri);
    const file = folders.pathOf(uri);
    const sources = file === undefined ? NO_SOURCES : await sourcesOf(project, file);
    const { configured, list, ownTables, house } = sources;
    for (const source of [configured, list, ...ownTables]) if (source) complaints.about(source);
    if (house?.message !== undefined) complaints.say(`${house.path}：${unusedHouse(house.message, house.ours)}`);
    const layer = layerOf(settings);
    const layers = [layer, ...(configured?.value ? [configured.value.layer] : [])];
    const parts = { memory: house?.memory, tables: joinTables(ownTables.map(({ value }) => value)) };
    return {
      configuration: configurations.of({ ...parts, layers }),
      strict: configurations.of({ ...parts, layers: [...layers, { preset: '定稿' }] }),
      house,
      detect: settingOf(settings, 'detect'),
      writing: writingOf(settings),
      display: displayOf(settings),
      ignored: [...(list?.value?.rows ?? []), ...session],
      ignorePaths: [
        { folder: file === undefined ? undefined : folders.rootOf(file), patterns: layer.ignorePaths ?? [] },
        { folder: configured?.folder, patterns: configured?.value?.layer.ignorePaths ?? [] },
      ],
      files: [house, configured, list, ...ownTables].filter((f) => f !== undefined).map((f) => f.path),
    };
  }

  return {
    session,
    pathOf: folders.pathOf,
    foldersOf: folders.above,
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
      const settings = await settingsOf(folder);
      return settingOf(settings, 'workspace.check');
    },
    folders: () => folders.uris,
    setFolders(uris) {
      folders.set(uris);
      renew();
    },
    forget(uri) {
      effective.delete(uri);
    },
  };
}

/** The files that have a say in how one file is checked. */
interface Sources {
  readonly configured: Awaited<ReturnType<Project['configuration']>>;
  readonly list: Awaited<ReturnType<Project['ignores']>>;
  readonly ownTables: Awaited<ReturnType<Project['ownTables']>>;
  readonly house: FoundHouse | undefined;
}

const NO_SOURCES: Sources = { configured: undefined, list: undefined, ownTables: [], house: undefined };

async function sourcesOf(project: Project, file: string): Promise<Sources> {
  return {
    configured: await project.configuration(file),
    list: await project.ignores(file),
    ownTables: await project.ownTables(file),
    house: await project.house(file),
  };
}

async function pull(connection: Connection, uri: string): Promise<unknown> {
  try {
    return (await connection.workspace.getConfiguration({ scopeUri: uri, section: 'biganzi' })) as unknown;
  } catch {
    return undefined;
  }
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
