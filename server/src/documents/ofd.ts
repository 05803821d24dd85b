import type { Imported } from '../docx/import';
import { openArchive, type Archive } from '../docx/archive';
import { DocxError } from '../docx/problem';
import { readXml, xmlText, type Element } from '../docx/xml-reader';
import { Assembly } from './assembly';
import { paragraphsOf, type PageText } from './ofd-lines';

/** A document of a hundred pages has a hundred parts of pages; beyond this it is no speech. */
const MAX_PAGES = 1000;
const MAX_TEXTS = 400_000;

/** A page of text as it is read, and whether anything was drawn on it. */
interface Page {
  readonly texts: PageText[];
  drawn: number;
  pictures: number;
}

/** Reads an .ofd file (GB/T 33190-2016) as a draft: its text is ordered by where it stands on the page. */
export async function readOfd(bytes: Uint8Array): Promise<Imported> {
  const archive = await openArchive(bytes);
  const root = await archive.read('OFD.xml');
  if (!root) throw new DocxError('not-word');
  const { documentPath, signed } = readRoot(xmlText(root));
  const documentXml = documentPath === undefined ? undefined : await archive.read(documentPath);
  if (documentPath === undefined || !documentXml) throw new DocxError('missing-part');
  const paths = pagePaths(xmlText(documentXml), documentPath);
  if (paths.length > MAX_PAGES) throw new DocxError('too-large');
  const pages: Page[] = [];
  let texts = 0;
  for (const path of paths) {
    const page = await readPage(archive, path);
    texts += page.texts.length;
    if (texts > MAX_TEXTS) throw new DocxError('too-large');
    pages.push(page);
  }
  return drafted(pages, signed);
}

function drafted(pages: readonly Page[], signed: boolean): Imported {
  if (pages.every((page) => page.texts.length === 0)) throw new DocxError('no-text');
  const assembly = new Assembly();
  const outlined = pages.flatMap((page, i) => (page.texts.length === 0 && page.drawn > 0 ? [i + 1] : []));
  assembly.leftovers.pictures = pages.reduce((sum, page) => sum + page.pictures, 0);
  for (const paragraph of paragraphsOf(pages.map((page) => page.texts))) assembly.add(paragraph);
  return assembly.finish([
    ...(signed ? ['文件盖有电子签章：印章未带入'] : []),
    ...(outlined.length > 0 ? [`第 ${outlined.join('、')} 页只有图形，没有文字（扫描或转曲）：未带入`] : []),
  ]);
}

/** The name of an element of the vocabulary of OFD, whatever its prefix. */
function nameOf({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A location is a path from the part that names it, or from the root. */
function located(from: string, location: string): string {
  if (location.startsWith('/')) return location.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of location.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function readRoot(xml: string): { documentPath: string | undefined; signed: boolean } {
  let documentPath: string | undefined;
  let signed = false;
  let reads = false;
  readXml(xml, {
    open(element) {
      reads = nameOf(element) === 'DocRoot';
      signed ||= nameOf(element) === 'Signatures';
    },
    text(text) {
      if (reads) documentPath ??= located('', text.trim());
    },
    close: () => {
      reads = false;
    },
  });
  return { documentPath, signed };
}

function pagePaths(xml: string, documentPath: string): string[] {
  const paths: string[] = [];
  readXml(xml, {
    open(element) {
      const location = nameOf(element) === 'Page' ? element.attribute('BaseLoc') : undefined;
      if (location !== undefined) paths.push(located(documentPath, location));
    },
    close: () => undefined,
  });
  return paths;
}

const numbers = (text: string | undefined): number[] => (text ?? '').trim().split(/\s+/).map(Number);

async function readPage(archive: Archive, path: string): Promise<Page> {
  const bytes = await archive.read(path);
  if (!bytes) throw new DocxError('missing-part');
  const page: Page = { texts: [], drawn: 0, pictures: 0 };
  let object:
    { readonly left: number; readonly top: number; readonly size: number; readonly matrix: number[] } | undefined;
  let code: { readonly x: number; readonly y: number; readonly steps: number; text: string } | undefined;
  readXml(xmlText(bytes), {
    open(element) {
      const name = nameOf(element);
      if (name === 'TextObject') {
        const [left = 0, top = 0] = numbers(element.attribute('Boundary'));
        const matrix = numbers(element.attribute('CTM'));
        object = {
          left,
          top,
          size: Number(element.attribute('Size') ?? 0),
          matrix: matrix.length === 6 ? matrix : IDENTITY,
        };
      } else if (name === 'TextCode' && object)
        code = {
          x: Number(element.attribute('X') ?? 0),
          y: Number(element.attribute('Y') ?? 0),
          steps: stepsOf(element.attribute('DeltaX')),
          text: '',
        };
      else if (name === 'PathObject') page.drawn++;
      else if (name === 'ImageObject') {
        page.drawn++;
        page.pictures++;
      }
    },
    text(text) {
      if (code) code.text += text;
    },
    close(_, __) {
      if (!code || !object) return;
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = object.matrix;
      const text = code.text.replace(/[\r\n]+/g, '');
      const left = object.left + a * code.x + c * code.y + e;
      const width = a * (code.steps + object.size);
      if (text.trim() !== '' && [left, object.top, width].every(Number.isFinite))
        page.texts.push({
          text,
          left,
          right: left + Math.max(width, 0),
          base: object.top + b * code.x + d * code.y + f,
          size: Math.abs(object.size * d) || 1,
        });
      code = undefined;
    },
  });
  return page;
}

const IDENTITY = [1, 0, 0, 1, 0, 0];
const MAX_STEPS = 100_000;

/** Sum of the steps between characters: numbers, or g count step for equal ones. */
function stepsOf(delta: string | undefined): number {
  const words = (delta ?? '').trim().split(/\s+/);
  let sum = 0;
  for (let i = 0; i < words.length && i < MAX_STEPS; i++)
    if (words[i] === 'g') {
      sum += Number(words[i + 1] ?? 0) * Number(words[i + 2] ?? 0);
      i += 2;
    } else sum += Number(words[i] || 0);
  return Number.isFinite(sum) ? sum : 0;
}
