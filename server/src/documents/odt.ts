import type { Imported } from '../docx/import';
import { openArchive } from '../docx/archive';
import { DocxError } from '../docx/problem';
import { xmlText } from '../docx/xml-reader';
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
  return readOdtStory(main, readOdtStyles([...(styles ? [xmlText(styles)] : []), main]));
}

/** Reads the same kept in one XML text (.fodt). */
export function readFlatOdt(xml: string): Imported {
  return readOdtStory(xml, readOdtStyles([xml]));
}
