import type { Layout } from '../layout';
import { pageNumberFooter } from '../page-number';
import { attributeOf, childAdded, childOf, descendants, isOn, readTree, type XmlNode, type XmlPart } from './xml-tree';
import { saysMoreThanPage } from '../leftovers';
import { applyEdits, type TextEdit } from '../../text/span';
import type { WordPackage } from './word-package';

/** What was done about the page numbers. */
export interface NumberedPages {
  readonly edits: readonly TextEdit[];
  /** Footers that say more than a page number: then all stay as they are. */
  readonly kept: number;
  /** Whether a header has a page number. */
  readonly inHeader: boolean;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Gives the sections of a file the page numbers of a layout. A footer that says more than a number is somebody's: then
 * nothing is changed. Where odd and even pages differ from now on, headers are the same on both as before.
 */
export function numberPages(
  file: WordPackage,
  main: XmlPart,
  sections: readonly XmlNode[],
  layout: Layout,
): NumberedPages {
  const footers = file.all('footer');
  const headers = file.all('header');
  const pathOf = (id: string | undefined): string | undefined => file.relationships.find((r) => r.id === id)?.target;
  const references = (section: XmlNode, name: string): XmlNode[] => section.children.filter((c) => c.name === name);
  const typeOf = (node: XmlNode): string => attributeOf(main, node, 'type') ?? 'default';
  const inUse = sections
    .flatMap((section) => references(section, 'footerReference'))
    .filter((n) => typeOf(n) !== 'first');
  const kept = new Set(
    inUse.map((node) => pathOf(attributeOf(main, node, 'id'))).filter((path) => saysMore(footers.get(path ?? ''))),
  ).size;
  const inHeader = [...headers.values()].some((xml) => /\bPAGE\b/.test(xml) && !saysMore(xml));
  const style = layout.pageNumber;
  if (kept > 0 || sections.length === 0) return { edits: [], kept, inHeader };
  const idOf = (side: 'odd' | 'even'): string => {
    const xml = pageNumberFooter(layout, side);
    const sameFooter = [...footers].find(([, text]) => text === xml)?.[0];
    const row = sameFooter === undefined ? undefined : file.relationships.find((r) => r.target === sameFooter);
    const id = row?.id ?? file.add('footer', xml).id;
    footers.set(pathOf(id)!, xml);
    return id;
  };
  const facing = style === '外侧';
  const ids = { default: idOf('odd'), even: facing ? idOf('even') : idOf('odd') };
  const settings = file.ensure('settings');
  const settingsPart = readTree(file.read(settings)!);
  const wereFacing = isOn(settingsPart, childOf(settingsPart.root, 'evenAndOddHeaders'));
  const needsEven = facing || wereFacing;
  if (facing && !wereFacing) file.write(settings, withFacingPages(settingsPart));
  const copies = new Map<string, string>();
  const evenHeader = (id: string): string | undefined => {
    const path = pathOf(id);
    const xml = path === undefined ? undefined : headers.get(path);
    if (xml === undefined || path === undefined) return undefined;
    const copy = copies.get(path) ?? file.add('header', xml, path).id;
    copies.set(path, copy);
    return copy;
  };
  const edits = sections.flatMap((section, i) => {
    const added: string[] = [];
    const changed: TextEdit[] = [];
    for (const type of ['default', 'even'] as const) {
      if (type === 'even' && !needsEven) continue;
      const old = references(section, 'footerReference').find((n) => typeOf(n) === type);
      const row = reference(main, 'footerReference', type, ids[type]);
      if (!old) {
        if (i === 0) added.push(row);
      } else if (attributeOf(main, old, 'id') !== ids[type])
        changed.push({ start: old.start, end: old.end, newText: row });
    }
    const header = references(section, 'headerReference').find((n) => typeOf(n) === 'default');
    const even = references(section, 'headerReference').find((n) => typeOf(n) === 'even');
    const copy = header && facing && !wereFacing ? evenHeader(attributeOf(main, header, 'id') ?? '') : undefined;
    if (copy !== undefined) {
      const row = reference(main, 'headerReference', 'even', copy);
      if (even) changed.push({ start: even.start, end: even.end, newText: row });
      else added.unshift(row);
    }
    if (added.length > 0) changed.push(childAdded(main, section, added.join(''), 'first'));
    return changed;
  });
  return { edits, kept, inHeader };
}

function reference({ prefix }: XmlPart, name: string, type: string, id: string): string {
  return `<${prefix}${name} ${prefix}type="${type}" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`;
}

/** Whether a header or footer says or shows more than the number of the page. */
function saysMore(xml: string | undefined): boolean {
  if (xml === undefined) return false;
  const part = readTree(xml);
  let text = '';
  for (const node of descendants(part.root)) {
    if (/^(?:a:blip|v:imagedata|tbl|c:chart|o:OLEObject)$/.test(node.name)) return true;
    if (node.name === 't') text += xml.slice(node.inner, node.innerEnd);
  }
  return saysMoreThanPage(text);
}

/** Elements of w:settings behind which evenAndOddHeaders stands (ECMA-376 part 1, 17.15.1.78). */
const BEFORE_FACING = new Set(
  'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle'.split(
    ' ',
  ),
);

function withFacingPages(part: XmlPart): string {
  const { root, xml, prefix } = part;
  const row = `<${prefix}evenAndOddHeaders/>`;
  const old = childOf(root, 'evenAndOddHeaders');
  if (old) return xml.slice(0, old.start) + row + xml.slice(old.end);
  const behind = root.children.findLast((child) => BEFORE_FACING.has(child.name));
  return applyEdits(xml, [
    behind ? { start: behind.end, end: behind.end, newText: row } : childAdded(part, root, row, 'first'),
  ]);
}
