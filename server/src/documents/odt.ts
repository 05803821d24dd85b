import type { Imported } from '../docx/import';
import { openArchive } from '../docx/archive';
import { DocxError } from '../docx/problem';
import { saysMoreThanPage } from '../docx/leftovers';
import { readXml, xmlText } from '../docx/xml-reader';
import { readOdtStory } from './odt-story';
import { readOdtStyles } from './odt-styles';

/** Reads an .odt file as a draft. Throws `DocxError` where it cannot be read. */
export async function readOdt(bytes: Uint8Array): Promise<Imported> {
  const archive = await openArchive(bytes);
  const manifest = await archive.read('META-INF/manifest.xml');
  if (manifest && xmlText(manifest).includes('encryption-data')) throw new DocxError('encrypted');
  const content = await archive.read('content.xml');
  if (!content) throw new DocxError('missing-part');
  const styles = await archive.read('styles.xml');
  const main = xmlText(content);
  const texts = [...(styles ? [xmlText(styles)] : []), main];
  return readOdtStory(main, readOdtStyles(texts), countMargins(texts[0]!));
}

/** Reads the same kept in one XML text (.fodt). */
export function readFlatOdt(xml: string): Imported {
  return readOdtStory(xml, readOdtStyles([xml]), countMargins(xml));
}

const MARGIN = /^style:(?:header|footer)(?:-left|-first)?$/;

/** Headers and footers that are shown and say more than the number of the page. */
function countMargins(xml: string): number {
  let margins = 0;
  let said: string[] | undefined;
  readXml(xml, {
    open(element) {
      if (element.name === 'office:body' || /^text:page-(?:number|count)$/.test(element.name)) return 'skip';
      if (!MARGIN.test(element.name)) return;
      if (element.attribute('display') === 'false') return 'skip';
      said = [];
      return;
    },
    close(name) {
      if (!MARGIN.test(name)) return;
      if (saysMoreThanPage((said ?? []).join(''))) margins++;
      said = undefined;
    },
    text: (text) => said?.push(text),
  });
  return margins;
}
