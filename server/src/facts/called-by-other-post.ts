import wordingTable from '../../data/kept/person-wordings.tsv';
import { isSurname } from '../lexicon/surnames';
import { remembered } from '../syntax/line';
import type { Draft, Paragraph } from '../syntax/types';
import { wordingsOf } from '../text/alternation';
import { allMatches } from '../text/matches';
import { once } from '../text/once';
import type { Span } from '../text/span';
import { CHANGES, MAX_LINES_TO_TAKE_UP, POSTS_BEFORE, type NamedOnLine } from './person-posts';
import { timesInDraft } from '../text/times-in';
import { NONE } from '../text/none';
import { behindInSentence } from '../text/behind';

/** 陈镇长的讲话: somebody called by a surname and a post. Relative to the paragraph. */
export interface CalledByPost extends Span {
  readonly surname: string;
  readonly post: string;
}

/** A person who was introduced with another post than the one of the call, and is alone of that surname. */
export interface OtherCall extends CalledByPost {
  readonly line: number;
  readonly name: string;
  /** The post that stood before the name. */
  readonly introduced: string;
  readonly elsewhere: Span & { readonly line: number };
}

const words = wordingsOf(wordingTable, 'person-wordings.tsv');
const HEADS = words('head of a body');
const HEAD_OF_GOVERNMENT = /^[县市区镇乡]长$/;
const POST_BEFORE = new RegExp(`(副)?(${HEADS}|书记)$`, 'u');
/** 镇党委书记, 县委书记: the secretary of a place is not the head of its government; that of an office often is its head. */
const SECRETARY_OF_PLACE = /(?:[县市区镇乡]委|(?:[镇乡]|街道)党委|党工委)书记$/;
/** 县委副书记、县长: the one who is called by the higher post is called 县长. */
const DEPUTY_AND_HEAD = /副书记、[县市区镇乡]长$/;
/** 研究所所长 · 研究院院长: heads of institutes, which one person often has side by side or by either name. */
const HEAD_OF_INSTITUTE = /^[所院站馆台]长$/;
/** Words of a sentence that tells somebody's posts. */
const OF_SOMEBODY = /[兼曾任老原当他她]/;

/** Finds those whom a paragraph calls by surname and one of some posts, as one does who takes up what they said. */
export function callsWith(posts: () => string, mayCall: RegExp): (paragraph: Paragraph) => readonly CalledByPost[] {
  const called = once(
    () =>
      new RegExp(
        `(?<=^|[，。；！？：]|${words('leads up to a call')})(\\p{Script=Han})(${posts()})(?=的?${words('done by the called')})`,
        'gu',
      ),
  );
  return remembered(({ text }) => {
    if (!mayCall.test(text)) return NONE;
    const calls = allMatches(text, called()).flatMap((m): readonly CalledByPost[] =>
      isSurname(m[1]) ? [{ surname: m[1]!, post: m[2]!, start: m.index, end: m.index + m[0].length }] : NONE,
    );
    return calls.length === 0 ? NONE : calls;
  });
}

/** 陈镇长的讲话: calls by the posts of those who lead a body. */
export const calledByPost = callsWith(() => `${HEADS}|书记`, /[长任记席]/);

/**
 * 镇党委书记陈春生同志, and a few lines below 陈镇长的讲话: nobody else of the surname is in the draft, no call like it, and
 * nothing tells that the person has that post too.
 */
export function calledByOtherPost(
  draft: Draft,
  naming: readonly NamedOnLine[],
  calls: readonly (CalledByPost & { readonly line: number })[],
): readonly OtherCall[] {
  return calls.flatMap((call): readonly OtherCall[] => {
    const { surname, post, line, start } = call;
    const named = naming.flatMap(({ line: at, persons }) =>
      persons.filter(({ name }) => name.startsWith(surname)).map((person) => ({ ...person, line: at })),
    );
    const names = new Set(named.map(({ name }) => name));
    const person = named.find((p) => p.line < line || (p.line === line && p.end <= start));
    if (names.size !== 1 || !person || line - person.line > MAX_LINES_TO_TAKE_UP) return NONE;
    if (named.some(({ postBehind }) => postBehind?.includes(post)) || timesInDraft(draft, surname + post) !== 1)
      return NONE;
    // 陈副镇长, 小陈镇长, 陈局长: called in another way, there may be two
    if (timesInDraft(draft, `${surname}副`) > 0) return NONE;
    const { text } = draft.paragraphs[person.line]!;
    const before = behindInSentence(text, person.start, POSTS_BEFORE, '。；！？');
    if (CHANGES.test(before) || !contradicts(before, post) || mayHavePost(draft, person.name, call)) return NONE;
    const introduced = POST_BEFORE.exec(before)![2]!;
    const elsewhere = { line: person.line, start: person.start, end: person.end };
    return [{ ...call, name: person.name, introduced, elsewhere }];
  });
}

/** Whether who has the posts told before a name is not called by another. */
function contradicts(before: string, post: string): boolean {
  if (post === '书记') return DEPUTY_AND_HEAD.test(before);
  const [, deputy, introduced] = POST_BEFORE.exec(before) ?? [];
  if (introduced === undefined || deputy !== undefined || before.includes(post)) return false;
  if (HEAD_OF_INSTITUTE.test(introduced) && HEAD_OF_INSTITUTE.test(post)) return false;
  return introduced === '书记' ? HEAD_OF_GOVERNMENT.test(post) && SECRETARY_OF_PLACE.test(before) : introduced !== post;
}

/** 兼任镇长 · 老校长 · 他曾任县长: any sentence that tells of the person, or of somebody's other time, gives the post a ground. */
function mayHavePost({ paragraphs }: Draft, name: string, { surname, post }: CalledByPost): boolean {
  return paragraphs.some(({ text }) => {
    if (!text.includes(name) && !text.includes(post)) return false;
    return text.split(/[。；！？]/).some((sentence) => {
      const said = sentence.replaceAll(`副${post}`, '').replaceAll(surname + post, '');
      if (said.includes(name) && CHANGES.test(said)) return true;
      return said.includes(post) && (said.includes(name) || OF_SOMEBODY.test(said));
    });
  });
}
