import endingTable from '../../data/kept/organ-endings.tsv';
import postTable from '../../data/kept/posts.tsv';
import words from '../../data/kept/words-beside-names.tsv';
import { packPairs, type PairSet } from '../lexicon/pair-set';
import { isSurname } from '../lexicon/surnames';
import { commonWords } from '../lexicon/word-lists';
import { alternation } from '../text/alternation';
import { isHan } from '../text/chars';
import type { Span } from '../text/span';
import { tableColumn, tableRows } from '../text/table';
import type { HousePost } from './data';

/** A full name in a line, with the post that stands directly beside it. Offsets are of the line, and of the name alone. */
export interface PersonPlace extends Span {
  readonly post?: Pick<HousePost, 'post' | 'stands'>;
}

const ALL_BEHIND = tableRows(words, 'words-beside-names.tsv', ['word', 'stands']).flatMap(({ word, stands }) =>
  stands === 'behind' ? [word] : [],
);
const BEHIND = ALL_BEHIND.filter(({ length }) => length > 1);
const BODIES = new Set(tableColumn(endingTable, 'organ-endings.tsv', 'word').filter(({ length }) => length === 1));
/** What ends a form of address before a post and no name: 王总书记. */
const NO_NAME_END = '总副';
const POSTS = alternation(tableColumn(postTable, 'posts.tsv', 'word'));
/** A post with what makes it a deputy’s. */
const POST = new RegExp(`(?:常务)?副?(?:${POSTS})`, 'gu');
/** Characters of a full name. */
const NAME_LENGTHS = [3, 2];
const SURE_LENGTH = 3;
/** Characters behind which a name begins although they are no mark: 请王小明书记讲话. */
const BEFORE_NAME = '请由向和同与';
/** Surnames that are words of grammar as well: before a word they are these, 局长于昨天. */
const OF_GRAMMAR = '于向和同从时应都常能全经';

let pairs: PairSet | undefined;

/** Full names with what only a person is called: 王小明同志, 局长王小明, 王小明局长. In order of place. */
export function personsIn(line: string): PersonPlace[] {
  const places = new Map<number, PersonPlace>();
  for (const match of line.matchAll(POST)) {
    const [post] = match;
    const behind = nameBehind(line, match.index + post.length);
    if (behind) places.set(behind.start, { ...behind, post: { post, stands: 'before' } });
    const before = nameBefore(line, match.index);
    if (before) places.set(before.start, { ...before, post: { post, stands: 'behind' } });
  }
  for (const word of BEHIND)
    for (let end = line.indexOf(word); end >= 0; end = line.indexOf(word, end + 1)) {
      const start = end - SURE_LENGTH;
      if (start < 0 || places.has(start) || !isSurname(line[start]) || !allHan(line, start, end)) continue;
      // in running text the name must not be the end of something longer
      if (isHan(line.charCodeAt(start - 1))) continue;
      places.set(start, { start, end });
    }
  return [...places.values()].sort((a, b) => a.start - b.start);
}

function nameBehind(line: string, start: number): Span | undefined {
  for (const length of NAME_LENGTHS) {
    const end = start + length;
    const isEnd = !isHan(line.charCodeAt(end)) || ALL_BEHIND.some((word) => line.startsWith(word, end));
    // where the name ends a word begins, 局长丁小满|牵头, but for 局长丁一|作报告
    const beginsWord = isWord(line, end) && !(length === SURE_LENGTH && ALL_BEHIND.includes(line[end - 1]!));
    if ((isEnd || beginsWord) && isName(line, start, end)) return { start, end };
  }
  return undefined;
}

function nameBefore(line: string, end: number): Span | undefined {
  for (const length of NAME_LENGTHS) {
    const start = end - length;
    if (start < 0) continue;
    const isStart = !isHan(line.charCodeAt(start - 1)) || BEFORE_NAME.includes(line[start - 1]!);
    if (isStart && isName(line, start, end)) return { start, end };
  }
  return undefined;
}

/** Whether a stretch reads as a name and not as a word or a body: 项目经理, 金融部主任 hold none. */
function isName(line: string, start: number, end: number): boolean {
  if (end > line.length || !isSurname(line[start]) || !allHan(line, start, end)) return false;
  const lastCharacter = line[end - 1]!;
  if (BODIES.has(lastCharacter) || NO_NAME_END.includes(lastCharacter) || isWord(line, start)) return false;
  return !(OF_GRAMMAR.includes(line[start]!) && isWord(line, end - 2));
}

/** Whether two characters are a common word. */
function isWord(line: string, start: number): boolean {
  pairs ??= packPairs(commonWords());
  return start + 1 < line.length && pairs.standsAt(line, start);
}

function allHan(line: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) if (!isHan(line.charCodeAt(offset))) return false;
  return true;
}
