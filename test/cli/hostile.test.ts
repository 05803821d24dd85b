import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Log } from 'sarif';
import { createBench, type Bench } from '../support/cli';

let bench: Bench;
beforeEach(() => {
  bench = createBench();
});
afterEach(() => bench.dispose());

/** What a file may be called, and what may stand in a draft. */
const NAMES = [
  '<img src=x onerror=alert(1)>.txt',
  '[点我](command:workbench.action.quit).txt',
  '::error::假的.txt',
  '一行\n::error file=x::假的.txt',
  '\u001b[2J\u001b[31m红.txt',
  '\u202etxt.方向.txt',
  'a%0Ab,c:d.txt',
  '"引号"\\.txt',
];
const WORDS = [
  '<img src=x onerror=alert(1)>',
  '[点我](command:workbench.action.quit)',
  '::error::假的',
  '\u001b]0;title\u0007\u001b[2J',
  '\u202e倒着念\u202c',
  '${HOME}$(reboot)`id`',
  '| a | b |',
];
/** Each stands in quotations and lines that rules speak of with their words. */
const draftOf = (word: string): string =>
  `在全县工作会议上的讲话\n\n同志们：\n\n一、提高${word},认识\n\n${word}今天很重要,要开好${word}。要坚持${word}坚持${word}坚持。\n\n三、抓好${word}落实\n\nXX${word}要办好，【${word}】“${word}。\n\n同志们，让我们共同努力！\n`;

// everything that steers a terminal, hides what follows or turns it round, but the line end itself
const STEERS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const lines = (text: string): string[] => text.split('\n').slice(0, -1);

describe.each(NAMES)('a file named %j', (name) => {
  beforeEach(() => bench.put(name, draftOf('好')));

  it('steers no terminal and forges no line', async () => {
    const { out, err } = await bench.biganzi('check', '--verbose', name, `${name}.none`);
    for (const line of [...lines(out), ...lines(err)]) expect(line).not.toMatch(STEERS);
    const findings = lines(out).filter((l) => / (?:必错|疑似|提示|细微) /.test(l));
    expect(findings.length).toBeGreaterThan(0);
    const shown = findings[0]!.replace(/:\d+:\d+ .*/, '');
    for (const line of findings) expect(line.startsWith(`${shown}:`)).toBe(true);
  });

  it('forges no annotation', async () => {
    const { out } = await bench.biganzi('check', '--format', 'github', name);
    expect(lines(out).length).toBeGreaterThan(0);
    for (const line of lines(out)) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=[^,:]*,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=[\w/-]+::/,
      );
      expect(line).not.toMatch(STEERS);
    }
  });

  it('is a sound address in SARIF', async () => {
    const { out } = await bench.biganzi('check', '--format', 'sarif', name);
    const { runs } = JSON.parse(out) as Log;
    const { uri } = runs[0]!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!;
    expect(decodeURIComponent(uri!)).toBe(name);
    expect(uri).not.toMatch(/[<>"\s[\]\\]/);
  });
});

describe.each(WORDS)('a draft that says %j', (word) => {
  beforeEach(() => bench.put('a.txt', draftOf(word)));

  it.each(['text', 'github'])('steers and forges nothing in %s', async (format) => {
    const { out } = await bench.biganzi('check', '--format', format, 'a.txt');
    expect(lines(out).length).toBeGreaterThan(2);
    for (const line of lines(out)) {
      expect(line).not.toMatch(STEERS);
      if (format === 'github') expect(line).toMatch(/^::(?:error|warning|notice) file=a\.txt,/);
    }
  });

  it('makes no link in a SARIF message', async () => {
    const { out } = await bench.biganzi('check', '--format', 'sarif', 'a.txt');
    const { runs } = JSON.parse(out) as Log;
    expect(runs[0]!.results!.length).toBeGreaterThan(2);
    for (const { message } of runs[0]!.results!) {
      expect(message.text).not.toMatch(STEERS);
      // [text](target) is a link unless its bracket is escaped (SARIF 2.1.0, 3.11.6)
      expect(message.text).not.toMatch(/(?<!\\)\[[^\]]*\]\(/);
    }
  });

  it('steers nothing in the verdict and the list of an export', async () => {
    const verdict = await bench.biganzi('check', '--preset', '定稿', 'a.txt');
    const strict = await bench.biganzi('export', '--strict', 'a.txt');
    for (const line of [...lines(verdict.out), ...lines(strict.err)]) expect(line).not.toMatch(STEERS);
    expect(strict.code).toBe(1);
  });
});
