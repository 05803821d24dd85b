import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpText } from '../../server/src/cli/help';
import { commandsOf, COMMANDS, OPTION_NAMES } from '../../server/src/cli/options';
import { RULES } from '../../server/src/rules/index';

const root = path.resolve(import.meta.dirname, '../..');
const help = helpText(RULES);
const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
const code = fs
  .readdirSync(path.join(root, 'server/src/cli'))
  .filter((name) => name.endsWith('.ts') && !['options.ts', 'help.ts'].includes(name))
  .map((name) => fs.readFileSync(path.join(root, 'server/src/cli', name), 'utf8'))
  .join('\n');

describe.each(OPTION_NAMES)('--%s', (name) => {
  it('stands in the help', () => {
    expect(help).toMatch(new RegExp(`--${name}(?![\\w-])`));
  });
  it('is read by a command', () => {
    expect(code).toContain(`'${name}'`);
  });
  it.runIf(commandsOf(name).length > 0)('stands in the README', () => {
    expect(readme).toMatch(new RegExp(`--${name}(?![\\w-])`));
  });
});

it('the help names every command and keeps to lines that a terminal shows whole', () => {
  for (const command of COMMANDS) expect(help).toContain(`biganzi ${command} `);
  const width = (line: string): number => line.length + (line.match(/[^\0-\xff]/g)?.length ?? 0);
  expect(help.split('\n').filter((line) => width(line) > 110)).toEqual([]);
});
