import wordingTable from '../../data/kept/person-wordings.tsv';
import { mistaken } from '../lexicon/confusable';
import { isSurname } from '../lexicon/surnames';
import { remembered } from '../syntax/line';
import type { Draft, Paragraph } from '../syntax/types';
import { wordingsOf } from '../text/alternation';
import { allMatches } from '../text/matches';
import { once } from '../text/once';
import type { Span } from '../text/span';
import { timesIn } from '../text/times-in';
import { MAX_LINES_TO_TAKE_UP, POSTS_BEFORE, type NamedOnLine } from './person-posts';
import { NONE } from '../text/none';

/** 张会长: somebody called by a surname and a post. Relative to the paragraph. */
export interface SurnameCall extends Span {
  readonly surname: string;
  readonly post: string;
}

/** A call of somebody who was named with the post, and with another surname that sounds alike. */
export interface LikeCall extends SurnameCall {
  readonly line: number;
  readonly name: string;
  readonly elsewhere: Span & { readonly line: number };
}

const words = wordingsOf(wordingTable, 'person-wordings.tsv');
/** 刚才，张会长作了致辞 */
const called = once(
  () =>
    new RegExp(
      `(?<=^|[，。；！？：]|${words('leads up to a call')})(\\p{Script=Han})(${words('post with a surname')})(?=的?${words('done by the called')})`,
      'gu',
    ),
);
const MAY_CALL = /[长任记席理裁授士]/;

/** Persons whom a paragraph calls by surname and post, as one does who takes up what they said. */
export const surnameCalls = remembered(({ text }: Paragraph): readonly SurnameCall[] => {
  if (!MAY_CALL.test(text)) return NONE;
  const calls = allMatches(text, called()).flatMap((m): readonly SurnameCall[] =>
    isSurname(m[1])
      ? [{ surname: m[1]!, post: m[2]!, start: m.index, end: m.index + m[1]!.length + m[2]!.length }]
      : NONE,
  );
  return calls.length === 0 ? NONE : calls;
});

/**
 * 商会章明远会长 and then 张会长: the surname sounds alike, nobody of that surname is in the draft, and nobody else has the
 * post.
 */
export function calledByLikeSurname(
  { paragraphs }: Draft,
  naming: readonly NamedOnLine[],
  calls: readonly (SurnameCall & { readonly line: number })[],
): readonly LikeCall[] {
  if (calls.length === 0) return NONE;
  const all = naming.flatMap(({ line, persons }) => persons.map((person) => ({ ...person, line })));
  const times = (word: string): number => paragraphs.reduce((sum, { text }) => sum + timesIn(text, word), 0);
  return calls.flatMap((call): readonly LikeCall[] => {
    const { line, start, surname, post } = call;
    // 感谢徐教授: 谢 is a surname too, and the call is no name of somebody else
    const named = all.filter((person) => person.line !== line || person.end <= start || person.start >= call.end);
    if (named.some(({ name }) => name.startsWith(surname)) || times(surname + post) !== 1) return NONE;
    const having = named.filter(
      (person) =>
        paragraphs[person.line]!.text.startsWith(post, person.end) ||
        paragraphs[person.line]!.text.slice(Math.max(0, person.start - POSTS_BEFORE), person.start).endsWith(post),
    );
    const [person] = having;
    if (!person || new Set(having.map(({ name }) => name)).size !== 1) return NONE;
    const isBefore = person.line < line || (person.line === line && person.end <= start);
    if (!isBefore || line - person.line > MAX_LINES_TO_TAKE_UP || person.surname !== 1) return NONE;
    if (!mistaken(person.name.charCodeAt(0), surname.charCodeAt(0))) return NONE;
    // 副会长, 各位会长: another one may be meant
    if (times(post) !== times(person.name + post) + times(post + person.name) + times(person.name[0]! + post) + 1)
      return NONE;
    const elsewhere = { line: person.line, start: person.start, end: person.end };
    return [{ ...call, name: person.name, elsewhere }];
  });
}
