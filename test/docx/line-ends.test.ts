import { describe, expect, test } from 'vitest';
import { exportDocx } from '../../server/src/docx/export';
import { fillLines } from '../../server/src/docx/line-fill';
import { parse } from '../../server/src/syntax/parse';
import { partOf } from './word-file';

describe('ends of lines', () => {
  const measure = { width: 28 * 316, size: 320, spacing: -4 };
  test.each([
    ['全县粮食播种面积稳定在去年水平之上总产量预计可以达到12.5亿斤', '12.5亿斤'],
    ['会议明确今年各项任务完成时限不得迟于全县部署时间即2026年底', '2026年底'],
    ['各单位在编写各自标准文本时务必严格对照使用现行通用标准9704-2012', '9704-2012'],
  ])('%s: the figure goes over as a whole', (text, figure) => {
    expect(text.slice(fillLines(text, { from: 0, indent: 0, most: 2 }, measure)[1])).toBe(figure);
  });

  test('Word is told which characters end no line, besides its own', async () => {
    const settings = partOf((await exportDocx(parse('同志们：\n要抓好落实。'))).bytes, 'word/settings.xml');
    const after = /<w:noLineBreaksAfter w:lang="zh-CN" w:val="([^"]*)"/.exec(settings)![1]!;
    const before = /<w:noLineBreaksBefore w:lang="zh-CN" w:val="([^"]*)"/.exec(settings)![1]!;
    expect(after).toMatch(/（.*《|《.*（/);
    expect(after).toContain('0123456789-/');
    expect(before).toContain('！');
    // as many as Word reads
    expect(after.length).toBeLessThanOrEqual(50);
    expect(before.replace(/&\w+;/g, '.').length).toBeLessThanOrEqual(100);
    expect(settings).toContain('<w:evenAndOddHeaders/>');
    expect(settings).toContain('w:name="compatibilityMode"');
  });
});
