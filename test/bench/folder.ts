import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hold, type Row } from './table';

const PART = 'A folder through the command line';
const FILES = 200;
const MAX_MEGABYTES = 200;
const AUTOCORRECT = path.resolve('node_modules/.bin/autocorrect');
const CLI = path.resolve('dist/cli.js');

interface Spent {
  /** Milliseconds of processor time of all threads. */
  readonly processor: number;
  /** Milliseconds of the day. */
  readonly day: number;
  /** Most resident memory, in MB; NaN for a program that is no Node. */
  readonly memory: number;
}

/** Runs a command under a shell that tells what its children have used. */
function run(command: readonly string[]): Spent {
  const note = path.join(os.tmpdir(), `biganzi-bench-memory-${process.pid}`);
  const hook = `${note}.cjs`;
  fs.writeFileSync(
    hook,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(note)}, String(process.resourceUsage().maxRSS)));`,
  );
  const began = performance.now();
  const { stdout } = spawnSync('sh', ['-c', '"$@" >/dev/null 2>&1; times', 'sh', ...command], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: `--require ${hook}` },
  });
  const day = performance.now() - began;
  const [user, system] = [...(stdout ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
    .slice(2)
    .map(([, minutes, seconds]) => (Number(minutes) * 60 + Number(seconds)) * 1000);
  const memory = fs.existsSync(note) ? Number(fs.readFileSync(note, 'utf8')) / 1024 : NaN;
  fs.rmSync(note, { force: true });
  fs.rmSync(hook, { force: true });
  return { processor: (user ?? NaN) + (system ?? NaN), day, memory };
}

/** A folder of drafts: the texts in turn, each with a line of its own. */
function folderOf(texts: readonly string[], files: number): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-bench-folder-'));
  for (let i = 0; i < files; i++)
    fs.writeFileSync(path.join(folder, `${i}.txt`), `第${i}号稿件\n${texts[i % texts.length]!}`);
  return folder;
}

/** Two hundred drafts against autocorrect, and with two processors against one. */
export function folderRows(texts: readonly string[], rounds: number): Row[] {
  const folder = folderOf(texts, FILES);
  const size = Math.round((texts.reduce((sum, text) => sum + text.length, 0) * FILES) / texts.length);
  const check = [process.execPath, CLI, 'check', folder];
  const one = ['taskset', '-c', '0', ...check];
  const best = { ours: Infinity, one: Infinity, day: Infinity, oneDay: Infinity, peer: Infinity };
  for (let round = 0; round <= rounds; round++) {
    const ours = run(check);
    const single = run(one);
    const peer = run([AUTOCORRECT, '--lint', folder]);
    // the first round keeps machine code
    if (round === 0) continue;
    best.ours = Math.min(best.ours, ours.processor);
    best.day = Math.min(best.day, ours.day);
    best.one = Math.min(best.one, single.processor);
    best.oneDay = Math.min(best.oneDay, single.day);
    best.peer = Math.min(best.peer, peer.processor);
  }
  fs.rmSync(folder, { recursive: true, force: true });
  const what = `${FILES} files`;
  return [
    { part: PART, what: `peer: autocorrect --lint, ${what}`, size, value: best.peer, unit: 'ms' },
    {
      part: PART,
      what: `biganzi check, ${what}, processor time`,
      size,
      value: best.ours,
      unit: 'ms',
      held: hold('autocorrect', best.ours / best.peer, 3),
      note: 'with words and the model of open typos',
    },
    { part: PART, what: `${what}, one processor, time of day`, size, value: best.oneDay, unit: 'ms' },
    {
      part: PART,
      what: `${what}, all processors, time of day`,
      size,
      value: best.day,
      unit: 'ms',
      held: hold('one processor', best.day / best.oneDay, 0.6),
      note: `${os.availableParallelism()} processors`,
    },
  ];
}

/** Memory of a run over many small files. */
export function manyRows(texts: readonly string[], files: number): Row[] {
  const folder = folderOf(texts, files);
  const { memory, processor } = run([process.execPath, CLI, 'check', folder]);
  fs.rmSync(folder, { recursive: true, force: true });
  return [
    {
      part: PART,
      what: `most memory of a run over ${files} small files`,
      value: memory,
      unit: 'MB',
      held: { against: 'itself', ratio: 1, limit: `≤ ${MAX_MEGABYTES} MB`, ok: memory <= MAX_MEGABYTES },
      note: `${(processor / 1000).toFixed(0)} s of processor time`,
    },
  ];
}
