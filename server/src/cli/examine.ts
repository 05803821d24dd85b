import path from 'node:path';
import { applyIgnores, type IgnoreRow } from '../configuration/ignore';
import type { Configuration } from '../configuration/resolve';
import type { Finding } from '../contract/finding';
import { outsideTables } from '../docx/word-tables';
import { createProject } from '../node/project';
import type { Draft } from '../syntax/types';
import type { CheckArguments } from './arguments';
import type { Tools } from './tools';
import { createConfigurer } from './configure';
import { readInput, type Input } from '../node/input';
import type { Io } from './io';
import { visible } from './report/escape';
import { lateSegmenter } from './words';

/** One file that was read and checked, for a command that makes another file of it. */
export interface Examined {
  readonly path: string;
  readonly input: Input;
  readonly draft: Draft;
  readonly configuration: Configuration;
  /** Without those that the ignore list takes out. */
  readonly findings: readonly Finding[];
  /** Rows of that list. */
  readonly ignored: readonly IgnoreRow[];
}

/** Reads and checks one file. Throws `UsageError` for a broken `--config`, `InputError` where the file cannot be read. */
export async function examine(
  file: string,
  args: Pick<CheckArguments, 'config' | 'preset' | 'rules'>,
  io: Io,
  { service, loadWords, loadModel }: Tools,
): Promise<Examined> {
  const place = path.resolve(io.cwd, file);
  const input = await readInput(place);
  const configurer = await createConfigurer(service, createProject(service.rules), args, io);
  const { configuration } = await configurer.for(place);
  if (service.rules.some((r) => r.needs === 'words' && configuration.level(r.id) !== 'off'))
    service.useSegmenter(lateSegmenter(loadWords));
  service.useTypoJudge(await loadModel?.());
  const draft = service.parse(input.text, input.format);
  const { findings, crashes } = await service.checkWithWords(draft, configuration);
  for (const { rule, kind, message } of crashes)
    io.err(`规则 ${rule} ${kind === 'slow' ? '用时过长' : '出错'}，它的结果未计入：${visible(message)}\n`);
  const rows = (await configurer.ignores(place))?.value?.rows ?? [];
  const judged = input.word ? outsideTables(findings, draft, input.word, service.ruleOf) : findings;
  return { path: place, input, draft, configuration, findings: applyIgnores(judged, rows).kept, ignored: rows };
}
