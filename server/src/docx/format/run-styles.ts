import { attributeOf, childOf, type Property, type XmlNode, type XmlPart } from './xml-tree';

/** What a run must say itself, so that its character style does not bring in another typeface or size. */
export type AgainstStyle = (style: string, fontXml: string, points: number, prefix: string) => Property[];

/** Styles that a style is based on, and those that they are based on. */
const LONGEST_CHAIN = 50;

/** Reads which character styles have a typeface or a size. */
export function characterStyles(part: XmlPart): AgainstStyle {
  const nodes = new Map(
    part.root.children
      .filter((n) => n.name === 'style' && attributeOf(part, n, 'type') === 'character')
      .map((n) => [attributeOf(part, n, 'styleId') ?? '', n]),
  );
  return (style, fontXml, points, w) => {
    const chain: XmlNode[] = [];
    for (let id: string | undefined = style; id !== undefined && chain.length < LONGEST_CHAIN;) {
      const node = nodes.get(id);
      if (!node || chain.includes(node)) break;
      chain.push(node);
      const base = childOf(node, 'basedOn');
      id = base && attributeOf(part, base, 'val');
    }
    const has = (name: string): boolean => chain.some((node) => childOf(childOf(node, 'rPr'), name) !== undefined);
    const size = (name: string): Property => ({ name, xml: `<${w}${name} ${w}val="${points * 2}"/>` });
    return [
      ...(has('rFonts')
        ? [{ name: 'rFonts', xml: fontXml.replace(/(\s\w+:)ascii=/, '$1hint="eastAsia"$1ascii=') }]
        : []),
      ...(has('sz') ? [size('sz')] : []),
      ...(has('szCs') ? [size('szCs')] : []),
    ];
  };
}
