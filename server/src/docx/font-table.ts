import type { Font } from './layout';
import { xmlEscape } from './xml-text';

/** Word's table of fonts: for each its kind and what stands in for it on a computer that lacks it (w:altName). */
export function fontTable(fonts: readonly Font[]): string {
  const byName = new Map(fonts.map((font) => [font.eastAsia, font]));
  const rows = [...byName.values()].map(
    ({ eastAsia, fallbacks }) =>
      `<w:font w:name="${xmlEscape(eastAsia)}"><w:altName w:val="${xmlEscape(fallbacks.join(','))}"/>` +
      `<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    rows.join('') +
    '</w:fonts>'
  );
}
