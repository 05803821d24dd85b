import { PRESETS } from './configuration-layer';
import { configurationSchema } from './configuration-schema';
import { EXPORT_SPECS, type ExportSpec } from './export-settings';
import type { Rule } from './rule';

type Schema = Readonly<Record<string, unknown>>;

/** `contributes.configuration` of the manifest, made from the rules' metadata; texts of the frame are keys of package.nls. */
export function settingsContribution(rules: readonly Rule[]): Schema {
  const file = configurationSchema(rules) as {
    properties: Record<string, Schema>;
    definitions: Record<string, Schema>;
  };
  const scope = 'resource';
  // the manifest knows no definitions: what refers to one is written out
  const own = (key: string): Schema => ({
    ...(inline(file.properties[key], file.definitions) as Schema),
    scope,
    markdownDescription: `%setting.${key}%`,
    description: undefined,
  });
  return JSON.parse(
    JSON.stringify({
      title: '%setting.title%',
      properties: {
        'biganzi.detect': {
          type: 'string',
          enum: ['switch', 'check', 'off'],
          enumDescriptions: ['%setting.detect.switch%', '%setting.detect.check%', '%setting.detect.off%'],
          default: 'switch',
          scope,
          markdownDescription: '%setting.detect%',
        },
        'biganzi.preset': {
          type: 'string',
          enum: ['', ...PRESETS],
          enumDescriptions: [
            '%setting.preset.none%',
            '%setting.preset.drafting%',
            '%setting.preset.final%',
            '%setting.preset.all%',
          ],
          default: '',
          scope,
          markdownDescription: '%setting.preset%',
        },
        'biganzi.rules': { ...own('rules'), default: {} },
        'biganzi.pairs': { ...own('pairs'), default: [] },
        'biganzi.formulas': { ...own('formulas'), default: [] },
        'biganzi.allow': { ...own('allow'), default: [] },
        'biganzi.ignorePaths': { ...own('ignorePaths'), default: [] },
        'biganzi.maxProblemsOfOneKind': {
          type: 'integer',
          minimum: 0,
          default: 5,
          scope,
          markdownDescription: '%setting.maxProblemsOfOneKind%',
        },
        'biganzi.speakingRate': {
          type: 'number',
          minimum: 60,
          maximum: 600,
          default: 200,
          scope,
          markdownDescription: '%setting.speakingRate%',
        },
        'biganzi.renumberOnType': {
          type: 'boolean',
          default: false,
          scope,
          markdownDescription: '%setting.renumberOnType%',
        },
        'biganzi.format.indent': {
          type: 'string',
          enum: ['keep', 'two', 'none'],
          enumDescriptions: [
            '%setting.format.indent.keep%',
            '%setting.format.indent.two%',
            '%setting.format.indent.none%',
          ],
          default: 'keep',
          scope,
          markdownDescription: '%setting.format.indent%',
        },
        'biganzi.hints.headings': {
          type: 'boolean',
          default: false,
          scope,
          markdownDescription: '%setting.hints.headings%',
        },
        'biganzi.hints.parallel': {
          type: 'boolean',
          default: false,
          scope,
          markdownDescription: '%setting.hints.parallel%',
        },
        ...Object.fromEntries(
          Object.entries(EXPORT_SPECS).map(([name, spec]) => [`biganzi.export.${name}`, exportSetting(name, spec)]),
        ),
        'biganzi.trace.server': {
          type: 'string',
          enum: ['off', 'messages', 'verbose'],
          default: 'off',
          scope: 'window',
          markdownDescription: '%setting.trace%',
        },
      },
    }),
  ) as Schema;
}

/** A setting of the export. VS Code gives a setting without a default one of its own, so “as the preset has it” is null. */
function exportSetting(name: string, { description: _, type, ...spec }: ExportSpec): Schema {
  const texts = { scope: 'resource', markdownDescription: `%setting.export.${name}%` };
  if (name === 'preset')
    return {
      type,
      ...spec,
      enumDescriptions: ['%setting.export.preset.official%', '%setting.export.preset.speech%'],
      default: '公文',
      ...texts,
    };
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
