import { isSurname } from '../lexicon/surnames';
import { commonWords } from '../lexicon/word-lists';
import { isHan } from '../text/chars';
import type { Span } from '../text/span';
import { comparedWords } from './words';

/** A person's name in a line, with the post beside it. */
export interface Person extends Span {
  readonly name: string;
  /** '' where none stands beside it. */
  readonly post: string;
}

let posts: readonly string[] | undefined;
let common: ReadonlySet<string> | undefined;
const LONGEST_POST = 5;

/** Forms of address, which are no posts. */
const ADDRESS = ['同志', '先生', '女士', '老师'];
/** The body that a post is one of. */
const BODY = /(?:[省市县区州镇乡旗村校院党团]委|政府|党组|人大|政协|支部|公司|集团|[局厅院校厂])$/;
const RANKS = ['常务副', '副', '代', '原', '前'];

/** Names of persons that stand beside a post or a form of address, and those in one list with them. */
export function personsOf(text: string): Person[] {
  posts ??= [...comparedWords('post')].sort((a, b) => b.length - a.length);
  const persons: Person[] = [];
  for (let start = 0; start < text.length - 1; start++) {
    if (!isSurname(text[start])) continue;
    const person = personAt(text, start, persons.at(-1));
    if (!person) continue;
    persons.push(person);
    start = person.end - 1;
  }
  return persons;
}

function personAt(text: string, start: number, previous: Person | undefined): Person | undefined {
  const before = postBefore(text, start);
  const isListed = previous !== undefined && text[start - 1] === '、' && endsBefore(text, previous, start - 1);
  for (const length of [3, 2]) {
    const end = start + length;
    if (!isName(text, start, end)) continue;
    const behind = postBehind(text, end);
    const isOpen = before !== '' || !isHan(text.charCodeAt(start - 1)) || isLoose(text[start - 1]);
    if (behind !== '' && isOpen) return { start, end, name: text.slice(start, end), post: before || behind };
    if (isOpen && ACTS.test(text.slice(end, end + 2)) && !isWord(text.slice(start, start + 2)))
      return { start, end, name: text.slice(start, end), post: before };
    if (before === '' && !isListed) continue;
    if (length === 3 && isWord(text.slice(end - 1, end + 1)) && isHan(text.charCodeAt(end))) continue;
    if (isWord(text.slice(start, start + 2))) continue;
    // a name of two characters before a word, or at a mark
    if (isListed && isHan(text.charCodeAt(end)) && before === '') continue;
    return { start, end, name: text.slice(start, end), post: before };
  }
  return undefined;
}

const endsBefore = (text: string, { end }: Person, mark: number): boolean =>
  end === mark || ADDRESS.some((word) => text.startsWith(word, end) && end + word.length === mark);

const isName = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (i >= text.length || !isHan(text.charCodeAt(i))) return false;
  return true;
};

/** What a person does, behind a name without a post. */
const ACTS = /^(?:负责|牵头|主持|担任|汇报|发言|致辞|宣读|分管)/;

/** Before a name: 由张明同志, 请李华局长. */
const isLoose = (sign: string | undefined): boolean => '由请和与及对向在是以为让会同'.includes(sign ?? '');

function isWord(word: string): boolean {
  common ??= new Set(commonWords());
  return common.has(word);
}

/** The post that ends where a name begins, with its rank: 副市长. */
function postBefore(text: string, end: number): string {
  const lead = text.slice(Math.max(0, end - LONGEST_POST), end);
  const post = posts!.find((word) => lead.endsWith(word) && !ADDRESS.includes(word));
  if (post === undefined) return '';
  const rank = RANKS.find((word) => text.startsWith(word, end - post.length - word.length)) ?? '';
  return (BODY.exec(text.slice(0, end - post.length - rank.length))?.[0] ?? '') + rank + post;
}

function postBehind(text: string, start: number): string {
  const post = posts!.find((word) => text.startsWith(word, start));
  if (post !== undefined) return post;
  const rank = RANKS.find((word) => text.startsWith(word, start));
  const ranked = rank && posts!.find((word) => text.startsWith(word, start + rank.length));
  return ranked ? rank + ranked : '';
}

/** Whether two posts say the same, as far as they are told: 书记 for 县委书记, and 同志 for any. */
export function isSamePost(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return true;
  if (ADDRESS.includes(a) || ADDRESS.includes(b)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(short) && !RANKS.some((rank) => long.slice(0, -short.length).endsWith(rank));
}
