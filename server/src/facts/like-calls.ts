import wordingTable from '../../data/kept/person-wordings.tsv';
import { mistaken } from '../lexicon/confusable';
import type { Draft } from '../syntax/types';
import { wordingsOf } from '../text/alternation';
import type { Span } from '../text/span';
import { timesInDraft } from '../text/times-in';
import { callsWith, type CalledByPost } from './called-by-other-post';
import { MAX_LINES_TO_TAKE_UP, POSTS_BEFORE, type NamedOnLine } from './person-posts';
import { NONE } from '../text/none';

/** A call of somebody who was named with the post, and with another surname that sounds alike. */
export interface LikeCall extends CalledByPost {
  readonly line: number;
  readonly name: string;
  readonly elsewhere: Span & { readonly line: number };
}

const words = wordingsOf(wordingTable, 'person-wordings.tsv');
/** 刚才，张会长作了致辞: calls by any post. */
export const surnameCalls = callsWith(() => words('post with a surname'), /[长任记席理裁授士]/);

/**
 * 商会章明远会长 and then 张会长: the surname sounds alike, nobody of that surname is in the draft, and nobody else has the
 * post.
 */
export function calledByLikeSurname(
  draft: Draft,
  naming: readonly NamedOnLine[],
  calls: readonly (CalledByPost & { readonly line: number })[],
): readonly LikeCall[] {
  if (calls.length === 0) return NONE;
  const { paragraphs } = draft;
  const all = naming.flatMap(({ line, persons }) => persons.map((person) => ({ ...person, line })));
  const times = (word: string): number => timesInDraft(draft, word);
  return calls.flatMap((call): readonly LikeCall[] => {
    const { line, start, surname, post } = call;
    // 感谢徐教授: 谢 is a surname too, and the call is no name of somebody else
    const named = all.filter((person) => person.line !== line || person.end <= start || person.start >= call.end);
    if (named.some(({ name }) => name.startsWith(surname))) return NONE;
    const having = named.filter(
      (person) =>
        paragraphs[person.line]!.text.startsWith(post, person.end) ||
        paragraphs[person.line]!.text.slice(Math.max(0, person.start - POSTS_BEFORE), person.start).endsWith(post),
    );
    const [person] = having;
    if (!person || new Set(having.map(({ name }) => name)).size !== 1) return NONE;
    const isBefore = person.line < line || (person.line === line && person.end <= start);
    if (!isBefore || line - person.line > MAX_LINES_TO_TAKE_UP || person.surname !== 1) return NONE;
    if (!mistaken(person.name.charCodeAt(0), surname.charCodeAt(0)) || times(surname + post) !== 1) return NONE;
    // 副会长, 各位会长: another one may be meant
    if (times(post) !== times(person.name + post) + times(post + person.name) + times(person.name[0]! + post) + 1)
      return NONE;
    const elsewhere = { line: person.line, start: person.start, end: person.end };
    return [{ ...call, name: person.name, elsewhere }];
  });
}
