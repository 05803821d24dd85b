import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { StyleId } from './blocks';
import { CELL_STYLE, CONTINUED_STYLE, MARGIN_STYLE } from './own-styles';
import { characterPitch, characterSpacing, linePitch, type FontRole, type Layout } from './layout';

/** What sets a paragraph style apart from Normal. */
export interface Look {
  readonly id: StyleId | typeof CONTINUED_STYLE;
  readonly name: string;
  readonly font: FontRole;
  readonly centred?: boolean;
  readonly indented?: boolean;
  /** Level in Word's navigation, from 0. */
  readonly outline?: number;
  readonly next: string;
}

/** The paragraph styles of a layout. */
export const LOOKS: readonly Look[] = [
  { id: 'Title', name: 'Title', font: 'title', centred: true, next: 'Salutation' },
  { id: 'Subtitle', name: 'Subtitle', font: 'heading2', centred: true, next: 'Salutation' },
  { id: 'Byline', name: '署名 Byline', font: 'heading2', centred: true, next: 'Salutation' },
  { id: 'Salutation', name: 'Salutation', font: 'body', next: 'BodyText' },
  { id: 'Heading1', name: 'heading 1', font: 'heading1', indented: true, outline: 0, next: 'BodyText' },
  { id: 'Heading2', name: 'heading 2', font: 'heading2', indented: true, outline: 1, next: 'BodyText' },
  { id: 'Heading3', name: 'heading 3', font: 'body', indented: true, outline: 2, next: 'BodyText' },
  { id: 'Heading4', name: 'heading 4', font: 'body', indented: true, outline: 3, next: 'BodyText' },
  { id: 'Heading5', name: 'heading 5', font: 'body', indented: true, outline: 4, next: 'BodyText' },
  { id: 'BodyText', name: 'Body Text', font: 'body', indented: true, next: 'BodyText' },
  { id: CONTINUED_STYLE, name: '正文续 Continued', font: 'body', next: 'BodyText' },
  { id: 'Signature', name: 'Signature', font: 'body', next: 'Signature' },
];

/** What a style asks for on the page. */
export function lookOf(id: Look['id']): { readonly indented: boolean; readonly keptWithNext: boolean } {
  const { indented = false, centred = false, outline } = LOOKS.find((l) => l.id === id)!;
  return { indented, keptWithNext: centred || outline !== undefined };
}

/** Word's typeface attributes of a font. */
export function fontOf(layout: Layout, role: FontRole): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  const { eastAsia, latin } = layout.font[role];
  return { ascii: latin, hAnsi: latin, eastAsia, cs: latin };
}

/** Paragraph and character styles of a layout. */
export function stylesOf(layout: Layout): IStylesOptions {
  const body = {
    font: fontOf(layout, 'body'),
    size: layout.size.body * 2,
    characterSpacing: characterSpacing(layout),
  };
  const language = { value: 'en-US', eastAsia: 'zh-CN' };
  const spacing = { before: 0, after: 0, line: linePitch(layout), lineRule: LineRuleType.EXACT };
  // Word hangs a mark over a line's end unless told not to, and so does LibreOffice, which then leaves out the mark of a
  // line that is full. It takes the word for its opposite: told to hang, as Word does anyhow, it hangs none and loses none.
  const paragraph = { spacing, alignment: AlignmentType.BOTH, widowControl: false, overflowPunctuation: true };
  return {
    default: { document: { run: { ...body, language }, paragraph } },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true, run: body, paragraph },
      { id: MARGIN_STYLE, name: '用时 Margin', basedOn: 'Normal', run: { size: 18, color: '808080' } },
      // columns are narrow: justified, they would have holes
      { id: CELL_STYLE, name: '表格 Cell', basedOn: 'Normal', paragraph: { alignment: AlignmentType.LEFT } },
      ...LOOKS.map((look) => paragraphStyle(look, layout)),
    ],
    characterStyles: [
      { id: 'Lead1', name: '段首题一 Lead 1', run: { font: fontOf(layout, 'heading1') } },
      { id: 'Lead2', name: '段首题二 Lead 2', run: { font: fontOf(layout, 'heading2') } },
    ],
  };
}

function paragraphStyle(look: Look, layout: Layout): IParagraphStyleOptions {
  const title = look.font === 'title';
  return {
    id: look.id,
    name: look.name,
    basedOn: 'Normal',
    next: look.next,
    quickFormat: true,
    run: {
      font: fontOf(layout, look.font),
      size: (title ? layout.size.title : layout.size.body) * 2,
      // what brings the body to its count of characters is none of the title's; the library writes no 0
      ...(title && { characterSpacing: 1 }),
    },
    paragraph: {
      ...(look.centred && { alignment: AlignmentType.CENTER }),
      ...(look.id === 'Salutation' && { alignment: AlignmentType.LEFT }),
      ...(look.id === 'Signature' && { alignment: AlignmentType.RIGHT }),
      ...(look.indented && { indent: { firstLine: Math.round(2 * characterPitch(layout)), firstLineChars: 200 } }),
      ...(look.outline !== undefined && { outlineLevel: look.outline }),
      ...(lookOf(look.id).keptWithNext && { keepNext: true }),
    },
  };
}
