import wordingTable from '../../data/kept/person-wordings.tsv';
import { isSurname } from '../lexicon/surnames';
import type { Draft, Paragraph } from '../syntax/types';
import { wordingsFor } from '../text/alternation';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import { NONE } from '../text/none';

/** 请李副局长: a surname with the post of a deputy, called on or taken up. Relative to the paragraph. */
export interface DeputyCalled extends Span {
  readonly surname: string;
  /** The post without 副. */
  readonly post: string;
}

/** Somebody who is called a deputy and was named as the chief before. */
export interface ChiefCalledDeputy extends DeputyCalled {
  readonly line: number;
  readonly name: string;
  readonly elsewhere: Span & { readonly line: number };
}

const POST = `(?:${wordingsFor(wordingTable, 'person-wordings.tsv', 'chief post')})`;
const CALLED = new RegExp(
  `(?<=(?:请|感谢|谢谢|刚才，?|刚刚，?|欢迎|祝贺|刚才听了|按照)(?:我们(?:尊敬)?的?|尊敬的)?)(\\p{Script=Han})副(${POST})`,
  'gu',
);

/** Deputies that a paragraph calls by their surname. */
export function deputiesCalled({ text }: Paragraph): readonly DeputyCalled[] {
  if (!text.includes('副')) return NONE;
  return allMatches(text, CALLED).flatMap((m): readonly DeputyCalled[] =>
    isSurname(m[1]) ? [{ surname: m[1]!, post: m[2]!, start: m.index, end: m.index + m[0].length }] : NONE,
  );
}

/**
 * 局长李敏同志, and further down 请李副局长: nobody of the surname is named as a deputy, and one alone as the chief. What is
 * said of a chief as a deputy is no courtesy.
 */
export function chiefsCalledDeputies(
  { paragraphs }: Draft,
  called: readonly (DeputyCalled & { readonly line: number })[],
): readonly ChiefCalledDeputy[] {
  // a call further down has the first one before it, so that nothing is told there: only the first is searched for
  const first = new Map<string, DeputyCalled & { readonly line: number }>();
  for (const deputy of called) {
    const key = deputy.surname + deputy.post;
    if (!first.has(key)) first.set(key, deputy);
  }
  return [...first.values()].flatMap((deputy): readonly ChiefCalledDeputy[] => {
    const { surname, post, line, start } = deputy;
    const named = new RegExp(`(副?)${post}(${surname}\\p{Script=Han}{1,2}?)(?=同志|先生|女士|[，。、；！）]|$)`, 'gu');
    const told = new RegExp(`${surname}副${post}`, 'g');
    let chief: ChiefCalledDeputy['elsewhere'] | undefined;
    let name = '';
    for (let k = 0; k < paragraphs.length; k++) {
      const { text } = paragraphs[k]!;
      for (const m of text.includes(post + surname) ? allMatches(text, named) : NONE) {
        if (m[1] === '副' || (name !== '' && m[2] !== name)) return NONE;
        if (k > line || (k === line && m.index > start)) continue;
        name = m[2]!;
        chief ??= { line: k, start: m.index, end: m.index + m[0].length };
      }
      // told so before somebody was called: another one, who was not introduced
      if (k <= line && allMatches(k === line ? text.slice(0, start) : text, told).length > 0) return NONE;
    }
    return chief === undefined ? NONE : [{ ...deputy, name, elsewhere: chief }];
  });
}
