import type { Problem } from './problem';
import { EXPORT_KEYS, exportProblem, type ExportSettings } from './export-settings';
import { nearest } from './nearest';
import type { SettingRow } from './setting-row';
import { SETTINGS, type FileSetting, type SettingValue } from './settings';
import {
  SEVERITIES,
  type HouseFormula,
  type HousePair,
  type OptionSpec,
  type Rule,
  type Severity,
} from '../contract/rule';

export type Level = Severity | 'off';

/** What the settings of a layer hold, by the type in their row. */
interface FileValues {
  readonly choice: Preset;
  readonly levels: Readonly<
    Record<string, Level | { readonly severity?: Level; readonly options?: Readonly<Record<string, unknown>> }>
  >;
  readonly pairs: readonly HousePair[];
  readonly formulas: readonly HouseFormula[];
  readonly literals: readonly string[];
}

/** One layer of configuration, as read from a file or from settings. All parts optional; `readLayer` checks them. */
export type Layer = { readonly [K in FileSetting]?: FileValues[(typeof SETTINGS)[K]['type']] } & {
  readonly export?: ExportSettings;
};

export type Preset = Exclude<SettingValue<'preset'>, ''>;
export const PRESETS: readonly Preset[] = SETTINGS.preset.choices.map(({ value }) => value).filter((v) => v !== '');

/** Settings that are keys of `.biganzi.json`, in the order in which they are documented. */
export const FILE_SETTINGS = Object.entries<SettingRow>(SETTINGS)
  .filter(([, { inFile }]) => inFile !== undefined)
  .map(([name]) => name as FileSetting);
/** Keys of a layer. */
export const LAYER_KEYS: readonly (keyof Layer)[] = [...FILE_SETTINGS, 'export'];
/** What may follow or precede an own word pair. */
export const PAIR_CONDITIONS = ['followedBy', 'notFollowedBy', 'precededBy', 'notPrecededBy'] as const;
export const LEVELS: readonly Level[] = [...SEVERITIES, 'off'];
/** Longest own literal: a word or clause, not a text. */
export const LONGEST_LITERAL = 60;

/** Problems of one layer that are told at most: a file of another kind would give one a line. */
export const MAX_PROBLEMS_PER_LAYER = 20;

type Path = Problem['path'];

/**
 * Reads one layer from data of unknown shape (a parsed file, editor settings). What is not understood is left out of
 * the layer and named in `problems`, the first `MAX_PROBLEMS_PER_LAYER` of them; never throws. `$schema` is known and has no
 * meaning here.
 */
export function readLayer(
  value: unknown,
  rules: readonly Rule[],
): { readonly layer: Layer; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const bad = (path: Path, expected: string, near?: string): void => {
    if (isFull(problems)) return;
    problems.push({ kind: 'bad-value', path, expected, ...(near !== undefined && { nearest: near }) });
  };
  if (value === undefined) return { layer: {}, problems };
  if (!isRecord(value)) {
    bad([], '一个对象，即一对大括号 { }');
    return { layer: {}, problems };
  }
  unknownKeys(value, ['$schema', ...LAYER_KEYS], [], problems);
  const read: Record<string, unknown> = {};
  for (const key of FILE_SETTINGS)
    if (value[key] !== undefined)
      read[key] = READERS[SETTINGS[key].type](value[key], { path: [key], rules, problems, bad });
  if (value['export'] !== undefined) read['export'] = readExport(value['export'], problems, bad);
  // a preset that is none leaves no key behind
  return { problems, layer: Object.fromEntries(Object.entries(read).filter(([, v]) => v !== undefined)) };
}

/** What the reader of a setting is given beside its value. */
interface Reading {
  readonly path: Path;
  readonly rules: readonly Rule[];
  readonly problems: Problem[];
  readonly bad: Bad;
}

/** How a setting is read, by the type in its row. */
const READERS: { readonly [T in keyof FileValues]: (value: unknown, reading: Reading) => FileValues[T] | undefined } = {
  choice(value, { path, bad }) {
    const preset = PRESETS.find((p) => p === value);
    if (preset === undefined) bad(path, PRESETS.join('、'), guess(value, PRESETS));
    return preset;
  },
  levels: (value, { rules, problems, bad }) => readRules(value, rules, problems, bad),
  pairs: (value, { path, problems, bad }) => readList(value, path, bad, (v, at) => readPair(v, at, problems, bad)),
  formulas: (value, { path, problems, bad }) =>
    readList(value, path, bad, (v, at) => readFormula(v, at, problems, bad)),
  literals: (value, { path, bad }) => readStrings(value, path, bad),
};

type Bad = (path: Path, expected: string, near?: string) => void;

function readRules(value: unknown, rules: readonly Rule[], problems: Problem[], bad: Bad): NonNullable<Layer['rules']> {
  const read: Record<string, { severity?: Level; options?: Record<string, unknown> }> = {};
  if (!isRecord(value)) {
    bad(['rules'], `一个对象，如 { "${rules[0]?.id ?? '规则'}": "warning" }`);
    return read;
  }
  const ruleById = new Map<string, Rule>(rules.map((r) => [r.id, r]));
  for (const [id, setting] of Object.entries(value)) {
    const path = ['rules', id];
    const rule = ruleById.get(id);
    if (!rule) {
      if (!isFull(problems)) problems.push({ kind: 'unknown-rule', path, ...guessOf(id, [...ruleById.keys()]) });
      continue;
    }
    if (!isRecord(setting)) {
      const level = readLevel(setting, path, bad);
      if (level !== undefined) read[id] = { severity: level };
      continue;
    }
    unknownKeys(setting, ['severity', 'options'], path, problems);
    const level =
      setting['severity'] === undefined ? undefined : readLevel(setting['severity'], [...path, 'severity'], bad);
    const options = readOptions(setting['options'], rule, [...path, 'options'], { problems, bad });
    read[id] = { ...(level !== undefined && { severity: level }), ...(options && { options }) };
  }
  return read;
}

function readLevel(value: unknown, path: Path, bad: Bad): Level | undefined {
  const level = LEVELS.find((l) => l === value);
  if (level === undefined) bad(path, LEVELS.join('、'), guess(value, LEVELS));
  return level;
}

function readOptions(
  value: unknown,
  rule: Rule,
  path: Path,
  { problems, bad }: { readonly problems: Problem[]; readonly bad: Bad },
): Record<string, unknown> | undefined {
  if (value === undefined) return undefined;
  if (!isRecord(value)) {
    bad(path, '一个对象');
    return undefined;
  }
  const specs = new Map(Object.entries(rule.options ?? {}));
  const read: Record<string, unknown> = {};
  for (const [name, v] of Object.entries(value)) {
    const spec = specs.get(name);
    if (!spec) {
      if (isFull(problems)) continue;
      problems.push({ kind: 'unknown-option', path: [...path, name], ...guessOf(name, [...specs.keys()]) });
    } else if (fits(spec, v)) read[name] = v;
    else bad([...path, name], expectedOf(spec));
  }
  return read;
}

function readExport(value: unknown, problems: Problem[], bad: Bad): ExportSettings {
  if (!isRecord(value)) {
    bad(['export'], '一个对象，如 { "preset": "讲话" }');
    return {};
  }
  unknownKeys(value, EXPORT_KEYS, ['export'], problems);
  const read: Record<string, unknown> = {};
  for (const key of EXPORT_KEYS) {
    if (value[key] === undefined) continue;
    const expected = exportProblem(key, value[key]);
    if (expected === undefined) read[key] = value[key];
    else bad(['export', key], expected);
  }
  return read;
}

function readPair(value: unknown, path: Path, problems: Problem[], bad: Bad): HousePair | undefined {
  if (!isRecord(value)) {
    bad(path, '一个对象，如 { "wrong": "布署", "right": "部署" }');
    return undefined;
  }
  unknownKeys(value, ['wrong', 'right', ...PAIR_CONDITIONS], path, problems);
  const { wrong, right } = value;
  if (!isLiteral(wrong)) return (bad([...path, 'wrong'], LITERAL), undefined);
  if (!isLiteral(right)) return (bad([...path, 'right'], LITERAL), undefined);
  if (wrong === right) return (bad([...path, 'right'], '与 wrong 不同的写法'), undefined);
  const conditions: Partial<Record<(typeof PAIR_CONDITIONS)[number], readonly string[]>> = {};
  for (const name of PAIR_CONDITIONS)
    if (value[name] !== undefined) {
      const texts = readStrings(value[name], [...path, name], bad);
      // a condition that is not understood must not widen the pair: better no alarm than a false one
      if (texts.length === 0) return undefined;
      conditions[name] = texts;
    }
  // else the right form would be found as wrong again
  if (right.includes(wrong) && !conditions.notFollowedBy && !conditions.notPrecededBy)
    return (bad([...path, 'right'], '不含 wrong 的写法（含有时请加 notFollowedBy 或 notPrecededBy）'), undefined);
  return { wrong, right, ...conditions };
}

function readFormula(value: unknown, path: Path, problems: Problem[], bad: Bad): HouseFormula | undefined {
  if (!isRecord(value)) {
    bad(path, '一个对象，如 { "name": "四个一", "members": ["…", "…"] }');
    return undefined;
  }
  unknownKeys(value, ['name', 'members'], path, problems);
  if (!isLiteral(value['name'])) return (bad([...path, 'name'], LITERAL), undefined);
  const members = readStrings(value['members'], [...path, 'members'], bad);
  if (members.length < 2) {
    if (Array.isArray(value['members'])) bad([...path, 'members'], '至少两项的列表');
    return undefined;
  }
  return { name: value['name'], members };
}

function readList<T>(
  value: unknown,
  path: Path,
  bad: Bad,
  read: (value: unknown, path: Path) => T | undefined,
): readonly T[] {
  if (!Array.isArray(value)) {
    bad(path, '一个列表，即一对方括号 [ ]');
    return [];
  }
  return value.map((v, i) => read(v, [...path, i])).filter((v) => v !== undefined);
}

function readStrings(value: unknown, path: Path, bad: Bad): readonly string[] {
  return readList(value, path, bad, (v, at) => {
    if (isLiteral(v)) return v;
    bad(at, LITERAL);
    return undefined;
  });
}

const LITERAL = `一行不超过 ${LONGEST_LITERAL} 字的文字`;

function isLiteral(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_LITERAL && !/[\r\n]/.test(value);
}

/** Whether a value is right for an option of a rule. */
export function fits(spec: OptionSpec, value: unknown): boolean {
  if (spec.type === 'strings') return Array.isArray(value) && value.every((v) => typeof v === 'string');
  if (typeof value !== spec.type) return false;
  if (typeof value === 'number') return value >= (spec.minimum ?? -Infinity) && value <= (spec.maximum ?? Infinity);
  return typeof value !== 'string' || spec.enum === undefined || spec.enum.includes(value);
}

function expectedOf(spec: OptionSpec): string {
  if (spec.type === 'strings') return '文字的列表';
  if (spec.type === 'boolean') return ' true 或 false';
  if (spec.type === 'string') return spec.enum ? spec.enum.join('、') : '文字';
  if (spec.minimum !== undefined && spec.maximum !== undefined) return `${spec.minimum} 到 ${spec.maximum} 的数`;
  if (spec.minimum !== undefined) return `不小于 ${spec.minimum} 的数`;
  return spec.maximum !== undefined ? `不大于 ${spec.maximum} 的数` : '数';
}

function unknownKeys(value: object, knownKeys: readonly string[], path: Path, problems: Problem[]): void {
  for (const key of Object.keys(value)) {
    if (isFull(problems)) return;
    if (!knownKeys.includes(key))
      problems.push({ kind: 'unknown-key', path: [...path, key], ...guessOf(key, knownKeys) });
  }
}

function isFull(problems: readonly Problem[]): boolean {
  return problems.length >= MAX_PROBLEMS_PER_LAYER;
}

/** The known name that a value of any type may have meant. */
function guess(value: unknown, names: readonly string[]): string | undefined {
  return typeof value === 'string' ? nearest(value, names) : undefined;
}

function guessOf(name: string, names: readonly string[]): { nearest?: string } {
  const nearestName = nearest(name, names);
  return nearestName === undefined ? {} : { nearest: nearestName };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
