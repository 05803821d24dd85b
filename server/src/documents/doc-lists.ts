import type { WordStyle } from '../docx/word-styles';
import { DEFAULT_STYLE } from '../docx/word-styles';
import { PLAIN_LEVEL, type Abstract, type Level, type Num, type Numbering } from '../docx/word-numbering';
import { DOC_PARTS, type DocFile } from './doc-file';
import { sprmsOf } from './doc-properties';

/** Properties of a paragraph that place it in a list (MS-DOC 2.6.2). */
export const SPRM_LEVEL = 0x260a;
export const SPRM_LIST = 0x460b;
const SPRM_OUTLINE = 0x2640;

/** Formats by their number in a .doc file (MS-OSHARED 2.2.1.3), by their names in a .docx file. */
const FORMATS: ReadonlyMap<number, string> = new Map([
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [8, 'hex'],
  [10, 'ideographDigital'],
  [11, 'japaneseCounting'],
  [14, 'decimalFullWidth'],
  [17, 'japaneseDigitalTenThousand'],
  [18, 'decimalEnclosedCircle'],
  [19, 'decimalFullWidth2'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [26, 'decimalEnclosedFullstop'],
  [27, 'decimalEnclosedParen'],
  [28, 'decimalEnclosedCircleChinese'],
  [29, 'ideographEnclosedCircle'],
  [30, 'ideographTraditional'],
  [31, 'ideographZodiac'],
  [32, 'ideographZodiacTraditional'],
  [33, 'taiwaneseCounting'],
  [34, 'ideographLegalTraditional'],
  [35, 'taiwaneseCountingThousand'],
  [36, 'taiwaneseDigital'],
  [37, 'chineseCounting'],
  [38, 'chineseLegalSimplified'],
  [39, 'chineseCountingThousand'],
  [57, 'numberInDash'],
  [255, 'none'],
]);

const LIST_LENGTH = 28;
const USE_LENGTH = 16;
const LEVEL_HEAD_LENGTH = 28;
const MAX_LISTS = 20_000;

/** Reads bytes in order; behind the end there are zeros, and `ended` tells. */
class Reader {
  readonly #view: DataView;
  constructor(
    readonly bytes: Uint8Array,
    public offset: number,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  get ended(): boolean {
    return this.offset >= this.bytes.length;
  }
  byte(offset = 0): number {
    return this.bytes[this.offset + offset] ?? 0;
  }
  short(offset = 0): number {
    return this.byte(offset) | (this.byte(offset + 1) << 8);
  }
  long(offset = 0): number {
    return this.offset + offset + 4 <= this.bytes.length ? this.#view.getInt32(this.offset + offset, true) : 0;
  }
}

/** The lists of a .doc file (MS-DOC 2.9.147 and 2.9.131). */
export function readDocLists(file: DocFile): Numbering {
  const abstracts = new Map<string, Abstract>();
  const nums = new Map<string, Num>();
  if (file.part(DOC_PARTS.lists).length < 2) return { abstracts, nums };
  const reader = new Reader(file.table, file.offsetOf(DOC_PARTS.lists));
  const count = Math.min(reader.short(), MAX_LISTS);
  const heads = Array.from({ length: count }, (_, i) => {
    const offset = 2 + i * LIST_LENGTH;
    return { id: String(reader.long(offset)), levels: reader.byte(offset + 26) & 1 ? 1 : 9 };
  });
  // the levels stand behind the table that counts them
  reader.offset += 2 + count * LIST_LENGTH;
  for (const { id, levels } of heads) {
    const abstract: Abstract = { levels: new Map(), link: undefined };
    for (let level = 0; level < levels && !reader.ended; level++) abstract.levels.set(level, readLevel(reader));
    abstracts.set(id, abstract);
  }
  readUses(file, nums);
  return { abstracts, nums };
}

function readUses(file: DocFile, nums: Map<string, Num>): void {
  const uses = file.part(DOC_PARTS.listUses);
  if (uses.length < 4) return;
  const reader = new Reader(uses, 0);
  const count = Math.min(reader.long(), MAX_LISTS);
  const heads = Array.from({ length: Math.max(0, count) }, (_, i) => {
    const offset = 4 + i * USE_LENGTH;
    return { abstract: String(reader.long(offset)), overrides: reader.byte(offset + 12) };
  });
  reader.offset += 4 + heads.length * USE_LENGTH;
  for (const [i, { abstract, overrides }] of heads.entries()) {
    const num: Num = { abstract, starts: new Map(), levels: new Map() };
    reader.offset += 4;
    for (let k = 0; k < overrides && !reader.ended; k++) {
      const start = reader.long();
      const flags = reader.byte(4);
      reader.offset += 8;
      if (flags & 0x10) num.starts.set(flags & 0x0f, start);
      if (flags & 0x20) num.levels.set(flags & 0x0f, readLevel(reader));
    }
    nums.set(String(i + 1), num);
  }
}

/** A level (MS-DOC 2.9.150): in its text the levels whose numbers it shows stand as characters below 9. */
function readLevel(reader: Reader): Level {
  const format = FORMATS.get(reader.byte(4)) ?? 'decimal';
  const flags = reader.byte(5);
  const gap = reader.byte(15);
  const start = reader.long();
  const runProperties = reader.byte(24);
  const paragraphProperties = reader.byte(25);
  const restart = reader.byte(26);
  reader.offset += LEVEL_HEAD_LENGTH + runProperties + paragraphProperties;
  const length = Math.min(reader.short(), 255);
  let text = '';
  for (let i = 0; i < length; i++) {
    const unit = reader.short(2 + i * 2);
    text += unit < 9 ? `%${unit + 1}` : String.fromCharCode(unit);
  }
  reader.offset += 2 + length * 2;
  return {
    ...PLAIN_LEVEL,
    start,
    format,
    text,
    legal: (flags & 0x04) !== 0,
    // bit 3: not by any higher level but by the one that is named
    restart: flags & 0x08 ? restart : undefined,
    gap: gap === 1 ? 'space' : gap === 2 ? 'nothing' : 'tab',
  };
}

const MAX_STYLES = 4096;
const NO_STYLE = 0xfff;
const MAX_CHAIN = 50;

interface OwnStyle {
  readonly name: string;
  readonly base: number;
  readonly numId: string | undefined;
  readonly level: number | undefined;
  readonly outline: number | undefined;
}

/** Paragraph styles of a .doc file by their number (MS-DOC 2.9.271), as the counter of lists wants them. */
export function readDocStyles(file: DocFile): Map<string, WordStyle> {
  const bytes = file.part(DOC_PARTS.styles);
  const ownStyles: (OwnStyle | undefined)[] = [];
  if (bytes.length > 8) {
    const reader = new Reader(bytes, 2);
    const headLength = reader.short(-2);
    const count = Math.min(reader.short(), MAX_STYLES);
    const baseLength = reader.short(2);
    reader.offset = 2 + headLength;
    for (let i = 0; i < count && !reader.ended; i++) {
      const length = reader.short();
      ownStyles.push(
        length === 0
          ? undefined
          : ownStyle(new Reader(bytes.subarray(0, reader.offset + 2 + length), reader.offset + 2), baseLength),
      );
      reader.offset += 2 + length;
    }
  }
  const styles = new Map<string, WordStyle>();
  ownStyles.forEach((style, i) => {
    if (style) styles.set(String(i), inherited(i, ownStyles));
  });
  const normal = styles.get('0');
  if (normal) styles.set(DEFAULT_STYLE, normal);
  return styles;
}

function ownStyle(reader: Reader, baseLength: number): OwnStyle {
  const base = reader.short(2) >> 4;
  const isParagraph = (reader.short(2) & 0x0f) === 1;
  const nameLength = Math.min(reader.short(baseLength), 255);
  let name = '';
  for (let i = 0; i < nameLength; i++) name += String.fromCharCode(reader.short(baseLength + 2 + i * 2));
  reader.offset += baseLength + 2 + nameLength * 2 + 2;
  let numId: string | undefined;
  let level: number | undefined;
  let outline: number | undefined;
  if (isParagraph) {
    const length = reader.short();
    const from = reader.offset + 4;
    for (const { code, start } of sprmsOf(reader.bytes, from, reader.offset + 2 + length)) {
      if (code === SPRM_LIST) numId = listNumber(reader.bytes, start);
      else if (code === SPRM_LEVEL) level = reader.bytes[start]!;
      else if (code === SPRM_OUTLINE) outline = reader.bytes[start]!;
    }
  }
  return { name, base, numId, level, outline };
}

/** The use of a list that a paragraph says it stands in: '0' for none. */
export function listNumber(bytes: Uint8Array, start: number): string {
  const value = bytes[start]! | (bytes[start + 1]! << 8);
  // a paragraph that was numbered with numbers typed in front by an old version says so here
  return value === 0 || value >= 0xf800 ? '0' : String(value);
}

function inherited(index: number, styles: readonly (OwnStyle | undefined)[]): WordStyle {
  const first = styles[index]!;
  let { numId, outline } = first;
  const lineage = [{ id: String(index), level: first.level }];
  for (let ancestor = first.base; ancestor !== NO_STYLE && lineage.length < MAX_CHAIN;) {
    const style = styles[ancestor];
    if (!style) break;
    numId ??= style.numId;
    outline ??= style.outline;
    lineage.push({ id: String(ancestor), level: style.level });
    ancestor = style.base;
  }
  return { name: first.name, outline: outline === 9 ? undefined : outline, numId, lineage, vanish: undefined };
}
