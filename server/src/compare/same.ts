import { isSameDate } from './dates';
import { isSameName } from './entities';
import { isSameFigure, isSameUnit } from './figures';
import type { Fact, FactKind } from './types';

/** Kinds that are held against one another: a declared count may be told as a plain figure. */
export function groupOf(kind: FactKind): FactKind {
  if (kind === 'count') return 'number';
  return kind === 'formulation' ? 'quotation' : kind;
}

/** Whether two facts of one group say the same, however they are written. */
export function isSameFact(a: Fact, b: Fact): boolean {
  if (a.figure && b.figure) return isSameFigure(a.figure, b.figure);
  if (a.date && b.date) return isSameDate(a.date, b.date);
  switch (a.kind) {
    case 'organ':
    case 'place':
      return isSameName(a.key, b.key, Math.max(a.ending ?? 0, b.ending ?? 0));
    case 'title':
      // 《条例》 for the one that is named in full elsewhere
      return a.key === b.key || a.key.endsWith(b.key) || b.key.endsWith(a.key);
    case 'document-number':
      return isSameNumber(a.key, b.key);
    case 'name':
      return isSamePerson(a.key, b.key);
    default:
      return a.key === b.key;
  }
}

/** The letters before the year are as far as they are sure. */
function isSameNumber(a: string, b: string): boolean {
  const [prefixA, ...restA] = a.split(' ');
  const [prefixB, ...restB] = b.split(' ');
  if (restA.join(' ') !== restB.join(' ')) return false;
  return prefixA!.endsWith(prefixB!) || prefixB!.endsWith(prefixA!);
}

/** Where a name ends is not sure: the next character may be among it. */
const isSamePerson = (a: string, b: string): boolean =>
  a === b || (a.length !== b.length && (a.startsWith(b) || b.startsWith(a)));

/** Whether one fact may have become the other: a figure keeps its unit. */
export function mayBecome(a: Fact, b: Fact): boolean {
  if (a.figure && b.figure)
    return isSameUnit(a.figure.unit, b.figure.unit) || isOneMeasure(a.figure.unit, b.figure.unit);
  return a.kind !== 'place' || a.onlyAgainstAnother === b.onlyAgainstAnother;
}

/** 320万元 may become 320万美元 or 3.2%: what is measured in one sentence by another measure of the same kind. */
const isOneMeasure = (a: string, b: string): boolean =>
  a.at(-1) === b.at(-1) || (a.includes('百分点') && b === '%') || (b.includes('百分点') && a === '%');
