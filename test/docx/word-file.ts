import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Parts of a Word file that a test writes by hand: inner XML of each. */
export interface WordFile {
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly relationships?: string;
  readonly extra?: Zippable;
}

/** Namespaces that the hand-written XML may use. */
const SPACES =
  `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** Makes the bytes of a Word file. */
export function wordFile(file: WordFile): Uint8Array {
  const parts = ['styles', 'numbering', 'footnotes', 'comments'] as const;
  const given = parts.filter((p) => file[p] !== undefined);
  const zip: Zippable = {
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
        ['document.main', ...given]
          .map(
            (p) =>
              `<Override PartName="/word/${p.split('.')[0]}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${p}+xml"/>`,
          )
          .join('') +
        '</Types>',
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`${HEAD}<w:document ${SPACES}><w:body>${file.body ?? ''}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${given.map((p, i) => `<Relationship Id="rId${i + 1}" Type="${R}/${p}" Target="${p}.xml"/>`).join('')}${file.relationships ?? ''}</Relationships>`,
    ),
  };
  for (const p of given) zip[`word/${p}.xml`] = strToU8(`${HEAD}<w:${p} ${SPACES}>${file[p]}</w:${p}>`);
  return zipSync({ ...zip, ...file.extra });
}

/** A paragraph: its properties and its text in one run. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** XML of a part. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part);
}

/** The file with a part put another way. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [name]: strToU8(change(partOf(bytes, name))) });
}

/** Style and text of each paragraph. */
export function looks(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner]) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(inner!)?.[1];
    return `${style} ${[...inner!.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((t) => t[1]).join('|')}`;
  });
}
