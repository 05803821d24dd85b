import { parseArgs } from 'node:util';
import { PRESETS, type Level, type Preset } from '../configuration/resolve';
import { LEVELS } from '../configuration/layer';
import { nearest } from '../configuration/nearest';
import type { Rule, RuleId, Severity } from '../contract/rule';
import { UsageError } from './io';
import {
  commandsOf,
  FAIL_LEVELS,
  FORMATS,
  isOptionName,
  OPTION_NAMES,
  OPTION_ROWS,
  type Command,
  type OptionName,
} from './options';

export type ReportFormat = (typeof FORMATS)[number];

/** What `biganzi check` was asked. */
export interface CheckArguments {
  readonly paths: readonly string[];
  readonly format: ReportFormat;
  readonly config: string | undefined;
  /** The house file to use, instead of the nearest. */
  readonly house: string | undefined;
  readonly rules: ReadonlyMap<RuleId, Level>;
  readonly preset: Preset | undefined;
  /** One closer read before the draft is handed over. */
  readonly proof: boolean;
  readonly failOn: Severity | 'never';
  readonly fix: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly unusedIgnores: boolean;
  readonly verbose: boolean;
}

type Name = OptionName;

/** A command line cut into flags, options and the rest. */
export interface Parsed {
  readonly flags: ReadonlySet<Name>;
  readonly values: ReadonlyMap<Name, readonly string[]>;
  readonly rest: readonly string[];
}

/** Reads a command line. Throws `UsageError` on an unknown option, a missing value or a value that none wants. */
export function parseCommandLine(argv: readonly string[]): Parsed {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTION_ROWS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags = new Set<Name>();
  const values = new Map<Name, string[]>();
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    if (!isOptionName(token.name)) {
      const guess = nearest(token.name, OPTION_NAMES);
      throw new UsageError(`不认识的选项 ${token.rawName}${guess === undefined ? '' : `，是不是 --${guess}？`}`);
    }
    if (OPTION_ROWS[token.name].type === 'boolean') {
      if (token.inlineValue) throw new UsageError(`选项 --${token.name} 不带值`);
      flags.add(token.name);
    } else if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--')))
      throw new UsageError(`选项 --${token.name} 后面缺少值`);
    else values.set(token.name, [...(values.get(token.name) ?? []), token.value]);
  }
  return { flags, values, rest };
}

/** Checks the values of `biganzi check`. Throws `UsageError`. */
export function checkArguments(parsed: Parsed, rules: readonly Rule[]): CheckArguments {
  const { flags, values, rest } = parsed;
  refuseOptions(parsed, 'check');
  const one = (name: Name): string | undefined => single(parsed, name);
  const chosen = <T extends string>(name: Name, choices: readonly T[]): T | undefined =>
    chosenOf(parsed, name, choices);
  const stdin = flags.has('stdin');
  const stdinFilename = one('stdin-filename');
  if (rest.includes('-')) throw new UsageError('检查标准输入请写 --stdin；名为 - 的文件请写 ./-');
  if (stdin && rest.length > 0) throw new UsageError(`--stdin 检查标准输入，不能再写文件：${rest.join(' ')}`);
  if (!stdin && stdinFilename !== undefined) throw new UsageError('--stdin-filename 要与 --stdin 一起用');
  if (!stdin && rest.length === 0) throw new UsageError('没有写要检查的文件或文件夹');
  const format = chosen('format', FORMATS) ?? 'text';
  if (stdin && flags.has('fix') && format !== 'text')
    throw new UsageError('--stdin --fix 把改好的文本写到标准输出，不能再用 --format');
  return {
    paths: rest,
    format,
    config: one('config'),
    house: one('house'),
    rules: new Map((values.get('rule') ?? []).map((value) => ruleSetting(value, rules))),
    preset: chosen('preset', PRESETS),
    proof: flags.has('proof'),
    failOn: chosen('fail-on', FAIL_LEVELS) ?? 'error',
    fix: flags.has('fix'),
    stdin,
    stdinFilename,
    unusedIgnores: flags.has('unused-ignores'),
    verbose: flags.has('verbose'),
  };
}

/** The one value of an option. Throws `UsageError` where it is given twice. */
export function single({ values }: Parsed, name: OptionName): string | undefined {
  const given = values.get(name);
  if (given && given.length > 1) throw new UsageError(`选项 --${name} 只能写一次`);
  return given?.[0];
}

/** The one value of an option that has to be one of `choices`. Throws `UsageError`. */
export function chosenOf<T extends string>(parsed: Parsed, name: OptionName, choices: readonly T[]): T | undefined {
  const value = single(parsed, name);
  return value === undefined ? undefined : choose(`--${name}`, value, choices);
}

/** Throws `UsageError` for an option that means nothing to the command. */
export function refuseOptions({ flags, values }: Parsed, command: Command): void {
  const foreign = OPTION_NAMES.find((n) => (flags.has(n) || values.has(n)) && !commandsOf(n).includes(command));
  if (foreign === undefined) return;
  const commands = commandsOf(foreign);
  const why = commands.includes('check') ? `不能用于 ${command}` : `只用于 ${commands.join(' 和 ')}`;
  throw new UsageError(`选项 --${foreign} ${why}`);
}

function ruleSetting(value: string, rules: readonly Rule[]): [RuleId, Level] {
  const cut = value.indexOf('=');
  const ids = rules.map((r) => r.id);
  if (cut < 1) throw new UsageError(`--rule 的写法是 规则=级别，如 --rule ${ids[0]}=warning，而不是 ${value}`);
  return [
    choose('--rule', value.slice(0, cut), ids),
    choose(`--rule ${value.slice(0, cut)}=`, value.slice(cut + 1), LEVELS),
  ];
}

function choose<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((c) => c === value);
  if (choice !== undefined) return choice;
  const guess = nearest(value, choices);
  // the list of rules is too long to print for a slip of the finger
  const hint =
    guess !== undefined ? `是不是 ${guess}？` : choices.length < 12 ? `可选：${choices.join('、')}` : '请查规则表';
  throw new UsageError(`${option} 不能是 ${value}，${hint}`);
}
