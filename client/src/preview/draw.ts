/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { parseAsync, renderDocument, type Options } from 'docx-preview';
import { paginate, type Keeping } from './paginate';
import { markReadings, showReadings } from './readings';

const OPTIONS: Partial<Options> = { inWrapper: true, ignoreLastRenderedPageBreak: true, renderFooters: false };

/** What docx-preview knows of a file, as far as it is used here (its own types say `any`). */
interface Parsed {
  readonly documentPart: { readonly body: { readonly children: readonly Paragraph[]; readonly props: Section } };
  readonly stylesPart?: {
    readonly styles: readonly { readonly id: string; readonly paragraphProps?: Partial<Keeping> }[];
  };
  findPartByRelId(
    id: string,
    part: unknown,
  ): { readonly rootElement: { readonly children: readonly Paragraph[] } } | null;
}
interface Paragraph extends Partial<Keeping> {
  readonly type?: string;
  readonly styleName?: string;
  readonly cssStyle?: Readonly<Record<string, string>>;
  readonly children?: readonly Paragraph[];
}
interface Section {
  readonly footerRefs?: readonly { readonly id: string; readonly type: string }[];
  readonly pageMargins?: { readonly footer: string };
}

/**
 * Draws a file as pages in `target`, in place of what is there; `lines` has the line of the draft for each paragraph and table.
 * Drawn aside and swapped, so that typing does not make the pages flicker.
 */
export async function drawPages(bytes: Uint8Array, lines: readonly number[], target: HTMLElement): Promise<void> {
  const file = (await parseAsync(markReadings(bytes), OPTIONS)) as Parsed;
  const aside = document.createElement('div');
  aside.className = 'aside';
  aside.append(...(await renderDocument(file, OPTIONS)));
  showReadings(aside);
  aside.querySelectorAll<HTMLElement>('article > p, article > table').forEach((p, i) => {
    if (lines[i] !== undefined) p.dataset['line'] = String(lines[i]);
  });
  // it can only be measured where it stands in the page
  document.body.append(aside);
  const endless = aside.querySelector<HTMLElement>('section')!;
  const endlessWidth = endless.offsetWidth;
  const sheets = paginate(endless, keepingOf(file), footersOf(file));
  endless.replaceWith(...sheets);
  aside.remove();
  target.replaceChildren(...aside.childNodes);
  target.style.setProperty('--sheet', String(endlessWidth));
  target.dataset['pages'] = String(sheets.length);
}

function keepingOf({ documentPart, stylesPart }: Parsed): Keeping[] {
  const styles = new Map(stylesPart?.styles.map((s) => [s.id, s.paragraphProps]));
  return documentPart.body.children.map(({ type, styleName, keepNext, keepLines }) => {
    if (type === 'table') return { keepNext: false, keepLines: true };
    const style = styleName === undefined ? undefined : styles.get(styleName);
    return {
      keepNext: keepNext ?? style?.keepNext ?? false,
      keepLines: keepLines ?? style?.keepLines ?? false,
    };
  });
}

/** Makes the page numbers: docx-preview knows neither their fields nor even pages of a section. */
function footersOf(file: Parsed): (page: number) => HTMLElement | undefined {
  const { footerRefs = [], pageMargins } = file.documentPart.body.props;
  return (page) => {
    const ref = footerRefs.find((r) => r.type === (page % 2 === 0 ? 'even' : 'default'));
    const paragraph = ref && file.findPartByRelId(ref.id, file.documentPart)?.rootElement.children[0];
    if (!paragraph || !pageMargins) return undefined;
    const footer = document.createElement('footer');
    footer.style.bottom = pageMargins.footer;
    const pageNumber = footer.appendChild(document.createElement('div'));
    pageNumber.textContent = `— ${page} —`;
    for (const [name, value] of Object.entries({ ...paragraph.children?.[0]?.cssStyle, ...paragraph.cssStyle }))
      if (!name.startsWith('$')) pageNumber.style.setProperty(name, value);
    return footer;
  };
}
