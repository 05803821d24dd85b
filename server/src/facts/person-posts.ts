import excludingTable from '../../data/kept/excluding-posts.tsv';
import wordingTable from '../../data/kept/person-wordings.tsv';
import type { Draft } from '../syntax/types';
import { wordingsOf } from '../text/alternation';
import type { Span } from '../text/span';
import { tableRows } from '../text/table';
import type { NameHit } from './name-hits';
import type { NamedPerson } from './named-persons';
import { behindInSentence } from '../text/behind';

/** A post behind a name that nobody holds together with the one that the draft gives the person. */
export interface OtherPost extends Span {
  readonly line: number;
  readonly name: string;
  readonly written: string;
  /** The post given before. */
  readonly post: string;
  readonly elsewhere: NameHit;
}

/** The persons that one line of a draft names. */
export interface NamedOnLine {
  readonly line: number;
  readonly persons: readonly NamedPerson[];
  /** Offsets of names of two characters that only a post and a mark tell. */
  readonly led: readonly number[];
}

const words = wordingsOf(wordingTable, 'person-wordings.tsv');
/** Persons have several posts one after another, and old ones that are told of. */
export const CHANGES = new RegExp(words('of another time'));
/** 县委书记 is not the head of the government; of other secretaries nothing is known. */
const POST_BEFORE = new RegExp(`(?:[市县区]委书记|[镇乡]党委书记|${words('post')})$`);
/** What a person of a post surely is not. */
const EXCLUDED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  tableRows(excludingTable, 'excluding-posts.tsv', ['word', 'excluded']).map(({ word, excluded }) => [
    word,
    new Set(excluded.split(' ')),
  ]),
);
/** Characters in which the posts of a name stand in front of it. */
export const POSTS_BEFORE = 30;
/** Lines below a name within which it is taken up. */
export const MAX_LINES_TO_TAKE_UP = 4;

/** Posts of a draft that contradict those that it gave the same person before. `byName` are the places of each name. */
export function otherPosts(
  draft: Draft,
  naming: readonly NamedOnLine[],
  byName: ReadonlyMap<string, readonly NameHit[]>,
): readonly OtherPost[] {
  const led = new Map(
    Array.from(byName, ([name, hits]): readonly [string, readonly LedHit[]] => [
      name,
      hits.map((hit) => ({ ...hit, before: beforeOf(draft, hit) })),
    ]),
  );
  return [...postsOf(naming, led), ...deputiesOf(led), ...turnedPosts(led)];
}

/** A place of a name, with what stands before it in its sentence. */
interface LedHit extends NameHit {
  readonly before: string;
}
type HitsByName = ReadonlyMap<string, readonly LedHit[]>;

function postsOf(naming: readonly NamedOnLine[], byName: HitsByName): OtherPost[] {
  return naming.flatMap(({ line, persons }) =>
    persons.flatMap((person): OtherPost[] => {
      const { postBehind, end } = person;
      const name = byName.has(person.name) ? person.name : person.name.slice(1);
      if (postBehind === undefined) return [];
      const hits = byName.get(name) ?? [];
      const elsewhere = hits.find(({ before }) => POST_BEFORE.test(before));
      if (!elsewhere || hits.some(({ before }) => before.includes(postBehind) || CHANGES.test(before))) return [];
      if (elsewhere.line > line) return [];
      const post = POST_BEFORE.exec(elsewhere.before)![0];
      if (!EXCLUDED.get(post)?.has(postBehind)) return [];
      return [{ line, start: end, end: end + postBehind.length, name, written: postBehind, post, elsewhere }];
    }),
  );
}

/** Characters of the body before a post that must be alike for one and the same post. */
const BODY_REACH = 4;
const LEADING_POST = new RegExp(
  `(\\p{Script=Han}{0,${String(BODY_REACH)}}?)(?:(副)|(?<!副))((?!村)${words('chief post')})$`,
  'u',
);

interface LedPost {
  readonly hit: NameHit;
  /** What stands before the post, and whose it may be. */
  readonly body: string;
  readonly isDeputy: boolean;
  readonly post: string;
}

/**
 * 副院长高建军, and further down 院长高建军: a post in front of a name is told in full, so that 副 is not left out there for
 * courtesy. The one that comes later is asked about.
 */
function deputiesOf(byName: HitsByName): OtherPost[] {
  return [...byName.values()].flatMap((hits): readonly OtherPost[] => {
    if (hits.length < 2) return NO_POSTS;
    const led: LedPost[] = [];
    for (const hit of hits) {
      if (CHANGES.test(hit.before)) return NO_POSTS;
      const m = LEADING_POST.exec(hit.before);
      if (m) led.push({ hit, body: m[1]!, isDeputy: m[2] !== undefined, post: m[3]! });
    }
    const [first] = led;
    const other = led.find(
      ({ isDeputy, post, body }) => post === first!.post && isDeputy !== first!.isDeputy && areOfOne(body, first!.body),
    );
    if (!first || !other) return NO_POSTS;
    // told both ways more than once it is no slip of one place
    if (led.filter(({ isDeputy }) => isDeputy === other.isDeputy).length > 1) return NO_POSTS;
    const written = `${other.isDeputy ? '副' : ''}${other.post}`;
    const { line, start, written: name } = other.hit;
    const post = `${first.isDeputy ? '副' : ''}${first.post}`;
    return [{ line, start: start - written.length, end: start, name, written, post, elsewhere: first.hit }];
  });
}

/** 请市发改委主任谢军同志通报, and then 刚才，市财政局局长谢军同志: another body's post for the one who was called on. */
const CALLS_WITH_POST = new RegExp(`请([^，。；、！]{2,12}?${words('chief post')})$`);
const TAKES_UP_WITH_POST = new RegExp(`(?:刚才|刚刚|感谢|谢谢)，?([^，。；、！]{2,12}?${words('chief post')})$`);

function turnedPosts(byName: HitsByName): OtherPost[] {
  return [...byName.values()].flatMap((hits): readonly OtherPost[] => {
    for (let k = 1; k < hits.length; k++) {
      const [first, hit] = [hits[k - 1]!, hits[k]!];
      const post = CALLS_WITH_POST.exec(first.before)?.[1];
      const written = post && TAKES_UP_WITH_POST.exec(hit.before)?.[1];
      if (!post || !written || hit.line - first.line > MAX_LINES_TO_TAKE_UP) continue;
      // told shorter, or with the same end
      if (isShortOf(written, post) || isShortOf(post, written)) continue;
      const { line, start, written: name } = hit;
      return [{ line, start: start - written.length, end: start, name, written, post, elsewhere: first }];
    }
    return NO_POSTS;
  });
}

/** 发改委主任 for 市发展和改革委员会主任: each of its characters stands in the other, in that order. */
function isShortOf(short: string, long: string): boolean {
  let offset = 0;
  for (const character of short.replace('副', '')) {
    offset = long.indexOf(character, offset) + 1;
    if (offset === 0) return false;
  }
  return true;
}

const NO_POSTS: readonly never[] = Object.freeze([]);

/** Whether two posts are of one body: one of them is told without it, or both with the same last characters. */
function areOfOne(a: string, b: string): boolean {
  const [x, y] = [bodyOf(a), bodyOf(b)];
  return x === '' || y === '' || x.endsWith(y.slice(-2)) || y.endsWith(x.slice(-2));
}
const bodyOf = (before: string): string => before.replace(/^.*[请由让是有和与欢迎谢贺、，：“（\s]/, '');

const beforeOf = ({ paragraphs }: Draft, { line, start }: NameHit): string =>
  behindInSentence(paragraphs[line]!.text, start, POSTS_BEFORE, '。；！？');
