import type { Span } from '../text/span';

/** What a fact is about. */
export type FactKind =
  | 'number' // figures with units, sums of money, shares, ordinals of meetings
  | 'direction' // whether something rises or falls
  | 'date'
  | 'name' // a person, with the post
  | 'organ'
  | 'place'
  | 'quotation'
  | 'title' // 《》
  | 'document-number'
  | 'formulation'
  | 'count' // a declared count: 讲三点意见
  | 'heading'
  | 'obligation' // how far one is bound: 必须, 力争
  | 'scope' // how far something reaches: 全部, 部分
  | 'negation';

/** The value of a figure, its unit in the usual form; '' where it has none. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
}

/** A day, a month or a year as far as it is told; `rest` is what else tells it from another (底, 上半年, an hour). */
export interface DateValue {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly rest: string;
}

/** A statement of a draft that must not change unseen. Offsets are those of the draft's text. */
export interface Fact extends Span {
  readonly kind: FactKind;
  /** As it is written. */
  readonly text: string;
  /** What it says, in a form that does not depend on how it is written. */
  readonly key: string;
  readonly figure?: Figure;
  readonly date?: DateValue;
  /** The post of a person. */
  readonly post?: string;
  /** Letters of the name at its end that every name of its kind has: 局, 县. */
  readonly ending?: number;
  /** Whether it counts where another of its kind took its place, and not where it is left out: 今年, 努力. */
  readonly onlyAgainstAnother?: boolean;
}

/** A clause, or a piece of one between 、 where each piece has a figure: what is held against another. */
export interface Unit extends Span {
  /** Zero-based line. */
  readonly line: number;
  /** The number of its sentence in the draft. */
  readonly sentence: number;
  /** Its whole clause, without the mark before it and behind it. */
  readonly clause: Span;
  readonly facts: readonly Fact[];
  /** Its letters without those of facts, for what is alike. */
  readonly content: string;
  /** Its letters with those of facts. */
  readonly letters: string;
}

export type Change = 'altered' | 'lost' | 'new' | 'moved';

/** A place of a draft and what stands there. */
export interface Cited extends Span {
  readonly text: string;
}

/** A changed fact. `old` is absent for what is new, `new` for what is lost. */
export interface FactChange {
  readonly kind: FactKind;
  readonly change: Change;
  readonly old?: Cited;
  readonly new?: Cited;
  readonly message: string;
}
