import type { Font } from './layout';
import { xmlEscape } from './xml-text';

/** Rows of Word's table of fonts: for each its kind and what stands in for it on a computer that lacks it (w:altName). */
export function fontRows(fonts: readonly Font[]): string {
  const byName = new Map(fonts.map((font) => [font.eastAsia, font]));
  return [...byName.values()]
    .map(
      ({ eastAsia, fallbacks }) =>
        `<w:font w:name="${xmlEscape(eastAsia)}"><w:altName w:val="${xmlEscape(fallbacks.join(','))}"/>` +
        `<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
    )
    .join('');
}

/** Word's table of fonts. */
export function fontTable(fonts: readonly Font[]): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    fontRows(fonts) +
    '</w:fonts>'
  );
}
