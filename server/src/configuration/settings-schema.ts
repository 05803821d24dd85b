import type { Rule } from '../contract/rule';
import { EXPORT_KEYS, exportRow } from './export-settings';
import { LEVELS } from './layer';
import { configurationSchema, LEVEL_TEXTS, optionsSchema } from './schema';
import { SETTING_GROUPS, type SettingGroup, type SettingRow, type Words } from './setting-row';
import { SETTINGS } from './settings';

type Schema = Readonly<Record<string, unknown>>;
type Named = readonly [name: string, row: SettingRow];

/** All settings with their names behind `biganzi.`, those of a group in the order of the page. */
export const ALL_SETTINGS: readonly Named[] = [
  ...Object.entries<SettingRow>(SETTINGS),
  ...EXPORT_KEYS.map((key): Named => [`export.${key}`, exportRow(key)]),
];
const GROUPS = Object.entries<Words>(SETTING_GROUPS) as (readonly [SettingGroup, Words])[];
const ofGroup = (group: SettingGroup): readonly Named[] => ALL_SETTINGS.filter(([, row]) => row.group === group);

/** `contributes.configuration` of the manifest. Texts of the frame are keys of package.nls. */
export function settingsContribution(rules: readonly Rule[]): readonly Schema[] {
  const groups = GROUPS.map(([group], groupIndex) => ({
    id: `biganzi.${group}`,
    title: `%setting.group.${group}%`,
    order: groupIndex + 1,
    properties: Object.fromEntries(
      ofGroup(group).map(([name, row], settingIndex) => [
        `biganzi.${name}`,
        {
          ...valueSchema(name, row, rules),
          default: row.default,
          scope: row.scope ?? 'resource',
          markdownDescription: `%setting.${name}%`,
          order: settingIndex + 1,
        },
      ]),
    ),
  }));
  return JSON.parse(JSON.stringify(groups)) as readonly Schema[];
}

/** Texts of the settings page by their keys in package.nls, in one of the languages. */
export function settingTexts(language: keyof Words): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...GROUPS.map(([group, words]) => [`setting.group.${group}`, words[language]]),
    ...ALL_SETTINGS.flatMap(([name, { text, choices = [] }]) => [
      [`setting.${name}`, text[language]],
      ...choices.flatMap((choice) => [
        [`setting.${name}.${choice.id}.label`, choice.label[language]],
        [`setting.${name}.${choice.id}`, choice.text[language]],
      ]),
    ]),
  ]) as Readonly<Record<string, string>>;
}

/** The table of settings that the README shows, as Markdown lines. */
export function settingTable(): string {
  const rows = GROUPS.flatMap(([group]) => ofGroup(group)).map(([name, row]) => {
    const choices = (row.choices ?? []).map(
      ({ value, text }) => `${code(value)} ${text.zh.replace(`${value}：`, '').replace(/。$/, '')}`,
    );
    const meaning = row.text.zh + (choices.length > 0 ? `${choices.join('；')}。` : '');
    return `| \`biganzi.${name}\` | ${shown(row.default)} | ${meaning.replaceAll('|', '\\|')} |`;
  });
  return ['| 设置 | 默认 | 作用 |', '|---|---|---|', ...rows].join('\n');
}

function shown(value: SettingRow['default']): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? code(value) : '空';
}

function code(value: string): string {
  return value === '' ? '空' : `\`${value}\``;
}

/** What a setting may hold, in the form that VS Code reads. */
function valueSchema(name: string, row: SettingRow, rules: readonly Rule[]): Schema {
  const { minimum, maximum, choices = [] } = row;
  // VS Code gives a setting without a default one of its own: “as the layout has it” is null
  const orNull = (type: string): unknown => (row.default === null ? [type, 'null'] : type);
  switch (row.type) {
    case 'choice':
      return {
        type: 'string',
        enum: choices.map(({ value }) => value),
        enumItemLabels: choices.map(({ id }) => `%setting.${name}.${id}.label%`),
        enumDescriptions: choices.map(({ id }) => `%setting.${name}.${id}%`),
      };
    case 'flag':
      return { type: orNull('boolean') };
    case 'number':
    case 'integer':
      return { type: orNull(row.type), minimum, maximum };
    case 'text':
      return { type: 'string' };
    case 'levels':
      return byRule(rules, levelSchema);
    case 'options':
      return byRule(
        rules.filter((rule) => Object.keys(rule.options ?? {}).length > 0),
        optionsSchema,
      );
    case 'pairs':
    case 'formulas':
      return { type: 'object', additionalProperties: { type: 'string' } };
    case 'literals': {
      const { properties, definitions } = configurationSchema([]) as Record<string, Record<string, Schema>>;
      // the manifest knows no definitions: what refers to one is written out
      return { ...(inline(properties![name], definitions!) as Schema), description: undefined };
    }
  }
}

function byRule(rules: readonly Rule[], schemaOf: (rule: Rule) => Schema): Schema {
  const of = (rule: Rule): Schema => ({ ...schemaOf(rule), description: `${rule.title}：${rule.what}` });
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, of(rule)])),
  };
}

/** Levels alone: a table with anything but texts in it is one that the settings page cannot edit. */
function levelSchema({ severity }: Rule): Schema {
  return {
    type: 'string',
    enum: LEVELS,
    enumItemLabels: LEVEL_TEXTS,
    enumDescriptions: LEVEL_TEXTS,
    default: severity,
  };
}

function inline(value: unknown, definitions: Record<string, Schema>): unknown {
  if (Array.isArray(value)) return value.map((v) => inline(v, definitions));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, ...rest } = value as Record<string, unknown>;
  const base = typeof $ref === 'string' ? (inline(definitions[$ref.split('/').at(-1)!], definitions) as object) : {};
  return { ...base, ...Object.fromEntries(Object.entries(rest).map(([k, v]) => [k, inline(v, definitions)])) };
}
