import type { Draft } from '../../syntax/types';
import { isWord } from './typed';

/** What a draft says more than once, or in quotation marks or title marks. */
export interface DraftTerm {
  readonly text: string;
  /** Times it stands in the draft. */
  readonly count: number;
}

/** Places looked at, and characters looked at behind each: a text may hold a word thousands of times. */
const MAX_PLACES_PER_SEARCH = 200;
const REACH = 14;
/** A term never ends with a word that wants another behind it. */
const HANGING = /[的地得了着和与及在是要对把为将以从向被就也都]+$/;

interface Node {
  count: number;
  readonly next: Map<string, Node>;
}

/**
 * Terms of a draft that begin as a text does and are longer, most frequent first: what follows the text in more places
 * than one, as far as these places agree (反腐败 → 反腐败协调领导小组), and names in “” and 《》. The place at `offset`, where the
 * writer is at work, does not count.
 */
export function draftTerms(draft: Draft, beginning: string, offset: number): DraftTerm[] {
  const { text } = draft;
  const root: Node = { count: 0, next: new Map() };
  const timesByTerm = new Map<string, number>();
  let places = 0;
  for (
    let at = text.indexOf(beginning);
    at >= 0 && places < MAX_PLACES_PER_SEARCH;
    at = text.indexOf(beginning, at + 1)
  ) {
    const from = at + beginning.length;
    if (from === offset) continue;
    places++;
    let end = from;
    let node = root;
    while (end < text.length && end - from < REACH && isWord(text.charCodeAt(end))) {
      const c = text[end++]!;
      let next = node.next.get(c);
      if (!next) node.next.set(c, (next = { count: 0, next: new Map() }));
      next.count++;
      node = next;
    }
    const name = text.slice(at, end);
    if ('“《'.includes(text[at - 1] ?? ' ') && '”》'.includes(text[end] ?? ' ') && end > from) timesByTerm.set(name, 1);
  }
  collect(root, '', (tail, count) => {
    const term = (beginning + tail).replace(HANGING, '');
    if (term.length > beginning.length && term.length >= 3)
      timesByTerm.set(term, Math.max(timesByTerm.get(term) ?? 0, count));
  });
  return [...timesByTerm].map(([term, count]) => ({ text: term, count })).sort((a, b) => b.count - a.count);
}

/** Visits the ends of all continuations that stand twice at least. */
function collect(node: Node, tail: string, visit: (tail: string, count: number) => void): void {
  let goesOn = false;
  for (const [c, next] of node.next) {
    if (next.count < 2) continue;
    // what most places share goes on; where few do, the shorter term is one as well
    goesOn ||= next.count * 2 > node.count;
    collect(next, tail + c, visit);
  }
  if (!goesOn && tail !== '') visit(tail, node.count);
}
