import type { Font, Layout } from '../layout';
import { fontRows } from '../font-table';
import { prefixed } from './style-plan';
import { attributeOf, readTree } from './xml-tree';
import { beforeEnd, type WordPackage } from './word-package';

/** Names the typefaces of a layout in the table of fonts, with what stands in for them where a computer lacks them. */
export function withFonts(file: WordPackage, layout: Layout): void {
  const path = file.pathOf('fontTable');
  const xml = file.read(path);
  if (path === undefined || xml === undefined) return;
  const part = readTree(xml);
  const listed = new Set(part.root.children.map((n) => attributeOf(part, n, 'name')));
  const fonts: readonly Font[] = Object.values(layout.font);
  const rows = fontRows(fonts.filter(({ eastAsia }) => !listed.has(eastAsia)));
  if (rows !== '') file.write(path, beforeEnd(xml, prefixed(rows, part.prefix)));
}
