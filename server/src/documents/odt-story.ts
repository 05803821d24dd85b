import type { Imported } from '../docx/import';
import { DocxError } from '../docx/problem';
import { gapBehind } from '../docx/word-numbering';
import { readXml, type Element } from '../docx/xml-reader';
import { Assembly } from './assembly';
import { OdtLists } from './odt-lists';
import { isHiddenStyle, ODT_CONTENTS, ODT_SHAPES, ODT_SKIPPED, type OdtStyles } from './odt-styles';

interface OpenParagraph {
  text: string[];
  readonly style: string;
  readonly level: number | undefined;
  number: string;
  hidden: boolean;
}

/** Styles that are based on each other. */
const MAX_CHAIN = 50;
const MAX_BLANKS = 1000;

/** Reads the text of an .odt file with `margins` headers and footers. Throws `DocxError` for malformed XML. */
export function readOdtStory(xml: string, styles: OdtStyles, margins: number): Imported {
  const reading = new OdtReading(styles, margins);
  readXml(xml, {
    open: (element) => reading.open(element),
    close: (name) => reading.close(name),
    text: (text) => reading.text(text),
  });
  return reading.finish();
}

class OdtReading {
  readonly #assembly = new Assembly();
  readonly #lists: OdtLists;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #notes: string[][] = [];
  readonly #cells: string[][] = [];
  readonly #cellText: string[][] = [];
  readonly #boxes: string[] = [];
  /** Texts of the boxes that are open, outermost first. */
  readonly #boxTexts: string[][] = [];
  #hiddenSpans = 0;
  readonly #spans: boolean[] = [];
  #tables = 0;
  #started = false;

  constructor(
    readonly styles: OdtStyles,
    margins: number,
  ) {
    this.#assembly.leftovers.margins = margins;
    this.#lists = new OdtLists(styles, this.#assembly.leftovers);
  }

  finish(): Imported {
    if (!this.#started) throw new DocxError('not-word');
    return this.#assembly.finish();
  }

  open(element: Element): 'skip' | void {
    const { name } = element;
    const { leftovers } = this.#assembly;
    if (ODT_SKIPPED.has(name)) return 'skip';
    if (ODT_CONTENTS.has(name)) {
      leftovers.contents++;
      return 'skip';
    }
    if (ODT_SHAPES.has(name)) return this.#openBox();
    switch (name) {
      case 'office:text':
        this.#started = true;
        return;
      case 'text:insertion':
        leftovers.insertions++;
        return 'skip';
      case 'text:deletion':
        leftovers.deletions++;
        return 'skip';
      case 'text:format-change':
        return 'skip';
      case 'office:annotation':
        leftovers.comments++;
        return 'skip';
      case 'draw:image':
        leftovers.pictures++;
        return 'skip';
      case 'draw:object':
      case 'draw:object-ole':
        leftovers.embedded++;
        return 'skip';
      case 'text:section':
        if (element.attribute('display') !== 'none') return;
        leftovers.hidden++;
        return 'skip';
      case 'text:hidden-paragraph':
        if (element.attribute('is-hidden') === 'true') this.#hideParagraph();
        return 'skip';
      case 'text:list':
        return this.#lists.open(element);
      case 'text:list-item':
      case 'text:list-header':
        return this.#lists.openItem(element);
      case 'text:numbered-paragraph':
        return this.#lists.openNumbered(element);
      case 'text:p':
      case 'text:h':
        return this.#openParagraph(element);
      case 'table:table':
        if (this.#tables++ === 0) leftovers.tables++;
        return;
      case 'table:table-row':
        this.#cells.push([]);
        return;
      case 'table:table-cell':
        this.#cellText.push([]);
        return;
      case 'text:note-body':
        this.#notes.push([]);
        return;
      case 'text:span':
        this.#spans.push(isHiddenStyle(this.styles, element.attribute('style-name')));
        if (this.#spans.at(-1)) {
          this.#hiddenSpans++;
          leftovers.hidden++;
        }
        return;
      case 'text:placeholder':
        this.text('【');
        return;
      case 'text:s':
        return this.text(' '.repeat(Math.min(MAX_BLANKS, Number(element.attribute('c') ?? 1) || 1)));
      case 'text:tab':
        return this.text('\t');
      case 'text:line-break':
        return this.text('\n');
    }
  }

  close(name: string): void {
    if (ODT_SHAPES.has(name)) return this.#closeBox();
    switch (name) {
      case 'text:p':
      case 'text:h':
        return this.#closeParagraph();
      case 'text:list':
        return this.#lists.close();
      case 'text:list-item':
      case 'text:list-header':
        return this.#lists.closeItem();
      case 'text:numbered-paragraph':
        this.#lists.closeItem();
        return this.#lists.close();
      case 'text:span':
        if (this.#spans.pop()) this.#hiddenSpans--;
        return;
      case 'text:placeholder':
        return this.text('】');
      case 'text:note-body':
        this.#assembly.note((this.#notes.pop() ?? []).join(' '));
        return;
      case 'table:table':
        this.#tables--;
        return;
      case 'table:table-cell':
        this.#cells.at(-1)?.push(
          (this.#cellText.pop() ?? [])
            .filter((t) => t !== '')
            .join(' ')
            .replace(/[\n\f]/g, ' '),
        );
        return;
      case 'table:table-row':
        return this.#closeRow();
    }
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#hiddenSpans > 0) return;
    // line ends and runs of blanks in the XML are one blank (ODF 1.2, 6.1.2)
    paragraph.text.push(/^[\t\n]$/.test(text) || /^ +$/.test(text) ? text : text.replace(/[\t\r\n ]+/g, ' '));
  }

  #openParagraph(element: Element): void {
    const style = element.attribute('style-name') ?? '';
    const level = element.name === 'text:h' ? Number(element.attribute('outline-level') ?? 1) || 1 : undefined;
    const hidden = isHiddenStyle(this.styles, style);
    if (hidden) this.#assembly.leftovers.hidden++;
    if (this.#breaksPage(style) && !hidden && this.#paragraphs.length === 0 && this.#cellText.length === 0)
      this.#assembly.turnPage();
    // what is hidden does not count
    const number = hidden ? '' : this.#lists.numberOf(element, level);
    this.#paragraphs.push({ text: [], style, level, number, hidden });
  }

  /** Only what stands in a paragraph tells that it is hidden; nothing of it is shown. */
  #hideParagraph(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || paragraph.hidden) return;
    paragraph.hidden = true;
    this.#assembly.leftovers.hidden++;
  }

  #openBox(): void {
    this.#boxTexts.push([]);
  }

  /** The text of a box goes behind the paragraph that it hangs on. */
  #closeBox(): void {
    const texts = (this.#boxTexts.pop() ?? []).filter((text) => text.trim() !== '');
    if (texts.length === 0) return;
    this.#assembly.leftovers.textBoxes++;
    const outer = this.#boxTexts.at(-1) ?? this.#boxes;
    for (const text of texts) outer.push(text);
    if (this.#paragraphs.length === 0 && this.#cellText.length === 0) this.#addBoxes();
  }

  #addBoxes(): void {
    for (const box of this.#boxes.splice(0)) this.#assembly.add(box);
  }

  #breaksPage(name: string): boolean {
    return this.styles.paragraphs.get(name)?.breaksPage ?? false;
  }

  #isTitle(name: string): boolean {
    for (let styleName: string | undefined = name, steps = 0; styleName !== undefined && steps < MAX_CHAIN; steps++) {
      if (styleName === 'Title') return true;
      styleName = this.styles.paragraphs.get(styleName)?.parent;
    }
    return false;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph || paragraph.hidden) return;
    const { number, level } = paragraph;
    const whole = paragraph.text.join('');
    // lines of a title are a matter of its shape
    const rest = this.#isTitle(paragraph.style) ? whole.replaceAll('\n', '') : whole;
    const marker = { text: number, bullet: false, gap: 'tab' as const };
    const text = number === '' || rest === '' ? number + rest : number + gapBehind(marker, rest) + rest;
    if (this.#notes.length > 0) this.#notes.at(-1)!.push(text);
    else if (this.#boxTexts.length > 0) this.#boxTexts.at(-1)!.push(text);
    else if (this.#cellText.length > 0) this.#cellText.at(-1)!.push(text);
    else {
      this.#assembly.add(text, level === undefined ? {} : { level });
      this.#addBoxes();
    }
  }

  #closeRow(): void {
    const cells = this.#cells.pop() ?? [];
    while (cells.at(-1) === '') cells.pop();
    const row = cells.join('\t');
    // a table inside a cell is text of that cell
    if (this.#cellText.length > 0) this.#cellText.at(-1)!.push(row);
    else this.#assembly.add(row, { row: true });
  }
}
