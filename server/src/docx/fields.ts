import { equationText } from './equation-field';
import type { StoryReading } from './story-reading';
import { hexNumber, symbolSign } from './symbol-fonts';
import { truncated } from './word-text';
import type { Element } from './xml-reader';

/** A complex field that is being read: its code, then its result (ECMA-376 part 1, 17.16.18). */
export interface OpenField {
  code: string;
  /** First word of the code; known when the result begins. */
  kind: string;
  inResult: boolean;
  /** Paragraphs that were open when the result began, and how long the innermost was. */
  readonly resultStart: { depth: number; length: number };
}

/** No code of a field is longer; what comes behind is left out. */
const MAX_CODE_LENGTH = 4000;

/** Whether what stands here is the code of a field, none of the text. */
export function inFieldCode({ fields }: StoryReading): boolean {
  return fields.some((f) => !f.inResult);
}

/** Adds to the code of the innermost field whose code is being read. */
export function addCode({ fields }: StoryReading, text: string): void {
  const field = fields.findLast((f) => !f.inResult);
  if (field && field.code.length < MAX_CODE_LENGTH) field.code += text;
}

/** Begins, parts or ends a field. */
export function fieldCharacter(reading: StoryReading, element: Element): void {
  const { fields, paragraphs } = reading;
  const type = element.attribute('fldCharType');
  const field = fields.at(-1);
  if (type === 'begin') {
    reading.countField();
    fields.push({ code: '', kind: '', inResult: false, resultStart: { depth: 0, length: 0 } });
  } else if (type === 'separate' && field) {
    field.kind = kindOf(field.code);
    field.inResult = true;
    field.resultStart.depth = paragraphs.length;
    field.resultStart.length = paragraphs.at(-1)?.text.length ?? 0;
  } else if (type === 'end' && field) {
    if (field.inResult && isContents(field)) markContents(reading);
    fields.pop();
    if (!fields.some((f) => !f.inResult)) endField(reading, field);
  }
}

/** A field whose code is an attribute, and how long the paragraph was where its result begins. */
export interface OpenSimpleField {
  readonly code: string;
  readonly length: number;
}

export function openSimpleField({ simpleFields, paragraphs }: StoryReading, element: Element): void {
  const code = element.attribute('instr') ?? '';
  simpleFields.push({ code: code.slice(0, MAX_CODE_LENGTH), length: paragraphs.at(-1)?.text.length ?? 0 });
}

export function closeSimpleField(reading: StoryReading): void {
  const field = reading.simpleFields.pop();
  const hasResult = (reading.paragraphs.at(-1)?.text.length ?? 0) > (field?.length ?? 0);
  if (field && !hasResult && !inFieldCode(reading)) showWithoutResult(reading, kindOf(field.code), field.code);
}

/** Whether a field is a table of contents or an index: it repeats headings that stand in the text. */
export function isContents({ kind, inResult }: OpenField): boolean {
  return inResult && (kind === 'TOC' || kind === 'INDEX' || kind === 'TOA');
}

/** Whether the result of a field is a writer's: Word writes that of others anew, and a change in it would be lost. */
export function keepsResult({ kind }: OpenField): boolean {
  return kind === 'FORMTEXT' || kind === 'HYPERLINK';
}

/** The paragraph holds lines of a table of contents. */
export function markContents({ paragraphs }: StoryReading): void {
  const paragraph = paragraphs.at(-1);
  if (paragraph) paragraph.contents = true;
}

function kindOf(code: string): string {
  return /^\s*([A-Za-z]+)/.exec(code)?.[1]?.toUpperCase() ?? '';
}

/** What a field shows that has no result of its own, and a form's field that nobody has filled in. */
function endField(reading: StoryReading, field: OpenField): void {
  const { paragraphs } = reading;
  const kind = field.inResult ? field.kind : kindOf(field.code);
  const paragraph = paragraphs.at(-1);
  const { depth, length } = field.resultStart;
  const result =
    field.inResult && depth === paragraphs.length && paragraph && paragraph.text.length >= length
      ? paragraph.text.slice(length)
      : undefined;
  if (kind === 'FORMTEXT' && paragraph && result !== undefined && /^[\s\u2000-\u200b]*$/.test(result)) {
    Object.assign(paragraph, truncated(paragraph, length));
    reading.add('____');
  } else if ((kind === 'EQ' && !result) || !field.inResult) showWithoutResult(reading, kind, field.code);
}

/** What a field shows by its code alone. */
function showWithoutResult(reading: StoryReading, kind: string, code: string): void {
  const { leftovers } = reading;
  if (kind === 'EQ') {
    const shown = equationText(code);
    if (shown.kind === 'circle') leftovers.enclosed++;
    if (shown.kind === 'formula') leftovers.formulas++;
    reading.add(shown.text);
  } else if (kind === 'MACROBUTTON' || kind === 'GOTOBUTTON') {
    const shown = /^\s*\w+\s+\S+\s+(.*?)\s*$/s.exec(code)?.[1] ?? '';
    if (shown !== '') reading.add(placeholderText(shown));
  } else if (kind === 'SYMBOL') addSymbol(reading, code);
  else if (/^(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)$/.test(kind)) leftovers.fieldNumbers++;
  else if (/^FORM(?:CHECKBOX|DROPDOWN)$/.test(kind)) leftovers.formFields++;
}

function addSymbol(reading: StoryReading, code: string): void {
  const [, number = '', rest = ''] = /^\s*SYMBOL\s+(0x[0-9A-Fa-f]+|\d+)(.*)$/is.exec(code) ?? [];
  const font = /\\f\s*"?([^"\\]+)"?/i.exec(rest)?.[1]?.trim();
  const value = number.startsWith('0x') ? hexNumber(number.slice(2)) : Number(number);
  const sign = symbolSign(font, Number.isSafeInteger(value) ? value : undefined);
  if (sign === undefined) reading.leftovers.symbols++;
  else reading.add(sign);
}

/** Words that ask to be replaced, in the brackets that mark a place left open. */
export function placeholderText(text: string): string {
  const inner = text.trim().replace(/[。.]$/, '');
  return isBracketed(inner) ? inner : `【${inner}】`;
}

/** Whether a text has brackets around it already. */
export function isBracketed(text: string): boolean {
  return /^[[【〔{［].*[\]】〕}］]$/s.test(text);
}
