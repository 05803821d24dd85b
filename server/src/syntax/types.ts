import type { Span } from '../text/span';
import type { FamilyId } from './families';
import type { Reading } from './markdown/reading';

/** A quotation, bracket or title-mark pair inside one paragraph. Offsets of the opening and the closing mark. */
export interface Pair {
  readonly kind: '“' | '‘' | '《' | '〈' | '（' | '(' | '【' | '〔' | '[' | '「' | '『' | '"';
  readonly open: number;
  readonly close: number;
  /** 0 for an outermost pair. */
  readonly depth: number;
}

/** A stretch between ， ； ： and sentence ends, outside quotations and brackets. `end` is where its mark stands. */
export interface Clause extends Span {
  /** The mark that ends it ('' at the end of the paragraph). */
  readonly mark: string;
}

/** A sentence with its final mark. */
export interface Sentence extends Span {
  /** Indexes into `Scan.clauses`: first inside, last outside. */
  readonly firstClause: number;
  readonly lastClause: number;
}

/** A numeral or formula at the start of a line or clause that may number an item. */
export interface Marker extends Span {
  readonly family: FamilyId;
  /** 1-based; 0 where the family does not count (—— and 最后). */
  readonly ordinal: number;
  /** What 第一 counts (项, 词, 方面), of the family `counted` alone; '' for 第一个，. All of a series count the same. */
  readonly noun?: string;
  /** The numeral alone. */
  readonly numeral: Span;
  /** What stands behind the numeral as a point: '、', '，', '.', '' … */
  readonly point: string;
  /** Index of the clause it opens. */
  readonly clause: number;
  /** Whether it opens the paragraph. */
  readonly opensLine: boolean;
  /** The number of a list item of Markdown: it is shown, whatever is written, and stands before the content. */
  readonly listed?: true;
}

/** What one pass over a line of text finds. Offsets are relative to the line. Never changes. */
export interface Scan {
  /** Content without leading and trailing blanks and, in Markdown, without markup at its ends. */
  readonly content: Span;
  /** Bits of `text/chars.ts`: which classes occur in the line. */
  readonly classes: number;
  /** Offsets of all characters that are neither Han nor ASCII letters and digits, ascending. Markup left out. */
  readonly marks: readonly number[];
  /** Runs of ASCII letters and digits, ascending. */
  readonly alnums: readonly Span[];
  readonly pairs: readonly Pair[];
  /** Quotation and bracket marks without their other half. */
  readonly strays: readonly number[];
  readonly clauses: readonly Clause[];
  readonly sentences: readonly Sentence[];
  readonly markers: readonly Marker[];
}

/** One line of text: the unit of work. Kept by `edit` where the line is untouched, so caches may hang on it. */
export interface Paragraph extends Scan {
  /** Without the line end. In Markdown with what is no prose replaced (text/filler.ts); `sourceOf` gives what is written. */
  readonly text: string;
  /** What the parser of Markdown says of the line. */
  readonly markdown?: Reading;
  readonly eol: '' | '\n' | '\r\n' | '\r';
}

export type Role =
  | 'blank'
  | 'boilerplate' // 水印
  | 'outline' // 提纲
  | 'title' // 标题
  | 'subtitle' // 副标题
  | 'byline' // speaker, date, source
  | 'salutation' // 称谓
  | 'heading' // standalone 小标题
  | 'paragraph' // 正文
  | 'direction' // a stage direction on a line of its own: （鼓掌） （张明同志发言结束后）
  | 'signoff' // 落款
  | 'note' // 附注, 名词解释
  | 'markup'; // lines of Markdown that are no prose: front matter, tables, code, HTML, pictures

/** The heading, lead or item text that a marker numbers. */
export interface Heading {
  readonly marker: Marker | undefined;
  /** Heading text after the marker, without its final mark. Relative to the line. */
  readonly text: Span;
  /** First sentence of a paragraph that goes on (段首题), or a line of its own. */
  readonly runIn: boolean;
}

/** A member of a series. */
export interface Member {
  readonly paragraph: Paragraph;
  readonly marker: Marker | undefined;
  /** The lead: heading text, topic sentence or the item's first sentence. Relative to the line, no marker, no final mark. */
  readonly lead: Span;
  /** Whether the lead is a line of its own. */
  readonly standalone: boolean;
}

export type SeriesKind =
  | 'headings' // 一、 （一） 1. … standalone or run-in, one level
  | 'items' // 第一， 一是 一要 首先 其一
  | 'dashes' // —— paragraphs
  | 'topics'; // unnumbered topic sentences: candidates

/** Sibling items under one parent. Equal series keep their identity over edits, so caches may hang on them. */
export interface Series {
  readonly kind: SeriesKind;
  /** Family of most of the marked members; undefined for topics. */
  readonly family: FamilyId | undefined;
  readonly members: readonly Member[];
}

/** A series at its place in a draft. */
export interface PlacedSeries {
  readonly series: Series;
  /** Line of each member. */
  readonly lines: readonly number[];
  /** Line of the heading or paragraph that owns the series; -1 for the draft itself. */
  readonly parent: number;
}

/** A heading or marked paragraph with what it owns. */
export interface Section {
  readonly line: number;
  readonly heading: Heading;
  /** Line behind the last line of the section. */
  readonly endLine: number;
  /** 1 for the outermost. */
  readonly level: number;
  readonly children: readonly Section[];
}

/** How the text is written. Markdown markup is read as such. */
export type Format = 'plain' | 'markdown';

/** A parsed draft: a plain immutable value made from a string. */
export interface Draft {
  readonly text: string;
  readonly format: Format;
  /** One a line; the empty text has one. */
  readonly paragraphs: readonly Paragraph[];
  /** Offset at which each line starts. */
  readonly starts: readonly number[];
  /** Role of each line. */
  readonly roles: readonly Role[];
  /** Heading of each line that has one. */
  readonly headings: readonly (Heading | undefined)[];
  readonly sections: readonly Section[];
  readonly series: readonly PlacedSeries[];
}

/** One change as LSP counts: a span of the text as it is after the changes before it. */
export interface Change extends Span {
  readonly newText: string;
}
