import wordingTable from '../../data/kept/person-wordings.tsv';
import { mistaken } from '../lexicon/confusable';
import { commonWordSet } from '../lexicon/word-sets';
import type { Draft } from '../syntax/types';
import { wordingsFor, wordingsOf } from '../text/alternation';
import type { Span } from '../text/span';
import { hasLikeSurname, haveOtherPosts, mayBeOnePerson } from './like-surnames';
import { hitsOf, MAX_NAMES_PER_DRAFT, type NameHit } from './name-hits';
import type { NamedPerson } from './named-persons';
import { otherNamesOfTwo } from './names-of-two';
import { MAX_LINES_TO_TAKE_UP, otherPosts, POSTS_BEFORE, type NamedOnLine, type OtherPost } from './person-posts';
import { areTwo, RELATED } from './two-persons';
import { areTurned, differInOne, differingAt } from '../text/differing';

/** A name that is written another way elsewhere in the draft. */
export interface OtherSpelling extends Span {
  readonly line: number;
  readonly written: string;
  /** How it is written elsewhere, and where. */
  readonly elsewhere: NameHit;
  /** Whether a slip of the pen is likely: the characters look or sound alike. */
  readonly isSure: boolean;
}

const words = wordingsOf(wordingTable, 'person-wordings.tsv');
/** Several persons in a row. */
const BESIDE = /^[^。；！？]{0,4}[、和与及跟][^。；！？]*$/;
const OPENS_CLAUSE = /(?:^|[，。；：！？“（])$/;
/** What a name that nothing calls a person stands between. */
const FREE_BEFORE = new RegExp(`(?:^|[，。；：！？、“（\\s员]|${words('before a name')})$`);
const FREE_BEHIND = new RegExp(`^(?:$|[，。；：！？、”）\\s二三四五六七八九十几数两\\d]|${words('behind a name')})`);

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
  const ofTwo = otherNamesOfTwo(draft, naming);
  const names = namesOf(naming);
  const hits = hitsOf(draft, names);
  if (!hits || hits.length < 2) return { spellings: ofTwo, posts: [] };
  const byName = new Map<string, NameHit[]>();
  for (const hit of hits) {
    const same = byName.get(hit.written);
    if (same) {
      if (same.length < MAX_PLACES_PER_NAME) same.push(hit);
    } else byName.set(hit.written, [hit]);
  }
  if (byName.size > MAX_FORMS_PER_DRAFT) return { spellings: ofTwo, posts: [] };
  return {
    spellings: [...spellingsOf(draft, names, byName), ...ofTwo],
    posts: otherPosts(draft, naming, byName),
  };
}

/** Names of a draft with the persons; without those that only stand in rows where all are too many, as in a list of awards. */
function namesOf(naming: readonly NamedOnLine[]): ReadonlyMap<string, NamedPerson> {
  const names = new Map<string, NamedPerson>();
  for (const { persons } of naming)
    for (const person of persons) if (!person.isInRow || !names.has(person.name)) names.set(person.name, person);
  // 感谢韩梅部长: 谢 is a surname too, but 韩梅 is named elsewhere
  for (const name of [...names.keys()]) if (names.has(name.slice(1))) names.delete(name);
  if (names.size <= MAX_NAMES_PER_DRAFT) return names;
  return new Map([...names].filter(([, { isInRow }]) => !isInRow));
}

/** Places of a name that are looked at, and ways of writing names: more of them are no speech. */
const MAX_PLACES_PER_NAME = 100;
const MAX_FORMS_PER_DRAFT = 300;

function spellingsOf(
  draft: Draft,
  names: ReadonlyMap<string, NamedPerson>,
  byName: ReadonlyMap<string, readonly NameHit[]>,
): OtherSpelling[] {
  const written = [...byName.keys()];
  const spellings: OtherSpelling[] = [];
  written.forEach((a, index) => {
    for (const b of written.slice(index + 1)) {
      const person = names.get(a) ?? names.get(b);
      if (!person) continue;
      const isOtherSurname = names.has(a) && names.has(b) && hasLikeSurname(a, b);
      if (isOtherSurname && !mayBeOnePerson(draft, byName.get(a)!, byName.get(b)!)) continue;
      const isTurned = isTurnedRound(a, b, person.surname);
      if (!isOtherSurname && !isTurned && !isOneOff(a, b, person.surname)) continue;
      if (isTurned && (names.get(a)?.isInRow || names.get(b)?.isInRow)) continue;
      if (isTurned && haveOtherPosts(draft, byName.get(a)!, byName.get(b)!)) continue;
      if (
        areTwo(draft, byName.get(a)!, byName.get(b)!, BESIDE) ||
        areCalledApart(draft, byName.get(a)!, byName.get(b)!)
      )
        continue;
      if (!isOtherSurname && !isTurned && !isLike(person, a, b)) {
        spellings.push(...otherwiseTakenUp(draft, byName.get(a)!, byName.get(b)!));
        continue;
      }
      const [as, bs] = [placesOf(draft, names, byName, a), placesOf(draft, names, byName, b)];
      if (as.length === 0 || bs.length === 0) continue;
      // the rarer one is asked about, of two that are as frequent the later
      const [rare, usual] = as.length < bs.length ? [as, bs] : [bs, as];
      spellings.push(...rare.map((hit) => ({ ...hit, elsewhere: usual[0]!, isSure: !isTurned })));
    }
  });
  return spellings;
}

/** 刚才，李建军同志讲得好 · 同学们，庄志强能做到: who is spoken of again, and not named for the first time. */
const TAKES_UP = new RegExp(`${words('takes up a name')}$`);
const BEHIND_AGAIN = /^(?:能(?!力)|所|身上|这样|那样|用|以|做|们?身)/;
/** 班长李建国 · 毕业生庄志刚: who is named for the first time is told what they are. */
const INTRODUCES = new RegExp(`(?:${words('introduces a name')}|${words('post')})$`);

/**
 * The one name where, right below it, another one takes it up with any other given character: 请李建国同志发言, and then
 * 刚才，李建军同志. The first is told what he is, the second nowhere.
 */
function otherwiseTakenUp(draft: Draft, as: readonly NameHit[], bs: readonly NameHit[]): OtherSpelling[] {
  const [a, b] = [as[0]!, bs[0]!];
  const isEarlier = a.line < b.line || (a.line === b.line && a.start < b.start);
  const [first, again, others] = isEarlier ? [a, b, bs] : [b, a, as];
  if (again.line - first.line > MAX_LINES_TO_TAKE_UP || others.length > 1) return [];
  const before = (hit: NameHit): string =>
    draft.paragraphs[hit.line]!.text.slice(Math.max(0, hit.start - POSTS_BEFORE), hit.start);
  // 苏林同志 is no 苏林同, 刘尧副部长 no 刘尧副, and 管理能力 nobody
  const behind = draft.paragraphs[again.line]!.text.slice(again.end, again.end + 4);
  if ([first, again].some(({ written }) => ENDS_OTHERWISE.test(written)) || RELATED.test(before(again))) return [];
  const isListed = COUNTED_ROW.test(draft.paragraphs[first.line]!.text.slice(first.end, first.end + POSTS_BEFORE));
  const isTakenUp =
    (FREE_BEHIND.test(behind) || BEHIND_AGAIN.test(behind)) &&
    TAKES_UP.test(before(again)) &&
    (isListed || INTRODUCES.test(before(first)));
  if (!isTakenUp && !isCalledAlike(draft, first, again) && !isCalledAgain(draft, first, again)) return [];
  return [{ ...again, elsewhere: first, isSure: false }];
}

/**
 * 研发主任李建国 or 周秀兰老师, and then a sentence that opens with 李建军主任, 周秀英老师说: who is called by the post alone
 * was named before.
 */
function isCalledAlike({ paragraphs }: Draft, first: NameHit, again: NameHit): boolean {
  const { text } = paragraphs[again.line]!;
  const call = CALL.exec(text.slice(again.end, again.end + LONGEST_CALL))?.[0];
  if (call === undefined || !OPENS_SENTENCE.test(text.slice(0, again.start))) return false;
  const named = paragraphs[first.line]!.text;
  return (
    !'任为兼、和与'.includes(text[again.end + call.length] ?? '、') &&
    (named.startsWith(call, first.end) || named.slice(0, first.start).endsWith(call))
  );
}

/** 优秀教师李秀兰……今天她没能到场，让我们向李秀芳老师致敬: somebody who is 她 in between, and then called by name. */
function isCalledAgain({ paragraphs }: Draft, first: NameHit, again: NameHit): boolean {
  if (first.line !== again.line) return false;
  const { text } = paragraphs[again.line]!;
  const between = text.slice(first.end, again.start);
  return (
    HE_OR_SHE.test(between) &&
    !OF_TWO.test(between) &&
    (text.startsWith('同志', again.end) || CALL.test(text.slice(again.end, again.end + LONGEST_CALL))) &&
    INTRODUCES.test(text.slice(Math.max(0, first.start - POSTS_BEFORE), first.start))
  );
}
const HE_OR_SHE = /[他她](?![们的])/;
/** Words by which a second person comes in: 她的妹妹, 和搭档. */
const OF_TWO = new RegExp(
  `(?:[、和与及跟]|学生|同学|师傅|同乡)$|[他她]们|分别|${wordingsFor(wordingTable, 'person-wordings.tsv', 'brings in another')}`,
);
const ENDS_OTHERWISE = /[同副作主]$/;
const LONGEST_CALL = 4;
const CALL = new RegExp(`^(?:老师|同学|师傅|医生|护士|队长|工程师|${words('post')})`);
const OPENS_SENTENCE = /(?:^|[。；！？]|刚才，?|正如|像|[感谢]谢|听了)$/;

/** 张立群、王淑珍三位同志: a row of names that is counted or called 同志 behind. */
const COUNTED_ROW =
  /^[、和与]\p{Script=Han}{2,4}(?:[、和与]\p{Script=Han}{2,4}){0,5}(?:[两二三四五六七八九十\d]{1,2}[位名]|等\p{Script=Han}{0,3}[位名]|同志)/u;

/** Whether two names of one length differ in one given character. */
function isOneOff(a: string, b: string, surname: number): boolean {
  return a.length >= 3 && a.startsWith(b.slice(0, surname)) && differInOne(a, b);
}

/** 李建国 and 李国建: names of one surname whose two given characters stand the other way round. */
function isTurnedRound(a: string, b: string, surname: number): boolean {
  return a.length === surname + 2 && b.startsWith(a.slice(0, surname)) && areTurned(a, b);
}

/** Whether the given character in which two names differ sounds or looks alike in both; of a surname of two it is any. */
function isLike({ surname }: NamedPerson, a: string, b: string): boolean {
  const k = differingAt(a, b)[0]!;
  return surname === 2 || mistaken(a.charCodeAt(k), b.charCodeAt(k)) !== undefined;
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
    const before = text.slice(Math.max(0, start - 4), start);
    // 李玉玫常年照顾老人: what opens a clause and is no word is a name, whatever follows
    if (OPENS_CLAUSE.test(before) && standsBeforeWord(text, start, end)) return true;
    return FREE_BEFORE.test(before) && FREE_BEHIND.test(text.slice(end, end + 4));
  });
}

/** 王国建|设, 高新|化 are no names: no common word reaches over an edge or is part of it, and one begins behind. */
function standsBeforeWord(text: string, start: number, end: number): boolean {
  const common = commonWordSet();
  return !common.standsAt(text, start) && !common.standsAt(text, end - 1) && common.standsAt(text, end);
}

/** 李秀英老师 and 李秀莹同学: nobody is both. */
function areCalledApart({ paragraphs }: Draft, as: readonly NameHit[], bs: readonly NameHit[]): boolean {
  const calls = (hits: readonly NameHit[]): ReadonlySet<string> =>
    new Set(hits.flatMap(({ line, end }) => CALLED_APART.exec(paragraphs[line]!.text.slice(end, end + 2)) ?? []));
  const [a, b] = [calls(as), calls(bs)];
  return a.size > 0 && b.size > 0 && ![...a].some((call) => b.has(call));
}
const CALLED_APART = /^(?:老师|同学|先生|女士|医生|师傅)$/;
