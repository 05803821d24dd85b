import type { TextEdit } from '../../text/span';
import type { StyleId } from '../blocks';
import { characterPitch, characterSpacing, linePitch, type Layout } from '../layout';
import { fontOf, LOOKS, type Look } from '../page-styles';
import type { WordStyle } from '../word-styles';
import { xmlEscape } from '../xml-text';
import { attributeOf, childAdded, childOf, written, type XmlNode, type XmlPart } from './xml-tree';

/** A title whose lines are parted by hand has a style that is not Word's own: in that one, line breaks are no text. */
export type PlannedStyle = StyleId | 'PartedTitle';

/** The styles that a layout is made of, in the file. */
export interface StylePlan {
  /** Ids in the file. */
  readonly ids: ReadonlyMap<PlannedStyle | LeadStyle, string>;
  /** What the styles part becomes by them. */
  readonly edits: readonly TextEdit[];
}

export type LeadStyle = 'Lead1' | 'Lead2';

const CHINESE_NAMES: Readonly<Record<PlannedStyle, string>> = {
  Title: '公文大标题',
  PartedTitle: '公文标题',
  Subtitle: '公文副标题',
  Byline: '公文署名',
  Salutation: '公文称谓',
  Heading1: '公文小标题一',
  Heading2: '公文小标题二',
  Heading3: '公文小标题三',
  Heading4: '公文小标题四',
  Heading5: '公文小标题五',
  BodyText: '公文正文',
  Signature: '公文落款',
};
const LEADS: readonly (readonly [id: LeadStyle, name: string, font: 'heading1' | 'heading2'])[] = [
  ['Lead1', '段首题一 Lead 1', 'heading1'],
  ['Lead2', '段首题二 Lead 2', 'heading2'],
];

/** Children of w:style in the order of the schema (ECMA-376 part 1, 17.7.4.17). */
const BEFORE_NEXT = ['name', 'aliases'];
const BEHIND_BASE = ['next', 'link', 'autoRedefine', 'hidden', 'uiPriority'];

interface KnownStyle {
  readonly node: XmlNode;
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly isDefault: boolean;
}

/**
 * Finds or makes a style for each role that is wanted. A style of Word's own name is set anew where nothing that keeps its
 * look uses it (`usedElsewhere`, by id) or is based on it; else the layout has one of its own beside it.
 */
export function planStyles(
  part: XmlPart,
  styles: ReadonlyMap<string, WordStyle>,
  {
    wanted,
    usedElsewhere,
    layout,
  }: {
    readonly wanted: ReadonlySet<PlannedStyle | LeadStyle>;
    readonly usedElsewhere: ReadonlySet<string>;
    readonly layout: Layout;
  },
): StylePlan {
  const present = part.root.children.filter((n) => n.name === 'style').map((node) => knownStyle(part, node));
  const lookedAt = new Set([...usedElsewhere].flatMap((id) => styles.get(id)?.lineage.map((s) => s.id) ?? [id]));
  // a paragraph may name a style that the file does not have
  const taken = new Set([...present.map(({ id }) => id), ...lookedAt]);
  const ids = new Map<PlannedStyle | LeadStyle, string>();
  const edits: TextEdit[] = [];
  const added: string[] = [];
  const set = (key: PlannedStyle | LeadStyle, type: string, names: readonly string[], properties: string): void => {
    const candidates = names.map((name) =>
      present.find((s) => s.type === type && s.name.toLowerCase() === name.toLowerCase()),
    );
    // the first name that is free, or whose style may be set anew
    const index = candidates.findIndex((s) => s === undefined || !(s.isDefault || lookedAt.has(s.id)));
    const style = candidates[index];
    const id = style?.id ?? freeId(index > 0 ? `Biganzi${key}` : key, taken);
    taken.add(id);
    ids.set(key, id);
    const name = names[Math.max(0, index)]!;
    const xml = styleXml(part, style?.node, { id, name, type, properties });
    if (!style) added.push(xml);
    else if (xml !== written(part, style.node)) edits.push({ ...style.node, newText: xml });
  };
  for (const look of [...LOOKS, PARTED_TITLE]) {
    const key = look.id as PlannedStyle;
    if (!wanted.has(key)) continue;
    const chinese = CHINESE_NAMES[key];
    set(
      key,
      'paragraph',
      key === 'PartedTitle' ? [chinese, `${chinese}二`] : [look.name, chinese, `${chinese}二`],
      propertiesOf(look, layout, part),
    );
  }
  for (const [key, name, font] of LEADS)
    if (wanted.has(key)) set(key, 'character', [name, `${name} 2`], `<w:rPr>${fontXml(layout, font)}</w:rPr>`);
  if (added.length > 0) edits.push(childAdded(part, part.root, added.join(''), 'last'));
  return { ids, edits: edits.map(({ start, end, newText }) => ({ start, end, newText })) };
}

const PARTED_TITLE: Omit<Look, 'id'> & { readonly id: 'PartedTitle' } = {
  ...LOOKS.find(({ id }) => id === 'Title')!,
  id: 'PartedTitle',
};

function knownStyle(part: XmlPart, node: XmlNode): KnownStyle {
  const name = childOf(node, 'name');
  return {
    node,
    id: attributeOf(part, node, 'styleId') ?? '',
    name: (name && attributeOf(part, name, 'val')) ?? '',
    type: attributeOf(part, node, 'type') ?? '',
    isDefault: /^(?:1|true|on)$/.test(attributeOf(part, node, 'default') ?? ''),
  };
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.has(`${wanted}${n}`)) return `${wanted}${n}`;
}

/**
 * A style based on none, so that no other has a say in it; what is there of a style keeps its name, its place in Word's
 * lists, its link and its numbering.
 */
function styleXml(
  part: XmlPart,
  node: XmlNode | undefined,
  {
    id,
    name,
    type,
    properties,
  }: { readonly id: string; readonly name: string; readonly type: string; readonly properties: string },
): string {
  const kept = (names: readonly string[]): string =>
    (node?.children ?? [])
      .filter((child) => names.includes(child.name))
      .map((child) => written(part, child))
      .join('');
  const numbering = childOf(childOf(node, 'pPr'), 'numPr');
  const inside = numbering
    ? properties.replace('<w:overflowPunct', `${written(part, numbering)}<w:overflowPunct`)
    : properties;
  const start = node
    ? part.xml.slice(node.start, node.inner).replace(/\s*\/>$/, '>')
    : `<w:style w:type="${type}" w:customStyle="1" w:styleId="${id}">`;
  const head = node ? kept(BEFORE_NEXT) : `<w:name w:val="${xmlEscape(name)}"/>`;
  const builtIn = node || !/^[A-Za-z ]+\d?$/.test(name) ? start : start.replace(' w:customStyle="1"', '');
  return prefixed(`${builtIn}${head}${kept(BEHIND_BASE)}<w:qFormat/>${inside}</w:style>`, part.prefix);
}

function propertiesOf(look: Omit<Look, 'id'> & { readonly id: string }, layout: Layout, part: XmlPart): string {
  const isTitle = look.font === 'title';
  const size = (isTitle ? layout.size.title : layout.size.body) * 2;
  const centred = look.centred === true;
  const alignment = centred ? 'center' : look.id === 'Signature' ? 'right' : look.id === 'Salutation' ? 'left' : 'both';
  const firstLine = look.indented ? Math.round(2 * characterPitch(layout)) : 0;
  const xml =
    '<w:pPr>' +
    (centred || look.outline !== undefined ? '<w:keepNext/>' : '') +
    '<w:widowControl w:val="0"/><w:overflowPunct/><w:snapToGrid w:val="0"/>' +
    '<w:spacing w:before="0" w:after="0" ' +
    `w:line="${linePitch(layout)}" w:lineRule="exact"/>` +
    `<w:ind w:left="0" w:right="0" w:firstLineChars="${look.indented ? 200 : 0}" w:firstLine="${firstLine}"/>` +
    `<w:jc w:val="${alignment}"/>` +
    (look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`) +
    '</w:pPr><w:rPr>' +
    fontXml(layout, look.font) +
    '<w:snapToGrid w:val="0"/>' +
    `<w:color w:val="auto"/><w:spacing w:val="${isTitle ? 0 : characterSpacing(layout)}"/><w:kern w:val="0"/>` +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  return prefixed(xml, part.prefix);
}

/** The typeface of a role. */
export function fontXml(layout: Layout, role: Look['font']): string {
  const { ascii, hAnsi, eastAsia, cs } = fontOf(layout, role);
  return `<w:rFonts w:ascii="${xmlEscape(ascii)}" w:eastAsia="${xmlEscape(eastAsia)}" w:hAnsi="${xmlEscape(hAnsi)}" w:cs="${xmlEscape(cs)}"/>`;
}

/** XML that is written with the prefix w, in the prefix of a part. */
export function prefixed(xml: string, prefix: string): string {
  if (prefix === 'w:') return xml;
  return xml.replace(/(<\/?|\s)w:(?=[A-Za-z])/g, `$1${prefix}`);
}
