import { expect, test } from 'vitest';
import { exportDocx } from '../../server/src/docx/export';
import { parse } from '../../server/src/syntax/parse';
import { looks, partOf } from './word-file';

const exportedMarkdown = async (text: string) => {
  const { bytes, leftOut, notices } = await exportDocx(parse(text, 'markdown'));
  return { looks: looks(partOf(bytes, 'word/document.xml')), leftOut, notices };
};

test('Markdown leaves its signs behind, front matter stays out, a row of a table is a line', async () => {
  const text = '---\ntitle: 稿\n---\n# 在会上的讲话\n\n同志们：\n\n**一、抓学习。** 要天天学。\n\n| 甲 | 乙 |\n';
  expect(await exportedMarkdown(text)).toEqual({
    looks: ['Title 在会上的讲话', 'Salutation 同志们：', 'BodyText 一、抓学习。|要天天学。', 'BodyText 甲|乙'],
    leftOut: [0, 1, 2],
    notices: [
      '表格 1 个（第 10 行）：每行写成一行文字，各格之间用制表符隔开。',
      '文件头（front matter）未导出：第 1—3 行。',
    ],
  });
});

test('of a link its text is printed, and pictures are named that are left out', async () => {
  const text = '# 在会上的讲话\n\n各位同志：\n\n见[网站](https://x.cn "题,目")，![图一](a.png)如上。\n\n![](b.png)\n';
  expect(await exportedMarkdown(text)).toEqual({
    looks: ['Title 在会上的讲话', 'Salutation 各位同志：', 'BodyText 见网站，如上。'],
    leftOut: [6],
    notices: ['图片 2 张未导出：“图一”（第 5 行）、“b.png”（第 7 行）。', '链接 1 处：只写文字，网址未导出。'],
  });
});

test('lists are numbered as Markdown numbers them', async () => {
  const text =
    '同志们：\n\n1. 抓学习，要天天学。\n1. 抓队伍，要天天抓。\n   1. 看进度。\n   1. 看成效。\n1. 抓作风。\n';
  const { looks: shown } = await exportedMarkdown(text);
  expect(shown.map((line) => line.replace(/^\w+ /, ''))).toEqual([
    '同志们：',
    '1. 抓学习，要天天学。',
    '2. 抓队伍，要天天抓。',
    '1. 看进度。',
    '2. 看成效。',
    '3. 抓作风。',
  ]);
});

test('code, comments and HTML stay out and are named; escapes, entities and footnotes are printed as they look', async () => {
  const text =
    '同志们：\n\n`代码`\\*要&lt;抓好&gt;。[^1]\n\n```\nx\n```\n\n<!-- 注 -->\n\n<div>\n甲\n</div>\n\n[^1]: 出自《通知》。\n';
  expect(await exportedMarkdown(text)).toEqual({
    looks: ['Salutation 同志们：', 'BodyText 代码*要&lt;抓好&gt;。〔1〕', 'BodyText 〔1〕出自《通知》。'],
    leftOut: [4, 5, 6, 8, 10, 11, 12],
    notices: ['代码未导出：第 5—7 行。', 'HTML未导出：第 11—13 行。', '注释未导出：第 9 行。'],
  });
});
