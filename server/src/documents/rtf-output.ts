import type { Imported } from '../docx/import';
import { Assembly } from './assembly';
import { FieldReader } from './field-reader';
import type { Group } from './rtf-vocabulary';

/** What an RTF file says, as it comes: paragraphs, their numbers, rows, notes, text boxes. */
export class RtfOutput {
  readonly #assembly = new Assembly();
  readonly leftovers = this.#assembly.leftovers;
  readonly #fields = new FieldReader(this.leftovers);
  #text: string[] = [];
  #number: string | undefined;
  /** Whether the paragraph goes on behind a mark that is hidden: the number of its first part stands. */
  #keepsNumber = false;
  #listText: string[] | undefined;
  #note: string[] | undefined;
  #boxes: string[] = [];
  #boxDepth = 0;
  #cells: string[] = [];
  #cellText: string[] = [];
  #inRows = false;

  /** The draft; `more` are things to be told of. */
  finish(more: readonly string[]): Imported {
    // a note and a table that the file ends in, without the end of its row
    if (this.#note) this.end('note');
    if (this.#cells.length + this.#cellText.length > 0) {
      this.endCell();
      this.endRow();
    }
    if (this.#text.length > 0)
      this.endParagraph({ deleted: false, hidden: false, inTable: false, isTitle: false, breaksPage: false });
    return this.#assembly.finish(more);
  }

  /** Begins a number, a note or a text box. */
  begin(ends: Group['ends']): void {
    if (ends === 'list') this.#listText = [];
    else if (ends === 'note') this.#note = [];
    else if (ends === 'box') {
      this.#boxDepth++;
      this.leftovers.textBoxes++;
    }
  }

  /** Ends it. */
  end(ends: Group['ends']): void {
    if (ends === 'list' && this.#listText) this.#endNumber(this.#listText.join('').trim());
    else if (ends === 'note' && this.#note) {
      this.#assembly.note(this.#note.join(''));
      this.#note = undefined;
    } else if (ends === 'box') {
      this.#boxDepth--;
      this.#boxes.push('\n');
    }
  }

  #endNumber(number: string): void {
    this.#listText = undefined;
    // a sign that does not count is left out, a dash is a marker of speeches
    if (/^[—–―-]{1,2}$/.test(number)) this.#number = '——';
    // an o of a typewriter's face stands for a small circle
    else if (/^(?:[^\p{L}\p{N}]|o)$/u.test(number)) this.leftovers.bullets++;
    else if (!this.#keepsNumber) this.#number = number;
  }

  /** Text as it stands: in a number, a note, a text box or a paragraph. */
  say(text: string, { skipped, deleted, hidden }: Pick<Group, 'skipped' | 'deleted' | 'hidden'>): void {
    if (skipped || deleted || (hidden && !this.#fields.inCode)) return;
    if (this.#listText) this.#listText.push(text);
    else if (this.#note) this.#note.push(text === '\n' ? ' ' : text);
    else if (this.#boxDepth > 0) this.#boxes.push(text);
    else this.sign(text);
  }

  /** Text of a paragraph, or one of the signs of a field. */
  sign(text: string): void {
    const shown = this.#fields.feed(text);
    if (shown !== '') this.#text.push(shown);
  }

  endParagraph(group: Pick<Group, 'deleted' | 'hidden' | 'inTable' | 'isTitle' | 'breaksPage'>): void {
    if (this.#note || this.#listText) return;
    if (this.#boxDepth > 0) return void this.#boxes.push('\n');
    // what was deleted with its end runs on into the next paragraph
    if (group.deleted) return;
    if (group.hidden) {
      // nothing of a paragraph that is hidden whole counts
      if (this.#text.length === 0) this.#number = undefined;
      this.#keepsNumber = this.#text.length > 0;
      return;
    }
    if (group.inTable) return this.#endParagraphOfCell();
    this.#inRows = false;
    const whole = this.#paragraphText();
    if (whole === undefined) return;
    // lines of a title are a matter of its shape
    const text = group.isTitle ? whole.replaceAll('\n', '') : whole;
    if (group.breaksPage) this.#assembly.turnPage();
    for (const [i, part] of text.split('\f').entries()) {
      if (i > 0) this.#assembly.turnPage();
      if (part !== '' || !text.includes('\f')) this.#assembly.add(part);
    }
    const boxes = this.#boxes.join('').split('\n');
    this.#boxes = [];
    for (const line of boxes) if (line.trim() !== '') this.#assembly.add(line);
  }

  endCell(): void {
    this.#endParagraphOfCell();
    this.#cells.push(this.#cellText.filter((t) => t !== '').join(' '));
    this.#cellText = [];
  }

  endRow(): void {
    while (this.#cells.at(-1) === '') this.#cells.pop();
    if (!this.#inRows) this.leftovers.tables++;
    this.#inRows = true;
    this.#assembly.add(this.#cells.join('\t').replace(/[\n\f]/g, ' '), { row: true });
    this.#cells = [];
  }

  #endParagraphOfCell(): void {
    const text = this.#paragraphText();
    if (text !== undefined) this.#cellText.push(text);
  }

  /** The text of the paragraph with its number; undefined for a line of a table of contents. */
  #paragraphText(): string | undefined {
    const text = this.#text.join('');
    const number = this.#number ?? '';
    this.#text = [];
    this.#number = undefined;
    this.#keepsNumber = false;
    if (this.#fields.dropsLine(text)) return undefined;
    const gap = text !== '' && /[\p{L}\p{N}]$/u.test(number) && !/^\s/.test(text) ? ' ' : '';
    return number + gap + text;
  }
}
