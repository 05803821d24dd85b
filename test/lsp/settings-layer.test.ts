import { describe, expect, it } from 'vitest';
import { layerOf } from '../../server/src/lsp/settings-layer';
import { GENERATED } from '../../server/src/metadata';

describe('settings as the settings page writes them', () => {
  it('pairs and formulations are tables of names and texts', () => {
    expect(
      layerOf({
        pairs: { 清河集团公司: '清河集团' },
        formulas: { 四个一: '一张清单、一套机制、一支队伍、一个平台', 两抓: '抓苗头、抓早；抓结果' },
      }),
    ).toEqual({
      pairs: [{ wrong: '清河集团公司', right: '清河集团' }],
      formulas: [
        { name: '四个一', members: ['一张清单', '一套机制', '一支队伍', '一个平台'] },
        { name: '两抓', members: ['抓苗头、抓早', '抓结果'] },
      ],
    });
  });

  it('lists as a configuration file has them are kept', () => {
    const pairs = [{ wrong: '甲', right: '乙', followedBy: ['丙'] }];
    expect(layerOf({ pairs })).toEqual({ pairs });
  });

  it('options of a rule join its level', () => {
    expect(
      layerOf({
        rules: { 'speech/overuse': 'off', 'speech/sentence-length': 'warning' },
        ruleOptions: { 'speech/sentence-length': { most: 200 }, 'wording/repeated-passage': { least: 40 } },
      }),
    ).toEqual({
      rules: {
        'speech/overuse': 'off',
        'speech/sentence-length': { severity: 'warning', options: { most: 200 } },
        'wording/repeated-passage': { options: { least: 40 } },
      },
    });
  });
});

interface Schema {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly enumItemLabels?: readonly unknown[];
  readonly order?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

describe('what the settings page can show', () => {
  const groups = GENERATED.settings as readonly {
    readonly title: string;
    readonly properties: Record<string, Schema>;
  }[];
  const all = Object.assign({}, ...groups.map((g) => g.properties)) as Record<string, Schema>;

  it('has groups, each setting in its order', () => {
    expect(groups.map((g) => g.title)).toEqual(
      ['check', 'write', 'show', 'export', 'service'].map((id) => `%setting.group.${id}%`),
    );
    for (const { properties } of groups)
      expect(Object.values(properties).map((s) => s.order)).toEqual(Object.keys(properties).map((_, i) => i + 1));
  });

  it('names every value of a list to choose from', () => {
    for (const [name, { enum: values, enumItemLabels }] of Object.entries(all))
      if (values) expect(enumItemLabels, name).toHaveLength(values.length);
  });

  // VS Code edits a table in the page only where each value is a text, a number or a switch
  it.each(['biganzi.rules', 'biganzi.pairs', 'biganzi.formulas'])('%s can be edited there', (name) => {
    const { type, properties, additionalProperties } = all[name]!;
    expect(type).toBe('object');
    const values = [
      ...Object.values(properties ?? {}),
      ...(additionalProperties ? [additionalProperties as Schema] : []),
    ];
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect(value.type).toBe('string');
  });
});
