import { Paragraph, type IContext, type IXmlableObject } from 'docx';

/** Properties that the schema wants behind w:snapToGrid (ECMA-376 part 1, 17.3.1.26). */
const BEHIND = ['w:spacing', 'w:ind', 'w:jc', 'w:outlineLvl', 'w:rPr'];

/**
 * A paragraph whose lines do not snap to the grid of the page: type higher than a line of the grid would be given two
 * by some programs, for all its fixed pitch. docx has no option for it.
 */
export class OffGridParagraph extends Paragraph {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    const inner = xml?.['w:p'] as readonly IXmlableObject[] | undefined;
    const properties = inner?.find((child) => 'w:pPr' in child)?.['w:pPr'] as IXmlableObject[] | undefined;
    const index = properties?.findIndex((p) => BEHIND.some((name) => name in p)) ?? -1;
    properties?.splice(index < 0 ? properties.length : index, 0, { 'w:snapToGrid': { _attr: { 'w:val': 'false' } } });
    return xml;
  }
}
