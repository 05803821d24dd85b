import wordingTable from '../../data/kept/person-wordings.tsv';
import { isSurname } from '../lexicon/surnames';
import { remembered } from '../syntax/line';
import type { Draft, Paragraph } from '../syntax/types';
import { wordingsFor } from '../text/alternation';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import type { OtherName } from './named-turns';
import { NONE } from '../text/none';

/** 王校长: a surname with a post. Relative to the paragraph. */
interface Titled extends Span {
  readonly surname: string;
  readonly post: string;
  readonly how: 'called' | 'taken up';
}

const POST = `(?:${wordingsFor(wordingTable, 'person-wordings.tsv', 'post with a surname')})`;
/** 下面，请王校长讲话 */
const CALLED = new RegExp(
  `请(?:[^，。；！？、]{0,10}?)(\\p{Script=Han})(${POST})(?=[作讲为致发上宣通传部提给，。！])`,
  'gu',
);
/** 刚才，李县长…… · 谢谢汪校长 */
const TAKEN_UP = new RegExp(`(?:刚才，?|刚刚，?|感谢|谢谢)(\\p{Script=Han})(${POST})(?!们)`, 'gu');
/** Lines below a call within which it is taken up. */
const MAX_LINES_BELOW = 5;

const titledIn = remembered(({ text }: Paragraph): readonly Titled[] => {
  if (!/请|刚[才刚]|谢/.test(text)) return NONE;
  const read = (pattern: RegExp, how: Titled['how']): readonly Titled[] =>
    allMatches(text, pattern).flatMap((m): readonly Titled[] => {
      const [whole, surname, post] = m as unknown as [string, string, string];
      if (!isSurname(surname)) return NONE;
      const end = m.index + whole.length;
      return [{ surname, post, how, start: end - post.length - surname.length, end }];
    });
  const titled = [...read(CALLED, 'called'), ...read(TAKEN_UP, 'taken up')];
  return titled.length === 0 ? NONE : titled.sort((a, b) => a.start - b.start);
});

/** Whether a paragraph calls somebody by a surname with a post, or takes that up. */
export const namesTitled = (paragraph: Paragraph): boolean => titledIn(paragraph).length > 0;

/**
 * 谢谢汪校长 below 请王校长讲话: nobody else was called on in between, and nobody of that surname is named in the draft.
 * `lines` are those that name somebody so, in order.
 */
export function otherTitled(draft: Draft, lines: readonly number[]): readonly OtherName[] {
  let call: (Titled & { readonly line: number }) | undefined;
  const others: OtherName[] = [];
  for (const line of lines) {
    for (const titled of titledIn(draft.paragraphs[line]!)) {
      if (titled.how === 'called') {
        call = { ...titled, line };
        continue;
      }
      if (!call || line - call.line > MAX_LINES_BELOW || call.post !== titled.post || call.surname === titled.surname)
        continue;
      if (isNamedElsewhere(draft, titled, line)) continue;
      const { start, end } = titled;
      const called = call.surname + call.post;
      others.push({ line, start, end, written: titled.surname + titled.post, called, callingLine: call.line });
    }
  }
  return others;
}

/** Whether somebody of the surname has the post elsewhere: 李明县长, 县长李明, 李县长. */
function isNamedElsewhere({ paragraphs }: Draft, { surname, post, start }: Titled, line: number): boolean {
  const named = new RegExp(`${surname}\\p{Script=Han}{0,2}(?:同志|副)?${post}|${post}(?:同志)?${surname}`, 'u');
  return paragraphs.some(({ text }, other) => named.test(other === line ? text.slice(0, start) : text));
}
