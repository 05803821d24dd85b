import wordingTable from '../../data/kept/person-wordings.tsv';
import { mistaken } from '../lexicon/confusable';
import { remembered } from '../syntax/line';
import type { Draft, Paragraph } from '../syntax/types';
import { wordingsOf } from '../text/alternation';
import { allMatches } from '../text/matches';
import { MAX_NAMES_PER_DRAFT, type NameHit } from './name-hits';
import type { OtherSpelling } from './name-spellings';
import { surnameAt } from './named-persons';
import { POSTS_BEFORE, type NamedOnLine } from './person-posts';
import { areTwo } from './two-persons';
import { NONE } from '../text/none';
import { behindInSentence } from '../text/behind';

const words = wordingsOf(wordingTable, 'person-wordings.tsv');
const POSTS = words('post');
const CALLED_BY_POST = new RegExp(`^${POSTS}`);
/** What nobody but a person is called. */
const CALLED = /^(?:同志|先生|女士|老师|同学)/;
const ENDS_WITH_POST = new RegExp(`(?:${POSTS}|护士长)$`);
/** Surnames that are words before a post as well: 时任局长, 向李局长. */
const ALSO_WORDS = '任时向和于从令单历党文';
/** What begins a post, or ends a word before one: 班主任, 副局长. */
const OF_POSTS = '班副总级主同作';
/** 第二中学余涛校长: told with the body, and another one's head maybe. */
const BEHIND_BODY = /[学院局县市镇村厂司部组校区乡所站队委办会处科系厅]$/;
/** Named side by side. */
const BESIDE = /^[^。；！？]{0,8}[、和与及跟][^。；！？]*$/;
const LONGEST_CALL = 4;

interface Mention extends NameHit {
  /** What the person is called behind the name, a post or 同志. */
  readonly call: string | undefined;
  readonly isSurelyPerson: boolean;
  /** What stands before the name in its sentence. */
  readonly before: string;
}

/**
 * Names of two characters that are written with another given character elsewhere: 组长方正同志, 方政组长. One that is not
 * like it is asked about where it stands once and has the post that the other one was given: 校长…由余波同志接任, 余涛校长.
 */
export function otherNamesOfTwo(draft: Draft, naming: readonly NamedOnLine[]): readonly OtherSpelling[] {
  const byName = mentionsOf(draft, naming);
  if (byName.size < 2) return [];
  const names = [...byName.keys()];
  return names.flatMap((a, nameIndex) =>
    names.slice(nameIndex + 1).flatMap((b) => otherOf(draft, byName.get(a)!, byName.get(b)!)),
  );
}

function otherOf(draft: Draft, as: readonly Mention[], bs: readonly Mention[]): readonly OtherSpelling[] {
  const [a, b] = [as[0]!, bs[0]!];
  if (a.written[0] !== b.written[0] || areTwo(draft, as, bs, BESIDE)) return [];
  if (![...as, ...bs].some(({ isSurelyPerson }) => isSurelyPerson)) return [];
  if (mistaken(a.written.charCodeAt(1), b.written.charCodeAt(1)) !== undefined) {
    const [rare, usual] = as.length < bs.length || (as.length === bs.length && isBefore(b, a)) ? [as, bs] : [bs, as];
    return rare.map((hit) => ({ ...placeOf(hit), elsewhere: placeOf(usual[0]!), isSure: true }));
  }
  const [first, again, others] = isBefore(a, b) ? [as, b, bs] : [bs, a, as];
  if (others.length > 1 || !first[0]!.isSurelyPerson || again.call === undefined || CALLED.test(again.call)) return [];
  if (BEHIND_BODY.test(again.before)) return [];
  const hasPost = first.some(({ call, before }) => call === again.call || before.includes(again.call!));
  return hasPost ? [{ ...placeOf(again), elsewhere: placeOf(first[0]!), isSure: false }] : [];
}

const placeOf = ({ line, start, end, written }: Mention): NameHit => ({ line, start, end, written });
const isBefore = (a: NameHit, b: NameHit): boolean => a.line < b.line || (a.line === b.line && a.start < b.start);

const LED = new RegExp(`(?:${POSTS}|护士长)(?=\\p{Script=Han}{2}(?:[，。；：、！？）]|$))`, 'gu');

/** Offsets of names of two characters that a post in front of them and the mark behind tell: 护士长郭玲，. */
export const namesLed = remembered(({ text }: Paragraph): readonly number[] => {
  const offsets = allMatches(text, LED)
    .map(({ index, 0: post }) => index + post.length)
    .filter((offset) => surnameAt(text, offset) === 1);
  return offsets.length === 0 ? NONE : offsets;
});

/** Places of all names of two characters whose surname another one has too. */
function mentionsOf(draft: Draft, naming: readonly NamedOnLine[]): ReadonlyMap<string, readonly Mention[]> {
  const byName = new Map<string, Mention[]>();
  const surnames = new Set<string>();
  const add = (line: number, start: number): void => {
    const { text } = draft.paragraphs[line]!;
    const written = text.slice(start, start + 2);
    const end = start + 2;
    const before = behindInSentence(text, start, POSTS_BEFORE, '。；！？');
    const behind = text.slice(end, end + LONGEST_CALL);
    const call = (CALLED.exec(behind) ?? CALLED_BY_POST.exec(behind))?.[0];
    const isSurelyPerson = (call !== undefined && CALLED.test(call)) || ENDS_WITH_POST.test(before);
    const mentions = byName.get(written);
    const mention = { line, start, end, written, call, isSurelyPerson, before };
    if (mentions) mentions.push(mention);
    else byName.set(written, [mention]);
  };
  for (const { line, persons } of naming)
    for (const { name, start, surname, isInRow } of persons) {
      if (name.length !== 2 || surname !== 1 || isInRow || ALSO_WORDS.includes(name[0]!)) continue;
      if (OF_POSTS.includes(name[1]!) || name[0] === name[1]) continue;
      surnames.add(name[0]!);
      add(line, start);
    }
  if (surnames.size === 0) return byName;
  // as many names as no speech has
  if (byName.size > MAX_NAMES_PER_DRAFT) return new Map();
  for (const { line, led } of naming)
    for (const offset of led) if (surnames.has(draft.paragraphs[line]!.text[offset]!)) add(line, offset);
  return byName;
}
