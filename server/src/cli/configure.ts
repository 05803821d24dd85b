import fs from 'node:fs/promises';
import path from 'node:path';
import { forProof, type Configuration, type Layer } from '../configuration/resolve';
import { readConfigurationFile, type ConfigurationFile, type FileProblem } from '../configuration/file';
import { REFUSED, type Found } from '../configuration/lookup';
import type { IgnoreFile } from '../configuration/ignore-file';
import { joinTables } from '../configuration/own-tables';
import type { SpeechService } from '../service';
import { lineIndex } from '../text/line-index';
import type { CheckArguments } from './arguments';
import { UsageError, type Io } from './io';
import { reasonOf } from '../node/file-errors';
import { unusedHouse } from '../house/store';
import { openHouseFile } from '../node/open-house';
import { look } from '../node/disk-store';
import { slashed } from '../node/project';
import type { FoundHouse, Project } from '../workspace/project';
import { visible } from './report/escape';

/** What holds for one file. */
export interface Effective {
  readonly configuration: Configuration;
  readonly source: Found<ConfigurationFile> | undefined;
  /** What was learned from the speeches of the house, where there is any. */
  readonly house: FoundHouse | undefined;
}

/** Resolves configurations file by file; each source is resolved and complained about once. */
export interface Configurer {
  /** `file` is an absolute path; it need not exist. */
  for(file: string): Promise<Effective>;
  /** The ignore list for a file; complained about once, not used where it is broken. */
  ignores(file: string): Promise<Found<IgnoreFile> | undefined>;
}

/** Makes a configurer. Throws `UsageError` where the file of `--config` cannot be read. */
export async function createConfigurer(
  service: SpeechService,
  project: Project,
  args: Pick<CheckArguments, 'config' | 'preset' | 'rules'> & Partial<Pick<CheckArguments, 'proof' | 'house'>>,
  io: Pick<Io, 'cwd' | 'err'>,
): Promise<Configurer> {
  const commandLayer: Layer = {
    ...(args.preset !== undefined && { preset: args.preset }),
    rules: Object.fromEntries(args.rules),
  };
  const named = args.config === undefined ? undefined : await readNamed(args.config, service, io.cwd);
  /** By the files that had a say, in the order in which they are asked. */
  const effectiveByFiles = new Map<string, Effective>();
  const namedHouse = args.house === undefined ? undefined : await readNamedHouse(args.house, io.cwd);
  const toldHouses = new Set<string>();
  const tellHouse = ({ path: file, message, ours }: FoundHouse): void => {
    if (message === undefined || toldHouses.has(file)) return;
    toldHouses.add(file);
    io.err(`${visible(path.relative(io.cwd, file) || file)}：${visible(unusedHouse(message, ours))}\n`);
  };
  const told = new Set<Found<unknown>>();
  const tell = (foundFile: Found<{ readonly problems: readonly FileProblem[] }>, what: string): void => {
    if (told.has(foundFile)) return;
    told.add(foundFile);
    const shown = visible(path.relative(io.cwd, foundFile.path) || foundFile.path);
    if (foundFile.refused !== undefined) return io.err(`${shown}：${REFUSED[foundFile.refused]}，${what}\n`);
    const index = lineIndex(foundFile.text);
    for (const p of foundFile.value.problems) {
      const { line, character } = index.positionAt(p.start);
      io.err(`${shown}:${line + 1}:${character + 1} ${visible(p.message)}\n`);
    }
  };
  return {
    async for(file) {
      const source = named ?? (await project.configuration(file));
      const house = namedHouse ?? (await project.house(file));
      const tables = await project.ownTables(file);
      const key = [source, house, ...tables].map((foundFile) => foundFile?.path ?? '').join('\n');
      let effective = effectiveByFiles.get(key);
      if (!effective) {
        if (source) tell(source, '已改用默认配置。');
        if (house) tellHouse(house);
        for (const table of tables) tell(table, '这张表未生效。');
        const layers = source?.value ? [source.value.layer, commandLayer] : [commandLayer];
        const { configuration } = service.configure(
          layers,
          house?.memory,
          joinTables(tables.map((table) => table.value)),
        );
        effective = { configuration: args.proof ? forProof(configuration) : configuration, source, house };
        effectiveByFiles.set(key, effective);
      }
      return effective;
    },
    async ignores(file) {
      const ignoreList = await project.ignores(file);
      if (ignoreList) tell(ignoreList, '忽略清单未生效。');
      return ignoreList;
    },
  };
}

/** A house file that the user names. */
async function readNamedHouse(name: string, cwd: string): Promise<FoundHouse> {
  const file = path.resolve(cwd, name);
  const opened = await openHouseFile(file);
  if ('absent' in opened) throw new UsageError(`--house ${name}：找不到文件`);
  if ('message' in opened) throw new UsageError(`--house ${name}：${opened.message}`);
  return { path: slashed(file), ...opened };
}

/** A file that the user names may be a link: it is he who leads there. */
async function readNamed(name: string, service: SpeechService, cwd: string): Promise<Found<ConfigurationFile>> {
  const refuse = (reason: string): never => {
    throw new UsageError(`--config ${name}：${reason}`);
  };
  const file = path.resolve(cwd, name);
  const real = await fs.realpath(file).catch((error: unknown) => refuse(reasonOf(error)));
  const looked = await look(real);
  if (looked.kind === 'refused') return refuse(REFUSED[looked.reason]);
  if (looked.kind === 'absent') return refuse('不是普通文件');
  const value = readConfigurationFile(looked.text, service.rules);
  return { path: slashed(file), folder: slashed(path.dirname(file)), text: looked.text, value };
}
