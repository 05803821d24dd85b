import nounRows from '../../data/kept/nouns-before-sides.tsv';
import { alternation } from '../text/alternation';
import { once } from '../text/once';
import { tableRows } from '../text/table';

/** In 在操场上上 the second is a verb, and in 在市一中中 the first is of a name: only behind these nouns neither can be. */
const endsFrame = once(() => {
  const rows = tableRows(nounRows, 'nouns-before-sides.tsv', ['side', 'noun']);
  return new RegExp(`(?:${alternation(rows.map(({ side, noun }) => noun + side))})$`);
});
/** Marks at which a clause ends. */
const ENDS_CLAUSE = '，。；：、';
/** In 在……, up to the end of the clause, nothing parts the noun from 在. */
const FRAME = /在[^，。；：！？、在]{2,24}$/;
const REACH = 28;

/** 市一中|中, 二十里|里, 邻里|里: a name or a measure that ends with the character, and the side behind it. */
const SIDE_OF_NAME = /(?:[一二三四五六七八九十附高初]中|[一二两三四五六七八九十百千几半数\d邻故乡公]里)$/;

/** Whether the second of two closes 在…… behind a word that ends with the first. */
export const isSideOfName = (text: string, first: number): boolean =>
  '中里'.includes(text[first]!) &&
  ENDS_CLAUSE.includes(text[first + 2] ?? '，') &&
  SIDE_OF_NAME.test(text.slice(Math.max(0, first - 1), first + 1));

/** Whether a character is doubled that closes 在…… at the end of its clause: 在……努力下下，. */
export function isDoubledInFrame(text: string, first: number): boolean {
  if (!'上中下里'.includes(text[first]!) || !ENDS_CLAUSE.includes(text[first + 2] ?? ' ')) return false;
  const before = text.slice(Math.max(0, first - REACH), first);
  return FRAME.test(before) && endsFrame().test(before + text[first]!);
}
