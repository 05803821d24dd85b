import aloneTable from '../../data/kept/characters-alone.tsv';
import edgeTable from '../../data/made/word-edges.tsv';
import { tableColumn, tableRows } from '../text/table';
import type { PairSet } from './pair-set';
import { grammarCharacters, idioms } from './word-lists';
import { knownWords } from './word-sets';

/** Words of two characters, made with the first form that is looked at. */
let words: PairSet | undefined;
let phrases: ReadonlySet<string> | undefined;
let edges: Edges | undefined;

/** What makes a word with the characters of listed forms, and the characters that are often words by themselves. */
interface Edges {
  readonly before: ReadonlyMap<string, string>;
  readonly behind: ReadonlyMap<string, string>;
  readonly alone: ReadonlySet<string>;
}

/**
 * Whether the two characters at an offset end one word and begin the next: 因地制宜|布局, 调整|冶金, 加倍|训练. Where only
 * one side makes a word, which may be by chance, the other has to be a word by itself: 国籍|此, 唯|持有.
 */
export function isWhereWordsMeet(text: string, start: number): boolean {
  words ??= knownWords();
  edges ??= readEdges();
  const [before, first, second, behind] = [text[start - 1], text[start]!, text[start + 1]!, text[start + 2]];
  const endsWord =
    before !== undefined &&
    (words.has(before.charCodeAt(0), first.charCodeAt(0)) ||
      edges.before.get(first)?.includes(before) === true ||
      endsIdiom(text, start + 1));
  const beginsWord =
    behind !== undefined &&
    (words.has(second.charCodeAt(0), behind.charCodeAt(0)) ||
      edges.behind.get(second)?.includes(behind) === true ||
      beginsIdiom(text, start + 1));
  return (endsWord && (beginsWord || edges.alone.has(second))) || (beginsWord && edges.alone.has(first));
}

/**
 * Whether a word ends in the first character of a listed pleonasm: 温和|以及. What may stand behind it is said by its row: the
 * last character alone tells little (发生|事故 is no 生事).
 */
export function beginsInWord(text: string, start: number): boolean {
  edges ??= readEdges();
  return start > 0 && edges.before.get(text[start]!)?.includes(text[start - 1]!) === true;
}

function readEdges(): Edges {
  const rows = tableRows(edgeTable, 'word-edges.tsv', ['character', 'before', 'behind']);
  return {
    before: new Map(rows.map(({ character, before }) => [character, before])),
    behind: new Map(rows.map(({ character, behind }) => [character, behind])),
    alone: new Set(grammarCharacters() + tableColumn(aloneTable, 'characters-alone.tsv', 'characters').join('')),
  };
}

const endsIdiom = (text: string, end: number): boolean => end >= 4 && isIdiom(text.slice(end - 4, end));
const beginsIdiom = (text: string, start: number): boolean => isIdiom(text.slice(start, start + 4));

/** Asked for the few forms of the lists that a text holds. */
function isIdiom(four: string): boolean {
  phrases ??= new Set(idioms());
  return phrases.has(four);
}
