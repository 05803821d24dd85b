import { strToU8, unzipSync, zipSync } from 'fflate';
import { processorTime } from '../support/processor-time';
import { describe, expect, test } from 'vitest';
import { annotateDocx } from '../../server/src/docx/annotate';
import { importDocx } from '../../server/src/docx/import';
import type { DocxProblem } from '../../server/src/docx/problem';
import { paragraph, partOf, wordFile } from './word-file';

const PLAIN = wordFile({ body: paragraph('同志们：') });

async function refusal(bytes: Uint8Array): Promise<{ problem: DocxProblem; message: string }> {
  const error: unknown = await importDocx(bytes).then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(error instanceof Error) || error.name !== 'DocxError') throw new Error(`not refused: ${String(error)}`);
  return error as unknown as { problem: DocxProblem; message: string };
}

const replaced = (name: string, xml: string): Uint8Array => zipSync({ ...unzipSync(PLAIN), [name]: strToU8(xml) });
const without = (name: string): Uint8Array => {
  const { [name]: _, ...rest } = unzipSync(PLAIN);
  return zipSync(rest);
};
const compound = (mark: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(mark, 'utf16le')]);

/** Bytes with a field of the central directory's n-th entry changed. */
function patched(bytes: Uint8Array, entry: number, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let seen = 0;
  for (let at = 0; at + 4 < copy.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && seen++ === entry) change(view, at);
  return copy;
}
const numbered = (xml: string, n: number): string =>
  Array.from({ length: n }, (_, i) => xml.replace('%', String(i))).join('');
const indexOf = (bytes: Uint8Array, name: string): number => Object.keys(unzipSync(bytes)).indexOf(name);

test('bytes behind a zip file, and a comment that is cut off, hide nothing', async () => {
  const { text } = await importDocx(PLAIN);
  const longer = Buffer.from(PLAIN);
  longer.writeUInt16LE(7, longer.length - 2);
  expect((await importDocx(longer)).text).toBe(text);
  expect((await importDocx(Buffer.concat([PLAIN, Buffer.from('\r\n')]))).text).toBe(text);
});

describe('refused with a clear message', () => {
  const main = (inner: string): string =>
    `${inner}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`;

  test.each<[name: string, bytes: Uint8Array, problem: DocxProblem]>([
    ['nothing', new Uint8Array(), 'not-zip'],
    ['plain text', strToU8('同志们：'), 'not-zip'],
    ['.doc', compound('WordDocument'), 'old-format'],
    ['encrypted .docx', compound('EncryptedPackage'), 'encrypted'],
    ['half a zip', PLAIN.slice(0, PLAIN.length >> 1), 'damaged'],
    ['another zip', zipSync({ 'a.txt': strToU8('x') }), 'not-word'],
    [
      'a spreadsheet',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<w/>') }),
      'not-word',
    ],
    [
      'no main part',
      zipSync({ ...unzipSync(without('word/document.xml')), 'word/styles.xml': strToU8('<s/>') }),
      'missing-part',
    ],
    ['no content types', without('[Content_Types].xml'), 'not-word'],
    ['broken XML', replaced('word/document.xml', '<w:document>'), 'damaged'],
    ['no UTF-8', zipSync({ ...unzipSync(PLAIN), 'word/document.xml': Uint8Array.of(0x3c, 0xff, 0xfe) }), 'damaged'],
    [
      'external entity',
      replaced('word/document.xml', main('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
      'doctype',
    ],
    [
      'a billion laughs',
      replaced('word/document.xml', main('<!DOCTYPE d [<!ENTITY y "ha"><!ENTITY x "&y;&y;&y;">]>')),
      'doctype',
    ],
    ['unknown entity', replaced('word/document.xml', main('')), 'damaged'],
    ['entity in the relationships', replaced('_rels/.rels', '<!DOCTYPE d []><Relationships/>'), 'doctype'],
    ['absurd nesting', replaced('word/document.xml', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`), 'damaged'],
    ['a name out of the archive', zipSync({ ...unzipSync(PLAIN), '../../etc/passwd': strToU8('x') }), 'damaged'],
    [
      'an encrypted part',
      patched(PLAIN, indexOf(PLAIN, 'word/document.xml'), (v, at) =>
        v.setUint16(at + 8, v.getUint16(at + 8, true) | 1, true),
      ),
      'encrypted',
    ],
    [
      'a part twice',
      (() => {
        const twice = zipSync({ ...unzipSync(PLAIN), 'word/document2xml': strToU8('<x/>') });
        const text = Buffer.from(twice).toString('latin1').replaceAll('word/document2xml', 'word/document.xml');
        return Buffer.from(text, 'latin1');
      })(),
      'damaged',
    ],
    [
      'a directory of 5000 parts',
      zipSync({
        ...unzipSync(PLAIN),
        ...Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`p${i}`, new Uint8Array()])),
      }),
      'too-large',
    ],
  ])('%s', async (_, bytes, problem) => {
    const refused = await refusal(bytes);
    expect(refused.problem).toBe(problem);
    expect(refused.message).toMatch(/\p{Script=Han}/u);
  });
});

describe('what swells', () => {
  const swollen = zipSync(
    { ...unzipSync(PLAIN), 'word/document.xml': new Uint8Array(300 << 20).fill(0x20) },
    { level: 9 },
  );

  test('a zip bomb is stopped, in bounded memory', async () => {
    expect(swollen.length).toBeLessThan(1 << 20);
    const before = process.memoryUsage().rss;
    expect((await refusal(swollen)).problem).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(150 << 20);
  });

  test('so is one that lies about its size', async () => {
    const lying = patched(swollen, indexOf(PLAIN, 'word/document.xml'), (v, at) => v.setUint32(at + 24, 1000, true));
    const before = process.memoryUsage().rss;
    expect((await refusal(lying)).problem).toBe('damaged');
    expect(process.memoryUsage().rss - before).toBeLessThan(150 << 20);
  });

  test('a picture of 50 MB is not touched', async () => {
    const bytes = zipSync({
      ...unzipSync(PLAIN),
      'word/media/a.png': [new Uint8Array(50 << 20).fill(1), { level: 0 }],
    });
    const before = process.memoryUsage().rss;
    expect((await importDocx(bytes)).text).toBe('同志们：');
    expect(process.memoryUsage().rss - before).toBeLessThan(30 << 20);
  });

  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const attributes = Array.from({ length: 300_000 }, (_, i) => `a${i}=""`).join(' ');
  test.each<[name: string, file: () => Uint8Array, problem: DocxProblem]>([
    ['two million paragraphs', () => wordFile({ body: '<w:p/>'.repeat(2_000_000) }), 'too-large'],
    ['a million runs', () => wordFile({ body: `<w:p>${'<w:r/>'.repeat(1_000_000)}</w:p>` }), 'too-large'],
    [
      'a million cells',
      () => wordFile({ body: `<w:tbl><w:tr>${'<w:tc/>'.repeat(1_000_000)}</w:tr></w:tbl>` }),
      'too-large',
    ],
    ['countless attributes', () => replaced('word/document.xml', `<w:document ${W} ${attributes}/>`), 'damaged'],
    ['countless styles', () => wordFile({ styles: numbered('<w:style w:styleId="%"/>', 100_000) }), 'too-large'],
    ['countless lists', () => wordFile({ numbering: numbered('<w:num w:numId="%"/>', 100_000) }), 'too-large'],
  ])('%s are refused in bounded memory', async (_, file, problem) => {
    const bytes = file();
    const before = process.memoryUsage().rss;
    expect((await refusal(bytes)).problem).toBe(problem);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 << 20);
  });

  test('a long chain of styles is followed in time', async () => {
    const styles = Array.from(
      { length: 15_000 },
      (_, i) => `<w:style w:type="paragraph" w:styleId="${i}"><w:basedOn w:val="${i + 1}"/></w:style>`,
    ).join('');
    const bytes = wordFile({ body: paragraph('甲', '<w:pStyle w:val="0"/>'), styles });
    expect(await processorTime(async () => expect((await importDocx(bytes)).text).toBe('甲'))).toBeLessThan(5000);
  });

  test.each<[name: string, body: () => string]>([
    [
      'a row of seventy thousand cells',
      () => `<w:tbl><w:tr>${`<w:tc>${paragraph('格')}</w:tc>`.repeat(70_000)}</w:tr></w:tbl>`,
    ],
    [
      'a hundred thousand lines in one paragraph',
      () => `<w:p>${'<w:r><w:t>行</w:t><w:br/></w:r>'.repeat(100_000)}</w:p>`,
    ],
    [
      'a hundred thousand paragraphs that run on',
      () => paragraph('段', '<w:rPr><w:del w:id="1"/></w:rPr>').repeat(100_000),
    ],
    ['a million blanks', () => `<w:p><w:r><w:t>甲${' '.repeat(1_000_000)}乙</w:t></w:r></w:p>`],
  ])('%s: read in time', async (_, body) => {
    const bytes = wordFile({ body: body() });
    const read = async (): Promise<void> => expect((await importDocx(bytes)).text.length).toBeGreaterThan(50_000);
    expect(await processorTime(read)).toBeLessThan(20_000);
  });

  test('deep tables and a hundred thousand paragraphs are read in time', async () => {
    const cell = (inner: string): string => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`;
    let deep = paragraph('底');
    for (let i = 0; i < 40; i++) deep = cell(deep);
    const bytes = wordFile({ body: deep + paragraph('行').repeat(100_000) });
    const read = async (): Promise<void> => expect((await importDocx(bytes)).text.split('\n')).toHaveLength(100_001);
    expect(await processorTime(read)).toBeLessThan(20_000);
  });
});

describe('read without harm', () => {
  test('loops of styles and lists, wrong numbers', async () => {
    const styles = ['a', 'b']
      .map(
        (id) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${id === 'a' ? 'b' : 'a'}"/></w:style>`,
      )
      .join('');
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const body = paragraph('甲', '<w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>');
    expect((await importDocx(wordFile({ body, styles, numbering }))).text).toBe('甲');
  });

  test('nothing outside the file is looked at', async () => {
    const out =
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="file:///etc/passwd" TargetMode="External"';
    const up =
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="../../../etc/passwd"';
    const relationships = `<Relationship Id="a" ${out}/><Relationship Id="b" ${up}/>`;
    expect((await importDocx(wordFile({ body: paragraph('甲'), relationships }))).text).toBe('甲');
  });

  test('a name that means something to JavaScript', async () => {
    const bytes = wordFile({ body: paragraph('甲乙'), extra: { constructor: strToU8('x'), toString: strToU8('y') } });
    const { bytes: out } = await annotateDocx(bytes, [{ start: 0, end: 1, message: '说明' }]);
    expect(partOf(out, 'constructor')).toBe('x');
  });

  test('a file that is cut anywhere is refused or read, never a crash', async () => {
    for (let at = 1; at < PLAIN.length; at += 37)
      await importDocx(PLAIN.slice(0, at)).then(
        ({ text }) => expect(text).toBe('同志们：'),
        (e: Error) => expect(e.name).toBe('DocxError'),
      );
  });

  test('a file with any byte changed is refused or read, never a crash', async () => {
    for (let at = 0; at < PLAIN.length; at += 3) {
      const bytes = PLAIN.slice();
      bytes[at] = bytes[at]! ^ 0x55;
      await importDocx(bytes).catch((e: Error) => expect(e.name, `byte ${at}`).toBe('DocxError'));
    }
  });
});
