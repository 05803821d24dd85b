import { Han, classOf } from '../../text/chars';
import type { Paragraph, Sentence } from '../../syntax/types';
import type { Span } from '../../text/span';

/** One unit of a run of parallel units inside a sentence: 同研究、同部署、同检查. */
export interface RunUnit extends Span {
  readonly text: string;
  /** Mark in front of the unit and where it stands; '' for the first unit. */
  readonly mark: string;
  readonly markAt: number;
}

/** Units of a sentence between 、 ， ； outside quotations and brackets, without blanks. Offsets relative to the paragraph. */
export function unitsOf(paragraph: Paragraph, sentence: Sentence): RunUnit[] {
  const units: RunUnit[] = [];
  let mark = '';
  let markAt = sentence.start;
  for (let k = sentence.firstClause; k < sentence.lastClause; k++) {
    const clause = paragraph.clauses[k]!;
    let start = clause.start;
    const cut = (end: number, next: string): void => {
      if (end > start) units.push({ start, end, text: paragraph.text.slice(start, end), mark, markAt });
      mark = next;
      markAt = end;
      start = end + 1;
    };
    for (
      let at = paragraph.text.indexOf('、', start);
      at >= 0 && at < clause.end;
      at = paragraph.text.indexOf('、', at + 1)
    )
      if (!insidePair(paragraph, at)) cut(at, '、');
    cut(clause.end, clause.mark);
  }
  return units;
}

function insidePair(paragraph: Paragraph, at: number): boolean {
  return paragraph.pairs.some((p) => p.open < at && at < p.close);
}

/** A run whose units share their first character, with the one that breaks it. */
export interface BrokenRun {
  readonly units: readonly RunUnit[];
  readonly odd: number;
  readonly kind: 'length' | 'anchor';
  readonly anchor: string;
  /** Length in characters of the others. */
  readonly length: number;
}

/** Least number of units in a run that can have an odd one: three that agree and the one that does not. */
const LEAST = 4;

/**
 * The unit that breaks a run of neighbours joined by one mark, or undefined: all others share the first character and
 * the length, and only one differs in one of the two. The first unit may carry the words that lead into the run (要做到
 * 同研究). A run may begin and end with any unit, so the odd one must stand inside it.
 */
export function brokenRun(units: readonly RunUnit[]): BrokenRun | undefined {
  for (let from = 0; from + LEAST - 1 < units.length; from++)
    for (const base of [units[from]!, units[from + 1]!]) {
      const found = runFrom(units, from, base);
      if (found) return found;
    }
  return undefined;
}

function runFrom(units: readonly RunUnit[], from: number, base: RunUnit): BrokenRun | undefined {
  const length = base.text.length;
  const anchor = base.text[0]!;
  if (length < 2 || length > 12 || !isPlain(base.text)) return undefined;
  const first = units[from]!;
  if (first.text.length < length || first.text[first.text.length - length] !== anchor) return undefined;
  let odd: number | undefined;
  let to = from + 1;
  for (; to < units.length; to++) {
    const unit = units[to]!;
    if (unit.mark !== units[from + 1]!.mark) break;
    const sameHead = unit.text[0] === anchor;
    const sameLength = unit.text.length === length;
    if (sameHead && sameLength) continue;
    if (odd !== undefined || (!sameHead && !sameLength) || !isPlain(unit.text)) break;
    odd = to;
  }
  // the run ends with the last unit that fits
  if (odd === undefined || odd >= to - 1 || to - from < LEAST) return undefined;
  const kind = units[odd]!.text[0] === anchor ? 'length' : 'anchor';
  return { units: units.slice(from, to), odd: odd - from, kind, anchor, length };
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (classOf(text.charCodeAt(i)) !== Han) return false;
  return true;
}

/** Long parallel members of a sentence that begin alike, and the mark in front of one that differs from the others. */
export interface OddSeparator {
  readonly at: number;
  readonly mark: string;
  readonly model: string;
  readonly anchor: string;
  readonly members: readonly Span[];
}

/**
 * Members of one sentence whose first units begin with the same three characters or more and have the same length; each
 * goes on after a comma. Where such members are separated by ； the one behind ， is odd (seed 003).
 */
export function oddSeparator(units: readonly RunUnit[]): OddSeparator | undefined {
  for (let from = 0; from < units.length; from++) {
    const first = units[from]!;
    if (first.text.length < 5) continue;
    const head = first.text.slice(0, 3);
    const members = units.filter((u, i) => i >= from && u.text.length === first.text.length && u.text.startsWith(head));
    if (members.length < 3 || !isPlain(head)) continue;
    const marks = members.slice(1);
    const semicolons = marks.filter((u) => u.mark === '；').length;
    const commas = marks.filter((u) => u.mark === '，');
    const goOn = members.every((m) => {
      const next = units[units.indexOf(m) + 1];
      return next === undefined || next.mark === '，';
    });
    if (semicolons >= 1 && commas.length === 1 && semicolons + 1 === marks.length && goOn)
      return { at: commas[0]!.markAt, mark: '，', model: '；', anchor: head, members };
  }
  return undefined;
}
