import { afterEach, expect, it } from 'vitest';
import { createBench } from '../support/cli';
import { judgeOf } from '../support/typo-judge';

const bench = createBench(undefined, judgeOf({ 防训: ['防汛', 'warning'], 备根: ['备耕', 'proof'] }));
afterEach(() => bench.dispose());

it('--proof lists what is less sure as well', async () => {
  bench.put('a.txt', '在防汛工作会议上的讲话\n\n同志们：\n\n要抓好防训工作。\n\n要抓好备根工作。\n\n谢谢大家！\n');
  const typos = async (...options: string[]): Promise<string[]> => {
    const { out } = await bench.biganzi('check', '--format', 'json', ...options, 'a.txt');
    const [row] = JSON.parse(out) as { findings: { rule: string; severity: string; text: string }[] }[];
    return row!.findings.filter((f) => f.rule === 'wording/typo').map((f) => `${f.severity} ${f.text}`);
  };
  expect(await typos()).toEqual(['warning 防训']);
  expect(await typos('--proof')).toEqual(['warning 防训', 'information 备根']);
});
