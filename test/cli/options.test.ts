import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpText } from '../../server/src/cli/help';
import { commandsOf, COMMANDS, OPTION_NAMES, OPTION_ROWS, type OptionRow } from '../../server/src/cli/options';
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
  it('has a help in Chinese for each of its uses', () => {
    const { uses }: OptionRow = OPTION_ROWS[name];
    for (const { help: lines, commands } of uses)
      expect(lines.join(''), `help of --${name} for ${commands.join(', ')}`).toMatch(/\p{Script=Han}/u);
  });
  it('is read by a command', () => {
    expect(code.includes(`'${name}'`), `no file of server/src/cli asks for '${name}'`).toBe(true);
  });
  it.runIf(commandsOf(name).length > 0)('stands in the README', () => {
    const stands = new RegExp(`--${name}(?![\\w-])`).test(readme);
    expect(stands, `--${name} is not in the README: npm run generate`).toBe(true);
  });
});

it('the help names every command and keeps to lines that a terminal shows whole', () => {
  for (const command of COMMANDS) expect(help).toContain(`biganzi ${command} `);
  const width = (line: string): number => line.length + (line.match(/[^\0-\xff]/g)?.length ?? 0);
  expect(help.split('\n').filter((line) => width(line) > 110)).toEqual([]);
});
