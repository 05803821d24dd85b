import { expect, test } from 'vitest';
import { wrongAttendance } from '../../server/src/rules/numeral/attendance';
import { blanksOf } from '../../server/src/rules/punctuation/blanks';
import { questionMarks } from '../../server/src/rules/punctuation/question-marks';
import { residuesOf } from '../../server/src/rules/punctuation/residues';
import { parse } from '../../server/src/syntax/parse';
import type { Paragraph } from '../../server/src/syntax/types';

/** Characters of a line that no one wrote, and milliseconds that a rule may take for it. */
const LONG = 100_000;
const MOST = 300;
/** The quickest of them counts: the first is read by cold code, and any on a machine that has other work. */
const TIMES = 5;

const filled = (unit: string): string => unit.repeat(LONG / unit.length);
const present = ({ text }: Paragraph): unknown => wrongAttendance(text);

test.each<readonly [string, string, (paragraph: Paragraph) => unknown]>([
  ['text without a mark behind a heading', `（1）饮食调理 ${filled('字')}`, blanksOf],
  ['a heading of halves', `一、${filled('全力 推进 改革')}`, blanksOf],
  ['a heading of blanks that do not break', `一、${filled('字字\u00a0')}`, residuesOf],
  ['who, and who', `${filled('谁')}。`, questionMarks],
  ['what, and what', `${filled('什么')}。`, questionMarks],
  ['what, and what, asked', `${filled('什么')}着呢。`, questionMarks],
  ['many who were to come', filled('应到9人，实到'), present],
  ['many meetings', filled('应到9人，实到8人，请假2人；'), present],
])('%s: a line of a hundred thousand characters is read at once', (_name, line, read) => {
  const [paragraph] = parse(line).paragraphs;
  const taken = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    read(paragraph!);
    return performance.now() - start;
  });
  expect(Math.min(...taken)).toBeLessThan(MOST);
});
