import { LEVELS, PRESETS } from './layer';
import { configurationSchema, LEVEL_TEXTS, optionsSchema } from './schema';
import { EXPORT_SPECS, type ExportSpec } from './export-settings';
import type { Rule } from '../contract/rule';

type Schema = Readonly<Record<string, unknown>>;
type Settings = readonly (readonly [name: string, schema: Schema])[];

const scope = 'resource';

/**
 * `contributes.configuration` of the manifest, made from the rules' metadata: groups in the order in which a writer meets
 * them. Texts of the frame are keys of package.nls.
 */
export function settingsContribution(rules: readonly Rule[]): readonly Schema[] {
  const groups: readonly (readonly [id: string, settings: Settings])[] = [
    ['check', [...checking(), ['rules', levels(rules)], ...ownWords(), ['ruleOptions', options(rules)]]],
    ['write', writing()],
    ['show', showing()],
    ['export', Object.entries(EXPORT_SPECS).map(([name, spec]) => [`export.${name}`, exportSetting(name, spec)])],
    ['service', [['trace.server', { ...choice('trace', ['off', 'messages', 'verbose'], 'off'), scope: 'window' }]]],
  ];
  return JSON.parse(
    JSON.stringify(
      groups.map(([id, settings], groupIndex) => ({
        id: `biganzi.${id}`,
        title: `%setting.group.${id}%`,
        order: groupIndex + 1,
        properties: Object.fromEntries(
          settings.map(([name, schema], settingIndex) => [`biganzi.${name}`, { ...schema, order: settingIndex + 1 }]),
        ),
      })),
    ),
  ) as readonly Schema[];
}

/** A setting of one value among several, each with a name and a line of its own in the settings page. */
function choice(name: string, values: readonly string[], preset: string, ids: readonly string[] = values): Schema {
  return {
    type: 'string',
    enum: values,
    enumItemLabels: ids.map((id) => `%setting.${name}.${id}.label%`),
    enumDescriptions: ids.map((id) => `%setting.${name}.${id}%`),
    default: preset,
    scope,
    markdownDescription: `%setting.${name}%`,
  };
}

function toggle(name: string, on = false): Schema {
  return { type: 'boolean', default: on, scope, markdownDescription: `%setting.${name}%` };
}

function checking(): Settings {
  return [
    ['detect', choice('detect', ['switch', 'check', 'off'], 'switch')],
    ['preset', choice('preset', ['', ...PRESETS], '', ['none', 'drafting', 'final', 'all'])],
  ];
}

/** Levels alone: a table with anything but texts in it is one that the settings page cannot edit. */
function levels(rules: readonly Rule[]): Schema {
  const of = (rule: Rule): Schema => ({
    type: 'string',
    enum: LEVELS,
    enumItemLabels: LEVEL_TEXTS,
    enumDescriptions: LEVEL_TEXTS,
    default: rule.severity,
    description: `${rule.title}：${rule.what}`,
  });
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, of(rule)])),
    default: {},
    scope,
    markdownDescription: '%setting.rules%',
  };
}

function options(rules: readonly Rule[]): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      rules
        .filter((rule) => Object.keys(rule.options ?? {}).length > 0)
        .map((rule) => [rule.id, { ...optionsSchema(rule), description: `${rule.title}：${rule.what}` }]),
    ),
    default: {},
    scope,
    markdownDescription: '%setting.ruleOptions%',
  };
}

function ownWords(): Settings {
  const { properties, definitions } = configurationSchema([]) as Record<string, Record<string, Schema>>;
  const table = (name: string): Schema => ({
    type: 'object',
    additionalProperties: { type: 'string' },
    default: {},
    scope,
    markdownDescription: `%setting.${name}%`,
  });
  // the manifest knows no definitions: what refers to one is written out
  const list = (name: string): Schema => ({
    ...(inline(properties![name], definitions!) as Schema),
    default: [],
    scope,
    markdownDescription: `%setting.${name}%`,
    description: undefined,
  });
  return [
    ['pairs', table('pairs')],
    ['formulas', table('formulas')],
    ['allow', list('allow')],
    ['ignorePaths', list('ignorePaths')],
  ];
}

function writing(): Settings {
  return [
    ['renumberOnType', toggle('renumberOnType', true)],
    ['format.indent', choice('format.indent', ['keep', 'two', 'none'], 'keep')],
  ];
}

function showing(): Settings {
  const number = (name: string, rest: Schema): Schema => ({ ...rest, scope, markdownDescription: `%setting.${name}%` });
  return [
    ['maxProblemsOfOneKind', number('maxProblemsOfOneKind', { type: 'integer', minimum: 0, default: 5 })],
    ['speakingRate', number('speakingRate', { type: 'number', minimum: 60, maximum: 600, default: 200 })],
    ['hints.headings', toggle('hints.headings')],
    ['hints.parallel', toggle('hints.parallel')],
    ['lens.parallel', toggle('lens.parallel', true)],
  ];
}

/** A setting of the export. VS Code gives a setting without a default one of its own, so “as the preset has it” is null. */
function exportSetting(name: string, { description: _, type, ...spec }: ExportSpec): Schema {
  const texts = { scope: 'resource', markdownDescription: `%setting.export.${name}%` };
  if (name === 'preset')
    return { ...spec, ...choice('export.preset', ['公文', '讲话'], '公文', ['official', 'speech']) };
  if (type === 'string') return { type, default: '', ...texts };
  const own = ['markOpen', 'pinyin', 'speakingTime'].includes(name);
  return own ? { type, default: false, ...texts } : { type: [type, 'null'], ...spec, default: null, ...texts };
}

function inline(value: unknown, definitions: Record<string, Schema>): unknown {
  if (Array.isArray(value)) return value.map((v) => inline(v, definitions));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, ...rest } = value as Record<string, unknown>;
  const base = typeof $ref === 'string' ? (inline(definitions[$ref.split('/').at(-1)!], definitions) as object) : {};
  return { ...base, ...Object.fromEntries(Object.entries(rest).map(([k, v]) => [k, inline(v, definitions)])) };
}
