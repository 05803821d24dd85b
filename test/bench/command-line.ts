import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hold, type Row } from './table';

const PART = 'Cold command line, one draft (processor time of the process)';
const MODULES = path.resolve('node_modules');

/** Milliseconds of processor time of a command, by the shell that waited for it; NaN where there is no such shell. */
function spentBy(command: readonly string[]): number {
  const { stdout } = spawnSync('sh', ['-c', '"$@" >/dev/null 2>&1; times', 'sh', ...command], { encoding: 'utf8' });
  // the second line has the children: minutes and seconds in the program and in the system
  const [user, system] = [...(stdout ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
    .slice(2)
    .map(([, minutes, seconds]) => (Number(minutes) * 60 + Number(seconds)) * 1000);
  return (user ?? NaN) + (system ?? NaN);
}

/** The command line as it is built, and those of the peers, by turns. */
export function commandRows(text: string, rounds: number): Promise<Row[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-bench-'));
  const file = path.join(folder, 'draft.txt');
  fs.writeFileSync(file, text);
  const node = process.execPath;
  const commands = {
    'node that does nothing': [node, '-e', '0'],
    'peer: autocorrect --lint': [path.join(MODULES, '.bin/autocorrect'), '--lint', file],
    'peer: zhlint': [path.join(MODULES, '.bin/zhlint'), file],
    'biganzi check': [node, path.resolve('dist/cli.js'), 'check', file],
  };
  const least = new Map(Object.keys(commands).map((name) => [name, Infinity]));
  // the first round keeps machine code, and does not count
  for (let round = 0; round <= rounds; round++)
    for (const [name, command] of Object.entries(commands)) {
      const value = spentBy(command);
      if (round > 0) least.set(name, Math.min(least.get(name)!, value));
    }
  fs.rmSync(folder, { recursive: true, force: true });
  const row = (what: string): Row => ({ part: PART, what, size: text.length, value: least.get(what)!, unit: 'ms' });
  const checkTime = least.get('biganzi check')!;
  const autocorrect = least.get('peer: autocorrect --lint')!;
  const zhlint = least.get('peer: zhlint')!;
  return Promise.resolve([
    row('node that does nothing'),
    row('peer: autocorrect --lint'),
    row('peer: zhlint'),
    { ...row('biganzi check'), held: hold('autocorrect', checkTime / autocorrect, 1.8) },
    {
      ...row('biganzi check'),
      what: 'biganzi check, against zhlint',
      held: hold('zhlint', checkTime / zhlint, 0.7),
      note: 'with words and the model of open typos',
    },
  ]);
}
