import wordingTable from '../../data/kept/person-wordings.tsv';
import { mistaken } from '../lexicon/confusable';
import type { Draft } from '../syntax/types';
import { wordingsOf } from '../text/alternation';
import type { NameHit } from './name-hits';

const words = wordingsOf(wordingTable, 'person-wordings.tsv');
/** 水利局副局长 before a name, with the end of the body that the post is of. */
const LED = new RegExp(`(\\p{Script=Han}{0,2}?)(副?${words('post')})$`, 'u');
const CALLED = new RegExp(`^副?${words('post')}`);
/** Nothing but a mark, or a word that calls on somebody, stands before a name that is told without a post. */
const FREE_BEFORE = new RegExp(`(?:^|[，。；：！？、\\s]|${words('before a name')}|${words('takes up a name')})$`);
/** An item of a list, as of a programme: each has its own person. */
const IS_ITEM = /^\s*[（(]?[\d一二三四五六七八九十]+[）)、.．]/;
const REACH = 10;

interface Post {
  /** The last two characters of the body; fewer where it is not told. */
  readonly body: string;
  readonly post: string;
}

/** 汪建平 and 王建平: given names of two are the same, and the surnames sound alike. */
export function hasLikeSurname(a: string, b: string): boolean {
  if (a.length !== 3 || b.length !== 3 || a[0] === b[0] || a.slice(1) !== b.slice(1)) return false;
  return mistaken(a.charCodeAt(0), b.charCodeAt(0)) !== undefined;
}

/** Whether names of like surnames may be one person's: of one post, or one of them told without any, and not in one
 * sentence. */
export function mayBeOnePerson(draft: Draft, as: readonly NameHit[], bs: readonly NameHit[]): boolean {
  const isApart = ({ line }: NameHit): boolean => !IS_ITEM.test(draft.paragraphs[line]!.text);
  if (![...as, ...bs].every(isApart)) return false;
  const [ofA, ofB] = [postsOf(draft, as), postsOf(draft, bs)];
  const inOneLine = as.some((a) => bs.some((b) => b.line === a.line));
  if (inOneLine && (ofA.length === 0 || ofB.length === 0 || !areInSentencesApart(draft, as, bs))) return false;
  if (ofA.length === 0) return areFree(draft, as);
  if (ofB.length === 0) return areFree(draft, bs);
  return ofA.every((a) => ofB.every((b) => isOne(a, b)));
}

/** Whether two names are each told with posts, of which none is the other's. */
export function haveOtherPosts(draft: Draft, as: readonly NameHit[], bs: readonly NameHit[]): boolean {
  const [ofA, ofB] = [postsOf(draft, as), postsOf(draft, bs)];
  return ofA.length > 0 && ofB.length > 0 && !ofA.some((a) => ofB.some((b) => isOne(a, b)));
}

/** 感谢主任傅维舟。付维舟主任…: a stop stands between any two of a line. */
const areInSentencesApart = ({ paragraphs }: Draft, as: readonly NameHit[], bs: readonly NameHit[]): boolean =>
  as.every((a) =>
    bs.every(
      (b) =>
        b.line !== a.line ||
        /[。！？]/.test(paragraphs[a.line]!.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))),
    ),
  );

const isOne = (a: Post, b: Post): boolean =>
  a.post === b.post && (a.body.length < 2 || b.body.length < 2 || a.body === b.body);

function postsOf({ paragraphs }: Draft, hits: readonly NameHit[]): readonly Post[] {
  return hits.flatMap(({ line, start, end }): readonly Post[] => {
    const { text } = paragraphs[line]!;
    const led = LED.exec(text.slice(Math.max(0, start - REACH), start));
    if (led) return [{ body: led[1]!, post: led[2]! }];
    const called = CALLED.exec(text.slice(end, end + REACH));
    return called ? [{ body: '', post: called[0] }] : [];
  });
}

const areFree = ({ paragraphs }: Draft, hits: readonly NameHit[]): boolean =>
  hits.every(({ line, start }) => FREE_BEFORE.test(paragraphs[line]!.text.slice(Math.max(0, start - REACH), start)));
