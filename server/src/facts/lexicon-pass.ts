import { EARLIER_FORMULAS, FORMULAS, type Formula } from '../lexicon/formulas';
import { readGonePlaces, type GoneName } from '../lexicon/gone-places';
import { indexLiterals, type Hit } from '../lexicon/literals';
import { readBrokenPhrases, type BrokenPhrase } from '../lexicon/lost-characters';
import { readMisquotes, type Misquote } from '../lexicon/misquotes';
import { readPlaces, type Place } from '../lexicon/places';
import { readPleonasms, type Pleonasm } from '../lexicon/pleonasms';
import { readQuotationHalves, type QuotationHalf } from '../lexicon/quotations';
import { readSentenceFrames, type SentenceFrame } from '../lexicon/sentence-frames';
import { readDiscouragedTerms, readOutdatedTerms, type DiscouragedTerm, type OutdatedTerm } from '../lexicon/terms';
import { readTypos, type Typo } from '../lexicon/typos';
import { readVariants, type Variant } from '../lexicon/variants';
import { remembered } from '../syntax/line';

/** A word of the lexicon. */
export type Entry =
  | { readonly kind: 'typo'; readonly typo: Typo }
  | { readonly kind: 'lost'; readonly phrase: BrokenPhrase }
  | { readonly kind: 'outdated'; readonly term: OutdatedTerm }
  | { readonly kind: 'discouraged'; readonly term: DiscouragedTerm }
  | { readonly kind: 'misquote'; readonly misquote: Misquote }
  | { readonly kind: 'pleonasm'; readonly pleonasm: Pleonasm };

/** A member of a formulation, by its place there. */
export interface FormulaMember {
  readonly formula: Formula;
  readonly member: number;
}

/** A form of a word that is written in two ways. */
export interface VariantForm {
  readonly group: Variant;
  readonly prefer: boolean;
  /** What is looked for: a form of one character with one of those behind it. */
  readonly text: string;
}

/** What rules look for word by word. The ids of hits are places in these lists. */
export interface Lexicon {
  readonly entries: readonly Entry[];
  readonly places: readonly { readonly name: string; readonly places: readonly Place[] }[];
  readonly members: readonly FormulaMember[];
  readonly variants: readonly VariantForm[];
  readonly frames: readonly SentenceFrame[];
  readonly quotations: readonly QuotationHalf[];
  readonly gonePlaces: readonly GoneName[];
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
}

/** Members of some formulations, one by one. */
export function membersOf(formulas: readonly Formula[]): FormulaMember[] {
  return formulas.flatMap((formula) => formula.members.map((_, member) => ({ formula, member })));
}

/** Built with the first paragraph: a command that checks nothing needs no words. */
let made: { readonly lexicon: Lexicon; readonly find: (text: string) => Hit[] | undefined } | undefined;

/** The lists themselves. */
export function lexicon(): Lexicon {
  return (made ??= build()).lexicon;
}

const NOTHING: LexiconHits = {
  entries: undefined,
  places: undefined,
  members: undefined,
  variants: undefined,
  frames: undefined,
  quotations: undefined,
  gonePlaces: undefined,
};

/** One pass over a paragraph for all of them, remembered with it. */
export const lexiconHits = remembered(({ text }): LexiconHits => {
  const { lexicon: own, find } = (made ??= build());
  const all = find(text);
  if (!all) return NOTHING;
  let entries: Hit[] | undefined;
  let places: Hit[] | undefined;
  let members: Hit[] | undefined;
  let variants: Hit[] | undefined;
  let frames: Hit[] | undefined;
  let quotations: Hit[] | undefined;
  let gonePlaces: Hit[] | undefined;
  const second = own.entries.length;
  const third = second + own.places.length;
  const fourth = third + own.members.length;
  const fifth = fourth + own.variants.length;
  const sixth = fifth + own.frames.length;
  const seventh = sixth + own.quotations.length;
  for (const hit of all) {
    const { start, end, id } = hit;
    if (id < second) (entries ??= []).push(hit);
    else if (id < third) (places ??= []).push({ start, end, id: id - second });
    else if (id < fourth) (members ??= []).push({ start, end, id: id - third });
    else if (id < fifth) (variants ??= []).push({ start, end, id: id - fourth });
    else if (id < sixth) (frames ??= []).push({ start, end, id: id - fifth });
    else if (id < seventh) (quotations ??= []).push({ start, end, id: id - sixth });
    else (gonePlaces ??= []).push({ start, end, id: id - seventh });
  }
  if (entries) putLongerFirst(entries);
  if (places) putLongerFirst(places);
  if (gonePlaces) putLongerFirst(gonePlaces);
  return { entries, places, members, variants, frames, quotations, gonePlaces };
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

function build(): NonNullable<typeof made> {
  const entries: Entry[] = [
    ...readTypos().map((typo) => ({ kind: 'typo' as const, typo })),
    ...readBrokenPhrases().map((phrase) => ({ kind: 'lost' as const, phrase })),
    ...readOutdatedTerms().map((term) => ({ kind: 'outdated' as const, term })),
    ...readDiscouragedTerms().map((term) => ({ kind: 'discouraged' as const, term })),
    ...readMisquotes().map((misquote) => ({ kind: 'misquote' as const, misquote })),
    ...readPleonasms().map((pleonasm) => ({ kind: 'pleonasm' as const, pleonasm })),
  ];
  const places = placesByName();
  const members = membersOf([...FORMULAS, ...EARLIER_FORMULAS]);
  const variants = readVariants().flatMap((group) => [...formsOf(group, true), ...formsOf(group, false)]);
  const frames = readSentenceFrames();
  const quotations = readQuotationHalves();
  const gonePlaces = readGonePlaces();
  const words = [
    ...entries.map(wordOf),
    ...places.map(({ name }) => name),
    ...members.map(({ formula, member }) => formula.members[member]!),
    ...variants.map(({ text }) => text),
    ...frames.map(({ sign }) => sign),
    ...quotations.map(({ half }) => half),
    ...gonePlaces.map(({ name }) => name),
  ];
  return {
    lexicon: { entries, places, members, variants, frames, quotations, gonePlaces },
    find: indexLiterals(words).find,
  };
}

function formsOf(group: Variant, prefer: boolean): VariantForm[] {
  const form = prefer ? group.prefer : group.other;
  // one character alone would be searched for by itself
  const texts = form.length === 1 && group.behind ? Array.from(group.behind, (c) => form + c) : [form];
  return texts.map((text) => ({ group, prefer, text }));
}

function placesByName(): Lexicon['places'] {
  const places = new Map<string, Place[]>();
  for (const place of readPlaces())
    for (const name of new Set([place.name, place.short])) {
      const own = places.get(name);
      if (own) own.push(place);
      else places.set(name, [place]);
    }
  return [...places].map(([name, own]) => ({ name, places: own }));
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
