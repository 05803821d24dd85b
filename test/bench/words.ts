import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { startSegmenter } from '../../server/src/node/segmenter/start';
import type { Row } from './table';

const PART = 'Segmenter';
const ROOT = process.cwd();
const JIEBA = path.join(ROOT, 'dist/jieba');
const FULL = path.join(ROOT, 'node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8');

/** Longest time that the main loop stood still while the segmenter was started in its worker. */
async function stall(): Promise<number> {
  let longest = 0;
  let lastTick = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - lastTick - 1);
    lastTick = now;
  }, 1);
  const started = await startSegmenter(JIEBA);
  clearInterval(timer);
  if ('segmenter' in started) started.segmenter.dispose();
  return longest;
}

/** Ends of the words of each line, cut with one dictionary, in a process of its own. */
function cut(dictionary: string, lines: readonly string[]): Promise<readonly (readonly number[])[]> {
  return new Promise((resolve, reject) => {
    const child = fork(path.resolve('test/bench/cut.mjs'), [JIEBA, dictionary]);
    child.once('message', (answer) => resolve(answer as number[][]));
    child.once('error', reject);
    child.once('exit', (code) => code !== 0 && reject(new Error(`cut.mjs ended with ${code}`)));
    child.send(lines);
  });
}

/** Domain words that the pruned dictionary must cut as one. */
const DOMAIN =
  '党委 党组 纪委 巡察 督导 党风廉政 廉洁自律 监督执纪 问责 主体责任 乡村振兴 营商环境 基层治理 作风建设 述职 表彰 动员 部署 贯彻落实 民生 网格 信访 维稳 脱贫攻坚 高质量发展'.split(
    ' ',
  );

export async function wordRows(text: string): Promise<Row[]> {
  if (!fs.existsSync(path.join(JIEBA, `${process.platform}-${process.arch}.node`)))
    return [
      { part: PART, what: 'nodejieba', value: NaN, unit: 'ms', note: 'no compiled part here; see npm run build' },
    ];
  const lines = text.split('\n').filter((l) => l !== '');
  const pruned = path.join(JIEBA, 'jieba.dict.utf8');
  const [few, all, domain] = [await cut(pruned, lines), await cut(FULL, lines), await cut(pruned, DOMAIN)];
  let same = 0;
  let total = 0;
  all.forEach((ends, i) => {
    const fewEnds = new Set(few[i]);
    total += ends.length + fewEnds.size;
    same += 2 * ends.filter((e) => fewEnds.has(e)).length;
  });
  const still = Math.min(await stall(), await stall());
  const whole = domain.filter((ends) => ends.length === 1).length;
  return [
    {
      part: PART,
      what: 'longest stall of the main loop while it loads',
      value: still,
      unit: 'ms',
      held: { against: 'itself', ratio: 1, limit: '≤ 50 ms', ok: still <= 50 },
    },
    {
      part: PART,
      what: 'word ends on which the pruned and the full dictionary agree (F1)',
      size: text.length,
      value: (100 * same) / total,
      unit: '%',
      note: `${(fs.statSync(pruned).size / 1e6).toFixed(1)} of ${(fs.statSync(FULL).size / 1e6).toFixed(1)} MB`,
    },
    {
      part: PART,
      what: 'domain words kept whole',
      value: (100 * whole) / DOMAIN.length,
      unit: '%',
      note: `${whole} of ${DOMAIN.length}`,
    },
  ];
}
