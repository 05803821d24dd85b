import { DocxError } from '../docx/problem';
import { levelNumber } from '../docx/word-styles';
import { readXml } from '../docx/xml-reader';

/** What is no text of the draft: what was taken out, forms, readings, contents, what is drawn. */
export const ODT_SKIPPED = new Set([
  'office:styles',
  'office:automatic-styles',
  'office:master-styles',
  'office:font-face-decls',
  'office:forms',
  'office:scripts',
  'office:settings',
  'office:meta',
  'text:ruby-text',
  'text:note-citation',
  'text:hidden-text',
  'text:sequence-decls',
  'svg:title',
  'svg:desc',
]);

/** Indexes, which repeat what stands in the text. */
export const ODT_CONTENTS = new Set([
  'text:table-of-content',
  'text:alphabetical-index',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
]);

/** What is drawn and may hold paragraphs. */
export const ODT_SHAPES = new Set([
  'draw:text-box',
  'draw:custom-shape',
  'draw:rect',
  'draw:ellipse',
  'draw:circle',
  'draw:line',
  'draw:polyline',
  'draw:polygon',
  'draw:path',
  'draw:caption',
  'draw:connector',
]);

/** A level of a list of an .odt file. */
export interface OdtLevel {
  /** Format as a .docx file names it; 'bullet' for a sign that does not count. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the number shows. */
  readonly shown: number;
  readonly bullet: string;
  /** The whole number with %1% … for the numbers of levels; undefined where only what stands around it is told. */
  readonly pattern: string | undefined;
}

export interface OdtStyles {
  /** Levels of lists by the name of their style, then by their number from 0; '' for headings. */
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, OdtLevel>>;
  readonly paragraphs: ReadonlyMap<string, OdtParagraphStyle>;
  /** Names of styles that say whether their text is hidden. */
  readonly hidden: ReadonlyMap<string, boolean>;
}

export interface OdtParagraphStyle {
  parent: string | undefined;
  breaksPage: boolean;
  list: string | undefined;
}

/** Formats by how .odt files show their first numbers. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['一', 'chineseCountingThousand'],
  ['壹', 'chineseLegalSimplified'],
  ['甲', 'ideographTraditional'],
  ['子', 'ideographZodiac'],
  ['①', 'decimalEnclosedCircle'],
  ['１', 'decimalFullWidth'],
  ['01', 'decimalZero'],
]);

const MAX_STYLES = 50_000;
/** Styles that are based on each other. */
const MAX_CHAIN = 50;

/** Whether a style hides what has it, by its own word or that of one it is based on. */
export function isHiddenStyle({ paragraphs, hidden }: OdtStyles, name: string | undefined): boolean {
  for (let style = name, steps = 0; style !== undefined && steps < MAX_CHAIN; steps++) {
    const isHidden = hidden.get(style);
    if (isHidden !== undefined) return isHidden;
    style = paragraphs.get(style)?.parent;
  }
  return false;
}

/** The list that a style puts its paragraphs into, by its own word or that of one it is based on. */
export function listOfStyle({ paragraphs }: OdtStyles, name: string | undefined): string | undefined {
  for (let style = name, steps = 0; style !== undefined && steps < MAX_CHAIN; steps++) {
    const { list, parent } = paragraphs.get(style) ?? { list: undefined, parent: undefined };
    if (list !== undefined) return list;
    style = parent;
  }
  return undefined;
}

/** Styles of the XML texts of an .odt file, later ones before earlier ones. */
export function readOdtStyles(texts: readonly string[]): OdtStyles {
  const lists = new Map<string, Map<number, OdtLevel>>();
  const paragraphs = new Map<string, OdtParagraphStyle>();
  const hidden = new Map<string, boolean>();
  for (const xml of texts) {
    let list: Map<number, OdtLevel> | undefined;
    let style: { readonly name: string; readonly paragraph: OdtParagraphStyle } | undefined;
    readXml(xml, {
      open(element) {
        if (lists.size + paragraphs.size > MAX_STYLES) throw new DocxError('too-large');
        const name = element.attribute('name') ?? '';
        switch (element.name) {
          case 'office:body':
            return 'skip';
          case 'text:list-style':
          case 'text:outline-style':
            list = new Map();
            lists.set(element.name === 'text:list-style' ? name : '', list);
            return;
          case 'text:list-level-style-number':
          case 'text:outline-level-style':
          case 'text:list-level-style-bullet':
          case 'text:list-level-style-image': {
            const level = levelNumber(element.attribute('level'));
            if (level !== undefined && level > 0) list?.set(level - 1, levelOf(element));
            return;
          }
          case 'style:style':
            style = {
              name,
              paragraph: {
                parent: element.attribute('parent-style-name'),
                breaksPage: false,
                list: element.attribute('list-style-name'),
              },
            };
            paragraphs.set(name, style.paragraph);
            return;
          case 'style:paragraph-properties':
            if (style && element.attribute('break-before') === 'page') style.paragraph.breaksPage = true;
            return;
          case 'style:text-properties':
            if (style && element.attribute('display') !== undefined)
              hidden.set(style.name, element.attribute('display') === 'none');
            return;
        }
      },
      close(name) {
        if (name === 'text:list-style' || name === 'text:outline-style') list = undefined;
        else if (name === 'style:style') style = undefined;
      },
    });
  }
  return { lists, paragraphs, hidden };
}

function levelOf({
  name,
  attribute,
}: {
  readonly name: string;
  attribute(local: string): string | undefined;
}): OdtLevel {
  const shown = attribute('num-format') ?? '';
  const counts = name === 'text:list-level-style-number' || name === 'text:outline-level-style';
  const first = shown.split(/[,，、\s]/)[0] ?? '';
  return {
    format: !counts ? 'bullet' : shown === '' ? 'none' : (FORMATS.get(first) ?? 'decimal'),
    prefix: attribute('num-prefix') ?? '',
    suffix: attribute('num-suffix') ?? '',
    start: Number(attribute('start-value') ?? 1) || 1,
    shown: Number(attribute('display-levels') ?? 1) || 1,
    bullet: attribute('bullet-char') ?? '',
    pattern: attribute('num-list-format'),
  };
}
