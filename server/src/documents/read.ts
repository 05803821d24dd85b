import type { Imported } from '../docx/import';
import { DocxError } from '../docx/problem';

/** Formats that a speech arrives in beside plain text, and what knows each by its first bytes. */
export type DocumentFormat = 'zip' | 'doc' | 'rtf' | 'xml';

/** Endings of files of these formats. */
export const DOCUMENT_ENDINGS: readonly string[] = ['.docx', '.doc', '.wps', '.rtf', '.odt', '.fodt', '.ofd'];

const MARKS: readonly (readonly [format: DocumentFormat, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  // {\rt
  ['rtf', [0x7b, 0x5c, 0x72, 0x74]],
];

/** The format of a file by its first bytes; undefined for what is none of them. */
export function documentFormat(bytes: Uint8Array): DocumentFormat | undefined {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  if (marked !== undefined) return marked;
  return XML_ROOT.test(headOf(bytes)) ? 'xml' : undefined;
}

/** The roots of Word's and OpenDocument's files that are one XML text. */
const XML_ROOT = /^\s*<\?xml[^>]*\?>\s*(?:<\?mso[^>]*\?>\s*)?<(?:pkg:package|office:document)[\s>]/;

function headOf(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  return new TextDecoder('utf-8').decode(bytes.subarray(start, start + 1000));
}

/**
 * Reads a file of one of these formats as a draft; what reads each is loaded when it is wanted. Throws `DocxError` where
 * it cannot be read. Memory and time are bounded, and nothing outside the file is looked at.
 */
export async function readDocument(bytes: Uint8Array): Promise<Imported> {
  switch (documentFormat(bytes)) {
    case 'doc':
      return (await import('./doc')).readDoc(bytes);
    case 'rtf':
      return (await import('./rtf')).readRtf(bytes);
    case 'xml': {
      const { xmlText } = await import('../docx/xml-reader');
      const xml = xmlText(bytes);
      return headOf(bytes).includes('<office:document')
        ? (await import('./odt')).readFlatOdt(xml)
        : (await import('./flat-opc')).readFlatOpc(xml);
    }
    case 'zip':
      return readZip(bytes);
    default:
      throw new DocxError(bytes.length === 0 ? 'empty' : 'not-zip');
  }
}

async function readZip(bytes: Uint8Array): Promise<Imported> {
  const [{ openArchive }, { importDocx }] = await Promise.all([import('../docx/archive'), import('../docx/import')]);
  const { names } = await openArchive(bytes);
  if (names.includes('OFD.xml')) return (await import('./ofd')).readOfd(bytes);
  if (names.includes('content.xml') && !names.includes('[Content_Types].xml'))
    return (await import('./odt')).readOdt(bytes);
  return importDocx(bytes);
}
