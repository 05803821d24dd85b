import { describe, expect, test } from 'vitest';
import { exportDocx } from '../../server/src/docx/export';
import { parse } from '../../server/src/syntax/parse';
import { convert, PAGES, printedLines } from './office';

const MM = 72 / 25.4;
/** Only full-width Han characters, so that lines can be counted by characters. */
const PLAIN = '粮食生产是安民之基各级各部门务必高度重视层层压实责任环环紧扣落实';
const SPEECH = [
  '在全市粮食工作会议上的讲话',
  '同志们：',
  ...Array.from({ length: 12 }, () => `${PLAIN.repeat(5)}。`),
].join('\n');

describe.skipIf(!PAGES)('pages as LibreOffice prints them', () => {
  test('公文: margins, 28 characters a line, 22 lines a page, page numbers', { timeout: 120_000 }, async () => {
    const [pdf] = convert([(await exportDocx(parse(SPEECH))).bytes], 'pdf');
    const lines = printedLines(pdf!);
    const second = lines.filter((l) => l.page === 1);
    const body = second.filter((l) => !l.text.includes('—'));
    expect(body).toHaveLength(22);
    expect(Math.min(...body.map((l) => l.left)) / MM).toBeCloseTo(28, 0);
    expect(Math.max(...body.map((l) => l.right)) / MM).toBeLessThanOrEqual(210 - 26 + 0.5);
    // the line boxes fill 225 mm below 37 mm
    expect(body[0]!.top / MM).toBeGreaterThanOrEqual(36.5);
    expect(body.at(-1)!.bottom / MM).toBeLessThanOrEqual(262.5);
    expect(body.at(-1)!.bottom / MM).toBeGreaterThan(257);
    const full = body.filter((l) => l.right - l.left > 430 && !l.text.includes('。'));
    expect(full.length).toBeGreaterThan(10);
    for (const line of full) expect(line.text.replaceAll(' ', '')).toHaveLength(28);
    const numbers = lines.filter((l) => l.text.includes('—'));
    expect(numbers.map((l) => l.text)).toEqual(numbers.map((l) => `— ${l.page + 1} —`));
    expect(numbers.length).toBeGreaterThan(2);
    for (const n of numbers) {
      // odd pages right, even pages left, one character in; the dashes 7 mm below the text area
      if (n.page % 2 === 0) expect(n.right).toBeCloseTo(210 * MM - 26 * MM - 14, -1);
      else expect(n.left).toBeCloseTo(28 * MM + 14, -1);
      expect((n.top + n.bottom) / 2 / MM).toBeCloseTo(262 + 7, 0);
    }
  });

  test('讲话: 24 characters a line, 18 lines a page', { timeout: 120_000 }, async () => {
    const [pdf] = convert([(await exportDocx(parse(SPEECH), { preset: '讲话' })).bytes], 'pdf');
    const body = printedLines(pdf!).filter((l) => !l.text.includes('—'));
    const full = body.filter((l) => l.right - l.left > 425 && !l.text.includes('。'));
    expect(full.length).toBeGreaterThan(10);
    for (const line of full) expect(line.text.replaceAll(' ', '')).toHaveLength(24);
    // a paragraph of seven lines is never torn: 18 lines hold two of them
    expect(body.filter((l) => l.page === 1)).toHaveLength(14);
  });
});
