import { describe, expect, test } from 'vitest';
import { exportDocx, type ExportOptions } from '../../server/src/docx/export';
import { layoutOf } from '../../server/src/docx/layout';
import { titleLines } from '../../server/src/docx/title-lines';
import { parse } from '../../server/src/syntax/parse';
import { partOf } from './word-file';

const SPEECH = `在全市粮食安全工作会议上的讲话
（2025年3月8日）

同志们：
粮食安全是头等大事，来不得半点马虎。下面，我讲三点意见。
一、扛牢责任
各县区要把粮食生产摆上案头，切实抓好××项任务。
（一）稳定面积。今年的播种面积只增不减。各乡镇要逐块落实。
（二）
1.抓好春耕
春耕不等人。
二、严守红线，确保耕地数量不减少
耕地是命根子。
市农业农村局
2025年3月8日
`;

const xmlOf = async (text: string, options?: ExportOptions): Promise<string> =>
  partOf((await exportDocx(parse(text), options)).bytes, 'word/document.xml');

/** Style and text of each paragraph. */
function looks(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner]) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(inner!)?.[1];
    return `${style} ${[...inner!.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((t) => t[1]).join('|')}`;
  });
}

describe('paragraphs', () => {
  test('have the style of their role', async () => {
    expect(looks(await xmlOf(SPEECH))).toEqual([
      'Title 在全市粮食安全工作会议上的讲话',
      'Byline （2025年3月8日）',
      'Salutation 同志们：',
      'BodyText 粮食安全是头等大事，来不得半点马虎。下面，我讲三点意见。',
      'Heading1 一、扛牢责任',
      'BodyText 各县区要把粮食生产摆上案头，切实抓好|××|项任务。',
      'BodyText （一）稳定面积。|今年的播种面积只增不减。各乡镇要逐块落实。',
      'Heading2 （二）',
      'Heading3 1.抓好春耕',
      'BodyText 春耕不等人。',
      'Heading1 二、严守红线，确保耕地数量不减少',
      'BodyText 耕地是命根子。',
      'Signature 市农业农村局',
      'Signature 2025年3月8日',
    ]);
  });

  test('a run-in heading is set in the type of its level', async () => {
    expect(await xmlOf(SPEECH)).toMatch(
      /<w:rStyle w:val="Lead2"\/>.{0,60}<w:t xml:space="preserve">（一）稳定面积。<\/w:t>/,
    );
  });

  test('no blanks are typed for an indent', async () => {
    const xml = await xmlOf('　　同志们：\n　　要抓好落实。　');
    expect(looks(xml)).toEqual(['Salutation 同志们：', 'BodyText 要抓好落实。']);
  });

  test('a blank line stands between the head and the salutation, as a distance', async () => {
    const xml = await xmlOf(SPEECH);
    expect([...xml.matchAll(/<w:spacing w:before="579"\/>/g)]).toHaveLength(1);
    expect(xml).toMatch(/<w:pStyle w:val="Salutation"\/><w:spacing w:before="579"\/>/);
  });

  // both are 6 wide (digits are half): the date leaves two, the name begins two before it
  test('the date of a sign-off begins two characters behind the name', async () => {
    const rights = [...(await xmlOf(SPEECH)).matchAll(/<w:pStyle w:val="Signature"\/><w:ind w:right="(\d+)"/g)];
    const pitch = 8844 / 28;
    expect(rights.map((m) => Number(m[1]) / pitch).map((n) => Math.round(n * 10) / 10)).toEqual([4, 2]);
  });

  test('Markdown leaves its signs behind, tables and front matter stay out', async () => {
    const text = '---\ntitle: 稿\n---\n# 在会上的讲话\n\n同志们：\n\n**一、抓学习。** 要天天学。\n\n| 甲 | 乙 |\n';
    const { bytes, leftOut } = await exportDocx(parse(text, 'markdown'));
    expect(looks(partOf(bytes, 'word/document.xml'))).toEqual([
      'Title 在会上的讲话',
      'Salutation 同志们：',
      'BodyText 一、抓学习。|要天天学。',
    ]);
    expect(leftOut).toEqual([0, 1, 2, 9]);
  });

  test('what XML cannot hold is dropped, what it must escape is escaped', async () => {
    expect(await xmlOf('甲\u0001乙<丙>&"丁\u{20BB7}\ud800戊。')).toContain(
      '>甲乙&lt;丙&gt;&amp;&quot;丁\u{20BB7}戊。<',
    );
  });
});

describe('styles', () => {
  const styleOf = async (id: string, options?: ExportOptions): Promise<string> => {
    const styles = partOf((await exportDocx(parse(SPEECH), options)).bytes, 'word/styles.xml');
    return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)![0];
  };

  test.each([
    ['Title', '方正小标宋简体', 44, undefined],
    ['Heading1', '黑体', 32, 0],
    ['Heading2', '楷体_GB2312', 32, 1],
    ['Heading3', '仿宋_GB2312', 32, 2],
    ['BodyText', '仿宋_GB2312', 32, undefined],
  ])('%s is %s of %i half points', async (id, font, size, outline) => {
    const style = await styleOf(id);
    expect(style).toContain(`w:eastAsia="${font}"`);
    expect(style).toContain(`<w:sz w:val="${size}"/>`);
    expect(/<w:outlineLvl w:val="(\d)"/.exec(style)?.[1]).toBe(outline === undefined ? undefined : String(outline));
  });

  test('the indent is a property of two characters', async () => {
    expect(await styleOf('BodyText')).toContain('w:firstLineChars="200"');
    expect(await styleOf('Salutation')).not.toContain('firstLine');
  });

  test('every font has others to stand in for it', async () => {
    const table = partOf((await exportDocx(parse(SPEECH))).bytes, 'word/fontTable.xml');
    expect([...table.matchAll(/w:name="([^"]+)"><w:altName w:val="([^"]+)"/g)].map((m) => m[1])).toEqual([
      '方正小标宋简体',
      '黑体',
      '楷体_GB2312',
      '仿宋_GB2312',
      '宋体',
    ]);
  });

  test('a speech is set larger, and its paragraphs keep together', async () => {
    expect(await styleOf('BodyText', { preset: '讲话' })).toContain('<w:sz w:val="36"/>');
    expect(await xmlOf(SPEECH, { preset: '讲话' })).toContain('<w:keepLines/>');
    expect(await xmlOf(SPEECH)).not.toContain('<w:keepLines/>');
  });

  test('settings change single values and are held within bounds', () => {
    const layout = layoutOf('公文', { size: { body: 18 }, linesPerPage: 0, margin: { left: 30 } });
    expect([layout.size, layout.linesPerPage, layout.margin]).toEqual([
      { title: 22, body: 18, pageNumber: 14 },
      8,
      { top: 37, right: 26, bottom: 35, left: 30 },
    ]);
  });
});

describe('options', () => {
  test('places left open are marked', async () => {
    expect(await xmlOf(SPEECH, { highlightOpen: true })).toMatch(/<w:highlight w:val="yellow"\/>.{0,120}>××</);
    expect(await xmlOf(SPEECH)).not.toContain('highlight');
  });

  test('difficult characters get their reading', async () => {
    const xml = await xmlOf('同志们：\n要踔厉奋发。', { pinyin: true });
    expect([...xml.matchAll(/<w:ruby>.*?<w:t>(.*?)<\/w:t>.*?<w:t>(.*?)<\/w:t>/g)].map((m) => m.slice(1))).toEqual([
      ['chuō', '踔'],
    ]);
  });

  test('speaking times stand in the margin', async () => {
    const margins = looks(await xmlOf(SPEECH, { speakingRate: 60 })).filter((l) => l.startsWith('BiganziMargin'));
    // 一、 holds 73 characters as Word counts, 二、 holds 23 and no sign-off
    expect(margins).toEqual(['BiganziMargin 1分13秒', 'BiganziMargin 23秒']);
  });
});

describe('title lines', () => {
  test.each([
    ['在全市教育工作会议上的讲话', ['在全市教育工作会议上的讲话']],
    [
      '在全市党风廉政建设和反腐败工作暨警示教育会议上的讲话',
      ['在全市党风廉政建设和反腐败', '工作暨警示教育会议上的讲话'],
    ],
  ])('%s', (title, expected) => {
    expect(titleLines(title, 20)).toEqual(expected);
  });

  test('lose no character and keep to the width', () => {
    const title = '在全县深化作风建设优化营商环境推动高质量发展大会暨重点项目集中开工仪式上的讲话提纲';
    const cut = titleLines(title, 20);
    expect(cut.join('')).toBe(title);
    expect(Math.max(...cut.map((l) => l.length))).toBeLessThanOrEqual(20);
    expect(cut.length).toBeGreaterThan(1);
  });

  test('one endless word is left to Word', () => {
    expect(titleLines('A'.repeat(90), 20)).toEqual(['A'.repeat(90)]);
  });
});
