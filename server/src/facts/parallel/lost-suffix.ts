import roleRows from '../../../data/kept/role-nouns.tsv';
import type { Paragraph } from '../../syntax/types';
import { once } from '../../text/once';
import { tableColumn } from '../../text/table';
import type { Span } from '../../text/span';
import { NONE } from '../../text/none';

/** A quoted noun that has lost the character with which all others of its series end: “宣传员”、……的“服务员”、……的“保障”. */
export interface LostSuffix {
  readonly odd: Span;
  readonly others: readonly Span[];
  readonly suffix: string;
}

/** What somebody is called who does something. They are read with the first series of such. */
const roles = once((): ReadonlySet<string> => new Set(tableColumn(roleRows, 'role-nouns.tsv', 'word')));

const SUFFIX = '员';
/** Between two of them: 、企业发展的 · ，做好群众的. Without a 的 of each they are kinds of work: “运动员”、“教练”. */
const BETWEEN = /^[、，](?:\p{Script=Han}{0,2}[当做是成]好?)?\p{Script=Han}{1,10}的$/u;
const LEAST = 3;

/** Series of quoted nouns in a paragraph, by the one that lost its last character. */
export function lostSuffixes({ text, pairs }: Paragraph): readonly LostSuffix[] {
  if (!text.includes(`${SUFFIX}”`)) return NONE;
  const quotes = pairs.filter(({ kind }) => kind === '“');
  const lost: LostSuffix[] = [];
  for (let from = 0; from < quotes.length; from++) {
    let end = from + 1;
    while (end < quotes.length && BETWEEN.test(text.slice(quotes[end - 1]!.close + 1, quotes[end]!.open))) end++;
    const spans = quotes.slice(from, end).map(({ open, close }) => ({ start: open + 1, end: close }));
    from = end - 1;
    const odd = spans.filter((span) => !isOfSuffix(text, span));
    if (spans.length < LEAST || odd.length !== 1) continue;
    const word = text.slice(odd[0]!.start, odd[0]!.end);
    if (word.length !== 2 || !roles().has(word + SUFFIX)) continue;
    lost.push({ odd: odd[0]!, others: spans.filter((span) => span !== odd[0]), suffix: SUFFIX });
  }
  return lost;
}

const isOfSuffix = (text: string, { start, end }: Span): boolean => end - start === 3 && text[end - 1] === SUFFIX;
