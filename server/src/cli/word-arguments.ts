import path from 'node:path';
import { EXPORT_SPECS, type ExportSettings } from '../configuration/export-settings';
import type { Rule } from '../contract/rule';
import { checkArguments, chosenOf, refuseOptions, single, type CheckArguments, type Parsed } from './arguments';
import type { OptionName } from './options';
import { UsageError, type Io } from './io';

export interface FileMaking {
  readonly file: string;
  /** Path of the file to make; a name is found where none is given. */
  readonly output: string;
  readonly force: boolean;
  readonly check: Pick<CheckArguments, 'config' | 'preset' | 'rules'>;
}

export interface ExportArguments extends FileMaking {
  readonly strict: boolean;
  /** What the command line says of the page; it wins over the configuration. */
  readonly settings: ExportSettings;
}

/** Checks the values of `biganzi export`. Throws `UsageError`. */
export function exportArguments(parsed: Parsed, rules: readonly Rule[], io: Io): ExportArguments {
  refuseOptions(parsed, 'export');
  const preset = chosenOf(parsed, 'preset', EXPORT_SPECS.preset.enum);
  return {
    ...fileMaking(parsed, rules, io, { command: 'export', suffix: '排版', ownOptions: ['preset'] }),
    strict: parsed.flags.has('strict'),
    settings: {
      ...(preset !== undefined && { preset }),
      ...(parsed.flags.has('mark-open') && { markOpen: true }),
      ...(parsed.flags.has('pinyin') && { pinyin: true }),
      ...(parsed.flags.has('speaking-time') && { speakingTime: true }),
    },
  };
}

export interface FormatArguments {
  readonly file: string;
  readonly output: string;
  readonly force: boolean;
  readonly config: string | undefined;
  /** A file whose layout is taken over. */
  readonly like: string | undefined;
  readonly settings: ExportSettings;
}

/** Checks the values of `biganzi format`. Throws `UsageError`. */
export function formatArguments(parsed: Parsed, io: Io): FormatArguments {
  refuseOptions(parsed, 'format');
  const preset = chosenOf(parsed, 'preset', EXPORT_SPECS.preset.enum);
  const { file, output, force } = fileMaking(parsed, [], io, {
    command: 'format',
    suffix: '排版',
    ownOptions: ['preset'],
  });
  const like = single(parsed, 'like');
  return {
    file,
    output,
    force,
    config: single(parsed, 'config'),
    like,
    settings: { ...(preset !== undefined && { preset }) },
  };
}

/** Checks the values of `biganzi fix`. Throws `UsageError`. */
export function fixArguments(
  parsed: Parsed,
  rules: readonly Rule[],
  io: Io,
): FileMaking & { readonly revisions: boolean } {
  refuseOptions(parsed, 'fix');
  const revisions = parsed.flags.has('revisions');
  const making = { command: 'fix', suffix: revisions ? '修订' : '批注', ownOptions: [] };
  return { ...fileMaking(parsed, rules, io, making), revisions };
}

/** A command that makes a file from another. */
interface Making {
  readonly command: string;
  /** What the name of a file that is made from a Word file ends with. */
  readonly suffix: string;
  /** Options that mean something else to `check`. */
  readonly ownOptions: readonly OptionName[];
}

function fileMaking(
  parsed: Parsed,
  rules: readonly Rule[],
  io: Io,
  { command, suffix, ownOptions }: Making,
): FileMaking {
  const [file, more] = parsed.rest;
  if (file === undefined || more !== undefined) throw new UsageError(`${command} 后面写一个文件`);
  const shared: readonly OptionName[] = ['config', 'rule', 'preset', 'verbose'];
  const kept = shared.filter((n) => !ownOptions.includes(n));
  const check = checkArguments(
    {
      flags: new Set([...parsed.flags].filter((n) => kept.includes(n))),
      values: new Map([...parsed.values].filter(([n]) => kept.includes(n))),
      rest: parsed.rest,
    },
    rules,
  );
  const { dir, name, ext } = path.parse(file);
  const made = ext.toLowerCase() === '.docx' ? `${name}.${suffix}.docx` : `${name}.docx`;
  return {
    file,
    output: path.resolve(io.cwd, single(parsed, 'output') ?? path.join(dir, made)),
    force: parsed.flags.has('force'),
    check,
  };
}
