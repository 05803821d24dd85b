import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportDocx } from '../../server/src/docx/export';
import { importDocx } from '../../server/src/docx/import';
import { SAMPLES } from './drafts';
import { formatted, MAIN, SPEECH } from './formatted';
import { looks, paragraph, partOf, run, withPart } from './word-file';

const style = (id: string, inner: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`;

test('each paragraph gets the style of what it is, a run-in heading its own', async () => {
  const { xml, bytes } = await formatted({ body: SPEECH.map((t) => paragraph(t)).join('') });
  expect(looks(xml)).toEqual([
    'Title 在全县工作会议上的讲话',
    'Salutation 同志们：',
    'BodyText 今天开会。',
    'Heading1 一、看清形势',
    'BodyText （一）要抓紧。|各项工作都要往前赶。',
    'BodyText 让我们共同努力！',
  ]);
  expect(xml).toContain('<w:rPr><w:rStyle w:val="Lead2"/></w:rPr><w:t xml:space="preserve">（一）要抓紧。');
  expect(xml).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
  expect(partOf(bytes, 'word/styles.xml')).toMatch(/w:styleId="Heading1">.*?黑体.*?<w:sz w:val="32"\/>/);
  expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  expect(partOf(bytes, 'word/footer1.xml')).toContain('<w:jc w:val="right"/>');
});

describe('stays byte for byte', () => {
  const TABLE = `<w:tbl><w:tblPr/><w:tr><w:tc>${paragraph('格', '<w:pStyle w:val="BodyText"/>')}</w:tc></w:tr></w:tbl>`;
  const PICTURE = '<w:p><w:r><w:drawing><wp:inline xmlns:wp="urn:x"><a:blip/></wp:inline></w:drawing></w:r></w:p>';
  const BOX = `<w:p><w:r><w:pict><v:shape style="position:absolute"><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  const CONTENTS = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('一、甲	1')}</w:sdtContent></w:sdt>`;
  const DROP = paragraph('大', '<w:framePr w:dropCap="drop"/>');
  test.each([
    ['a table', TABLE, '表格 1 个'],
    ['a picture', PICTURE, '单独成段的图片、图形 1 段'],
    ['a text box', BOX, '文本框 1 个'],
    ['a table of contents', CONTENTS, '目录 1 行'],
    ['a frame', DROP, '图文框 1 处'],
    ['a caption', TABLE + paragraph('表1 各乡镇情况'), '图题、表题 1 处'],
  ])('%s, and it is told', async (_, kept, words) => {
    const { xml, notices } = await formatted({
      body: SPEECH.map((t) => paragraph(t)).join('') + kept + paragraph('完。'),
    });
    expect(xml).toContain(kept);
    expect(notices[0]).toContain(words);
  });

  const hiddenStyle = style('h', '<w:name w:val="h"/><w:rPr><w:vanish/></w:rPr>');
  test.each([
    [
      'text of a hidden style',
      `<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr>${run('密')}${run('看得见。', '<w:vanish w:val="0"/>')}</w:p>`,
      hiddenStyle,
      '隐藏的文字 1 段',
    ],
    [
      'line breaks in the style of titles that are no title',
      `<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr>${run('一要抓好。')}<w:r><w:br/></w:r>${run('二要抓实。')}</w:p>`,
      style('T', '<w:name w:val="Title"/>'),
      '用“标题”样式手动换行、却不是标题的 1 段',
    ],
  ])('%s, which another style would change', async (_, kept, styles, words) => {
    const { xml, notices } = await formatted({ body: SPEECH.map((t) => paragraph(t)).join('') + kept, styles });
    expect(xml).toContain(kept);
    expect(notices[0]).toContain(words);
  });

  test('that pages are turned between sentences only is told, where the layout wants it', async () => {
    const { notices } = await formatted({ body: SPEECH.map((t) => paragraph(t)).join('') }, { preset: '讲话' });
    expect(notices).toEqual(['一句话不跨页要拆段，只在导出文字稿时排；这里照 Word 的分页。']);
  });

  test('a style that a table uses too, and every other part', async () => {
    const bodyText = style('BodyText', '<w:name w:val="Body Text"/><w:rPr><w:sz w:val="18"/></w:rPr>');
    const picture = Uint8Array.from({ length: 300 }, (_, i) => (i * 7919) % 256);
    const { before, bytes, xml } = await formatted({
      body: SPEECH.map((t) => paragraph(t, '<w:pStyle w:val="BodyText"/>')).join('') + TABLE,
      styles: bodyText,
      extra: { 'word/media/image1.png': picture },
    });
    expect(partOf(bytes, 'word/styles.xml')).toContain(bodyText);
    expect(looks(xml)[2]).toBe('BiganziBodyText 今天开会。');
    const [old, made] = [unzipSync(before), unzipSync(bytes)];
    const changed = Object.keys(old).filter((name) => Buffer.compare(old[name]!, made[name]!) !== 0);
    expect(changed.sort()).toEqual(
      ['[Content_Types].xml', MAIN, 'word/_rels/document.xml.rels', 'word/styles.xml'].sort(),
    );
  });
});

const emphasis = (inner: string) => ({
  body: paragraph('关于工作的讲话') + paragraph('同志们：') + `<w:p>${inner}</w:p>`,
});

test.each([
  [
    'bold in a part is emphasis',
    run('要') + run('抓紧', '<w:b/><w:sz w:val="21"/>') + run('。'),
    '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">抓紧',
  ],
  [
    'a colour is a mark',
    run('要') + run('抓紧', '<w:color w:val="FF0000"/>'),
    '<w:rPr><w:color w:val="FF0000"/></w:rPr>',
  ],
  ['black and greys are none', run('抓紧', '<w:color w:val="333333"/>'), '<w:r><w:t xml:space="preserve">抓紧'],
  [
    'an underline, a shade and a raised sign stay',
    run('要') + run('2', '<w:highlight w:val="yellow"/><w:u w:val="single"/><w:vertAlign w:val="superscript"/>'),
    '<w:highlight w:val="yellow"/><w:u w:val="single"/><w:vertAlign',
  ],
  [
    'signs of a symbol font stay',
    run('要') + run('a', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
    'w:ascii="Wingdings"',
  ],
  [
    'marks that two typefaces share are Chinese',
    run('要“严”', '<w:rFonts w:ascii="Calibri"/>'),
    '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>',
  ],
  [
    'a tracked change keeps its record',
    run('要') + run('抓', '<w:rPrChange w:id="3" w:author="某"><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrChange>'),
    '<w:rPrChange w:id="3" w:author="某"><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrChange>',
  ],
])('%s', async (_, inner, wanted) => {
  expect((await formatted(emphasis(inner))).xml).toContain(wanted);
});

test.each([
  [
    'blanks at its head count as its indent',
    paragraph('　　今天开会。'),
    '<w:ind w:firstLineChars="0" w:firstLine="0"/>',
  ],
  [
    'a picture in the line is not cut off',
    `<w:p>${run('如图')}<w:r><w:drawing><wp:inline xmlns:wp="urn:x"/></w:drawing></w:r></w:p>`,
    'w:lineRule="atLeast"',
  ],
  [
    'lines broken by hand are not stretched',
    `<w:p>${run('今天')}<w:r><w:br/></w:r>${run('开会。')}</w:p>`,
    '<w:jc w:val="left"/>',
  ],
  [
    'an empty element is one that has properties',
    '<w:p w:rsidR="1"/>',
    '<w:p w:rsidR="1"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p>',
  ],
  [
    'a page turned before it stays',
    paragraph('今天开会。', '<w:pageBreakBefore/><w:jc w:val="center"/>'),
    '<w:pPr><w:pStyle w:val="BodyText"/><w:pageBreakBefore/></w:pPr>',
  ],
])('a paragraph: %s', async (_, inner, wanted) => {
  const body =
    paragraph('关于工作的讲话') + paragraph('同志们：') + paragraph('都来了。') + inner + paragraph('完了。');
  expect((await formatted({ body })).xml).toContain(wanted);
});

test('numbers of lists stay automatic, also those of a style that is taken away', async () => {
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const { xml, bytes } = await formatted({
    body:
      ['关于工作的讲话', '同志们：'].map((t) => paragraph(t)).join('') +
      paragraph('看清形势', list) +
      paragraph('这是现状。') +
      paragraph('抓好落实', '<w:pStyle w:val="List"/>') +
      paragraph('要抓紧。'),
    styles: style('List', `<w:name w:val="List"/><w:pPr>${list}</w:pPr>`),
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/><w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="18"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  });
  expect(looks(xml).slice(2)).toEqual([
    'Heading1 看清形势',
    'BodyText 这是现状。',
    'Heading1 抓好落实',
    'BodyText 要抓紧。',
  ]);
  expect(xml.match(/<w:numId w:val="1"\/>/g)).toHaveLength(2);
  const numbering = partOf(bytes, 'word/numbering.xml');
  expect(numbering).toContain('<w:suff w:val="nothing"/><w:lvlText w:val="%1、"/>');
  expect(numbering).not.toContain('Arial');
});

test('tracked changes: accepted and rejected, the text is as before', async () => {
  const body =
    paragraph('关于工作的讲话') +
    paragraph('同志们：') +
    `<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="某"/></w:rPr></w:pPr>${run('要')}<w:ins w:id="1" w:author="某">${run('狠')}</w:ins><w:del w:id="2" w:author="某"><w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:delText>紧紧</w:delText></w:r></w:del>${run('抓')}</w:p>` +
    paragraph('落实。');
  const { before, bytes, xml } = await formatted({ body });
  const rejected = (file: Uint8Array): Uint8Array =>
    withPart(file, MAIN, (text) =>
      text
        .replace(/<w:ins [^>]*>.*?<\/w:ins>/gs, '')
        .replace(/<\/?w:del [^>]*>|<\/w:del>/g, '')
        .replaceAll('w:delText', 'w:t'),
    );
  expect((await importDocx(rejected(bytes))).text).toBe((await importDocx(rejected(before))).text);
  expect(xml).toContain('<w:rPr><w:del w:id="9" w:author="某"/></w:rPr>');
});

test('a long title is cut into lines of good shape; its text is the same', async () => {
  const title = '在全县重点项目建设暨乡村全面振兴工作推进会议上的讲话';
  const { paragraphs } = await formatted({ body: paragraph(title) + paragraph('同志们：') + paragraph('今天开会。') });
  expect(paragraphs[0]).toContain('<w:br/>');
});

test('samples: exported, disturbed and formatted they read as before', async () => {
  for (const { draft } of SAMPLES.slice(0, 4)) {
    const { bytes } = await exportDocx(draft);
    await formatted(withPart(bytes, MAIN, (xml) => xml.replace(/<w:pStyle [^>]*>/g, '')));
  }
});
