import path from 'node:path';
import type { SpeechService } from '../service';
import type { Parsed } from './arguments';
import { checkArguments } from './arguments';
import { createConfigurer } from './configure';
import { EXIT, UsageError, type ExitCode, type Io } from './io';
import { shownDecisions } from '../features/house-view';
import { createProject } from '../node/project';

/** Prints as JSON what holds for a file, which need not exist: where it comes from, and each rule's level and options. */
export async function printConfig(parsed: Parsed, io: Io, service: SpeechService): Promise<ExitCode> {
  const [file, more] = parsed.rest;
  if (file === undefined || more !== undefined)
    throw new UsageError('print-config 后面写一个文件，如 biganzi print-config 讲话.txt');
  const args = checkArguments(parsed, service.rules);
  const place = path.resolve(io.cwd, file);
  const configurer = await createConfigurer(service, createProject(service.rules), args, io);
  const { configuration, source, house: learned } = await configurer.for(place);
  const ignores = await configurer.ignores(place);
  const { preset, house, allow, ignorePaths } = configuration;
  const effective = {
    file,
    configuration: source?.path ?? null,
    ignoreList: ignores?.path ?? null,
    preset: preset ?? null,
    rules: Object.fromEntries(
      service.rules.map(({ id }) => {
        const options = configuration.options(id);
        return [id, { severity: configuration.level(id), ...(Object.keys(options).length > 0 && { options }) }];
      }),
    ),
    ...(learned?.memory && { learned: { file: learned.path, ...shownDecisions(learned.memory.summary) } }),
    pairs: house.pairs,
    formulas: house.formulas,
    allow: [...allow],
    ignorePaths,
    export: configuration.export,
  };
  io.out(`${JSON.stringify(effective, null, 2)}\n`);
  return EXIT.clean;
}
