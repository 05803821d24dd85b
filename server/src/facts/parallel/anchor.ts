import { isHan } from '../../text/chars';
import type { Series } from '../../syntax/types';
import { measure, type Measure } from './measure';

/** A shared beginning or end of one clause over a set: 加大…力度, 必须充分认识到. */
export interface Anchor {
  readonly clause: number;
  readonly at: 'head' | 'tail';
  readonly text: string;
}

/** The member that lacks an anchor that all others share. */
export interface AnchorOdd {
  readonly member: number;
  readonly anchor: Anchor;
}

/** The member whose last noun behind 的 breaks the length of all others (…的必答题 / …的关键招 / …的经验交流). */
export interface TailOdd {
  readonly member: number;
  /** Last nouns of the others, and of this one. */
  readonly others: readonly string[];
  readonly own: string;
}

/** Anchors that all given measures share, clause by clause; empty where their numbers of clauses differ. */
export function sharedAnchors(measures: readonly Measure[]): Anchor[] {
  const count = measures[0]?.clauses.length ?? 0;
  if (measures.length < 2 || measures.some((m) => m.clauses.length !== count)) return [];
  const anchors: Anchor[] = [];
  for (let clause = 0; clause < count; clause++) {
    const texts = measures.map((m) => m.clauses[clause]!.text);
    const head = texts.reduce(commonHead);
    if (head !== '') anchors.push({ clause, at: 'head', text: head });
    const tail = texts.reduce(commonTail);
    if (tail !== '' && !texts.every((t) => t === head)) anchors.push({ clause, at: 'tail', text: tail });
  }
  return anchors;
}

/**
 * The one member without an anchor that all others share (domain §3 e), or undefined. Four members at least, or three of
 * one vector; the number of clauses must agree. Figures (2024年, 2025年) are no anchor.
 */
export function oddByAnchor(series: Series): AnchorOdd | undefined {
  const measures = series.members.map(measure);
  if (measures.length < 3 || measures.some((m) => m.open)) return undefined;
  const exact = measures.every((m) => m.vector.join() === measures[0]!.vector.join());
  if (measures.length === 3 && !exact) return undefined;
  for (let odd = 0; odd < measures.length; odd++) {
    const others = measures.filter((_, i) => i !== odd);
    const own = measures[odd]!;
    if (own.clauses.length !== others[0]!.clauses.length) continue;
    for (const anchor of sharedAnchors(others)) {
      const text = own.clauses[anchor.clause]!.text;
      const edge = anchor.at === 'head' ? anchor.text[0]! : anchor.text.at(-1)!;
      // two of three may well share a single character by chance
      if (measures.length === 3 && anchor.text.length < 2) continue;
      const has = anchor.at === 'head' ? text.startsWith(edge) : text.endsWith(edge);
      if (!has && [...anchor.text].every((c) => isHan(c.charCodeAt(0))) && !own.clauses[anchor.clause]!.quoted)
        return { member: odd, anchor };
    }
  }
  return undefined;
}

/**
 * The one member whose noun behind the last 的 differs in length from those of all others, which share the frame
 * X…的Y: four members at least, one beginning of two characters or more, nouns of two to four characters.
 */
export function oddByTail(series: Series): TailOdd | undefined {
  const measures = series.members.map(measure);
  if (measures.length < 4 || measures.some((m) => m.open || m.clauses.length === 0)) return undefined;
  if (measures.map((m) => m.clauses[0]!.text).reduce(commonHead).length < 2) return undefined;
  const nouns = measures.map((m) => {
    const text = m.clauses.at(-1)!.text;
    const at = text.lastIndexOf('的');
    return at > 0 ? text.slice(at + 1) : '';
  });
  if (nouns.some((n) => n.length < 2 || n.length > 6)) return undefined;
  for (let odd = 0; odd < nouns.length; odd++) {
    const others = nouns.filter((_, i) => i !== odd);
    const length = others[0]!.length;
    if (length <= 4 && others.every((n) => n.length === length) && nouns[odd]!.length !== length)
      return { member: odd, others, own: nouns[odd]! };
  }
  return undefined;
}

export function commonHead(a: string, b: string): string {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return a.slice(0, n);
}

export function commonTail(a: string, b: string): string {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n === 0 ? '' : a.slice(-n);
}
