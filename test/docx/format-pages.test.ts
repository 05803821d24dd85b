import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formatted, SPEECH } from './formatted';
import { paragraph, partOf } from './word-file';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
const bytesOf = (xml: string): Uint8Array => new TextEncoder().encode(xml);
const section = (inner: string): string => `<w:sectPr>${inner}</w:sectPr>`;

describe('pages', () => {
  const body = SPEECH.map((t) => paragraph(t)).join('');

  test('a footer with a text of its own stays, and no number is added', async () => {
    const { bytes, xml, notices } = await formatted({
      body: body + section('<w:footerReference w:type="default" r:id="f1"/>'),
      relationships: relation('f1', 'footer', 'footer9.xml'),
      extra: { 'word/footer9.xml': bytesOf(`<w:ftr ${W}>${paragraph('某某集团')}</w:ftr>`) },
    });
    expect(xml.match(/footerReference/g)).toHaveLength(1);
    expect(Object.keys(unzipSync(bytes))).not.toContain('word/footer1.xml');
    expect(notices.join()).toContain('页脚 1 处另有内容：未改动，页码未加');
  });

  test('a header is on even pages as it was', async () => {
    const header = `<w:hdr ${W}>${paragraph('某某集团')}</w:hdr>`;
    const { bytes, xml } = await formatted({
      body: body + section('<w:headerReference w:type="default" r:id="h1"/>'),
      relationships: relation('h1', 'header', 'header9.xml'),
      extra: { 'word/header9.xml': bytesOf(header) },
    });
    expect(xml).toMatch(/<w:headerReference w:type="even"[^>]* r:id="rIdBiganzi\d"\/>/);
    expect(partOf(bytes, 'word/header1.xml')).toBe(header);
  });

  test('a page across stays across', async () => {
    const across = section('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    const { xml, notices } = await formatted({ body: body + paragraph('附表', across) + paragraph('完。') });
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(notices[0]).toContain('横向的页 1 节');
  });

  test('a grid that counts characters counts lines alone; another is left as it is', async () => {
    const gridOf = async (grid: string): Promise<string | undefined> =>
      (await formatted({ body: body + section(grid) })).xml.match(/<w:docGrid[^>]*>/)?.[0];
    for (const kind of ['linesAndChars', 'snapToChars'])
      expect(await gridOf(`<w:docGrid w:type="${kind}" w:linePitch="312" w:charSpace="-849"/>`)).toBe(
        '<w:docGrid w:type="lines" w:linePitch="579"/>',
      );
    const lines = '<w:docGrid w:type="lines" w:linePitch="312"/>';
    expect(await gridOf(lines)).toBe(lines);
    expect(await gridOf('')).toBeUndefined();
  });

  test.each([
    ['居中', '<w:jc w:val="center"/>', '— '],
    ['居中数字', '<w:jc w:val="center"/>', undefined],
  ])('page numbers %s', async (pageNumber, alignment, dash) => {
    const { bytes } = await formatted({ body }, { pageNumber });
    const footer = partOf(bytes, 'word/footer1.xml');
    expect(footer).toContain(alignment);
    expect(footer.includes('— ')).toBe(dash !== undefined);
    expect(Object.keys(unzipSync(bytes))).not.toContain('word/footer2.xml');
  });
});
