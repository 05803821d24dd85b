import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { GENERATED, withSections, withSettingTexts } from '../../server/src/metadata';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  contributes: {
    commands: { command: string }[];
    configuration: unknown;
    languageModelTools: unknown;
    keybindings: { command: string }[];
    menus: Record<string, ({ command: string } | { submenu: string })[]>;
    submenus: { id: string }[];
  };
};

describe('what is generated is up to date (npm run generate)', () => {
  it('settings in package.json', () => {
    expect(manifest.contributes.configuration).toEqual(GENERATED.settings);
  });
  it('tools for language models in package.json', () => {
    expect(manifest.contributes.languageModelTools).toEqual(GENERATED.tools);
  });
  it('schema of .biganzi.json', () => {
    expect(read('server/schema/biganzi.schema.json')).toBe(GENERATED.schema);
  });
  it.each(Object.entries(GENERATED.texts))('texts of the settings in %s', (file, settings) => {
    const texts = JSON.parse(read(file)) as Record<string, string>;
    expect(withSettingTexts(texts, settings)).toEqual(texts);
  });
  it('tables in README.md', () => {
    const readme = read('README.md');
    expect(withSections(readme, GENERATED.readme)).toBe(readme);
  });
});

describe('strings of the frame', () => {
  const used = [...read('package.json').matchAll(/%([a-zA-Z0-9.]+)%/g)].map((m) => m[1]!);
  it.each(['package.nls.json', 'package.nls.zh-cn.json'])('%s has every key of the manifest and no other', (file) => {
    expect(Object.keys(JSON.parse(read(file)) as object).sort()).toEqual([...new Set(used)].sort());
  });

  it('every string of the client has a Chinese wording', () => {
    const bundle = JSON.parse(read('client/l10n/bundle.l10n.zh-cn.json')) as Record<string, string>;
    const strings = new Set<string>();
    for (const file of fs.readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.ts'))
        for (const m of read(path.join('client/src', file)).matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g))
          strings.add(m[1]!);
    expect(Object.keys(bundle).sort()).toEqual([...strings].sort());
    for (const [english, chinese] of Object.entries(bundle))
      expect(chinese.match(/\{\d\}/g)?.sort(), english).toEqual(english.match(/\{\d\}/g)?.sort());
  });
});

describe('commands', () => {
  const declared = manifest.contributes.commands.map((c) => c.command);
  it('are those that the client registers', () => {
    const registered = [...read('client/src/commands/index.ts').matchAll(/'(biganzi\.[a-zA-Z]+)':/g)].map((m) => m[1]!);
    expect(declared.sort()).toEqual(registered.sort());
  });
  it('menus and keys name no other, but for two of the editor that get a second key', () => {
    const commands = [...declared, 'editor.action.quickFix', 'editor.action.triggerSuggest'];
    for (const { command } of manifest.contributes.keybindings) expect(commands).toContain(command);
    const menus = new Set(manifest.contributes.submenus.map(({ id }) => id));
    for (const item of Object.values(manifest.contributes.menus).flat())
      if ('submenu' in item) expect(menus).toContain(item.submenu);
      else expect(declared).toContain(item.command);
  });
});

describe('packages', () => {
  // 20.19 is the oldest that the project says it needs; a range names it, or one from a release of it or before on
  const admits = (range: string): boolean =>
    range.split('||').some((part) => {
      const [, sign, major] = /^\s*(>=|\^|~)?\s*v?(\d+)/.exec(part) ?? [];
      return part.trim() === '*' || (sign === '>=' ? Number(major) <= 20 : Number(major) === 20);
    });

  it('none is too new for Node 20', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { engines?: { node?: string } }>;
    };
    const asked = Object.entries(lock.packages).flatMap(([name, { engines }]) =>
      engines?.node === undefined ? [] : [[name, engines.node] as const],
    );
    expect(asked.filter(([, range]) => !admits(range))).toEqual([]);
  });
});
