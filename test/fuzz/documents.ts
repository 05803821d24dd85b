// Broken files of every format through the readers: each is read or refused within a second, with a reason in Chinese.
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readDocument } from '../../server/src/documents/read';
import { DocxError } from '../../server/src/docx/problem';
import { readRevisions } from '../../server/src/revisions/read';
import { parse } from '../../server/src/syntax/parse';
import { sourceOf } from '../../server/src/syntax/source';
import { odtFile, ofdFile, ofdText, rtfFile } from '../documents/documents';
import { paragraph, run, wordFile } from '../docx/word-file';
import { processorTime } from '../support/processor-time';

/** Milliseconds of processor time that a file may take on a slow machine; what hangs takes far more. */
const MAX_MILLISECONDS = 10_000;

const IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const BODY =
  paragraph('在大会上的讲话', '<w:pStyle w:val="t"/>') +
  paragraph('抓学习', IN_LIST) +
  `<w:p><w:pPr>${IN_LIST}<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr></w:pPr>${run('要')}<w:ins w:id="2" w:author="乙">${run('切实')}</w:ins><w:del w:id="3" w:author="乙"><w:r><w:delText>认真</w:delText></w:r></w:del>${run('学。')}</w:p>` +
  `<w:tbl><w:tr><w:tc>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl>` +
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> EQ \\o\\ac(○,1) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('完。')}</w:p>`;
const WORD = wordFile({
  body: BODY,
  styles:
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:basedOn w:val="n"/></w:style><w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
});
const FLAT = strToU8(
  `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${Object.entries(
    unzipSync(WORD),
  )
    .map(
      ([name, part]) =>
        `<pkg:part pkg:name="/${name}"><pkg:xmlData>${strFromU8(part).replace(/^<\?xml[^>]*>/, '')}</pkg:xmlData></pkg:part>`,
    )
    .join('')}</pkg:package>`,
);
const ODT =
  '<text:h text:outline-level="1">抓学习</text:h><text:list><text:list-item><text:p>甲<text:s text:c="2"/>乙<text:line-break/>丙</text:p></text:list-item></text:list><text:p><text:note text:note-class="footnote"><text:note-body><text:p>注</text:p></text:note-body></text:note><text:span>完。</text:span></text:p>';
const RTF =
  "\\pard{\\listtext\\'d2\\'bb\\'a1\\'a2\\tab}\\uc1\\u21516 ?\\u24535 ?\\par{\\field{\\*\\fldinst HYPERLINK a}{\\fldrslt \\'b8\\'f7}}\\trowd\\cellx1000 A\\intbl\\cell B\\cell\\row\\pard{\\footnote C}\\deleted D\\deleted0\\par";

/** A whole file of each format; .wps of the old kind is .doc by another name. */
export const WHOLE_DOCUMENTS: readonly Uint8Array[] = [
  WORD,
  Uint8Array.from(fs.readFileSync(path.resolve('test/documents/files/numbered.doc'))),
  rtfFile(RTF),
  odtFile(ODT),
  ofdFile([ofdText(20, 20, '在大会上的讲话') + ofdText(20, 30, '同志们：'), ofdText(20, 20, '— 2 —')]),
  FLAT,
  strToU8(
    `<?xml version="1.0"?><office:document xmlns:office="o" xmlns:text="t"><office:body><office:text>${ODT}</office:text></office:body></office:document>`,
  ),
  strToU8('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj'),
];

/** What is put into a file: pieces that mean something to one format or another, numbers beyond what a field holds. */
const PIECES = [
  '<w:p>', '</w:p>', '<w:tbl>', '</w:tc>', '<w:ins w:id="9" w:author="">', '<w:del>', '<w:fldChar w:fldCharType="separate"/>', '<w:sdt>',
  '<w:br w:type="page"/>', 'w:val="-1"', 'w:val="99999999"', '&#x0;', '&x;', '<!DOCTYPE a>', ']]>', '<![CDATA[', '<text:list>', '</text:p>',
  'text:c="99999999"', '<text:tracked-changes>', '<ofd:PageBlock>', 'DeltaX="g 9999999 1"', 'Boundary="0 0 -1 NaN"', '{', '}', '\\par ', '\\uc99',
  '\\u-1 ', '\\bin9999999 ', "\\'ff", '\\listtext ', '\\cell\\row ', '{\\*\\x ', '\\', '\u0000', '\r',
]; // prettier-ignore

interface Change {
  readonly how: 'overwrite' | 'insert' | 'cut out' | 'double' | 'end here' | 'from another';
  /** Where, and how much, as shares of the whole. */
  readonly place: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyChange: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom('overwrite', 'insert', 'cut out', 'double', 'end here', 'from another'),
  place: share,
  length: fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: 0, max: 0.02, noNaN: true }) },
    { weight: 1, arbitrary: share },
  ),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    fc.constantFrom(...PIECES).map((piece) => strToU8(piece)),
  ),
});

function changed(whole: Uint8Array, other: Uint8Array, { how, place, length, bytes }: Change): Uint8Array {
  const from = Math.floor(place * whole.length);
  const to = Math.min(whole.length, from + Math.ceil(length * whole.length));
  const around = (middle: Uint8Array, end: number): Uint8Array =>
    Buffer.concat([whole.subarray(0, from), middle, whole.subarray(end)]);
  switch (how) {
    case 'overwrite':
      return around(bytes, Math.min(whole.length, from + bytes.length));
    case 'insert':
      return around(bytes, from);
    case 'cut out':
      return around(new Uint8Array(), to);
    case 'double':
      return around(whole.subarray(from, to), from);
    case 'end here':
      return whole.subarray(0, from);
    default:
      return around(other.subarray(Math.floor(place * other.length), Math.floor(place * other.length) + to - from), to);
  }
}

/** A part of the zip is changed and not the zip, so that the readers behind it see the change. */
function changedPart(whole: Uint8Array, other: Uint8Array, which: number, change: Change): Uint8Array {
  const parts = unzipSync(whole);
  const names = Object.keys(parts);
  const name = names[which % names.length]!;
  const part = parts[name]!;
  return zipSync({ ...parts, [name]: Uint8Array.from(changed(part, other, change)) });
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** One of the files with a few changes, in its bytes or in a part of its zip. */
export const brokenDocument = (wholes: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.nat({ max: wholes.length - 1 }),
      fc.nat({ max: wholes.length - 1 }),
      fc.array(fc.tuple(fc.nat(), fc.boolean(), anyChange), { minLength: 1, maxLength: 4 }),
    )
    .map(([index, otherIndex, changes]) => {
      const other = wholes[otherIndex]!;
      let bytes = wholes[index]!;
      let isWhole = isZip(bytes);
      for (const [which, inBytes, change] of changes) {
        isWhole &&= !inBytes;
        bytes = isWhole ? changedPart(bytes, other, which, change) : changed(bytes, other, change);
      }
      return bytes;
    });

/** Throws where a file is not answered well: not in time, without a reason in Chinese, or with text that a draft loses. */
export async function checkDocument(bytes: Uint8Array): Promise<void> {
  const reading = async (read: (bytes: Uint8Array) => Promise<unknown>): Promise<void> => {
    try {
      await read(bytes);
    } catch (error) {
      if (!(error instanceof DocxError)) throw error;
      if (!/\p{Script=Han}/u.test(error.message)) throw new Error(`not a message for writers: ${error.message}`);
    }
  };
  const milliseconds = await processorTime(() =>
    reading(async (given) => {
      const { text } = await readDocument(given);
      if (
        parse(text)
          .paragraphs.map((p) => sourceOf(p) + p.eol)
          .join('') !== text
      )
        throw new Error('the draft has lost text');
    }),
  );
  if (milliseconds > MAX_MILLISECONDS) throw new Error(`answered after ${Math.round(milliseconds)} ms`);
  if (isZip(bytes)) await reading(readRevisions);
}
