import aloneTable from '../../data/kept/characters-alone.tsv';
import edgeTable from '../../data/made/word-edges.tsv';
import { tableColumn, tableRows } from '../text/table';
import { isHan } from '../text/chars';
import { grammarCharacters, idioms } from './word-lists';
import { commonWordSet, knownWords } from './word-sets';

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
 * one side makes a word, which may be by chance, it has to be a common one whose other character no word beyond it takes
 * (客观|查明, but 安排|布署), or the other side has to be a word by itself: 国籍|此, 唯|持有.
 */
export function isWhereWordsMeet(text: string, start: number): boolean {
  const words = knownWords();
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
  if ((endsWord && (beginsWord || edges.alone.has(second))) || (beginsWord && edges.alone.has(first))) return true;
  const common = commonWordSet();
  return (
    (common.standsAt(text, start - 1) && !common.standsAt(text, start - 2)) ||
    (common.standsAt(text, start + 1) && !common.standsAt(text, start + 2))
  );
}

/**
 * Whether a word ends in the first character of a listed pleonasm: 温和|以及. What may stand behind it is said by its row: the
 * last character alone tells little (发生|事故 is no 生事).
 */
export function beginsInWord(text: string, start: number): boolean {
  edges ??= readEdges();
  return start > 0 && edges.before.get(text[start]!)?.includes(text[start - 1]!) === true;
}

/** Whether the last character of a form, at an offset, begins a word with what stands behind it: 服务中|信息. */
export function endsInWord(text: string, offset: number): boolean {
  edges ??= readEdges();
  const behind = text[offset + 1];
  return behind !== undefined && edges.behind.get(text[offset]!)?.includes(behind) === true;
}

/** Behind these a measure word begins, though dictionaries have 三位 too. */
const COUNTS = '一二两俩三四五六七八九十百千万几数多每各这那';

/**
 * Whether a longer form is the seam of two words: its first or its last character is the mistaken one, and belongs to a word
 * that reaches over the edge (一场讲座|下来, 敢于担当|的领导, 服务中|信息).
 */
export function isHeldByNeighbour(text: string, start: number, wrong: string, right: string): boolean {
  return (
    // 负责|人制: the mistaken one is in the middle, and what stands before it belongs to another word
    (wrong.length === 3 && wrong[1] !== right[1] && beginsInWord(text, start)) ||
    (wrong[0] !== right[0] && !COUNTS.includes(text[start - 1] ?? ' ') && beginsInWord(text, start)) ||
    (wrong.at(-1) !== right.at(-1) &&
      (endsInWord(text, start + wrong.length - 1) || isVerbAtTime(text, start + wrong.length - 1)))
  );
}

/** 关键时|起作用, 危难时|显身手: behind the time a verb of one character with what it does. */
const isVerbAtTime = (text: string, offset: number): boolean =>
  text[offset - 1] === '时' && '起显见能敢冲上出'.includes(text[offset]!) && isHan(text.charCodeAt(offset + 1));

function readEdges(): Edges {
  const rows = tableRows(edgeTable, 'word-edges.tsv', ['character', 'before', 'behind']);
  return {
    before: new Map(rows.map(({ character, before }) => [character, cellCharacters(before)])),
    behind: new Map(rows.map(({ character, behind }) => [character, cellCharacters(behind)])),
    alone: new Set(grammarCharacters() + tableColumn(aloneTable, 'characters-alone.tsv', 'characters').join('')),
  };
}

/** What a cell holds: the build writes a dash into one that is empty. */
const cellCharacters = (cell: string): string => (cell === '-' ? '' : cell);

const endsIdiom = (text: string, end: number): boolean => end >= 4 && isIdiom(text.slice(end - 4, end));
const beginsIdiom = (text: string, start: number): boolean => isIdiom(text.slice(start, start + 4));

/** Asked for the few forms of the lists that a text holds. */
function isIdiom(four: string): boolean {
  phrases ??= new Set(idioms());
  return phrases.has(four);
}
