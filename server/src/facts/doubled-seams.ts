import type { Word } from '../lexicon/segmenter';
import { isGrammarCharacter } from '../lexicon/word-lists';
import { allWords } from '../lexicon/word-sets';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';
import type { DoubledCharacter } from './doubled-characters';
import { placesOf } from './places';

/** Words of one character that may follow the name of a place that ends with them: 周至|至乾县. */
const BEHIND_PLACES = '至和同与通到';
/** What makes a name of the word in front of it: 个人|赛, 返回|舱, 独立|国. */
const SUFFIXES =
  '国赛舱市县所组队院校厂馆站港区湾业型化率税费品物器机车楼室厅部委局会团班线网库场园村镇乡街路桥河江湖海山岛林田档';

/** The stretch of a pair up to the first of the two, and that from the second on: each is cut into words by itself. */
export const sidesOf = ({ first, stretch }: DoubledCharacter): readonly [left: Span, right: Span] => [
  { start: stretch.start, end: first + 1 },
  { start: first + 1, end: stretch.end },
];

/**
 * Whether two characters alike are the end of one word or name and the beginning of the next (独立国|国家元首, 周至|至乾县), or
 * make no word with either neighbour in an item of a list, which is a name that no dictionary has (金果果、).
 */
export function isSeamOrName(
  paragraph: Paragraph,
  pair: DoubledCharacter,
  wordsOf: (stretch: Span) => readonly Word[] | undefined,
): boolean {
  const { first } = pair;
  const { text } = paragraph;
  const character = text[first]!;
  if (BEHIND_PLACES.includes(character) && endsPlace(paragraph, first + 1)) return true;
  if (isGrammarCharacter(character)) return false;
  const [left, right] = sidesOf(pair).map(wordsOf);
  if (!left || !right) return false;
  const [before, closing] = [left.at(-2), left.at(-1)!];
  const endsWord = isKnown(closing);
  const beginsWord = isKnown(right[0]!);
  if (beginsWord)
    return (
      endsWord || (SUFFIXES.includes(character) && closing.text.length === 1 && before !== undefined && isKnown(before))
    );
  return !endsWord && isOfNoWord(text, first);
}

/** Whether a word is longer than a character, and of the dictionary. */
const isKnown = ({ text, tag }: Word): boolean => text.length > 1 && tag !== 'x';

const endsPlace = (paragraph: Paragraph, end: number): boolean =>
  placesOf(paragraph)?.some((name) => name.end === end) === true;

/** Whether the two are, or close, one short item of a list, and make no word with what stands beside them: 、金果果、 */
const isOfNoWord = (text: string, first: number): boolean =>
  ITEM_BEFORE.test(text.slice(Math.max(0, first - 4), first)) &&
  ITEM_BEHIND.test(text.slice(first + 2, first + 4)) &&
  !allWords().standsAt(text, first - 1) &&
  !allWords().standsAt(text, first + 1);
const ITEM_BEFORE = /[、“《]\p{Script=Han}{0,2}$/u;
const ITEM_BEHIND = /^(?:[、”》]|等(?![级待候])|和|公司|集团|品牌)/;
