import type { PreviewFont } from './messages';

/**
 * Style rules that let a computer which lacks a typeface of the file show the best of those that stand in for it, and
 * that leave quotation marks and dashes to the Chinese typeface, as Word does. Names are quoted, never taken as CSS.
 */
export function fontRules(fonts: readonly PreviewFont[]): string {
  const names = new Set(fonts.map((f) => f.name));
  const western = new Set(fonts.map((f) => f.latin).filter((latin) => !names.has(latin)));
  return [
    ...fonts.map(({ name, fallbacks }) => face(name, [name, ...fallbacks])),
    ...[...western].map((name) =>
      face(name, [name, 'Times New Roman', 'Liberation Serif', 'Tinos'], 'unicode-range: U+0000-02FF;'),
    ),
  ].join('\n');
}

function face(name: string, sources: readonly string[], more = ''): string {
  return `@font-face { font-family: ${quoted(name)}; src: ${sources.map((s) => `local(${quoted(s)})`).join(', ')}; ${more} }`;
}

function quoted(name: string): string {
  return `"${name.replace(/[^\p{L}\p{N} _.()-]/gu, '')}"`;
}
