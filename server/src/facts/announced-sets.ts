import { LONGEST_SENTENCE } from '../text/behind';
import { parseCount } from '../text/numerals';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import type { Paragraph } from '../syntax/types';
import { NONE } from '../text/none';

/** A set named by its count and the word that its members share: “三个一批”，即签约一批、开工一批。 Relative to the paragraph. */
export interface AnnouncedSet {
  readonly name: string;
  readonly word: string;
  readonly numeral: Span;
  readonly count: number;
  readonly members: number;
  /** Whether nothing but a comma leads to the members: they may be some of them. */
  readonly isLoose: boolean;
}

/** The name, and what says that the members follow. */
const NAMED =
  /(?<![第一二三四五六七八九十百千几数\d])([两二三四五六七八九十])[个大条项种](\p{Script=Han}{2,5})(?:[”’]\p{Script=Han}{0,4})?(?:，?(?:即|也就是|就是|分别是)：?|[：:]|——|（即?)/gu;
/** “三到位”：人员到位… · 推进“三个一批”，关停一批…: a quoted name, behind which a comma may be all that leads to them. */
const QUOTED =
  /(?<=“)([两二三四五六七八九十])[个大条项种]?(\p{Script=Han}{2,5})[”’](?:的?\p{Script=Han}{0,4})?(?:，?(?:即|也就是|就是|分别是)：?|[：:]|——|（即?|，)/gu;
/** “四比”，即比学习…: a numeral and one character in quotation marks, and what says that the members follow. */
const SHORT =
  /(?<=“)([三四五六七八九])(\p{Script=Han})[”’](?:的?\p{Script=Han}{0,4})?(?:，?(?:即|也就是|就是|分别是)：?|：)/gu;
/** 在“三个一批”活动中，: what goes on under that name, and the clause behind tells what came of it. */
const WITHIN = /[中里上下时后]，$|(?:期间|以来|当中|过程)，$/;
/** What every name holds: most paragraphs need not be read further. */
const SHARED = /[两二三四五六七八九十][个大条项种]|“[两二三四五六七八九十]/;
/** The members are not all told here. */
const PARTLY = /等|……|其中|包括|之[一二三]|[一二三四五六七八九][、和与至到]第?[二三四五六七八九十]/;
/** What may stand before a member that begins with the word, or behind one that ends with it. */
const BEFORE = /(?:^|[、，；：“‘（]|[和与及并要]|[一二三四五六七八九十][是要])$/;
const BEHIND = /^(?:$|[、，；。”’）！]|[和与及])/;
/** Characters of a member told by itself; a longer one is a sentence with other things in it. */
const MAX_CHARACTERS_PER_MEMBER = 40;

/** Sets whose members stand in the sentence that names them, counted by the word that they share. */
export function announcedSets({ text, sentences, pairs }: Paragraph): readonly AnnouncedSet[] {
  if (!SHARED.test(text)) return NONE;
  const sets: AnnouncedSet[] = [];
  const named = allMatches(text, NAMED);
  const quoted = allMatches(text, QUOTED).filter((q) => !named.some((n) => n.index === q.index));
  for (const match of [...named, ...quoted, ...allMatches(text, SHORT)]) {
    const count = parseCount(match[1]!);
    const { index } = match;
    const from = index + match[0].length;
    const sentence = sentences.findIndex((s) => s.start <= index && index < s.end);
    if (count === undefined || sentence < 0 || sentences[sentence]!.end <= from) continue;
    // “各级要做到三个坚持，即……”: members inside a quotation end with it
    const around = pairs.find((p) => p.open < index && p.close > from);
    const end = Math.min(sentences[sentence]!.end, around?.close ?? text.length);
    if (end - from > LONGEST_SENTENCE) continue;
    const word = match[2]!;
    const next = sentences[sentence + 1];
    if (next && text.slice(next.start, next.start + 12).includes(word)) continue;
    const told = text.slice(from, end).replace(/[。！？]$/, '');
    const isLoose = match[0].endsWith('，');
    if (WITHIN.test(match[0])) continue;
    const members = isLoose && !told.includes('、') ? undefined : membersNamed(told, word, count);
    if (members !== undefined && members !== count)
      sets.push({
        name: text.slice(index, text.indexOf(word, index + 1) + word.length),
        isLoose,
        word,
        count,
        members,
        numeral: { start: index, end: index + 1 },
      });
  }
  return sets;
}

/** Characters in front of a member that tell whether one begins there: a mark, an opening one, 一是. */
const LONGEST_HEAD = 4;

/** What stands in front of a place, as far as it tells whether a member begins there; of all a sentence has, the square would be read. */
const headOf = (told: string, offset: number): string => told.slice(Math.max(0, offset - LONGEST_HEAD), offset);

/** How many members a sentence tells; undefined where that cannot be said. */
function membersNamed(told: string, word: string, count: number): number | undefined {
  if (PARTLY.test(told) || /[两二三四五六七八九十]个/.test(told)) return undefined;
  const opening: number[] = [];
  const closing: number[] = [];
  for (let offset = told.indexOf(word); offset >= 0; offset = told.indexOf(word, offset + word.length)) {
    if (BEFORE.test(headOf(told, offset))) opening.push(offset);
    if (BEHIND.test(told.slice(offset + word.length, offset + word.length + 1))) closing.push(offset);
  }
  const isOpening = opening.length >= closing.length;
  const places = isOpening ? opening : closing;
  if (places.length < 2) return membersHolding(told, word);
  // the first stands at the head, and what parts two members is one and the same mark
  const starts = isOpening ? places : [0, ...places.slice(0, -1).map((p) => p + word.length + 1)];
  const lead = told.slice(0, starts[0]);
  if (lead.length > 3) return undefined;
  const ends = isOpening ? [...places.slice(1), told.length] : places.map((p) => p + word.length);
  const marks = new Set(starts.slice(1).map((s) => markBefore(headOf(told, s))));
  if (marks.size > 1 || starts.some((s, i) => ends[i]! - s > MAX_CHARACTERS_PER_MEMBER && i < starts.length - 1))
    return undefined;
  const mark = [...marks][0]!;
  // behind the last member of the same rank there is none that lacks the word: 坚持甲、坚持乙、丙
  const tail = told.slice(isOpening ? starts.at(-1) : ends.at(-1)).split(mark).length - 1;
  const inside = starts.slice(0, -1).some((s, i) => told.slice(s, ends[i]).split(mark).length > 2);
  if (inside || (tail > 0 && (mark === '、' || places.length + tail >= count))) return undefined;
  return places.length;
}

/** 重要工作亲自部署、重大问题亲自过问: members of one mark that hold the word once each, with nothing beside them. */
function membersHolding(told: string, word: string): number | undefined {
  const mark = ['；', '，', '、'].find((m) => told.includes(m));
  const members = mark === undefined ? [] : told.split(mark);
  const holdOnce = (listed: readonly string[]): boolean =>
    listed.length > 1 && listed.every((m) => m.split(word).length === 2 && m.length <= MAX_CHARACTERS_PER_MEMBER);
  if (holdOnce(members)) return members.length;
  // 新开工一批项目、储备一批项目，形成滚动推进的态势: the clause behind tells what comes of it
  const [list = '', ...rest] = told.split(/[，；]/);
  const enumerated = list.split('、');
  return holdOnce(enumerated) && !rest.some((clause) => clause.includes(word)) ? enumerated.length : undefined;
}

function markBefore(text: string): string {
  return /[、，；](?=[“‘（]?(?:[一二三四五六七八九十][是要]|[要并])?$)/.exec(text)?.[0] ?? '、';
}
