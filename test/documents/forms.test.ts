// Every format in every hostile form: cut off, nested, huge, in circles, under another name. Each is read or refused within a
// second, with a reason in Chinese.
import fs from 'node:fs';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inputOf } from '../../server/src/node/input';
import { paragraph, wordFile } from '../docx/word-file';
import { processorTime } from '../support/processor-time';
import { odtFile, ofdFile, ofdText, rtfFile } from './documents';

type Form = 'truncated' | 'nested' | 'huge' | 'cyclic';
type Bytes = Uint8Array | string;

const MANY = 400_000;
const nest = (open: string, close: string, depth = 5000): string => open.repeat(depth) + close.repeat(depth);
const half = (bytes: Bytes): Bytes => bytes.slice(0, bytes.length >> 1);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const flat = (body: string): string =>
  `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document ${W}><w:body>${body}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`;
const fodt = (body: string): string =>
  `<?xml version="1.0"?><office:document xmlns:office="o" xmlns:text="t"><office:body><office:text>${body}</office:text></office:body></office:document>`;
const html = (body: string): string => `<html><body>${body}</body></html>`;
const mht = (body: string): string => `MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n${body}`;
const wordXml = (body: string): string =>
  `<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">${body}</w:wordDocument>`;
const pdf = (body: string): string => `%PDF-1.7\n${body}`;

const DOC = Uint8Array.from(fs.readFileSync(path.join(import.meta.dirname, 'files/numbered.doc')));

/** The .doc file with numbers of its header changed: 4 bytes at each offset. */
function patched(...changes: readonly (readonly [offset: number, value: number])[]): Uint8Array {
  const bytes = DOC.slice();
  const view = new DataView(bytes.buffer);
  for (const [offset, value] of changes) view.setUint32(offset, value, true);
  return bytes;
}

/** The .doc file whose chains of sectors run in circles; or whose directory does. */
const circled = (): Uint8Array => {
  const view = new DataView(DOC.buffer);
  const table = (view.getUint32(0x4c, true) + 1) * 512;
  return patched(...Array.from({ length: 128 }, (_, i) => [table + i * 4, i] as const));
};
const directory = (new DataView(DOC.buffer).getUint32(0x30, true) + 1) * 512;

const styles = (link: (i: number) => number, count = 300): string =>
  Array.from(
    { length: count },
    (_, i) => `<w:style w:type="paragraph" w:styleId="${i}"><w:basedOn w:val="${link(i)}"/></w:style>`,
  ).join('');

/** The forms of each format; a form is left out where the format has no such thing. */
const HOSTILE: Readonly<Record<string, Partial<Record<Form, () => Bytes>>>> = {
  docx: {
    truncated: () => half(wordFile({ body: paragraph('同志们：') })),
    nested: () => wordFile({ body: nest('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>') }),
    huge: () => wordFile({ body: '<w:p/>'.repeat(MANY + 1) }),
    cyclic: () => wordFile({ body: paragraph('甲', '<w:pStyle w:val="0"/>'), styles: styles((i) => (i + 1) % 300) }),
  },
  doc: {
    truncated: () => half(DOC),
    nested: () => patched([directory + 128 + 0x4c, 0], [directory + 0x4c, 0]),
    huge: () => patched([0x2c, 0xffffff], [0x48, 0xffffff]),
    cyclic: circled,
  },
  wps: {
    truncated: () => DOC.slice(0, 600),
    nested: () => patched([directory + 128 + 0x44, 1], [directory + 128 + 0x48, 1]),
    huge: () => Buffer.concat([DOC, new Uint8Array(8 << 20)]),
    cyclic: circled,
  },
  rtf: {
    truncated: () => half(rtfFile('A\\par')),
    nested: () => `{\\rtf1${'{\\b'.repeat(MANY)}`,
    huge: () => rtfFile("\\'b8\\'f7\\par ".repeat(40_000)),
    cyclic: () => rtfFile('{\\field{\\*\\fldinst {\\field{\\*\\fldinst REF a}{\\fldrslt }}}{\\fldrslt }}'.repeat(5000)),
  },
  odt: {
    truncated: () => half(odtFile('<text:p>甲</text:p>')),
    nested: () => odtFile(nest('<text:list><text:list-item>', '</text:list-item></text:list>')),
    huge: () => odtFile('<text:p/>'.repeat(100_000)),
    cyclic: () =>
      odtFile(
        '<text:p text:style-name="a">甲</text:p>',
        '<style:style style:name="a" style:parent-style-name="b"/><style:style style:name="b" style:parent-style-name="a"/>',
      ),
  },
  fodt: {
    truncated: () => half(fodt('<text:p>甲</text:p>')),
    nested: () => fodt(nest('<text:section>', '</text:section>')),
    huge: () => fodt('<text:s text:c="99999999"/>'.repeat(1000)),
    cyclic: () => `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "&b;"><!ENTITY b "&a;">]>${fodt('&a;').slice(21)}`,
  },
  ofd: {
    truncated: () => half(ofdFile([ofdText(20, 20, '同志们：')])),
    nested: () => ofdFile([nest('<ofd:PageBlock>', '</ofd:PageBlock>')]),
    huge: () => ofdFile(Array.from({ length: 4000 }, () => '')),
    cyclic: () =>
      zipSync({
        ...unzipSync(ofdFile([ofdText(20, 20, '甲')])),
        'OFD.xml': strToU8(
          '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>OFD.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
        ),
      }),
  },
  xml: {
    truncated: () => half(flat(paragraph('甲'))),
    nested: () => flat(nest('<w:sdt>', '</w:sdt>')),
    huge: () => flat('<w:p/>'.repeat(50_000)),
    cyclic: () => flat('').replace('/word/document.xml', '/_rels/.rels'),
  },
  html: {
    truncated: () => '<html',
    nested: () => html(nest('<div>', '</div>', MANY)),
    huge: () => html('甲'.repeat(2e6)),
  },
  mht: { truncated: () => mht(''), nested: () => mht(mht('').repeat(20_000)), huge: () => mht('甲'.repeat(2e6)) },
  wordXml: {
    truncated: () => half(wordXml('<w:p/>'.repeat(100))),
    nested: () => wordXml(nest('<w:p>', '</w:p>', MANY)),
    huge: () => wordXml('<w:p/>'.repeat(MANY)),
  },
  pdf: { truncated: () => pdf(''), nested: () => pdf(nest('<<', '>>', MANY)), huge: () => pdf('甲'.repeat(2e6)) },
};
/** Under what name each comes: what is no document of ours comes under the name of Word. */
const nameOf = (format: string): string => `稿.${/^(?:html|mht|wordXml|pdf|xml)$/.test(format) ? 'doc' : format}`;

/** Milliseconds that a file may take: ten times what it takes on a machine of today; what hangs takes a thousand times. */
const MAX_PROCESSOR_TIME = 10_000;

/** Milliseconds, and why it was refused; undefined where it was read. */
async function answer(bytes: Bytes, name: string): Promise<{ milliseconds: number; reason: string | undefined }> {
  let reason: string | undefined;
  const given = typeof bytes === 'string' ? strToU8(bytes) : bytes;
  const milliseconds = await processorTime(() =>
    inputOf(given, name).then(
      () => undefined,
      (error: Error) => void (reason = error.message),
    ),
  );
  return { milliseconds, reason };
}

describe.each(Object.entries(HOSTILE))('%s', (format, forms) => {
  test.each(Object.entries(forms))('%s', async (_, make) => {
    const { milliseconds, reason } = await answer(make(), nameOf(format));
    expect(milliseconds).toBeLessThan(MAX_PROCESSOR_TIME);
    if (reason !== undefined) expect(reason).toMatch(/^[^a-z]*\p{Script=Han}/u);
    // what is none of our formats is never taken for prose
    if (/^(?:html|mht|wordXml|pdf)$/.test(format)) expect(reason).toBeDefined();
  });

  test('under the name of each other format', async () => {
    const whole = Object.values(forms)[0]!();
    for (const name of ['a.docx', 'a.doc', 'a.wps', 'a.rtf', 'a.odt', 'a.fodt', 'a.ofd']) {
      const { milliseconds, reason } = await answer(whole, name);
      expect(milliseconds, name).toBeLessThan(MAX_PROCESSOR_TIME);
      if (reason !== undefined) expect(reason).toMatch(/\p{Script=Han}/u);
    }
  });
});

test('a file is read by what it holds, whatever its name says', async () => {
  const files: readonly Uint8Array[] = [
    wordFile({ body: paragraph('甲') }),
    rtfFile('\\uc0\\u30002 \\par'),
    odtFile('<text:p>甲</text:p>'),
    ofdFile([ofdText(20, 20, '甲')]),
    strToU8(fodt('<text:p>甲</text:p>')),
    strToU8(flat(paragraph('甲'))),
  ];
  for (const bytes of files)
    for (const name of ['a.docx', 'a.doc', 'a.wps', 'a.rtf', 'a.odt', 'a.ofd', 'a.txt'])
      expect((await inputOf(bytes, name)).text.trim()).toBe('甲');
});
