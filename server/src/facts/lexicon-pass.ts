import { earlierFormulas, formulasOfToday, membersOf, type FormulaMember } from '../lexicon/formulas';
import { readGonePlaces, type GoneName } from '../lexicon/gone-places';
import { literalFinder, packLiterals, type Hit, type LiteralIndex } from '../lexicon/literals';
import { brokenPhraseAt, readBrokenPhrases, type BrokenPhrase } from '../lexicon/lost-characters';
import { readMachinePhrases, type MachinePhrase } from '../lexicon/machine-phrases';
import { readMisquotes, type Misquote } from '../lexicon/misquotes';
import { placeNames } from '../lexicon/places';
import { prepared } from '../lexicon/prepared';
import { readPleonasms, type Pleonasm } from '../lexicon/pleonasms';
import { readQuotationHalves, type QuotationHalf } from '../lexicon/quotations';
import { readSignedFrames, type SignedFrames } from '../lexicon/sentence-frames';
import { readDiscouragedTerms, readOutdatedTerms, type DiscouragedTerm, type OutdatedTerm } from '../lexicon/terms';
import { TYPO_LISTS, type Typo } from '../lexicon/typos';
import { readVariants, type Variant } from '../lexicon/variants';
import { remembered } from '../syntax/line';
import { once } from '../text/once';

/** A word of the lexicon. */
export type Entry =
  | { readonly kind: 'typo'; readonly typo: Typo }
  | { readonly kind: 'lost'; readonly phrase: BrokenPhrase }
  | { readonly kind: 'outdated'; readonly term: OutdatedTerm }
  | { readonly kind: 'discouraged'; readonly term: DiscouragedTerm }
  | { readonly kind: 'misquote'; readonly misquote: Misquote }
  | { readonly kind: 'pleonasm'; readonly pleonasm: Pleonasm };

/** A form of a word that is written in two ways. */
export interface VariantForm {
  readonly group: Variant;
  readonly prefer: boolean;
  /** What is looked for: a form of one character with one of those behind it. */
  readonly text: string;
}

/** What rules look for word by word. The ids of hits are places in these lists, which are read when one is hit. */
export interface Lexicon {
  entryAt(id: number): Entry;
  readonly members: readonly FormulaMember[];
  readonly variants: readonly VariantForm[];
  readonly frames: readonly SignedFrames[];
  readonly quotations: readonly QuotationHalf[];
  readonly gonePlaces: readonly GoneName[];
  readonly machine: readonly MachinePhrase[];
}

/** Hits of the lists in a paragraph, in order of their starts, words and places the longer first; undefined where there is none. */
export interface LexiconHits {
  readonly entries: readonly Hit[] | undefined;
  readonly places: readonly Hit[] | undefined;
  readonly members: readonly Hit[] | undefined;
  readonly variants: readonly Hit[] | undefined;
  /** Signs of frames of sentences. */
  readonly frames: readonly Hit[] | undefined;
  /** Halves of quotations. */
  readonly quotations: readonly Hit[] | undefined;
  /** Places that are no more, the longer first. */
  readonly gonePlaces: readonly Hit[] | undefined;
  /** Signs of turns of phrase of machine writing. */
  readonly machine: readonly Hit[] | undefined;
}

/** A list of entries: the words of all, for the build, and one entry alone. */
interface EntryList {
  words(): readonly string[];
  at(index: number): Entry;
}

const eager = (read: () => readonly Entry[]): EntryList => {
  const all = once(read);
  return { words: () => all().map(wordOf), at: (index) => all()[index]! };
};

/** Entries by their lists, in the order of their ids. Most drafts hold few words of few of them. */
const ENTRY_LISTS: readonly EntryList[] = [
  ...TYPO_LISTS.map((typos): EntryList => ({
    words: () => typos.all().map(({ wrong }) => wrong),
    at: (index) => ({ kind: 'typo', typo: typos.at(index) }),
  })),
  {
    words: () => readBrokenPhrases().map(({ broken }) => broken),
    at: (index) => ({ kind: 'lost', phrase: brokenPhraseAt(index) }),
  },
  eager(() => readOutdatedTerms().map((term) => ({ kind: 'outdated', term }))),
  eager(() => readDiscouragedTerms().map((term) => ({ kind: 'discouraged', term }))),
  eager(() => readMisquotes().map((misquote) => ({ kind: 'misquote', misquote }))),
  eager(() => readPleonasms().map((pleonasm) => ({ kind: 'pleonasm', pleonasm }))),
];
/** Entries that were asked for: each has its own pattern, which is made once. */
const ENTRIES = new Map<number, Entry>();
const formulaMembers = once(() => membersOf([...formulasOfToday(), ...earlierFormulas()]));
const variantsOf = once(() => readVariants().flatMap((group) => [...formsOf(group, true), ...formsOf(group, false)]));
const framesOf = once(readSignedFrames);
const quotationsOf = once(readQuotationHalves);
const gonePlacesOf = once(readGonePlaces);
const machineOf = once(readMachinePhrases);

const LEXICON: Lexicon = {
  entryAt(id) {
    let entry = ENTRIES.get(id);
    if (!entry) {
      const { entryEnds } = literalArrays();
      let list = 0;
      while (id >= entryEnds[list]!) list++;
      ENTRIES.set(id, (entry = ENTRY_LISTS[list]!.at(id - (entryEnds[list - 1] ?? 0))));
    }
    return entry;
  },
  get members() {
    return formulaMembers();
  },
  get variants() {
    return variantsOf();
  },
  get frames() {
    return framesOf();
  },
  get quotations() {
    return quotationsOf();
  },
  get gonePlaces() {
    return gonePlacesOf();
  },
  get machine() {
    return machineOf();
  },
};

/** The lists themselves. */
export const lexicon = (): Lexicon => LEXICON;

/** The lists beside the entries by their names among the hits, in the order of their ids, with the words of each. */
const OTHER_LISTS: readonly {
  readonly name: Exclude<keyof LexiconHits, 'entries'>;
  readonly words: () => readonly string[];
}[] = [
  { name: 'places', words: placeNames },
  { name: 'members', words: () => formulaMembers().map(({ formula, member }) => formula.members[member]!) },
  { name: 'variants', words: () => variantsOf().map(({ text }) => text) },
  { name: 'frames', words: () => framesOf().map(({ sign }) => sign) },
  { name: 'quotations', words: () => quotationsOf().map(({ half }) => half) },
  { name: 'gonePlaces', words: () => gonePlacesOf().map(({ name }) => name) },
  { name: 'machine', words: () => machineOf().map(({ sign }) => sign) },
];

/** Finder of all words, and where the ids of each list end: of each list of entries, then of each other list. */
const literalArrays = prepared('lexicon', () => {
  const entryLists = ENTRY_LISTS.map((list) => list.words());
  const otherLists = OTHER_LISTS.map(({ words }) => words());
  const words = [...entryLists, ...otherLists].flat();
  let end = 0;
  const ends = [...entryLists, ...otherLists].map(({ length }) => (end += length));
  return {
    ...packLiterals(words),
    entryEnds: Int32Array.from(ends.slice(0, entryLists.length)),
    otherEnds: Int32Array.from(ends.slice(entryLists.length)),
  };
});
let finder: LiteralIndex | undefined;

const NOTHING = {
  entries: undefined,
  places: undefined,
  members: undefined,
  variants: undefined,
  frames: undefined,
  quotations: undefined,
  gonePlaces: undefined,
  machine: undefined,
} satisfies LexiconHits;

/** One pass over a paragraph for all of them, remembered with it. */
export const lexiconHits = remembered(({ text }): LexiconHits => {
  const arrays = literalArrays();
  const { find } = (finder ??= literalFinder(arrays));
  const all = find(text);
  if (!all) return NOTHING;
  const hits: { -readonly [name in keyof LexiconHits]: Hit[] | undefined } = { ...NOTHING };
  const { entryEnds, otherEnds } = arrays;
  const firstOther = entryEnds.at(-1)!;
  for (const hit of all) {
    const { start, end, id } = hit;
    if (id < firstOther) {
      (hits.entries ??= []).push(hit);
      continue;
    }
    let list = 0;
    while (id >= otherEnds[list]!) list++;
    const first = list === 0 ? firstOther : otherEnds[list - 1]!;
    (hits[OTHER_LISTS[list]!.name] ??= []).push({ start, end, id: id - first });
  }
  if (hits.entries) putLongerFirst(hits.entries);
  if (hits.places) putLongerFirst(hits.places);
  if (hits.gonePlaces) putLongerFirst(hits.gonePlaces);
  return hits;
});

/** Puts the longer of hits with one start first. Those of one start are few, and in order nearly always. */
function putLongerFirst(hits: Hit[]): void {
  for (let k = 1; k < hits.length; k++) {
    const hit = hits[k]!;
    let to = k;
    for (; to > 0 && hits[to - 1]!.start === hit.start && hits[to - 1]!.end < hit.end; to--) hits[to] = hits[to - 1]!;
    hits[to] = hit;
  }
}

function formsOf(group: Variant, prefer: boolean): VariantForm[] {
  const form = prefer ? group.prefer : group.other;
  // one character alone would be searched for by itself
  const texts = form.length === 1 && group.behind ? Array.from(group.behind, (c) => form + c) : [form];
  return texts.map((text) => ({ group, prefer, text }));
}

function wordOf(entry: Entry): string {
  switch (entry.kind) {
    case 'typo':
      return entry.typo.wrong;
    case 'lost':
      return entry.phrase.broken;
    case 'misquote':
      return entry.misquote.wrong;
    case 'pleonasm':
      return entry.pleonasm.wrong;
    case 'outdated':
      return entry.term.old;
    case 'discouraged':
      return entry.term.term;
  }
}
