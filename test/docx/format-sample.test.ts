import { expect, test } from 'vitest';
import { exportDocx } from '../../server/src/docx/export';
import { formatDocx } from '../../server/src/docx/format/format';
import { learnLayout } from '../../server/src/docx/format/sample';
import { parse } from '../../server/src/syntax/parse';
import { paragraph, partOf, run, wordFile } from './word-file';

const SPEECH = [
  '在全县工作会议上的讲话',
  '同志们：',
  '今天开会，主要讲两个问题。',
  '一、看清形势',
  '形势催人奋进。',
  '二、抓好落实',
  '落实重在行动。',
];

test('what an export was told is learned from its file', async () => {
  const settings = {
    titleFont: '华文中宋',
    heading1Font: '微软雅黑',
    heading2Font: '华文楷体',
    bodyFont: '仿宋',
    latinFont: 'Arial',
    titleSize: 26,
    bodySize: 18,
    linePitch: 30,
    marginTop: 30,
    marginBottom: 25,
    marginLeft: 27,
    marginRight: 24,
  };
  const draft = parse([...SPEECH, '（一）抓紧抓实', '要抓紧。', '（二）抓细抓小', '要抓细。'].join('\n'));
  for (const pageNumber of ['外侧', '居中', '居中数字', '无'] as const) {
    const { bytes } = await exportDocx(draft, { ...settings, pageNumber });
    expect(await learnLayout(bytes)).toEqual({ ...settings, pageNumber });
  }
});

const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:rFonts w:eastAsia="微软雅黑"/></w:rPr></w:style>';
const THEME =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';

test('typefaces of styles and of the theme, lines that stand on those of the page', async () => {
  const bytes = wordFile({
    body:
      SPEECH.map((text) => (/^[一二]、/.test(text) ? paragraph(text, '<w:pStyle w:val="1"/>') : paragraph(text))).join(
        '',
      ) +
      `<w:p><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr>${run('大')}</w:p>` +
      '<w:sectPr><w:pgMar w:top="1440" w:bottom="1440" w:left="1800" w:right="1800"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>',
    styles: STYLES,
    relationships:
      '<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/>',
    extra: { 'word/theme/theme1.xml': new TextEncoder().encode(THEME) },
  });
  const learned = await learnLayout(bytes);
  expect(learned).toEqual({
    titleFont: '等线',
    heading1Font: '微软雅黑',
    bodyFont: '等线',
    latinFont: 'Calibri',
    titleSize: 10.5,
    bodySize: 10.5,
    linePitch: 15.5,
    marginTop: 25.4,
    marginBottom: 25.4,
    marginLeft: 31.8,
    marginRight: 31.8,
    pageNumber: '无',
  });
  // a layout that was learned can be given to another file
  const made = await formatDocx(wordFile({ body: SPEECH.map((text) => paragraph(text)).join('') }), learned);
  expect(partOf(made.bytes, 'word/styles.xml')).toContain('w:eastAsia="等线"');
  expect(await learnLayout(made.bytes)).toEqual(learned);
});
