import excludingTable from '../../data/kept/excluding-posts.tsv';
import wordingTable from '../../data/kept/person-wordings.tsv';
import { mistaken } from '../lexicon/confusable';
import type { Draft } from '../syntax/types';
import { wordingsFor } from '../text/alternation';
import type { Span } from '../text/span';
import { tableRows } from '../text/table';
import { hitsOf, type NameHit } from './name-hits';
import type { NamedPerson } from './named-persons';

/** A name that is written another way elsewhere in the draft. */
export interface OtherSpelling extends Span {
  readonly line: number;
  readonly written: string;
  /** How it is written elsewhere, and where. */
  readonly elsewhere: NameHit;
}

/** A post behind a name that nobody holds together with the one that the draft gives the person. */
export interface OtherPost extends Span {
  readonly line: number;
  readonly name: string;
  readonly written: string;
  /** The post given before. */
  readonly post: string;
  readonly elsewhere: NameHit;
}

const words = (use: string): string => wordingsFor(wordingTable, 'person-wordings.tsv', use);
/** Two of one family, or several persons in a row. */
const RELATED = new RegExp(words('of one family'));
const BESIDE = /^[^。；！？]{0,4}[、和与及跟]/;
/** What a name that nothing calls a person stands between. */
const FREE_BEFORE = new RegExp(`(?:^|[，。；：！？、“（\\s]|${words('before a name')})$`);
const FREE_BEHIND = new RegExp(`^(?:$|[，。；：！？、”）\\s]|${words('behind a name')})`);
/** Persons have several posts one after another, and old ones that are told of. */
const CHANGES = new RegExp(words('of another time'));
const POST_BEFORE = new RegExp(`(?:${words('post')})$`);
/** What a person of a post surely is not. */
const EXCLUDED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  tableRows(excludingTable, 'excluding-posts.tsv', ['word', 'excluded']).map(({ word, excluded }) => [
    word,
    new Set(excluded.split(' ')),
  ]),
);
/** Characters in which the posts of a name stand in front of it. */
const POSTS_BEFORE = 30;

/** The persons that one line of a draft names. */
interface NamedOnLine {
  readonly line: number;
  readonly persons: readonly NamedPerson[];
}

/**
 * Names of a draft that are written two ways, and posts that a person is called by and cannot have beside those of it.
 * `naming` are all lines that name persons, in order.
 */
export function inconsistentPersons(
  draft: Draft,
  naming: readonly NamedOnLine[],
): {
  readonly spellings: readonly OtherSpelling[];
  readonly posts: readonly OtherPost[];
} {
  const names = new Map<string, NamedPerson>();
  for (const { persons } of naming)
    for (const person of persons) if (!names.has(person.name)) names.set(person.name, person);
  // 感谢韩梅部长: 谢 is a surname too, but 韩梅 is named elsewhere
  for (const name of [...names.keys()]) if (names.has(name.slice(1))) names.delete(name);
  const hits = hitsOf(draft, names);
  if (!hits || hits.length < 2) return NOTHING;
  const byName = new Map<string, NameHit[]>();
  for (const hit of hits) {
    const same = byName.get(hit.written);
    if (same) {
      if (same.length < MAX_PLACES_PER_NAME) same.push(hit);
    } else byName.set(hit.written, [hit]);
  }
  if (byName.size > MAX_FORMS_PER_DRAFT) return NOTHING;
  return { spellings: spellingsOf(draft, names, byName), posts: postsOf(draft, naming, byName) };
}

/** Places of a name that are looked at, and ways of writing names: more of them are no speech. */
const MAX_PLACES_PER_NAME = 100;
const MAX_FORMS_PER_DRAFT = 300;
const NOTHING = { spellings: [], posts: [] } as const;

function spellingsOf(
  draft: Draft,
  names: ReadonlyMap<string, NamedPerson>,
  byName: ReadonlyMap<string, readonly NameHit[]>,
): OtherSpelling[] {
  const written = [...byName.keys()];
  const spellings: OtherSpelling[] = [];
  written.forEach((a, index) => {
    for (const b of written.slice(index + 1)) {
      if (!isLike(names, a, b) || areTwo(draft, byName.get(a)!, byName.get(b)!)) continue;
      const [as, bs] = [placesOf(draft, names, byName, a), placesOf(draft, names, byName, b)];
      if (as.length === 0 || bs.length === 0) continue;
      // the rarer one is asked about, of two that are as frequent the later
      const [rare, usual] = as.length < bs.length ? [as, bs] : [bs, as];
      spellings.push(...rare.map((hit) => ({ ...hit, elsewhere: usual[0]! })));
    }
  });
  return spellings;
}

/** Whether two are one name but for a given character that sounds or looks alike; of a surname of two any other. */
function isLike(names: ReadonlyMap<string, NamedPerson>, a: string, b: string): boolean {
  const person = names.get(a) ?? names.get(b);
  if (!person || a.length !== b.length || a.length < 3 || a[0] !== b[0]) return false;
  const differing = [...a].flatMap((character, k) => (character === b[k] ? [] : [k]));
  const k = differing[0];
  if (differing.length !== 1 || k === undefined || k < person.surname) return false;
  return person.surname === 2 || mistaken(a.charCodeAt(k), b.charCodeAt(k)) !== undefined;
}

/** Places of a name: all of one that is called a person somewhere, else those where nothing runs into it. */
function placesOf(
  draft: Draft,
  names: ReadonlyMap<string, NamedPerson>,
  byName: ReadonlyMap<string, readonly NameHit[]>,
  name: string,
): readonly NameHit[] {
  const hits = byName.get(name)!;
  if (names.has(name)) return hits;
  return hits.filter(({ line, start, end }) => {
    const { text } = draft.paragraphs[line]!;
    return FREE_BEFORE.test(text.slice(Math.max(0, start - 4), start)) && FREE_BEHIND.test(text.slice(end, end + 4));
  });
}

/** Characters between two names that are of one sentence, and around them that tell of a family. */
const FAR_APART = 40;
const AROUND = 16;

/** Whether both are named side by side, or as of one family. */
function areTwo(draft: Draft, as: readonly NameHit[], bs: readonly NameHit[]): boolean {
  return as.some((a) =>
    bs.some((b) => {
      const [first, second] = a.start < b.start ? [a, b] : [b, a];
      if (a.line !== b.line || second.start - first.end > FAR_APART) return false;
      const { text } = draft.paragraphs[a.line]!;
      const around = text.slice(Math.max(0, first.start - AROUND), second.end + AROUND);
      return RELATED.test(around) || BESIDE.test(text.slice(first.end, second.start));
    }),
  );
}

function postsOf(
  draft: Draft,
  naming: readonly NamedOnLine[],
  byName: ReadonlyMap<string, readonly NameHit[]>,
): OtherPost[] {
  const contextsOf = new Map<string, readonly string[]>();
  return naming.flatMap(({ line, persons }) =>
    persons.flatMap((person): OtherPost[] => {
      const { postBehind, end } = person;
      const name = byName.has(person.name) ? person.name : person.name.slice(1);
      if (postBehind === undefined) return [];
      const hits = byName.get(name) ?? [];
      let contexts = contextsOf.get(name);
      if (!contexts) contextsOf.set(name, (contexts = hits.map((hit) => beforeOf(draft, hit))));
      const withPost = contexts.findIndex((context) => POST_BEFORE.test(context));
      if (withPost < 0 || contexts.some((context) => context.includes(postBehind) || CHANGES.test(context))) return [];
      const elsewhere = hits[withPost]!;
      if (elsewhere.line > line) return [];
      const post = POST_BEFORE.exec(contexts[withPost]!)![0];
      if (!EXCLUDED.get(post)?.has(postBehind)) return [];
      return [{ line, start: end, end: end + postBehind.length, name, written: postBehind, post, elsewhere }];
    }),
  );
}

const beforeOf = ({ paragraphs }: Draft, { line, start }: NameHit): string =>
  paragraphs[line]!.text.slice(Math.max(0, start - POSTS_BEFORE), start).replace(/^.*[。；！？]/, '');
