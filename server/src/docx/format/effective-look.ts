import { attributeOf, childOf, descendants, readTree, type XmlNode, type XmlPart } from './xml-tree';
import type { WordPackage } from './word-package';

/** The look that a run has on the page, by all that has a say in it; undefined where nothing says it. */
export interface RunLook {
  readonly eastAsia: string | undefined;
  readonly latin: string | undefined;
  /** In points. */
  readonly size: number | undefined;
}

/** Distance of lines: exact in points, or in lines of the type. */
export type LineHeight = { readonly points: number } | { readonly lines: number };

/** Tells how paragraphs and runs of a file look. */
export interface Looks {
  run(part: XmlPart, run: XmlNode, paragraphStyle: string | undefined): RunLook;
  lineHeight(part: XmlPart, properties: XmlNode | undefined, paragraphStyle: string | undefined): LineHeight;
}

/** A property element and the part that it stands in. */
interface Said {
  readonly part: XmlPart;
  readonly node: XmlNode;
}

/** Styles that a style is based on, and those that they are based on. */
const LONGEST_CHAIN = 50;

/** Reads the styles and the theme of a file. */
export function looksOf(file: WordPackage): Looks {
  const styles = treeOf(file.read(file.pathOf('styles')));
  const theme = treeOf(file.read(file.pathOf('theme')));
  const nodes = (styles?.root.children ?? []).filter((n) => n.name === 'style');
  const byId = new Map(nodes.map((n) => [attributeOf(styles!, n, 'styleId') ?? '', n]));
  const standard = nodes.find(
    (n) =>
      attributeOf(styles!, n, 'type') === 'paragraph' &&
      /^(?:1|true|on)$/.test(attributeOf(styles!, n, 'default') ?? ''),
  );
  const defaults = childOf(styles?.root, 'docDefaults');
  const chain = (id: string | undefined): XmlNode[] => {
    const nodesUp: XmlNode[] = [];
    let node = id === undefined ? undefined : byId.get(id);
    while (node && !nodesUp.includes(node) && nodesUp.length < LONGEST_CHAIN) {
      nodesUp.push(node);
      const base = childOf(node, 'basedOn');
      node = base && byId.get(attributeOf(styles!, base, 'val') ?? '');
    }
    return nodesUp;
  };
  const inStyles = (node: XmlNode | undefined): Said[] => (node ? [{ part: styles!, node }] : []);
  const paragraphStyles = (id: string | undefined): XmlNode[] =>
    chain(id ?? (standard && attributeOf(styles!, standard, 'styleId')));
  const font = (said: readonly Said[], name: string): string | undefined => {
    for (const { part, node } of said) {
      const fonts = childOf(node, 'rFonts');
      const inTheme = fonts && attributeOf(part, fonts, name === 'cs' ? 'cstheme' : `${name}Theme`);
      const direct = fonts && attributeOf(part, fonts, name);
      const value = direct ?? (inTheme === undefined ? undefined : themeFont(theme, inTheme));
      if (value !== undefined && value !== '') return value;
    }
    return undefined;
  };
  return {
    run(part, run, paragraphStyle) {
      const properties = childOf(run, 'rPr');
      const style = childOf(properties, 'rStyle');
      const said: Said[] = [
        ...(properties ? [{ part, node: properties }] : []),
        ...[...chain(style && attributeOf(part, style, 'val')), ...paragraphStyles(paragraphStyle)].flatMap((n) =>
          inStyles(childOf(n, 'rPr')),
        ),
        ...inStyles(childOf(childOf(defaults, 'rPrDefault'), 'rPr')),
      ];
      const size = said
        .map((s) => childOf(s.node, 'sz') && attributeOf(s.part, childOf(s.node, 'sz')!, 'val'))
        .find(Boolean);
      return {
        eastAsia: font(said, 'eastAsia'),
        latin: font(said, 'ascii'),
        size: size === undefined ? undefined : Number(size) / 2,
      };
    },
    lineHeight(part, properties, paragraphStyle) {
      const said: Said[] = [
        ...(properties ? [{ part, node: properties }] : []),
        ...paragraphStyles(paragraphStyle).flatMap((n) => inStyles(childOf(n, 'pPr'))),
        ...inStyles(childOf(childOf(defaults, 'pPrDefault'), 'pPr')),
      ];
      for (const s of said) {
        const spacing = childOf(s.node, 'spacing');
        const line = spacing && attributeOf(s.part, spacing, 'line');
        if (line === undefined || !/^\d+$/.test(line)) continue;
        const rule = attributeOf(s.part, spacing!, 'lineRule');
        return rule === 'exact' || rule === 'atLeast' ? { points: Number(line) / 20 } : { lines: Number(line) / 240 };
      }
      return { lines: 1 };
    },
  };
}

function treeOf(xml: string | undefined): XmlPart | undefined {
  return xml === undefined ? undefined : readTree(xml);
}

/** A typeface of the theme: the one for Chinese where the theme leaves the East Asian one open. */
function themeFont(theme: XmlPart | undefined, name: string): string | undefined {
  if (!theme) return undefined;
  const kind = /^major/.test(name) ? 'majorFont' : 'minorFont';
  const fonts = [...descendants(theme.root)].find((n) => n.name.endsWith(`:${kind}`));
  const child = (wanted: string): XmlNode | undefined => fonts?.children.find((n) => n.name.endsWith(`:${wanted}`));
  const typeface = (node: XmlNode | undefined): string | undefined => node && attributeOf(theme, node, 'typeface');
  if (!/EastAsia$/i.test(name)) return typeface(child('latin'));
  const chinese = fonts?.children.find((n) => n.name.endsWith(':font') && attributeOf(theme, n, 'script') === 'Hans');
  return typeface(child('ea')) || typeface(chinese);
}
