import type { Imported } from '../docx/import';
import { formatNumber } from '../docx/number-formats';
import { DocxError } from '../docx/problem';
import { gapBehind } from '../docx/word-numbering';
import { readXml, type Element } from '../docx/xml-reader';
import { Assembly } from './assembly';
import { ODT_SKIPPED, type OdtLevel, type OdtStyles } from './odt-styles';

interface OpenList {
  readonly style: string;
  readonly counters: (number | undefined)[];
}

interface OpenItem {
  /** Whether its number still has to be written: it goes before the first paragraph. */
  waits: boolean;
  readonly header: boolean;
}

interface OpenParagraph {
  text: string[];
  readonly style: string;
  readonly level: number | undefined;
  readonly number: string;
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
  readonly #lists: OpenList[] = [];
  readonly #items: OpenItem[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  /** Counters of lists by their style, for those that count on. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #countersById = new Map<string, (number | undefined)[]>();
  readonly #headings: (number | undefined)[] = [];
  readonly #notes: string[][] = [];
  readonly #cells: string[][] = [];
  readonly #cellText: string[][] = [];
  readonly #boxes: string[] = [];
  #boxDepth = 0;
  #hiddenSpans = 0;
  readonly #spans: boolean[] = [];
  #tables = 0;
  #started = false;

  constructor(
    readonly styles: OdtStyles,
    margins: number,
  ) {
    this.#assembly.leftovers.margins = margins;
  }

  finish(): Imported {
    if (!this.#started) throw new DocxError('not-word');
    return this.#assembly.finish();
  }

  open(element: Element): 'skip' | void {
    const { name } = element;
    const { leftovers } = this.#assembly;
    if (ODT_SKIPPED.has(name)) return 'skip';
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
      case 'text:table-of-content':
      case 'text:alphabetical-index':
        leftovers.contents += 1;
        return 'skip';
      case 'draw:image':
        leftovers.pictures++;
        return 'skip';
      case 'draw:object':
      case 'draw:object-ole':
        leftovers.embedded++;
        return 'skip';
      case 'draw:text-box':
        leftovers.textBoxes++;
        this.#boxDepth++;
        return;
      case 'text:list':
        return this.#openList(element);
      case 'text:list-item':
        return this.#openItem(element, false);
      case 'text:list-header':
        return this.#openItem(element, true);
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
        this.#spans.push(this.styles.hidden.has(element.attribute('style-name') ?? ''));
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
    switch (name) {
      case 'text:p':
      case 'text:h':
        return this.#closeParagraph();
      case 'text:list':
        this.#lists.pop();
        return;
      case 'text:list-item':
      case 'text:list-header':
        this.#items.pop();
        return;
      case 'text:span':
        if (this.#spans.pop()) this.#hiddenSpans--;
        return;
      case 'text:placeholder':
        return this.text('】');
      case 'draw:text-box':
        this.#boxDepth--;
        return;
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

  #openList(element: Element): void {
    const outer = this.#lists.at(-1);
    const style = element.attribute('style-name') ?? outer?.style ?? '';
    const continued = element.attribute('continue-list');
    const counters = outer
      ? outer.counters
      : ((continued === undefined ? undefined : this.#countersById.get(continued)) ??
        (element.attribute('continue-numbering') === 'true' ? this.#counters.get(style) : undefined) ??
        []);
    const id = element.attribute('id');
    if (!outer && id !== undefined) this.#countersById.set(id, counters);
    this.#counters.set(style, counters);
    this.#lists.push({ style, counters });
  }

  #openItem(element: Element, header: boolean): void {
    const list = this.#lists.at(-1);
    const index = this.#lists.length - 1;
    const start = element.attribute('start-value');
    if (list && !header) {
      if (start !== undefined) list.counters[index] = Number(start) - 1;
      this.#items.push({ waits: true, header });
    } else this.#items.push({ waits: false, header });
  }

  #openParagraph(element: Element): void {
    const style = element.attribute('style-name') ?? '';
    const level = element.name === 'text:h' ? Number(element.attribute('outline-level') ?? 1) || 1 : undefined;
    if (this.#breaksPage(style) && this.#paragraphs.length === 0 && this.#cellText.length === 0)
      this.#assembly.turnPage();
    this.#paragraphs.push({ text: [], style, level, number: this.#numberOf(element, level) });
  }

  #breaksPage(name: string): boolean {
    return this.styles.paragraphs.get(name)?.breaksPage ?? false;
  }

  #isTitle(name: string): boolean {
    for (let at: string | undefined = name, steps = 0; at !== undefined && steps < MAX_CHAIN; steps++) {
      if (at === 'Title') return true;
      at = this.styles.paragraphs.get(at)?.parent;
    }
    return false;
  }

  /** The number that a list, or the outline of headings, writes before a paragraph. */
  #numberOf(element: Element, level: number | undefined): string {
    const item = this.#items.at(-1);
    const list = this.#lists.at(-1);
    if (item && list) {
      if (!item.waits) return '';
      item.waits = false;
      return this.#counted(list.counters, this.styles.lists.get(list.style), this.#lists.length - 1);
    }
    const outline = this.styles.lists.get('');
    if (level === undefined || !outline || element.attribute('is-list-header') === 'true') return '';
    return this.#counted(this.#headings, outline, level - 1);
  }

  #counted(counters: (number | undefined)[], levels: ReadonlyMap<number, OdtLevel> | undefined, index: number): string {
    const level = levels?.get(index);
    if (!levels || !level) return '';
    counters[index] = (counters[index] ?? level.start - 1) + 1;
    counters.length = Math.min(counters.length, index + 1);
    if (level.format === 'bullet') {
      if (/^[—–―-]{1,2}$/.test(level.bullet)) return '——';
      this.#assembly.leftovers.bullets++;
      return '';
    }
    if (level.format === 'none') return level.prefix + level.suffix;
    const shown: string[] = [];
    for (let k = Math.max(0, index - level.shown + 1); k <= index; k++) {
      const { format = 'decimal', start = 1 } = levels.get(k) ?? {};
      if (format !== 'none' && format !== 'bullet') shown.push(formatNumber(counters[k] ?? start, format));
    }
    return level.prefix + shown.join('.') + level.suffix;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const { number, level } = paragraph;
    const whole = paragraph.text.join('');
    // lines of a title are a matter of its shape
    const rest = this.#isTitle(paragraph.style) ? whole.replaceAll('\n', '') : whole;
    const marker = { text: number, bullet: false, gap: 'tab' as const };
    const text = number === '' || rest === '' ? number + rest : number + gapBehind(marker, rest) + rest;
    if (this.#notes.length > 0) this.#notes.at(-1)!.push(text);
    else if (this.#boxDepth > 0) this.#boxes.push(text);
    else if (this.#cellText.length > 0) this.#cellText.at(-1)!.push(text);
    else {
      this.#assembly.add(text, level === undefined ? {} : { level });
      for (const box of this.#boxes.splice(0)) if (box.trim() !== '') this.#assembly.add(box);
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
