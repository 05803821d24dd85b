import { decodeString, identifierOf, type Definition, type Event, type Token } from './parser';
import type { LineKind, ListNumber, Printed } from './reading';

/** How a character of the source is read: as prose, as a sign of Markdown that is not shown, as code or the like that is. */
export const PROSE = 0;
export const HIDDEN = 1;
export const SHOWN = 2;

/** What the parser says of a line, before its text is looked at. */
export interface LineFacts {
  kind: LineKind;
  depth: number;
  number: ListNumber | undefined;
  readonly prints: Printed[];
  readonly pictures: string[];
  links: number;
}

/** What the parser says of a stretch of a draft. Lines are counted from its start. */
export interface Walked {
  /** How each character is read. */
  readonly mask: Uint8Array;
  readonly lines: readonly LineFacts[];
  /** Lines at which those outermost blocks begin that are read the same whatever stands before them. */
  readonly blocks: readonly number[];
  readonly definitions: readonly Definition[];
}

/** Tokens whose text, if they have any, is not shown or no prose. */
const UNREAD: ReadonlySet<string> = new Set([
  'image',
  'resource',
  'reference',
  'definition',
  'codeFenced',
  'codeIndented',
  'htmlFlow',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
]);

/** Tokens that are shown as they stand, and are no prose. */
const OPAQUE_TOKENS: ReadonlySet<string> = new Set([
  'codeTextData',
  'characterEscapeValue',
  'characterReference',
  'autolinkProtocol',
  'autolinkEmail',
]);

const KINDS: Readonly<Record<string, LineKind>> = {
  table: 'table',
  codeFenced: 'code',
  codeIndented: 'code',
  htmlFlow: 'html',
  definition: 'definition',
  thematicBreak: 'rule',
  setextHeadingLine: 'rule',
  gfmFootnoteDefinition: 'note',
};

const BETWEEN_BLOCKS: ReadonlySet<string> = new Set(['lineEnding', 'lineEndingBlank', 'linePrefix']);

interface List {
  readonly numbered: boolean;
  /** Number of the item read last. */
  ordinal?: number;
}

/** A picture for which nothing stands. */
const NAMELESS = '无名';

interface Picture {
  readonly line: number;
  alt?: string;
  file?: string;
}

/** Goes through the events of a stretch of Markdown and notes what each line and character is. */
export class Walk {
  private readonly mask: Uint8Array;
  private readonly lines: LineFacts[];
  private readonly blocks: number[] = [];
  private readonly definitions: Definition[] = [];
  private readonly lists: List[] = [];
  private level = 0;
  private unread = 0;
  /** Type of the outermost block that is read. */
  private block = '';
  /** First line of the heading whose underline comes next. */
  private underlined = 0;
  private picture: Picture | undefined;

  constructor(
    private readonly text: string,
    private readonly starts: readonly number[],
  ) {
    this.mask = new Uint8Array(text.length).fill(HIDDEN);
    this.lines = starts.map(() => ({ kind: 'prose', depth: 0, number: undefined, prints: [], pictures: [], links: 0 }));
  }

  over(events: readonly Event[]): Walked {
    for (const [act, token] of events)
      if (act === 'enter') this.enter(token, token.type);
      else this.exit(token.type);
    return { mask: this.mask, lines: this.lines, blocks: this.blocks, definitions: this.definitions };
  }

  private enter(token: Token, type: string): void {
    if (this.level++ === 0 && !BETWEEN_BLOCKS.has(type)) this.begin(token, type);
    if (type === 'data') {
      if (this.unread === 0) this.read(token, PROSE);
      return;
    }
    const kind = KINDS[type];
    if (kind !== undefined) this.setKind(token, kind);
    if (UNREAD.has(type)) this.unread++;
    if (OPAQUE_TOKENS.has(type)) {
      if (this.unread > 0) return;
      this.read(token, SHOWN);
      if (type === 'characterReference') this.print(token, decodeString(this.slice(token)));
      return;
    }
    this.enterBlock(token, type);
    this.enterInline(token, type);
  }

  /** Notes an outermost block that is read the same whatever stands before it: behind a blank line that closes all. */
  private begin(token: Token, type: string): void {
    const line = this.lineOf(token);
    const isFree = line === 0 || this.text.slice(this.starts[line - 1]!, this.starts[line]!).trim() === '';
    // indented code goes on over blank lines
    if (isFree && this.block !== 'codeIndented') this.blocks.push(line);
    this.block = type;
  }

  private enterBlock(token: Token, type: string): void {
    switch (type) {
      case 'listOrdered':
        return void this.lists.push({ numbered: true });
      case 'listUnordered':
        return void this.lists.push({ numbered: false });
      case 'listItemValue':
        return this.numberItem(token);
      case 'atxHeadingSequence':
        return this.setDepth(token, this.slice(token).length);
      case 'setextHeadingText':
        return void (this.underlined = this.lineOf(token));
      case 'setextHeadingLineSequence':
        return this.setUnderlinedDepth(token);
      case 'definitionLabelString':
      case 'gfmFootnoteDefinitionLabelString':
        return void this.definitions.push({
          line: this.lineOf(token),
          id: identifierOf(this.slice(token)),
          footnote: type !== 'definitionLabelString',
        });
    }
  }

  private enterInline(token: Token, type: string): void {
    switch (type) {
      case 'link':
        if (this.unread === 0) this.lines[this.lineOf(token)]!.links++;
        return;
      case 'image':
        return void (this.picture ??= { line: this.lineOf(token) });
      case 'labelText':
        if (this.picture) this.picture.alt ??= this.slice(token);
        return;
      case 'resourceDestinationString':
      case 'referenceString':
        if (this.picture) this.picture.file ??= this.slice(token);
        return;
      case 'htmlText':
      case 'htmlFlow':
        return this.readTags(token);
      case 'tableCellDivider':
        return this.print(token, '\t');
      case 'gfmFootnoteCallString':
      case 'gfmFootnoteDefinitionLabelString':
        // not in what stands for a picture
        if (this.unread === 1) this.print(token, `〔${this.slice(token)}〕`);
        return;
    }
  }

  private exit(type: string): void {
    this.level--;
    if (UNREAD.has(type)) this.unread--;
    if (type === 'listOrdered' || type === 'listUnordered') this.lists.pop();
    if (type !== 'image' || !this.picture || this.unread > 0) return;
    const { line, alt = '', file = '' } = this.picture;
    this.lines[line]!.pictures.push(alt.trim() || file.trim() || NAMELESS);
    this.picture = undefined;
  }

  private numberItem(token: Token): void {
    const list = this.lists.at(-1)!;
    list.ordinal = list.ordinal === undefined ? Number(this.slice(token)) : list.ordinal + 1;
    const line = this.lineOf(token);
    const base = this.starts[line]!;
    this.lines[line]!.number = {
      start: token.start.offset - base,
      // with its point
      end: token.end.offset - base + 1,
      ordinal: list.ordinal,
      depth: this.lists.filter((l) => l.numbered).length - 1,
    };
  }

  private setDepth(token: Token, depth: number): void {
    const facts = this.lines[this.lineOf(token)]!;
    // the closing sequence of # says nothing
    facts.depth ||= depth;
  }

  /** The lines above an underline of = or - are a heading. */
  private setUnderlinedDepth(token: Token): void {
    const depth = this.text[token.start.offset] === '=' ? 1 : 2;
    for (let line = this.underlined; line < this.lineOf(token); line++) this.lines[line]!.depth = depth;
  }

  private setKind(token: Token, kind: LineKind): void {
    const { start, end } = token;
    const lineKind = kind === 'html' && this.slice(token).startsWith('<!--') ? 'comment' : kind;
    for (let line = start.line - 1; line < Math.min(end.line, this.lines.length); line++)
      this.lines[line]!.kind = lineKind;
  }

  /** Names the pictures among the tags of a stretch of HTML. */
  private readTags(token: Token): void {
    for (const [tag] of this.slice(token).matchAll(/<img\b[^>]*>/gi)) {
      const name = /\balt\s*=\s*["']?([^"'>]+)/i.exec(tag)?.[1] ?? /\bsrc\s*=\s*["']?([^"'>\s]+)/i.exec(tag)?.[1];
      this.lines[this.lineOf(token)]!.pictures.push(name?.trim() || NAMELESS);
    }
  }

  private read({ start, end }: Token, how: number): void {
    this.mask.fill(how, start.offset, end.offset);
  }

  private print(token: Token, text: string): void {
    const line = this.lineOf(token);
    const base = this.starts[line]!;
    this.lines[line]!.prints.push({ start: token.start.offset - base, end: token.end.offset - base, text });
  }

  private slice({ start, end }: Token): string {
    return this.text.slice(start.offset, end.offset);
  }

  private lineOf({ start }: Token): number {
    return start.line - 1;
  }
}
