import { firstWhere } from '../../text/bisect';
import { Digit, Han, Letter, classOf } from '../../text/chars';
import type { Paragraph, Sentence } from '../../syntax/types';
import type { Span } from '../../text/span';

/** One unit of a run of parallel units inside a sentence: 同研究、同部署、同检查. Offsets relative to the paragraph. */
export interface RunUnit extends Span {
  /** Its characters without marks, and their number. */
  readonly text: string;
  readonly length: number;
  /** Whether all of them are Chinese: figures and foreign letters keep no rhythm. */
  readonly plain: boolean;
  /** Mark in front of the unit and where it stands; '' for the first unit. */
  readonly mark: string;
  readonly markAt: number;
}

/** Most units of one sentence that are looked at: what holds more is a list, and no run. */
const MOST = 200;

/** Units of a sentence between 、 ， ； outside quotations and brackets. */
export function unitsOf(paragraph: Paragraph, sentence: Sentence): RunUnit[] {
  const { text, marks, clauses } = paragraph;
  const units: RunUnit[] = [];
  let mark = '';
  let markAt = sentence.start;
  let next = firstWhere(marks, (at) => at >= sentence.start);
  for (let k = sentence.firstClause; k < sentence.lastClause && units.length < MOST; k++) {
    const clause = clauses[k]!;
    let { start } = clause;
    let marked = false;
    while (next < marks.length && marks[next]! < start) next++;
    for (; next < marks.length && marks[next]! < clause.end; next++) {
      const at = marks[next]!;
      if (text.charCodeAt(at) !== LIST_MARK || insidePair(paragraph, at)) {
        marked = true;
        continue;
      }
      if (at > start) units.push(unit(paragraph, start, at, mark, markAt, marked));
      mark = '、';
      markAt = at;
      start = at + 1;
      marked = false;
    }
    if (clause.end > start) units.push(unit(paragraph, start, clause.end, mark, markAt, marked));
    mark = clause.mark;
    markAt = clause.end;
  }
  return units;
}

const LIST_MARK = '、'.charCodeAt(0);

/** How many 、 stand in a sentence. */
export function listMarks({ text, marks }: Paragraph, sentence: Sentence): number {
  let count = 0;
  for (let k = firstWhere(marks, (at) => at >= sentence.start); k < marks.length && marks[k]! < sentence.end; k++)
    if (text.charCodeAt(marks[k]!) === LIST_MARK) count++;
  return count;
}

/** Clauses of a sentence whole, with the 、 inside them: 讲政治、讲大局，讲团结、讲奉献. */
export function clauseUnits(paragraph: Paragraph, sentence: Sentence): RunUnit[] {
  const { marks, clauses } = paragraph;
  const units: RunUnit[] = [];
  let mark = '';
  let markAt = sentence.start;
  let next = firstWhere(marks, (at) => at >= sentence.start);
  for (let k = sentence.firstClause; k < sentence.lastClause && units.length < MOST; k++) {
    const { start, end, mark: behind } = clauses[k]!;
    while (next < marks.length && marks[next]! < start) next++;
    if (end > start) units.push(unit(paragraph, start, end, mark, markAt, next < marks.length && marks[next]! < end));
    mark = behind;
    markAt = end;
  }
  return units;
}

/** The first clause of each part between ；: 对……的，……；对……的，……. */
export function leadUnits(clauses: readonly RunUnit[]): RunUnit[] {
  return clauses.filter((u) => u.mark === '；' || u.mark === '');
}

function unit(
  paragraph: Paragraph,
  start: number,
  end: number,
  mark: string,
  markAt: number,
  marked: boolean,
): RunUnit {
  const { text, alnums } = paragraph;
  if (!marked && (alnums.length === 0 || !holdsOne(alnums, start, end)))
    return new Bare(text, start, end, mark, markAt);
  let own = '';
  let plain = true;
  for (let at = start; at < end; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind & (Letter | Digit)) plain = false;
    if (kind & Han) own += text[at];
  }
  return { start, end, text: own, length: own.length, plain, mark, markAt };
}

function holdsOne(spans: readonly Span[], start: number, end: number): boolean {
  const k = firstWhere(spans, (s) => s.end > start);
  return k < spans.length && spans[k]!.start < end;
}

/** A unit of nothing but Chinese characters, as most are: it is cut out of its line only where its length may make a run. */
class Bare implements RunUnit {
  readonly plain = true;

  constructor(
    private readonly line: string,
    readonly start: number,
    readonly end: number,
    readonly mark: string,
    readonly markAt: number,
  ) {}

  get length(): number {
    return this.end - this.start;
  }

  get text(): string {
    return this.line.slice(this.start, this.end);
  }
}

/** Whether an offset stands inside an outermost quotation or bracket. */
function insidePair(paragraph: Paragraph, at: number): boolean {
  const { pairs } = paragraph;
  for (let k = firstWhere(pairs, (p) => p.open >= at) - 1; k >= 0; k--) {
    if (pairs[k]!.close > at) return true;
    if (pairs[k]!.depth === 0) return false;
  }
  return false;
}
