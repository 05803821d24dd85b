import {
  SEVERITIES,
  type House,
  type HouseFormula,
  type HousePair,
  type OptionSpec,
  type Rule,
  type RuleId,
  type Severity,
} from './rule';

export type Level = Severity | 'off';

/** One layer of configuration, as read from a file or from settings. All parts optional; unknown values unchecked. */
export interface Layer {
  readonly preset?: Preset;
  readonly rules?: Readonly<
    Record<string, Level | { readonly severity?: Level; readonly options?: Readonly<Record<string, unknown>> }>
  >;
  readonly pairs?: readonly HousePair[];
  readonly formulas?: readonly HouseFormula[];
  readonly allow?: readonly string[];
  readonly ignorePaths?: readonly string[];
}

export type Preset = '起草中' | '定稿' | '全部';
export const PRESETS: readonly Preset[] = ['起草中', '定稿', '全部'];

/** Effective configuration: immutable; caches hang on its identity. */
export interface Configuration {
  level(id: RuleId): Level;
  options(id: RuleId): Readonly<Record<string, unknown>>;
  readonly house: House;
  /** Texts that are never reported. */
  readonly allow: ReadonlySet<string>;
  readonly ignorePaths: readonly string[];
  readonly preset: Preset | undefined;
}

export interface Problem {
  /** Key that is wrong, for example rules.numbering/sequense. */
  readonly key: string;
  /** Nearest known name, where there is one. */
  readonly nearest?: string;
  readonly kind: 'unknown-rule' | 'unknown-option' | 'bad-value';
}

export interface Resolved {
  readonly configuration: Configuration;
  readonly problems: readonly Problem[];
}

/** Levels that a preset sets, by the rule's own metadata. */
function presetLevel(preset: Preset | undefined, rule: Rule): Level {
  if (preset === '起草中') {
    if (rule.severity === 'hint' || rule.severity === 'information') return 'off';
    return DRAFTING_OFF.has(rule.id) ? 'off' : rule.severity;
  }
  if (preset === '定稿') return rule.id === 'placeholder/unfilled' ? 'error' : rule.severity;
  return rule.severity;
}

/** What is still open while one writes: no fault of a draft in the making. */
const DRAFTING_OFF: ReadonlySet<string> = new Set([
  'placeholder/unfilled',
  'structure/truncated',
  'numbering/single-item',
  'numbering/declared-count',
  'numbering/outline-mismatch',
]);

/**
 * Merges layers, later ones win: built-in < learned < VS Code settings < file. What is not understood is left out and
 * named in `problems`; never throws.
 */
export function resolveConfiguration(rules: readonly Rule[], layers: readonly Layer[]): Resolved {
  const problems: Problem[] = [];
  const known = new Map<string, Rule>(rules.map((r) => [r.id, r]));
  const preset = layers.findLast((l) => l.preset !== undefined)?.preset;
  const levels = new Map<string, Level>(rules.map((r) => [r.id, presetLevel(preset, r)]));
  const options = new Map<string, Record<string, unknown>>(
    rules.map((r) => [r.id, Object.fromEntries(Object.entries(r.options ?? {}).map(([k, spec]) => [k, spec.default]))]),
  );
  for (const layer of layers)
    for (const [id, value] of Object.entries(layer.rules ?? {})) {
      const rule = known.get(id);
      if (!rule) {
        problems.push({ key: `rules.${id}`, kind: 'unknown-rule', nearest: nearest(id, [...known.keys()]) });
        continue;
      }
      const level = typeof value === 'object' && value !== null ? value.severity : value;
      if (level !== undefined) {
        if (level === 'off' || SEVERITIES.includes(level)) levels.set(id, level);
        else
          problems.push({
            key: `rules.${id}`,
            kind: 'bad-value',
            nearest: nearest(String(level), ['off', ...SEVERITIES]),
          });
      }
      if (typeof value === 'object' && value !== null && value.options)
        for (const [name, v] of Object.entries(value.options)) {
          const spec = rule.options?.[name];
          if (!spec)
            problems.push({
              key: `rules.${id}.options.${name}`,
              kind: 'unknown-option',
              nearest: nearest(name, Object.keys(rule.options ?? {})),
            });
          else if (!fits(spec, v)) problems.push({ key: `rules.${id}.options.${name}`, kind: 'bad-value' });
          else options.get(id)![name] = v;
        }
    }
  const house: House = {
    pairs: layers.flatMap((l) => l.pairs ?? []),
    formulas: layers.flatMap((l) => l.formulas ?? []),
  };
  return {
    problems,
    configuration: {
      level: (id) => levels.get(id) ?? 'off',
      options: (id) => options.get(id) ?? {},
      house,
      allow: new Set(layers.flatMap((l) => l.allow ?? [])),
      ignorePaths: layers.flatMap((l) => l.ignorePaths ?? []),
      preset,
    },
  };
}

function fits(spec: OptionSpec, value: unknown): boolean {
  if (spec.type === 'strings') return Array.isArray(value) && value.every((v) => typeof v === 'string');
  if (typeof value !== spec.type) return false;
  if (typeof value === 'number') return value >= (spec.minimum ?? -Infinity) && value <= (spec.maximum ?? Infinity);
  return typeof value !== 'string' || spec.enum === undefined || spec.enum.includes(value);
}

/** Known name nearest to a mistyped one (edit distance at most a third of its length); undefined when none is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of names) {
    const d = distance(name, candidate, least);
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
