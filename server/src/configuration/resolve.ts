import { readLayer, type Layer, type Level, type Preset } from './layer';
import { NO_TABLES } from './own-tables';
import type { Problem } from './problem';
import type { ExportSettings } from './export-settings';
import type { House, OwnTables, Rule, RuleId } from '../contract/rule';
import type { HouseMemory } from '../house/memory';
import { learnedLayer } from './learned-layer';

export { PRESETS, type Layer, type Level, type Preset } from './layer';

/** Effective configuration: immutable; caches hang on its identity. */
export interface Configuration {
  level(id: RuleId): Level;
  options(id: RuleId): Readonly<Record<string, unknown>>;
  readonly house: House;
  /** Texts that are never reported. */
  readonly allow: ReadonlySet<string>;
  readonly ignorePaths: readonly string[];
  readonly preset: Preset | undefined;
  /** For one read before a draft is handed over: less sure suspicions are told as well. */
  readonly proof: boolean;
  /** How a draft is made a Word file. */
  readonly export: ExportSettings;
}

const PROOFS = new WeakMap<Configuration, Configuration>();

/** The same configuration for one read before a draft is handed over; always the same object. */
export function forProof(configuration: Configuration): Configuration {
  let proof = PROOFS.get(configuration);
  if (!proof) PROOFS.set(configuration, (proof = { ...configuration, proof: true }));
  return proof;
}

export interface Resolved {
  readonly configuration: Configuration;
  readonly problems: readonly Problem[];
}

/** Levels that a preset sets, by the rule's own metadata. */
function presetLevel(preset: Preset | undefined, rule: Rule): Level {
  if (preset === '起草中') {
    if (rule.severity === 'hint' || rule.severity === 'information') return 'off';
    return rule.quietWhileDrafting ? 'off' : rule.severity;
  }
  if (preset === '定稿') return rule.strictWhenFinal ? 'error' : rule.severity;
  return rule.severity;
}

/**
 * Merges layers, later ones win: built-in < learned < VS Code settings < file. What is not understood is left out and
 * named in `problems`; never throws. `memory` is what was learned from the speeches of the house; the rest are
 * tables that a unit keeps beside its drafts.
 */
export function resolveConfiguration(
  rules: readonly Rule[],
  layers: readonly Layer[],
  { memory, ...tables }: { readonly memory?: HouseMemory | undefined } & Partial<OwnTables> = NO_TABLES,
): Resolved {
  const read = [...(memory ? [learnedLayer(memory.summary)] : []), ...layers].map((layer) => readLayer(layer, rules));
  const sound = read.map((r) => r.layer);
  const preset = sound.findLast((l) => l.preset !== undefined)?.preset;
  const levels = new Map<string, Level>(rules.map((r) => [r.id, presetLevel(preset, r)]));
  const options = new Map<string, Record<string, unknown>>(
    rules.map((r) => [r.id, Object.fromEntries(Object.entries(r.options ?? {}).map(([k, spec]) => [k, spec.default]))]),
  );
  for (const layer of sound)
    for (const [id, value] of Object.entries(layer.rules ?? {})) {
      const level = typeof value === 'object' ? value.severity : value;
      if (level !== undefined) levels.set(id, level);
      if (typeof value === 'object' && value.options) Object.assign(options.get(id)!, value.options);
    }
  const house: House = {
    pairs: sound.flatMap((l) => l.pairs ?? []),
    formulas: sound.flatMap((l) => l.formulas ?? []),
    ...(memory && { memory }),
    ...NO_TABLES,
    ...tables,
  };
  return {
    problems: read.flatMap((r) => r.problems),
    configuration: {
      level: (id) => levels.get(id) ?? 'off',
      options: (id) => options.get(id) ?? {},
      house,
      allow: new Set(sound.flatMap((l) => l.allow ?? [])),
      ignorePaths: sound.flatMap((l) => l.ignorePaths ?? []),
      preset,
      proof: false,
      export: Object.assign({}, ...sound.map((l) => l.export)) as ExportSettings,
    },
  };
}
