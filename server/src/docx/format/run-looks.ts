import type { TextEdit } from '../../text/span';
import { hasInk, isTextRun, type BodyParagraph } from './body';
import {
  attributeOf,
  childOf,
  inOrder,
  isOn,
  propertiesOf,
  type Property,
  withProperties,
  type XmlNode,
  type XmlPart,
} from './xml-tree';

/** Children of w:rPr in the order of the schema (ECMA-376 part 1, 17.3.2.28). */
const ORDER =
  'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'.split(
    ' ',
  );

/** What a layout decides: the typeface, its size, and what squeezes or stretches it. */
const LAYOUT = new Set(['rFonts', 'sz', 'szCs', 'spacing', 'w', 'kern', 'snapToGrid', 'fitText']);
const WEIGHT = new Set(['b', 'bCs', 'i', 'iCs']);

/** Fonts whose characters are signs: in another font they would be letters. */
const SIGN_FONT = /^(?:wingdings|webdings|symbol|marlett|mt extra|zapf dingbats)/i;
/** Marks that a Western and a Chinese typeface both have; Word takes the Chinese one where it is told so. */
const SHARED_MARKS = /[\u00a1-\u2fff]/;

/** What is kept of a writer's own marks in the text, counted once a run. */
export interface Emphasis {
  bold: number;
  colour: number;
  underline: number;
  shading: number;
  /** Paragraphs whose bold type is layout and goes. */
  unbolded: number;
}

/** What the runs of a paragraph are set in. */
export interface RunSetting {
  /** Whether bold and slanted type is layout: in headings, and in a body that is bold throughout. */
  readonly plain: boolean;
  /** Typeface and size for runs whose own style has others. */
  readonly against: (rStyle: string) => readonly Property[];
  /** Character style of each run that belongs to a run-in heading; `ours` are all such styles. */
  readonly leadOf: (run: XmlNode) => string | undefined;
  readonly ours: ReadonlySet<string>;
  readonly emphasis: Emphasis;
}

/** The edits that give the runs of a paragraph the look of their paragraph, but for what is emphasis in it. */
export function runEdits(part: XmlPart, paragraph: BodyParagraph, setting: RunSetting): TextEdit[] {
  const inked = paragraph.runs.filter((run) => isTextRun(run) && hasInk(part, run));
  const allOf = (name: string): boolean => inked.length > 0 && inked.every((run) => isOn(part, property(run, name)));
  const allBold = allOf('b');
  const oneColour = new Set(inked.map((run) => colourOf(part, childOf(run, 'rPr'))));
  const whole = oneColour.size === 1;
  if (setting.plain && allBold) setting.emphasis.unbolded++;
  return paragraph.runs.flatMap((run) => {
    if (!isTextRun(run)) return [];
    const lead = setting.leadOf(run);
    const properties = childOf(run, 'rPr');
    const cleaned = cleanedProperties(part, properties, {
      plain: setting.plain || lead !== undefined,
      wholeColour: whole && setting.plain,
      setting,
      lead,
      marks: SHARED_MARKS.test(textOf(part, run)),
    });
    if (hasInk(part, run)) countEmphasis(cleaned, setting.emphasis);
    const edit = withProperties(part, { node: properties, name: 'rPr', parent: run }, cleaned);
    return edit ? [edit] : [];
  });
}

function property(run: XmlNode, name: string): XmlNode | undefined {
  return childOf(childOf(run, 'rPr'), name);
}

function textOf({ xml }: XmlPart, run: XmlNode): string {
  return run.children.map((c) => (c.name === 't' ? xml.slice(c.inner, c.innerEnd) : '')).join('');
}

/** Properties of the mark of a paragraph: they are those of its number too. */
export function markProperties(part: XmlPart, node: XmlNode | undefined, plain: boolean): Property[] {
  return propertiesOf(part, node).filter(
    ({ name, xml }) =>
      !LAYOUT.has(name) && name !== 'rStyle' && !WEIGHT.has(name) && !(plain && name === 'color') && !isGrey(name, xml),
  );
}

function cleanedProperties(
  part: XmlPart,
  node: XmlNode | undefined,
  {
    plain,
    wholeColour,
    setting,
    lead,
    marks,
  }: {
    readonly plain: boolean;
    readonly wholeColour: boolean;
    readonly setting: RunSetting;
    readonly lead: string | undefined;
    readonly marks: boolean;
  },
): Property[] {
  const style = childOf(node, 'rStyle');
  const styleId = style && attributeOf(part, style, 'val');
  const fonts = childOf(node, 'rFonts');
  const isSign =
    fonts !== undefined &&
    ['ascii', 'hAnsi', 'eastAsia'].some((k) => SIGN_FONT.test(attributeOf(part, fonts, k) ?? ''));
  const isOurs = styleId !== undefined && setting.ours.has(styleId);
  const kept = propertiesOf(part, node).filter(({ name, xml }) => {
    if (name === 'rFonts') return isSign;
    if (LAYOUT.has(name)) return false;
    if (name === 'rStyle') return !isOurs;
    if (WEIGHT.has(name)) return !plain && (styleId !== undefined || isOn(part, childOf(node, name)));
    if (name === 'color' && wholeColour) return false;
    return !isGrey(name, xml);
  });
  const hint = fonts !== undefined && attributeOf(part, fonts, 'hint') === 'eastAsia';
  const against = styleId === undefined || isOurs ? [] : setting.against(styleId);
  const w = part.prefix;
  const added: Property[] = [...against];
  if (lead !== undefined && (styleId === undefined || isOurs))
    added.push({ name: 'rStyle', xml: `<${w}rStyle ${w}val="${lead}"/>` });
  if (!isSign && !against.some(({ name }) => name === 'rFonts') && (marks || hint))
    added.push({ name: 'rFonts', xml: `<${w}rFonts ${w}hint="eastAsia"/>` });
  return inOrder([...kept, ...added], ORDER);
}

/** Whether a colour is no mark: black and greys, and the white ground of a page of the web. */
function isGrey(name: string, xml: string): boolean {
  if (name === 'color') return isGreyValue(/:val="([^"]*)"/.exec(xml)?.[1] ?? 'auto');
  if (name === 'shd') return /^(?:auto|f[a-f0-9]f[a-f0-9]f[a-f0-9])$/i.test(/:fill="([^"]*)"/.exec(xml)?.[1] ?? 'auto');
  return false;
}

/** Least difference of red, green and blue by which a colour is seen as one. */
const LEAST_CHROMA = 48;

function isGreyValue(value: string): boolean {
  const channels = /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i
    .exec(value)
    ?.slice(1)
    .map((c) => parseInt(c, 16));
  return !channels || Math.max(...channels) - Math.min(...channels) < LEAST_CHROMA;
}

function colourOf(part: XmlPart, properties: XmlNode | undefined): string {
  const node = childOf(properties, 'color');
  return (node && attributeOf(part, node, 'val')) ?? 'auto';
}

function countEmphasis(kept: readonly Property[], emphasis: Emphasis): void {
  const has = (name: string): boolean => kept.some((p) => p.name === name && !/:val="(?:0|false|none)"/.test(p.xml));
  if (has('b')) emphasis.bold++;
  if (has('color')) emphasis.colour++;
  if (has('u')) emphasis.underline++;
  if (has('highlight') || has('shd')) emphasis.shading++;
}
