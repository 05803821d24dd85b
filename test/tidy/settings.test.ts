import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_SETTINGS } from '../../server/src/configuration/settings-schema';
import type { SettingReader } from '../../server/src/configuration/setting-row';
import { ROOT, sources } from './imports';

const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const together = (...folders: readonly string[]): string => folders.flatMap(sources).map(read).join('\n');
const readme = read('README.md');
const CODE: Readonly<Record<SettingReader, string>> = {
  server: together('server/src/lsp'),
  client: together('client/src'),
  layer: ['server/src/configuration/resolve.ts', 'server/src/lsp/settings-layer.ts'].map(read).join('\n'),
  export: together('server/src/docx'),
};
/** How code of each kind reads a setting: by its name, through the function that knows the rows. */
const READ: Readonly<Record<SettingReader, (name: string) => RegExp>> = {
  server: (name) => new RegExp(`settingOf\\(\\w+, '${name}'\\)`),
  client: (name) => new RegExp(`(?:setting|changeSetting)\\('${name}'`),
  layer: (name) => new RegExp(`(?:\\.|\\[')${name}\\b`),
  export: (name) => new RegExp(`\\b${name.replace('export.', '')}\\b`),
};
/** What is missing where a row names a reader that does not read. */
const MISSING: Readonly<Record<SettingReader, (name: string) => string>> = {
  server: (name) => `settingOf(settings, '${name}') in server/src/lsp`,
  client: (name) => `setting('${name}') in client/src`,
  layer: (name) => `.${name} in server/src/configuration/resolve.ts or server/src/lsp/settings-layer.ts`,
  export: (name) => `${name.replace('export.', '')} in server/src/docx`,
};
const READERS = Object.keys(READ) as SettingReader[];

describe.each(ALL_SETTINGS)('biganzi.%s', (name, { readBy, text }) => {
  it('is read by those that its row names', () => {
    expect(readBy.length).toBeGreaterThan(0);
    const unread = readBy.filter((reader) => !READ[reader](name).test(CODE[reader]));
    expect(unread.map((reader) => `readBy names '${reader}', but there is no ${MISSING[reader](name)}`)).toEqual([]);
  });

  it('is read by no other', () => {
    const others = READERS.filter((reader) => (reader === 'server' || reader === 'client') && !readBy.includes(reader));
    const unnamed = others.filter((reader) => READ[reader](name).test(CODE[reader]));
    expect(unnamed.map((reader) => `'${reader}' reads it, but readBy does not name it`)).toEqual([]);
  });

  it('stands in the README, and says in both languages what it does', () => {
    expect(readme.includes(`\`biganzi.${name}\``), `${name} is not in the README: npm run generate`).toBe(true);
    expect(text.en).toMatch(/[A-Za-z]/);
    expect(text.zh).toMatch(/\p{Script=Han}/u);
  });
});

it('the client reads its settings through one file alone', () => {
  const direct = /(?:getConfiguration|affectsConfiguration)\(\s*'biganzi/;
  expect(sources('client/src').filter((file) => direct.test(read(file)))).toEqual([]);
});
