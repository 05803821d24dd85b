import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { annotateDocx } from '../../server/src/docx/annotate';
import { exportDocx } from '../../server/src/docx/export';
import { importDocx } from '../../server/src/docx/import';
import { parse } from '../../server/src/syntax/parse';
import { readMarkers } from '../support/markers';
import { SAMPLES } from './drafts';
import { convert, OFFICE } from './office';
import { paragraph, partOf, run, wordFile, type WordFile } from './word-file';

/** Text between the marks of each comment, read off the XML in the plainest way. */
function anchored(bytes: Uint8Array): string[] {
  const xml = partOf(bytes, 'word/document.xml');
  const ids = [...xml.matchAll(/commentRangeStart[^>]* w:id="(\d+)"/g)].map((m) => m[1]!);
  return ids.map((id) => {
    const from = xml.search(new RegExp(`<w:commentRangeStart[^>]* w:id="${id}"`));
    const to = xml.search(new RegExp(`<w:commentRangeEnd[^>]* w:id="${id}"`));
    const inside = xml.slice(from, to).replace(/<w:(?:delText|instrText)[^>]*>[^<]*/g, '');
    return [...inside.matchAll(/<\w+:t(?: [^>]*)?>([^<]*)</g)].map((m) => m[1]).join('');
  });
}

/** Remarks on the ⟦…⟧ spans of a text that a file is expected to hold. */
async function remark(file: WordFile, marked: string): Promise<Uint8Array> {
  const { text, spans } = readMarkers(marked);
  const bytes = wordFile(file);
  expect((await importDocx(bytes)).text, 'the test knows its text').toBe(text);
  const { bytes: out, left } = await annotateDocx(
    bytes,
    spans.map((s, i) => ({ ...s, message: `说明${i}` })),
  );
  expect(left).toEqual([]);
  expect((await importDocx(out)).text, 'the text stays').toBe(text);
  return out;
}

describe('a comment stands on', () => {
  test.each<[name: string, file: WordFile, marked: string, expected: readonly string[]]>([
    ['words inside a run', { body: paragraph('各级各部门要抓好落实。') }, '各级⟦各部门⟧要抓好落实。', ['各部门']],
    ['a whole run', { body: paragraph('全部') }, '⟦全部⟧', ['全部']],
    [
      'words over several runs',
      { body: `<w:p>${run('一要')}${run('抓', '<w:b/>')}${run('落实。')}</w:p>` },
      '一⟦要抓落⟧实。',
      ['要抓落'],
    ],
    ['words that touch', { body: paragraph('甲乙丙丁') }, '⟦甲⟧⟦乙⟧丙⟦丁⟧', ['甲', '乙', '丁']],
    ['words inside others', { body: paragraph('甲乙丙丁') }, '⟦甲⟦乙⟧丙⟧丁', ['甲乙丙', '乙']],
    ['escaped characters', { body: paragraph('甲&amp;乙&#x20BB7;&lt;丙') }, '甲&⟦乙\u{20BB7}⟧<丙', ['乙&#x20BB7;']],
    [
      'words in a text without preserved blanks',
      { body: '<w:p><w:r><w:t>甲 乙 丙</w:t></w:r></w:p>' },
      '甲 ⟦乙⟧ 丙',
      ['乙'],
    ],
    [
      'words behind a tab of the same run',
      { body: '<w:p><w:r><w:rPr><w:b/></w:rPr><w:tab/><w:t>甲乙</w:t></w:r></w:p>' },
      '\t⟦甲⟧乙',
      ['甲'],
    ],
    [
      'words in a link and in a tracked insertion',
      {
        body: `<w:p><w:hyperlink r:id="x">${run('链接文字')}</w:hyperlink><w:ins w:id="9" w:author="某">${run('新增文字')}</w:ins></w:p>`,
      },
      '链⟦接文⟧字新⟦增⟧文字',
      ['接文', '增'],
    ],
    [
      'a cell of a table',
      {
        body: `<w:tbl><w:tr><w:tc>${paragraph('姓名')}</w:tc><w:tc>${paragraph('职务栏')}</w:tc></w:tr></w:tbl>${paragraph('完。')}`,
      },
      '姓名\t职⟦务⟧栏\n完。',
      ['务'],
    ],
    [
      'the first word where a list has written the number',
      {
        body: paragraph('抓落实', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      },
      '⟦一、⟧抓落实',
      ['抓落实'],
    ],
    [
      'a character with its reading',
      {
        body: `<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r/></w:rt><w:rubyBase>${run('踔')}</w:rubyBase></w:ruby></w:r>${run('厉')}</w:p>`,
      },
      '⟦踔⟧厉',
      ['踔'],
    ],
    [
      'the mark of a note',
      {
        body: `<w:p>${run('增长')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
        footnotes: `<w:footnote w:id="1">${paragraph('据据统计。')}</w:footnote>`,
      },
      '增长\n\n注释：\n1.⟦据据⟧统计。',
      [''],
    ],
    ['the character before an empty place', { body: paragraph('甲乙') }, '甲乙⟦⟧', ['乙']],
  ])('%s', async (_, file, marked, expected) => {
    expect(anchored(await remark(file, marked))).toEqual(expected);
  });
});

test('files with another prefix for the vocabulary stay in it', async () => {
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const main = `<x:document xmlns:x="${W}"><x:body><x:p><x:r><x:rPr><x:b/></x:rPr><x:t>甲乙丙</x:t></x:r></x:p></x:body></x:document>`;
  const bytes = wordFile({ extra: { 'word/document.xml': new TextEncoder().encode(main) } });
  const { bytes: out } = await annotateDocx(bytes, [{ start: 1, end: 2, message: '说明' }]);
  expect((await importDocx(out)).text).toBe('甲乙丙');
  expect(anchored(out)).toEqual(['乙']);
});

test('comments that were there stay, new ones are counted on from them', async () => {
  const comments = `<w:comment w:id="7" w:author="某">${paragraph('原批注')}</w:comment>`;
  const out = await remark({ body: paragraph('甲乙'), comments }, '⟦甲⟧乙');
  const xml = partOf(out, 'word/comments.xml');
  expect(xml).toContain('原批注');
  expect([...xml.matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map((m) => m[1])).toEqual(['7', '8']);
});

test('every other part stays byte for byte, and a message keeps its lines', async () => {
  const picture = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);
  const bytes = wordFile({ body: paragraph('甲乙'), styles: '', extra: { 'word/media/image1.png': picture } });
  const { bytes: out } = await annotateDocx(
    bytes,
    [{ start: 0, end: 1, message: '一行\n<二>行' }],
    '2025-03-01T00:00:00Z',
  );
  const before = unzipSync(bytes);
  const after = unzipSync(out);
  const changed = Object.keys(after).filter((n) => Buffer.compare(after[n]!, before[n] ?? new Uint8Array()) !== 0);
  expect(changed.sort()).toEqual([
    '[Content_Types].xml',
    'word/_rels/document.xml.rels',
    'word/comments.xml',
    'word/document.xml',
  ]);
  const comments = partOf(out, 'word/comments.xml');
  expect(comments).toContain('w:date="2025-03-01T00:00:00Z"');
  expect([...comments.matchAll(/<w:t [^>]*>([^<]*)</g)].map((m) => m[1])).toEqual(['一行', '&lt;二&gt;行']);
});

test('mammoth finds the comments', async () => {
  const out = await remark({ body: paragraph('甲乙丙') }, '甲⟦乙⟧丙');
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(out) },
    { styleMap: ['comment-reference => sup'] },
  );
  expect(value).toContain('说明0');
});

test.skipIf(!OFFICE)('LibreOffice keeps text and comments', async () => {
  const { draft } = SAMPLES[0]!;
  const { bytes } = await exportDocx(draft);
  const { text } = await importDocx(bytes);
  const places = [...text.matchAll(/各/g)].map((m) => ({ start: m.index, end: m.index + 1, message: '说明' }));
  expect(places.length).toBeGreaterThan(2);
  const annotated = await annotateDocx(bytes, places);
  const [saved] = convert([annotated.bytes], 'docx');
  expect((await importDocx(saved!)).text).toBe(text);
  expect(anchored(saved!)).toEqual(places.map(() => '各'));
  expect(parse(text).roles).toContain('title');
});
