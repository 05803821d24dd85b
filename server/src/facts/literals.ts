import { DISCOURAGED, OUTDATED, type DiscouragedTerm, type OutdatedTerm } from '../lexicon/data/terms';
import { readMisquotes, type Misquote } from '../lexicon/misquotes';
import { indexLiterals, type LiteralIndex } from '../lexicon/literals';
import { readTypos, type Typo } from '../lexicon/typos';
import { remembered } from '../syntax/line';
import type { Span } from '../text/span';

/** A word of the lexicon in a paragraph. Offsets are relative to it. */
export type Literal = Span &
  (
    | { readonly kind: 'typo'; readonly typo: Typo }
    | { readonly kind: 'outdated'; readonly term: OutdatedTerm }
    | { readonly kind: 'discouraged'; readonly term: DiscouragedTerm }
    | { readonly kind: 'misquote'; readonly misquote: Misquote }
  );

type Entry =
  | { readonly kind: 'typo'; readonly typo: Typo }
  | { readonly kind: 'outdated'; readonly term: OutdatedTerm }
  | { readonly kind: 'discouraged'; readonly term: DiscouragedTerm }
  | { readonly kind: 'misquote'; readonly misquote: Misquote };

const NONE: readonly never[] = Object.freeze([]);
/** Built with the first paragraph: a command that checks nothing needs no words. */
let lexicon: { readonly entries: readonly Entry[]; readonly index: LiteralIndex } | undefined;

/** Words of the lexicon in a paragraph, in order; of two that overlap the longer. All rules share this one pass. */
export const literalsOf = remembered((paragraph): readonly Literal[] => find(paragraph.text));

function find(text: string): readonly Literal[] {
  const { entries, index } = (lexicon ??= build());
  const hits = index.find(text);
  if (!hits) return NONE;
  const found: Literal[] = [];
  if (hits.length > 1) hits.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, id } of hits) {
    const entry = entries[id]!;
    const last = found.at(-1);
    if (last && start < last.end) continue;
    if (entry.kind === 'typo' && !stands(entry.typo, text, start)) continue;
    found.push({ start, end, ...entry });
  }
  return found;
}

function stands({ guard }: Typo, text: string, start: number): boolean {
  if (!guard) return true;
  guard.lastIndex = start;
  return guard.test(text);
}

function build(): { readonly entries: readonly Entry[]; readonly index: LiteralIndex } {
  const entries: Entry[] = [
    ...readTypos().map((typo) => ({ kind: 'typo' as const, typo })),
    ...OUTDATED.map((term) => ({ kind: 'outdated' as const, term })),
    ...DISCOURAGED.map((term) => ({ kind: 'discouraged' as const, term })),
    ...readMisquotes().map((misquote) => ({ kind: 'misquote' as const, misquote })),
  ];
  return { entries, index: indexLiterals(entries.map(wordOf)) };
}

function wordOf(entry: Entry): string {
  switch (entry.kind) {
    case 'typo':
      return entry.typo.wrong;
    case 'misquote':
      return entry.misquote.wrong;
    case 'outdated':
      return entry.term.old;
    case 'discouraged':
      return entry.term.term;
  }
}
