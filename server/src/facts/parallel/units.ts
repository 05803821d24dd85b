import { firstWhere } from '../../text/bisect';
import { CLASSES, Digit, Han, Letter, classOf } from '../../text/chars';
import type { Paragraph, Sentence } from '../../syntax/types';
import type { Span } from '../../text/span';

/** One unit of a run of parallel units inside a sentence: 同研究、同部署、同检查. Offsets relative to the paragraph. */
export interface RunUnit extends Span {
  /** Its characters without marks. */
  readonly text: string;
  /** Mark in front of the unit and where it stands; '' for the first unit. */
  readonly mark: string;
  readonly markAt: number;
}

/** Most units of one sentence that are looked at: what holds more is a list, and no run. */
const MAX_UNITS_PER_SENTENCE = 200;

/**
 * Units of a sentence as columns of numbers: most sentences hold no run, and objects for their units would be most of the
 * garbage of a check. Used again for the next sentence: nothing may keep it.
 */
export class Units {
  count = 0;
  paragraph: Paragraph | undefined;
  readonly start = new Int32Array(MAX_UNITS_PER_SENTENCE);
  readonly end = new Int32Array(MAX_UNITS_PER_SENTENCE);
  /** Number of Chinese characters. */
  readonly length = new Int32Array(MAX_UNITS_PER_SENTENCE);
  /** 1 where there are no figures or foreign letters: those keep no rhythm. */
  readonly plain = new Uint8Array(MAX_UNITS_PER_SENTENCE);
  /** UTF-16 unit of the mark in front; 0 for the first unit, and behind a quotation that ends a clause. */
  readonly mark = new Uint16Array(MAX_UNITS_PER_SENTENCE);
  readonly markAt = new Int32Array(MAX_UNITS_PER_SENTENCE);

  /** The mark in front of the unit that is added next. */
  #nextMark = 0;
  #nextMarkAt = 0;

  /** Begins anew with a stretch of a paragraph that starts at an offset. */
  begin(paragraph: Paragraph, start: number): this {
    this.paragraph = paragraph;
    this.count = 0;
    this.passMark(0, start);
    return this;
  }

  /** Notes the mark at an offset, given as its UTF-16 unit: the unit that is added next stands behind it. */
  passMark(mark: number, offset: number): void {
    this.#nextMark = mark;
    this.#nextMarkAt = offset;
  }

  /** Where a unit stands. */
  spanOf(k: number): Span {
    return { start: this.start[k]!, end: this.end[k]! };
  }

  /** Whether a unit is of Chinese characters alone, without marks inside. */
  isHanAlone(k: number): boolean {
    return this.end[k]! - this.start[k]! === this.length[k]!;
  }

  /** `marked`: marks stand inside. */
  add(start: number, end: number, marked: boolean): void {
    const k = this.count;
    if (k === MAX_UNITS_PER_SENTENCE) return;
    this.count++;
    this.start[k] = start;
    this.end[k] = end;
    this.mark[k] = this.#nextMark;
    this.markAt[k] = this.#nextMarkAt;
    this.plain[k] = 1;
    this.length[k] = end - start;
    const { text, alnums } = this.paragraph!;
    if (!marked && (alnums.length === 0 || !holdsOne(alnums, start, end))) return;
    let length = 0;
    for (let offset = start; offset < end; offset++) {
      const kind = CLASSES[text.charCodeAt(offset)]!;
      if (kind & (Letter | Digit)) this.plain[k] = 0;
      if (kind & Han) length++;
    }
    this.length[k] = length;
  }

  /** Takes over a unit of another list. */
  copy(from: Units, k: number): void {
    const to = this.count++;
    this.start[to] = from.start[k]!;
    this.end[to] = from.end[k]!;
    this.length[to] = from.length[k]!;
    this.plain[to] = from.plain[k]!;
    this.mark[to] = from.mark[k]!;
    this.markAt[to] = from.markAt[k]!;
  }

  textOf(k: number): string {
    const unitText = this.paragraph!.text.slice(this.start[k], this.end[k]);
    if (unitText.length === this.length[k]) return unitText;
    let text = '';
    for (let i = 0; i < unitText.length; i++) if (classOf(unitText.charCodeAt(i)) & Han) text += unitText[i]!;
    return text;
  }

  unit(k: number): RunUnit {
    const mark = this.mark[k]!;
    return {
      start: this.start[k]!,
      end: this.end[k]!,
      text: this.textOf(k),
      mark: mark === 0 ? '' : String.fromCharCode(mark),
      markAt: this.markAt[k]!,
    };
  }
}

const UNITS = new Units();
const CLAUSES = new Units();
const LEADS = new Units();

/**
 * Units of a sentence between 、 ， ； outside quotations and brackets. Good until the next call. `first` is the index of
 * its first mark, where that is known.
 */
export function unitsOf(paragraph: Paragraph, sentence: Sentence, first = firstMark(paragraph, sentence.start)): Units {
  const { text, marks, clauses } = paragraph;
  const units = UNITS.begin(paragraph, sentence.start);
  let next = first;
  for (let k = sentence.firstClause; k < sentence.lastClause && units.count < MAX_UNITS_PER_SENTENCE; k++) {
    const clause = clauses[k]!;
    let { start } = clause;
    let marked = false;
    while (next < marks.length && marks[next]! < start) next++;
    for (; next < marks.length && marks[next]! < clause.end; next++) {
      const offset = marks[next]!;
      if (text.charCodeAt(offset) !== LIST_MARK || insidePair(paragraph, offset)) {
        marked = true;
        continue;
      }
      if (offset > start) units.add(start, offset, marked);
      units.passMark(LIST_MARK, offset);
      start = offset + 1;
      marked = false;
    }
    if (clause.end > start) units.add(start, clause.end, marked);
    units.passMark(clause.mark === '' ? 0 : clause.mark.charCodeAt(0), clause.end);
  }
  return units;
}

/** UTF-16 unit of the mark between members of a list. */
export const LIST_MARK = '、'.charCodeAt(0);
const PART_MARK = '；'.charCodeAt(0);

/** Index of the first mark of a paragraph at or behind an offset. */
function firstMark({ marks }: Paragraph, from: number): number {
  return firstWhere(marks, (offset) => offset >= from);
}

/** How many 、 stand in a sentence whose first mark has the index `first`. */
export function listMarks({ text, marks }: Paragraph, { end }: Sentence, first: number): number {
  let count = 0;
  for (let k = first; k < marks.length && marks[k]! < end; k++) if (text.charCodeAt(marks[k]!) === LIST_MARK) count++;
  return count;
}

/** Clauses of a sentence whole, with the 、 inside them: 讲政治、讲大局，讲团结、讲奉献. Good until the next call. */
export function clauseUnits(
  paragraph: Paragraph,
  sentence: Sentence,
  first = firstMark(paragraph, sentence.start),
): Units {
  const { marks, clauses } = paragraph;
  const units = CLAUSES.begin(paragraph, sentence.start);
  let next = first;
  for (let k = sentence.firstClause; k < sentence.lastClause && units.count < MAX_UNITS_PER_SENTENCE; k++) {
    const { start, end, mark } = clauses[k]!;
    while (next < marks.length && marks[next]! < start) next++;
    if (end > start) units.add(start, end, next < marks.length && marks[next]! < end);
    units.passMark(mark === '' ? 0 : mark.charCodeAt(0), end);
  }
  return units;
}

/** The first clause of each part between ；: 对……的，……；对……的，……. Good until the next call. */
export function leadUnits(clauses: Units): Units {
  const leads = LEADS.begin(clauses.paragraph!, 0);
  for (let k = 0; k < clauses.count; k++)
    if (clauses.mark[k] === PART_MARK || clauses.mark[k] === 0) leads.copy(clauses, k);
  return leads;
}

function holdsOne(spans: readonly Span[], start: number, end: number): boolean {
  const k = firstWhere(spans, (s) => s.end > start);
  return k < spans.length && spans[k]!.start < end;
}

/** Whether an offset stands inside an outermost quotation or bracket. */
function insidePair(paragraph: Paragraph, offset: number): boolean {
  const { pairs } = paragraph;
  for (let k = firstWhere(pairs, (p) => p.open >= offset) - 1; k >= 0; k--) {
    if (pairs[k]!.close > offset) return true;
    if (pairs[k]!.depth === 0) return false;
  }
  return false;
}
