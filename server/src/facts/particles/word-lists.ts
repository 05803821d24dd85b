import adverbialRows from '../../../data/kept/adverbials.tsv';
import besideRows from '../../../data/kept/words-beside-particles.tsv';
import lostRows from '../../../data/kept/lost-de.tsv';
import nounRows from '../../../data/kept/nouns-behind-verbs.tsv';
import resultRows from '../../../data/kept/result-words.tsv';
import verbRows from '../../../data/kept/object-verbs.tsv';
import { tableRows } from '../../text/table';

type Kinds = ReadonlyMap<string, ReadonlySet<string>>;

/** What the words around 的, 地 and 得 are, from the tables. */
export interface ParticleWords {
  /** Words that stand with 地 before a verb, and whether they are adverbs or may be attributes as well. */
  readonly adverbials: ReadonlyMap<string, string>;
  /** Verbs with an object, and whether they always have one or are often nouns. */
  readonly verbs: ReadonlyMap<string, string>;
  /** Nouns that a verb before them describes (推动作用), and those that may as well be its object (推动工作). */
  readonly nounsBehindVerbs: ReadonlyMap<string, string>;
  /** Words before an adverbial or behind a verb, by what they tell. */
  readonly beside: Kinds;
  /** Words of a complement behind 得, by kind. */
  readonly result: Kinds;
  /** What 得 is lost from, by the three characters around the particle: 靠的住. */
  readonly lostDe: ReadonlyMap<string, readonly { readonly wrong: string; readonly right: string }[]>;
}

const byKind = (rows: readonly { readonly word: string; readonly kind: string }[]): Kinds => {
  const kinds = new Map<string, Set<string>>();
  for (const { word, kind } of rows) {
    const words = kinds.get(kind) ?? new Set();
    kinds.set(kind, words.add(word));
  }
  return kinds;
};

let made: ParticleWords | undefined;

/** The lists, made when they are first asked for. */
export function particleWords(): ParticleWords {
  return (made ??= {
    adverbials: new Map(tableRows(adverbialRows, 'adverbials.tsv', ['word', 'kind']).map((r) => [r.word, r.kind])),
    verbs: new Map(tableRows(verbRows, 'object-verbs.tsv', ['verb', 'kind']).map((r) => [r.verb, r.kind])),
    nounsBehindVerbs: new Map(
      tableRows(nounRows, 'nouns-behind-verbs.tsv', ['noun', 'kind']).map((r) => [r.noun, r.kind]),
    ),
    beside: byKind(tableRows(besideRows, 'words-beside-particles.tsv', ['word', 'kind'])),
    result: byKind(tableRows(resultRows, 'result-words.tsv', ['word', 'kind'])),
    lostDe: lostByParticle(),
  });
}

function lostByParticle(): ParticleWords['lostDe'] {
  const lost = new Map<string, { readonly wrong: string; readonly right: string }[]>();
  for (const { wrong, right } of tableRows(lostRows, 'lost-de.tsv', ['wrong', 'right'])) {
    const key = aroundParticle(wrong);
    const same = lost.get(key);
    if (same) same.push({ wrong, right });
    else lost.set(key, [{ wrong, right }]);
  }
  return lost;
}

/** The characters on both sides of the first 的 with it. */
const aroundParticle = (form: string): string => {
  const particle = form.indexOf('的');
  return form.slice(particle - 1, particle + 2);
};
