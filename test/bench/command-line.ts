import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hold, type Row } from './table';

const PART = 'Cold command line, one draft (processor time of the process)';
const WITHOUT_MODEL = 'biganzi check without the model of open typos';
/** Milliseconds that the model may add to a cold check. */
const MAX_MODEL = 60;
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

/** The build without the model of open typos, which has a budget of its own. */
function withoutModel(folder: string): string {
  const bare = path.join(folder, 'dist');
  fs.mkdirSync(bare);
  for (const name of fs.readdirSync('dist'))
    if (name === 'cli.js' || name === 'code.js') fs.copyFileSync(path.join('dist', name), path.join(bare, name));
    else if (!/^typo\.bin$|\.cache$/.test(name)) fs.symlinkSync(path.resolve('dist', name), path.join(bare, name));
  return bare;
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
    [WITHOUT_MODEL]: [node, path.join(withoutModel(folder), 'cli.js'), 'check', file],
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
  const bareTime = least.get(WITHOUT_MODEL)!;
  const autocorrect = least.get('peer: autocorrect --lint')!;
  const zhlint = least.get('peer: zhlint')!;
  return Promise.resolve([
    row('node that does nothing'),
    row('peer: autocorrect --lint'),
    row('peer: zhlint'),
    {
      ...row('biganzi check'),
      note: `with words and the model: ${(checkTime / autocorrect).toFixed(2)} × autocorrect`,
    },
    { ...row(WITHOUT_MODEL), held: hold('autocorrect', bareTime / autocorrect, 1.8) },
    { ...row(WITHOUT_MODEL), what: 'the same, against zhlint', held: hold('zhlint', bareTime / zhlint, 0.7) },
    {
      ...row('biganzi check'),
      what: 'what the model of open typos adds',
      value: checkTime - bareTime,
      held: { against: 'itself', ratio: 1, limit: `≤ ${MAX_MODEL} ms`, ok: checkTime - bareTime <= MAX_MODEL },
    },
  ]);
}
