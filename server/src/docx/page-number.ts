import { fontOf } from './page-styles';
import type { Layout } from './layout';
import { xmlEscape } from './xml-text';

/** Where and how a page number is printed, on an odd or an even page. */
export interface PageNumberLook {
  readonly alignment: 'left' | 'right' | 'center';
  /** Blank between it and the edge of the text, in twips. */
  readonly inset: number;
  /** What stands on both sides of it. */
  readonly before: string;
  readonly behind: string;
}

/** — 1 —: odd pages right, even pages left, one character in from the edge (GB/T 9704-2012 7.5), or as the layout wants. */
export function pageNumberLook({ pageNumber, size }: Layout, side: 'odd' | 'even'): PageNumberLook {
  const dashes = pageNumber === '居中数字' ? { before: '', behind: '' } : { before: '— ', behind: ' —' };
  if (pageNumber !== '外侧') return { alignment: 'center', inset: 0, ...dashes };
  return { alignment: side === 'odd' ? 'right' : 'left', inset: size.pageNumber * 20, ...dashes };
}

/** The footer of a page number, as XML. */
export function pageNumberFooter(layout: Layout, side: 'odd' | 'even'): string {
  const { alignment, inset, before, behind } = pageNumberLook(layout, side);
  const { ascii, hAnsi, eastAsia, cs } = fontOf(layout, 'pageNumber');
  const size = layout.size.pageNumber * 2;
  const look =
    `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${xmlEscape(ascii)}" w:eastAsia="${xmlEscape(eastAsia)}" ` +
    `w:hAnsi="${xmlEscape(hAnsi)}" w:cs="${xmlEscape(cs)}"/><w:snapToGrid w:val="0"/><w:sz w:val="${size}"/>` +
    `<w:szCs w:val="${size}"/></w:rPr>`;
  const run = (inside: string): string => `<w:r>${look}${inside}</w:r>`;
  const text = (words: string): string => (words === '' ? '' : run(`<w:t xml:space="preserve">${words}</w:t>`));
  const field = ['begin', 'separate', 'end'].map((type) => run(`<w:fldChar w:fldCharType="${type}"/>`));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr>' +
    '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>' +
    `<w:ind w:left="${alignment === 'left' ? inset : 0}" w:right="${alignment === 'right' ? inset : 0}" w:firstLine="0"/>` +
    `<w:jc w:val="${alignment}"/></w:pPr>` +
    text(before) +
    `${field[0]}${run('<w:instrText xml:space="preserve">PAGE</w:instrText>')}${field[1]}${run('<w:t>1</w:t>')}${field[2]}` +
    text(behind) +
    '</w:p></w:ftr>'
  );
}
