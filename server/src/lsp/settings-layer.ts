import { LAYER_KEYS, type Layer } from '../configuration/layer';
import type { SettingRow } from '../configuration/setting-row';
import { SETTINGS, type SettingReadBy, type SettingValue } from '../configuration/settings';

/**
 * The layer of configuration that editor settings hold. Pairs, formulations and levels have a form there that the
 * settings page of VS Code can edit, a table of names and texts; the form of `.biganzi.json` is understood as well.
 */
export function layerOf(settings: unknown): Layer {
  const all = record(settings);
  // an empty setting, a preset or a font, is “none”
  const set = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
    Object.fromEntries(entries.filter(([, v]) => v !== undefined && v !== null && v !== ''));
  return set([
    ...LAYER_KEYS.map((key) => [key, all[key]] as const),
    ['rules', withOptions(all['rules'], all['ruleOptions'])],
    ['pairs', listed(all['pairs'], (wrong, right) => ({ wrong, right }))],
    ['formulas', listed(all['formulas'], (name, members) => ({ name, members: membersOf(members) }))],
    ['export', all['export'] && set(Object.entries(record(all['export'])))],
  ]);
}

/**
 * What a setting holds; its default where it is missing or of another kind. A number beyond its bounds is taken as it is,
 * because the editor has marked it already and shows what it comes to.
 */
export function settingOf<N extends SettingReadBy<'server'>>(settings: unknown, name: N): SettingValue<N> {
  const value = name.split('.').reduce<unknown>((inner, part) => record(inner)[part], settings);
  return (fitsRow(SETTINGS[name], value) ? value : SETTINGS[name].default) as SettingValue<N>;
}

function fitsRow({ type, choices }: SettingRow, value: unknown): boolean {
  if (choices) return choices.some((choice) => choice.value === value);
  if (type === 'flag') return typeof value === 'boolean';
  return typeof value === 'number' && value > 0;
}

/** A value as a record; an empty one where it is none. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Levels of rules with the options that stand in a setting of their own. */
function withOptions(rules: unknown, options: unknown): unknown {
  if (options === undefined || options === null) return rules;
  const levels = record(rules);
  const both = Object.entries(record(options)).map(([id, value]) => {
    const level = levels[id];
    const levelFields = typeof level === 'string' ? { severity: level } : record(level);
    return [id, { ...levelFields, options: { ...record(levelFields['options']), ...record(value) } }] as const;
  });
  return { ...levels, ...Object.fromEntries(both) };
}

/** A table of names and texts as the list that a configuration file has. */
function listed(value: unknown, make: (name: string, text: string) => object): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([name, text]) => make(name, String(text)));
}

/** Members of a formulation in one text: parted by semicolons where it has any, else by 、. */
function membersOf(text: string): string[] {
  return text
    .split(/[；;]/.test(text) ? /[；;]/ : /[、,，]/)
    .map((member) => member.trim())
    .filter((member) => member !== '');
}
