import { equationText } from '../docx/equation-field';
import { placeholderText } from '../docx/fields';
import type { Leftovers } from '../docx/leftovers';

/** Begin, middle and end of a field, as a .doc file has them among its characters. */
export const FIELD_BEGIN = '\u0013';
export const FIELD_RESULT = '\u0014';
export const FIELD_END = '\u0015';

interface OpenField {
  code: string;
  inResult: boolean;
  /** Whether its result has shown anything. */
  shows: boolean;
}

const MAX_OPEN_FIELDS = 100;
const MAX_CODE_LENGTH = 4000;

/** Reads text with fields in it as it comes: their code is left out, their result stays. */
export class FieldReader {
  readonly #fields: OpenField[] = [];
  /** Whether lines of a table of contents stood in the paragraph. */
  #contents = false;

  constructor(readonly leftovers: Leftovers) {}

  /** Whether what comes is the code of a field. */
  get inCode(): boolean {
    return this.#fields.some((f) => !f.inResult);
  }

  /** Takes a piece of text, or one of the three signs of a field; gives what is shown of it. */
  feed(text: string): string {
    const field = this.#fields.at(-1);
    if (text === FIELD_BEGIN) {
      if (this.#fields.length < MAX_OPEN_FIELDS) this.#fields.push({ code: '', inResult: false, shows: false });
      return '';
    }
    if (text === FIELD_RESULT) {
      if (field) field.inResult = true;
      return '';
    }
    if (text === FIELD_END) {
      if (field?.inResult && isContents(field)) this.#contents = true;
      this.#fields.pop();
      return field && !this.inCode ? this.#shown(field) : '';
    }
    const coded = this.#fields.findLast((f) => !f.inResult);
    if (coded) {
      if (coded.code.length < MAX_CODE_LENGTH) coded.code += text;
      return '';
    }
    if (this.#fields.some(isContents)) {
      this.#contents = true;
      return '';
    }
    if (field) field.shows = true;
    return text;
  }

  /** Ends a paragraph: whether it held lines of a table of contents and nothing else. */
  dropsLine(text: string): boolean {
    const drops = this.#contents && text.trim() === '';
    if (drops) this.leftovers.contents++;
    this.#contents = false;
    return drops;
  }

  /** What a field shows that has no result of its own. */
  #shown({ code, shows }: OpenField): string {
    const kind = kindOf(code);
    if (kind === 'EQ' && !shows) {
      const shown = equationText(code);
      if (shown.kind === 'circle') this.leftovers.enclosed++;
      if (shown.kind === 'formula') this.leftovers.formulas++;
      return shown.text;
    }
    if (kind === 'MACROBUTTON' && !shows) {
      const words = /^\s*\w+\s+\S+\s+(.*?)\s*$/s.exec(code)?.[1] ?? '';
      return words === '' ? '' : placeholderText(words);
    }
    if (/^(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)$/.test(kind) && !shows) this.leftovers.fieldNumbers++;
    return '';
  }
}

function isContents({ code, inResult }: OpenField): boolean {
  return inResult && /^(?:TOC|INDEX|TOA)$/.test(kindOf(code));
}

function kindOf(code: string): string {
  return /^\s*([A-Za-z]+)/.exec(code)?.[1]?.toUpperCase() ?? '';
}
