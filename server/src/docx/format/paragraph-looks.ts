import type { TextEdit } from '../../text/span';
import { characterPitch, linePitch, type Layout } from '../layout';
import { textWidth } from '../line-fill';
import type { PlacedParagraph } from './placing';
import { markProperties } from './run-looks';
import { childOf, inOrder, propertiesOf, withProperties, type Property, type XmlPart } from './xml-tree';

/** Children of w:pPr in the order of the schema (ECMA-376 part 1, 17.3.1.26). */
const ORDER =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
    ' ',
  );

/** What a layout decides. */
const LAYOUT = new Set(
  'pStyle keepNext keepLines widowControl kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents jc textAlignment outlineLvl numPr rPr'.split(
    ' ',
  ),
);

/** What a paragraph is given. */
export interface ParagraphSetting {
  /** Id of its style in the file. */
  readonly style: string;
  /** Numbering that it has to name itself, as XML; undefined where its style says the same. */
  readonly numbering: Property | undefined;
  /** Whether it bears an automatic number. */
  readonly numbered: boolean;
  /** Whether it is a heading or the like, where bold type is layout. */
  readonly plain: boolean;
  readonly layout: Layout;
  /** Character style of its run-in heading, which its automatic number belongs to. */
  readonly lead: string | undefined;
  /** Its text as it stands in the draft. */
  readonly text: string;
}

/** The edit that gives a paragraph its layout; undefined where it has it. */
export function paragraphEdit(part: XmlPart, placed: PlacedParagraph, setting: ParagraphSetting): TextEdit | undefined {
  const { properties, node } = placed.paragraph;
  const w = part.prefix;
  const one = (name: string, value: string): Property => ({ name, xml: `<${w}${name} ${w}val="${value}"/>` });
  const old = propertiesOf(part, properties);
  const kept = old.filter(({ name }) => !LAYOUT.has(name) && !(name === 'tabs' && !setting.text.includes('\t')));
  const { spacing, indent } = placeOf(placed, setting);
  const added: Property[] = [one('pStyle', setting.style)];
  if (setting.numbering) added.push(setting.numbering);
  if (spacing !== '') added.push({ name: 'spacing', xml: `<${w}spacing${prefixedAttributes(spacing, w)}/>` });
  if (indent !== '') added.push({ name: 'ind', xml: `<${w}ind${prefixedAttributes(indent, w)}/>` });
  // a line that is broken by hand would be stretched to the full width
  if (placed.style === 'BodyText' && placed.lines > 1) added.push(one('jc', 'left'));
  if (placed.block && placed.block.signedBy > 0) added.push({ name: 'keepNext', xml: `<${w}keepNext/>` });
  const mark = markProperties(part, childOf(properties, 'rPr'), setting.plain);
  if (setting.numbered && setting.lead !== undefined) mark.unshift(one('rStyle', setting.lead));
  if (mark.length > 0) added.push({ name: 'rPr', xml: `<${w}rPr>${mark.map(({ xml }) => xml).join('')}</${w}rPr>` });
  const all = inOrder([...kept, ...added], ORDER);
  return withProperties(part, { node: properties, name: 'pPr', parent: node }, all);
}

function prefixedAttributes(attributes: string, w: string): string {
  return w === 'w:' ? attributes : attributes.replaceAll(' w:', ` ${w}`);
}

/** Blanks that a writer has put before a text to move it. */
const LEADING_BLANKS = /^[\s\u3000]+/u;
/** Of the blanks behind a text only those of full width take up room at the edge. */
const TRAILING_BLANKS = /\u3000+$/u;

/** What a paragraph says of its place besides its style, as attributes. */
function placeOf(placed: PlacedParagraph, setting: ParagraphSetting): { spacing: string; indent: string } {
  const { layout, text, numbered } = setting;
  const { style, block, afterHead, paragraph } = placed;
  const pitch = characterPitch(layout);
  const before = afterHead ? ` w:before="${linePitch(layout)}"` : '';
  // what is higher than a line would be cut off at its height
  const spacing = before + (paragraph.high ? ` w:line="${linePitch(layout)}" w:lineRule="atLeast"` : '');
  const first = text.split('\n')[0]!;
  const leading = LEADING_BLANKS.exec(first)?.[0] ?? '';
  const blank = Math.round(textWidth(leading.replace(/\t/g, '')) * pitch);
  if (style === 'Title' || style === 'Subtitle' || style === 'Byline') {
    const size = style === 'Title' ? layout.size.title / layout.size.body : 1;
    return { spacing, indent: blank > 0 ? ` w:right="${Math.round(blank * size)}"` : '' };
  }
  if (style === 'Signature') {
    const trailing = textWidth(TRAILING_BLANKS.exec(first)?.[0] ?? '');
    const right = Math.round(Math.max(0, (block?.right ?? 0) - trailing) * pitch);
    return { spacing, indent: attributesOf({ left: -blank, right }) };
  }
  if (style === 'Salutation') return { spacing, indent: '' };
  const firstLine = Math.round(2 * pitch);
  if (block?.row) return { spacing, indent: ' w:firstLineChars="0" w:firstLine="0"' };
  if (numbered)
    return {
      spacing,
      indent: ` w:leftChars="0" w:left="0" w:firstLineChars="200" w:firstLine="${firstLine}"`,
    };
  if (leading === '') return { spacing, indent: '' };
  // blanks that stand in the text move it: no more of the indent than is left
  const rest = leading.includes('\t') ? 0 : Math.max(0, firstLine - blank);
  const chars = Math.round((rest / pitch) * 100);
  return { spacing, indent: ` w:firstLineChars="${chars}" w:firstLine="${rest}"` };
}

function attributesOf(values: { readonly left: number; readonly right: number }): string {
  return Object.entries(values)
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => ` w:${name}="${value}"`)
    .join('');
}
