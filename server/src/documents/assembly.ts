import type { Imported, ImportedLine } from '../docx/import';
import { importNotices } from '../docx/import-notices';
import { noLeftovers } from '../docx/leftovers';
import { DocxError } from '../docx/problem';
import { symbolSign } from '../docx/symbol-fonts';

/** A file with more lines is no speech. */
const MAX_LINES = 200_000;
/** UTF-16 units of a text that is still taken for a speech. */
const MAX_TEXT_LENGTH = 8_000_000;

/** A draft that is being made of a file: its lines in order, its notes, and what was left out. */
export class Assembly {
  readonly leftovers = noLeftovers();
  readonly #texts: string[] = [];
  readonly #lines: ImportedLine[] = [];
  readonly #notes: string[] = [];
  #paragraph = 0;
  #length = 0;

  /** Adds a paragraph; its own line breaks make lines of it. */
  add(text: string, { row = false, level }: { readonly row?: boolean; readonly level?: number } = {}): void {
    this.#paragraph++;
    for (const line of this.#shown(text).split('\n')) this.#write(line, row, level);
  }

  /** A note, which goes behind the text. */
  note(text: string): void {
    if (text.trim() !== '') this.#notes.push(this.#shown(text.trim()));
  }

  /** A page turned by hand is a form feed on a line of its own. */
  turnPage(): void {
    if (this.#texts.length === 0 || this.#texts.at(-1) === '\f') return;
    this.leftovers.pageBreaks++;
    this.#write('\f', false, undefined);
  }

  /** The last line that was added; undefined before the first. */
  get lastLine(): string | undefined {
    return this.#texts.at(-1);
  }

  dropLastLine(): void {
    this.#texts.pop();
    this.#lines.pop();
  }

  /** The draft; `more` are things to be told of beside what was counted. */
  finish(more: readonly string[] = []): Imported {
    const texts = this.#texts;
    while (texts.length > 1 && /^[\s]*$/.test(texts.at(-1)!)) this.dropLastLine();
    if (this.#notes.length > 0) {
      for (const text of ['', '注释：', ...this.#notes.map((note, i) => `${i + 1}.${note}`)])
        this.#write(text, false, undefined);
    }
    return {
      text: texts.join('\n'),
      lines: this.#lines,
      notices: [
        ...importNotices(this.leftovers, this.#notes.length, 0, []),
        ...more.map((message) => ({ kind: 'format' as const, count: 1, message })),
      ],
    };
  }

  /** Signs of symbol fonts, which stand as characters of the private area, and hyphens that only tell where a line may break. */
  #shown(text: string): string {
    return text.replace(/[\u00ad\u2011\uf020-\uf0ff]/g, (character) => {
      if (character === '\u00ad') return '';
      if (character === '\u2011') return '-';
      // signs are nearly always those of Wingdings or Symbol
      const sign = symbolSign('Wingdings', character.charCodeAt(0));
      if (sign === undefined) this.leftovers.symbols++;
      return sign ?? '';
    });
  }

  #write(text: string, row: boolean, level: number | undefined): void {
    this.#length += text.length + 1;
    if (this.#texts.length > MAX_LINES || this.#length > MAX_TEXT_LENGTH) throw new DocxError('too-large');
    this.#texts.push(text);
    this.#lines.push({ paragraph: Math.max(1, this.#paragraph), level, row, pieces: [] });
  }
}
