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
  test('公文: margins, 28 characters a line, 22 lines a page, page numbers', async () => {
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

  test('title, salutation, indents and sign-off stand where they should', async () => {
    const title = '在全市农村人居环境整治提升工作暨春季造林动员会上的讲话';
    const text = `${title}\n同志们：\n${PLAIN}。\n一、统一思想认识\n（一）看清形势\n${PLAIN}。\n市农业农村局\n2025年3月8日`;
    const { bytes } = await exportDocx(parse(text));
    const lines = printedLines(convert([bytes], 'pdf')[0]!);
    const at = (words: string): (typeof lines)[number] =>
      lines.find((l) => l.text.replaceAll(' ', '').includes(words))!;
    const edge = 28 * MM;
    const upper = at('在全市');
    const lower = at('的讲话');
    expect(upper).not.toBe(lower);
    // 倒梯形: centred, the second line the shorter one, no wider distance than a line
    for (const line of [upper, lower]) expect((line.left + line.right) / 2 / MM).toBeCloseTo(28 + 78, 0);
    expect(lower.right - lower.left).toBeLessThan(upper.right - upper.left);
    expect(lower.top - upper.top).toBeCloseTo(28.95, 0);
    // a blank line below the title, then flush left
    expect(at('同志们').top - lower.top).toBeGreaterThan(2 * 28);
    expect(at('同志们').left).toBeCloseTo(edge, 0);
    for (const words of ['一、统一', '（一）看清', PLAIN.slice(0, 4)])
      expect(at(words).left - edge, words).toBeCloseTo(2 * 15.8, -1);
    const name = at('市农业农村局');
    const date = at('2025年3月8日');
    expect(date.left - name.left).toBeCloseTo(2 * 15.8, -1);
    expect((210 - 26) * MM - date.right).toBeCloseTo(2 * 15.8, -1);
  });

  test('LibreOffice sees the fonts that the standard asks for, and the levels', async () => {
    const text = '在会议上的讲话\n同志们：\n一、甲\n正文。\n（一）乙\n正文。\n1.丙\n正文。';
    const [fodt] = convert([(await exportDocx(parse(text))).bytes], 'fodt');
    const xml = new TextDecoder().decode(fodt);
    const fontOf = (style: string): string | undefined =>
      new RegExp(`style:name="${style}"[^>]*>.*?style:font-name-asian="([^"]*)"`, 's').exec(xml)?.[1];
    expect(['Title', 'Heading_20_1', 'Heading_20_2', 'Text_20_body'].map(fontOf)).toEqual([
      '方正小标宋简体',
      '黑体',
      '楷体_GB2312',
      '仿宋_GB2312',
    ]);
    expect([...xml.matchAll(/text:outline-level="(\d)"[^>]*>([^<]*)/g)].map((m) => `${m[1]} ${m[2]}`)).toEqual([
      '1 一、甲',
      '2 （一）乙',
      '3 1.丙',
    ]);
  });

  test('讲话: no page is turned inside a sentence', async () => {
    // sentences of many lengths, with digits and Western letters
    const sentence = (i: number): string =>
      `第${i}项任务由第${i % 7}专班牵头，${PLAIN.slice(0, 3 + ((i * 7) % 28))}，完成率不低于${90 + (i % 10)}%，确保${2020 + (i % 9)}年之前见效。`;
    const text = Array.from({ length: 14 }, (_, p) =>
      Array.from({ length: 4 + (p % 5) * 3 }, (_sentence, i) => sentence(p * 16 + i)).join(''),
    ).join('\n');
    const [pdf] = convert([(await exportDocx(parse(text), { preset: '讲话' })).bytes], 'pdf');
    const body = printedLines(pdf!).filter((l) => !l.text.includes('—'));
    const lastPage = Math.max(...body.map((l) => l.page));
    expect(lastPage).toBeGreaterThan(8);
    for (let page = 0; page < lastPage; page++) {
      const pageLines = body.filter((l) => l.page === page);
      expect(pageLines.at(-1)!.text, `end of page ${page + 1}`).toMatch(/。$/);
      expect(pageLines.length, `lines of page ${page + 1}`).toBeGreaterThan(12);
    }
  });

  test('讲话: 24 characters a line, 18 lines a page', async () => {
    const [pdf] = convert([(await exportDocx(parse(SPEECH), { preset: '讲话' })).bytes], 'pdf');
    const body = printedLines(pdf!).filter((l) => !l.text.includes('—'));
    const full = body.filter((l) => l.right - l.left > 425 && !l.text.includes('。'));
    expect(full.length).toBeGreaterThan(10);
    for (const line of full) expect(line.text.replaceAll(' ', '')).toHaveLength(24);
    // a sentence of seven lines is never torn: 18 lines hold two of them
    expect(body.filter((l) => l.page === 1)).toHaveLength(14);
  });
});
