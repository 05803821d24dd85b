import { remembered } from '../../syntax/line';
import type { Member, Paragraph } from '../../syntax/types';
import { Digit, Han, Letter, classOf } from '../../text/chars';
import { firstWhere } from '../../text/bisect';
import type { Span } from '../../text/span';
import { placeholdersOf } from '../placeholders';

/** One clause of a member: its place in the paragraph and its characters without marks and blanks. */
export interface MeasuredClause extends Span {
  /** Han characters, letters and digits only. */
  readonly text: string;
  /** Number of those characters. */
  readonly length: number;
  /** Characters inside “”, 《》 or brackets. */
  readonly quoted: number;
}

/** A member of a series as the ear takes it: clauses and their lengths (字). */
export interface Measure {
  readonly clauses: readonly MeasuredClause[];
  /** Lengths of the clauses; empty for a member that holds a placeholder, which has no length yet. */
  readonly vector: readonly number[];
  /** All characters without marks. */
  readonly text: string;
  readonly open: boolean;
}

/** A measure with the end of its lead, chained with others that begin where it does. */
interface Known {
  readonly lead: Span;
  readonly measure: Measure;
}
/** Leads of a paragraph beyond which they are looked up by their start. */
const FEW = 12;

const measuresOf = remembered((): { list: Known[]; byStart: Map<number, Known[]> | undefined } => ({
  list: [],
  byStart: undefined,
}));

/** Measure of a member's lead; remembered with the paragraph. Split at ，； and their half-width twins (domain §3). */
export function measure({ paragraph, lead }: Pick<Member, 'paragraph' | 'lead'>): Measure {
  const measured = measuresOf(paragraph);
  const near = measured.byStart ? measured.byStart.get(lead.start) : measured.list;
  if (near)
    for (const entry of near) if (entry.lead.end === lead.end && entry.lead.start === lead.start) return entry.measure;
  const entry: Known = { lead, measure: build(paragraph, lead) };
  measured.list.push(entry);
  if (measured.byStart || measured.list.length > FEW) {
    const fresh = measured.byStart ? [entry] : measured.list;
    measured.byStart ??= new Map();
    for (const k of fresh) {
      const same = measured.byStart.get(k.lead.start);
      if (same) same.push(k);
      else measured.byStart.set(k.lead.start, [k]);
    }
  }
  return entry.measure;
}

function build(paragraph: Paragraph, lead: Span): Measure {
  const clauses: MeasuredClause[] = [];
  for (let k = firstWhere(paragraph.clauses, (c) => c.end > lead.start); k < paragraph.clauses.length; k++) {
    const clause = paragraph.clauses[k]!;
    if (clause.start >= lead.end) break;
    const start = Math.max(clause.start, lead.start);
    const end = Math.min(clause.end, lead.end);
    if (start < end) clauses.push(measureSpan(paragraph, start, end));
  }
  const placeholders = placeholdersOf(paragraph);
  const placeholder = placeholders[firstWhere(placeholders, (p) => p.end > lead.start)];
  const open = placeholder !== undefined && placeholder.start < lead.end;
  const text = clauses.length === 1 ? clauses[0]!.text : clauses.map((c) => c.text).join('');
  return { clauses, vector: open ? [] : clauses.map((c) => c.length), text, open };
}

function measureSpan(paragraph: Paragraph, start: number, end: number): MeasuredClause {
  // stretches between marks, not characters, are put together
  let text = '';
  let from = start;
  for (let i = start; i < end; i++)
    if (!(classOf(paragraph.text.charCodeAt(i)) & (Han | Letter | Digit))) {
      if (i > from) text += paragraph.text.slice(from, i);
      from = i + 1;
    }
  if (end > from) text += paragraph.text.slice(from, end);
  let quoted = 0;
  for (let k = firstWhere(paragraph.pairs, (p) => p.open >= start); k < paragraph.pairs.length; k++) {
    const pair = paragraph.pairs[k]!;
    if (pair.open >= end) break;
    if (pair.depth === 0 && pair.close < end) quoted += pair.close - pair.open - 1;
  }
  return { start, end, text, length: text.length, quoted };
}

/** 8＋8＋11 */
export function writeVector(vector: readonly number[]): string {
  return vector.join('＋');
}

/** Whether two members have the same number of clauses, each as long as the other’s. */
export function sameVector(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((n, i) => n === b[i]);
}
