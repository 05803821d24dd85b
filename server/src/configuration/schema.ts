import { FILE_SETTINGS, LEVELS, LONGEST_LITERAL, PAIR_CONDITIONS, PRESETS } from './layer';
import { EXPORT_SPECS, type ExportSpec } from './export-settings';
import { SETTINGS, type FileSetting } from './settings';
import type { OptionSpec, Rule } from '../contract/rule';

type Schema = Readonly<Record<string, unknown>>;

/** Levels in words, in the order of `LEVELS`. */
export const LEVEL_TEXTS = ['必错', '疑似', '提示', '细微提示', '关闭'] as const;

/** JSON schema (draft-07) of `.biganzi.json`, made from the rules' own metadata; descriptions are Chinese. */
export function configurationSchema(rules: readonly Rule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '笔杆子配置',
    description: '讲话稿检查的配置。放在稿件所在或其上级文件夹，最近的一份生效，优先于编辑器设置。',
    type: 'object',
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    definitions: {
      level: { enum: LEVELS, enumDescriptions: LEVEL_TEXTS },
      literal: { type: 'string', minLength: 1, maxLength: LONGEST_LITERAL, pattern: '^[^\\r\\n]*\\S[^\\r\\n]*$' },
      literals: { type: 'array', items: { $ref: '#/definitions/literal' } },
    },
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(FILE_SETTINGS.map((key) => [key, keySchema(key, rules)])),
      export: exportSchema(),
    },
  };
}

/** The text of the schema file. */
export function schemaText(rules: readonly Rule[]): string {
  return `${JSON.stringify(configurationSchema(rules), null, 2)}\n`;
}

/** Schema of a key of the file, by what it holds. */
function keySchema(key: FileSetting, rules: readonly Rule[]): Schema {
  const { type, inFile } = SETTINGS[key];
  return { description: inFile, ...contentSchema(type, rules) };
}

function contentSchema(type: (typeof SETTINGS)[FileSetting]['type'], rules: readonly Rule[]): Schema {
  const literal = { $ref: '#/definitions/literal' };
  const literals = { $ref: '#/definitions/literals' };
  switch (type) {
    case 'levels':
      return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      };
    case 'pairs':
      return listOf(['wrong', 'right'], {
        wrong: { ...literal, description: '错误写法' },
        right: { ...literal, description: '正确写法' },
        ...Object.fromEntries(
          PAIR_CONDITIONS.map((name) => [name, { ...literals, minItems: 1, description: CONDITIONS[name] }]),
        ),
      });
    case 'formulas':
      return listOf(['name', 'members'], {
        name: { ...literal, description: '提法名称，如“四个一”' },
        members: { ...literals, minItems: 2, description: '依次的各项' },
      });
    case 'literals':
      return literals;
    case 'choice':
      return { enum: PRESETS };
  }
}

function listOf(required: readonly string[], properties: Schema): Schema {
  return { type: 'array', items: { type: 'object', additionalProperties: false, required, properties } };
}

/** The key `export`: its own keys are the settings of the Word file. */
function exportSchema(): Schema {
  return {
    description: '导出 Word 的版式：preset 选版式，其余各项在它之上改动。',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries<ExportSpec>(EXPORT_SPECS).map(([key, spec]) => {
        const { type, enum: values, minimum, maximum, description } = spec;
        return [key, { type, enum: values, minimum, maximum, description }];
      }),
    ),
  };
}

const CONDITIONS: Readonly<Record<(typeof PAIR_CONDITIONS)[number], string>> = {
  followedBy: '后面须是其中之一',
  notFollowedBy: '后面不得是其中之一',
  precededBy: '前面须是其中之一',
  notPrecededBy: '前面不得是其中之一',
};

function ruleSchema(rule: Rule): Schema {
  const level = { $ref: '#/definitions/level' };
  return {
    description: `${rule.title}：${rule.what}`,
    default: rule.severity,
    anyOf: [
      level,
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          severity: level,
          options: optionsSchema(rule),
        },
      },
    ],
  };
}

/** Schema of the options of a rule. */
export function optionsSchema(rule: Rule): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(rule.options ?? {}).map(([k, spec]) => [k, optionSchema(spec)])),
  };
}

function optionSchema({ type, enum: values, ...rest }: OptionSpec): Schema {
  if (type === 'strings') return { type: 'array', items: { type: 'string' }, ...rest };
  return { type, ...(values && { enum: values }), ...rest };
}
