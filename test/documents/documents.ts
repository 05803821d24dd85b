import { strToU8, zipSync, type Zippable } from 'fflate';
import { readDocument } from '../../server/src/documents/read';

/** Lines of a file of any format. */
export const linesOf = async (bytes: Uint8Array): Promise<string[]> => (await readDocument(bytes)).text.split('\n');
export const noticesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await readDocument(bytes)).notices.map((n) => n.message);

/** An RTF file: what stands in it is written as it is, a byte a unit. */
export const rtfFile = (body: string, head = ''): Uint8Array =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}{\\f2\\fcharset204 A;}{\\f3\\fcharset238 B;}}${head}${body}}`,
    'latin1',
  );

const OFFICE = ['office', 'text', 'table', 'draw', 'style', 'fo', 'xlink'].map(
  (p) => `xmlns:${p}="urn:oasis:names:tc:opendocument:xmlns:${p}:1.0"`,
);

/** An .odt file of its styles and its text. */
export const odtFile = (body: string, styles = '', extra: Zippable = {}): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${OFFICE.join(' ')}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    ...extra,
  });

/** A piece of text on a page of an .ofd file: place in millimetres, size, text. */
export const ofdText = (x: number, y: number, text: string, size = 5): string =>
  `<ofd:TextObject ID="1" Boundary="${x} ${y} 160 ${size}" Size="${size}" Font="1"><ofd:TextCode X="0" Y="${size}" DeltaX="g ${Math.max(0, text.length - 1)} ${size}">${text}</ofd:TextCode></ofd:TextObject>`;

/** An .ofd file of the content of its pages. */
export function ofdFile(pages: readonly string[], more = ''): Uint8Array {
  const ns = 'xmlns:ofd="http://www.ofdspec.org/2016"';
  const zip: Zippable = {
    'OFD.xml': strToU8(
      `<?xml version="1.0"?><ofd:OFD ${ns} DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${more}</ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': strToU8(
      `<?xml version="1.0"?><ofd:Document ${ns}><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    ),
  };
  pages.forEach((page, i) => {
    zip[`Doc_0/Pages/Page_${i}/Content.xml`] = strToU8(
      `<?xml version="1.0"?><ofd:Page ${ns}><ofd:Content><ofd:Layer>${page}</ofd:Layer></ofd:Content></ofd:Page>`,
    );
  });
  return zipSync(zip);
}
