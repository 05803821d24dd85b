import { expect, it } from 'vitest';
import type { Finding } from '../../server/src/contract/finding';
import { createSpeechService } from '../../server/src/service';

function check(text: string): readonly Finding[] {
  const service = createSpeechService();
  return service.check(service.parse(text), service.configure([]).configuration).findings;
}

const count = (n: number): string =>
  Array.from({ length: n }, (_, i) => `${(i % 99) + 1}.抓好第${i + 1}件事`).join('\n');

it('a series too long to be checked says so, once, and how to mend it', () => {
  const text = `在全县会议上的讲话\n同志们：\n${Array.from({ length: 301 }, (_, i) => `——抓好第${i + 1}件事情，务求实效。`).join('\n')}`;
  const told = check(text).filter((f) => f.message.includes('超过 300 项'));
  expect(told.map((f) => [f.rule, f.severity, f.text])).toEqual([['numbering/sequence', 'information', '——']]);
  expect(told[0]!.message).toContain('301 项');
  expect(check(count(99)).filter((f) => f.message.includes('超过'))).toEqual([]);
});

it('a line with more lost marks than are listed says how many are left', () => {
  const strays = check(`要抓好${'（甲'.repeat(60)}落实。`).filter((f) => f.rule === 'punctuation/unpaired');
  expect(strays.length).toBe(50);
  expect(strays.at(-1)!.message).toContain('还有 10 处');
});

it('a sentence too long for runs says so', () => {
  const findings = check(`同志们：\n要抓落实${'，抓好每一件事'.repeat(300)}。`);
  const told = findings.filter((f) => f.rule === 'speech/sentence-length');
  expect(told.map((f) => f.message.includes('超过 2000 字的句子不查排比'))).toEqual([true]);
});
