import { indexLiterals, type LiteralIndex } from '../lexicon/literals';
import type { Span } from '../text/span';
import type { FactKind } from './types';
import { comparedWords } from './words';

/** A word that says how far one is bound, how far something reaches, where it goes, or that it is not so. */
export interface Statement extends Span {
  readonly kind: FactKind;
  /** What it says: must, forbid, try … */
  readonly key: string;
  readonly onlyAgainstAnother: boolean;
}

const KINDS: readonly (readonly [use: string, kind: FactKind | undefined])[] = [
  ['must', 'obligation'],
  ['forbid', 'obligation'],
  ['try', 'obligation'],
  ['may', 'obligation'],
  ['all', 'scope'],
  ['part', 'scope'],
  ['not', 'negation'],
  ['rises', 'direction'],
  ['falls', 'direction'],
  ['denies nothing', undefined],
];

interface Lexicon {
  readonly index: LiteralIndex;
  readonly words: readonly { readonly word: string; readonly use: string; readonly kind: FactKind | undefined }[];
  readonly onlyAgainstAnother: ReadonlySet<string>;
}

let lexicon: Lexicon | undefined;

function makeLexicon(): Lexicon {
  const words = KINDS.flatMap(([use, kind]) => comparedWords(use).map((word) => ({ word, use, kind })));
  return {
    index: indexLiterals(words.map(({ word }) => word)),
    words,
    onlyAgainstAnother: new Set(comparedWords('only against another')),
  };
}

/** Statements of a line, in order; of two that overlap the one that begins first, then the longer. */
export function statementsOf(text: string): Statement[] {
  const { index, words, onlyAgainstAnother } = (lexicon ??= makeLexicon());
  const hits = [...(index.find(text) ?? [])].sort((a, b) => a.start - b.start || b.end - a.end);
  const statements: Statement[] = [];
  let taken = 0;
  for (const { start, end, id } of hits) {
    if (start < taken) continue;
    taken = end;
    const { word, use, kind } = words[id]!;
    if (kind) statements.push({ start, end, kind, key: use, onlyAgainstAnother: onlyAgainstAnother.has(word) });
  }
  return statements;
}
