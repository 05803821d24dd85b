import { expect, test } from 'vitest';
import { formatDocx } from '../../server/src/docx/format/format';
import { looks, paragraph, partOf, run, wordFile } from './word-file';

/** The body of a file in the layout; formatted again it must be the same. */
async function formatted(body: string): Promise<string> {
  const { bytes } = await formatDocx(wordFile({ body }));
  expect((await formatDocx(bytes)).changed, 'formatted twice').toBe(false);
  return partOf(bytes, 'word/document.xml');
}

const styles = (xml: string): string[] => looks(xml).map((look) => look.split(' ')[0]!);

test('behind a table or a heading no line belongs to the title', async () => {
  const table = `<w:tbl><w:tblPr/><w:tr><w:tc>${paragraph('版本')}</w:tc></w:tr></w:tbl>`;
  const outline = (level: number): string => `<w:outlineLvl w:val="${level}"/>`;
  const body =
    paragraph('在全县工作会议上的讲话') +
    table +
    paragraph('1 引言', outline(0)) +
    paragraph('1.1 名称', outline(1)) +
    paragraph('名称：水库群') +
    paragraph('要把全县水库的底数查清楚，一座一座过，一处一处改，把责任落实到人。');
  expect(styles(await formatted(body))).toEqual(['Title', 'undefined', 'Heading1', 'Heading2', 'BodyText', 'BodyText']);
});

test('what stands centred in large type above the text is the title, whatever its words are', async () => {
  // the head of a letter in a text box is read first, and taken for the title
  const box = `<w:p><w:r><w:pict><v:shape style="position:absolute"><v:textbox><w:txbxContent>${paragraph('清源县人民政府')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  const below = async (size: number): Promise<string[]> => {
    const large = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('水库群二三事', `<w:sz w:val="${size}"/>`)}</w:p>`;
    const xml = await formatted(box + large + paragraph('各单位要抓紧落实。'));
    return styles(xml.slice(xml.indexOf('</w:pict>')));
  };
  expect(await below(44)).toEqual(['Title', 'BodyText']);
  expect(await below(32)).not.toContain('Title');
});
