import rows from '../../data/kept/traditional-characters.tsv';
import inWordsRows from '../../data/kept/traditional-in-words.tsv';
import { cellWords, tableRows } from '../text/table';

/** What a character tells of the script of a text. */
export const enum Script {
  /** Written the same in both, or right in both. */
  Either,
  /** Stands in 繁体 alone, with one form in 简体. */
  Traditional,
  /** Stands in 简体 alone. */
  Simplified,
  /** Right in names and other words of 简体, and 繁体 beside some characters: 於某某, 關於. */
  InWords,
}

interface Scripts {
  /** Script by UTF-16 unit. */
  readonly kinds: Uint8Array;
  readonly simplified: ReadonlyMap<string, string>;
  readonly inWords: ReadonlyMap<string, InWords>;
}

/** What a character is in 简体, and what stands beside it where it is 繁体. */
interface InWords {
  readonly right: string;
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** Forms of 简体 that are characters of 繁体 too, with another meaning: they tell nothing. */
const IN_BOTH = '后里面只台发干几丑了于余云范系志松卜斗谷冲沈曲姜胡向征御制致准表别布岳回采注出舍党台周秋';

let made: Scripts | undefined;

function scripts(): Scripts {
  if (made) return made;
  const kinds = new Uint8Array(65536);
  const simplified = new Map<string, string>();
  for (const row of tableRows(rows, 'traditional-characters.tsv', ['traditional', 'simplified']))
    for (let i = 0; i < row.traditional.length; i++) {
      kinds[row.simplified.charCodeAt(i)] = Script.Simplified;
      simplified.set(row.traditional[i]!, row.simplified[i]!);
    }
  for (const c of IN_BOTH) kinds[c.charCodeAt(0)] = Script.Either;
  for (const c of simplified.keys()) kinds[c.charCodeAt(0)] = Script.Traditional;
  const inWords = new Map<string, InWords>();
  const columns = ['traditional', 'simplified', 'before', 'behind'] as const;
  for (const { traditional, simplified: right, before, behind } of tableRows(
    inWordsRows,
    'traditional-in-words.tsv',
    columns,
  )) {
    kinds[traditional.charCodeAt(0)] = Script.InWords;
    inWords.set(traditional, { right, before: cellWords(before), behind: cellWords(behind) });
  }
  return (made = { kinds, simplified, inWords });
}

/** Script of each UTF-16 unit. */
export function scriptKinds(): Uint8Array {
  return scripts().kinds;
}

/** A text with characters of 繁体 in their form of 简体. */
export function toSimplified(text: string): string {
  const { simplified } = scripts();
  return Array.from(text, (c) => simplified.get(c) ?? c).join('');
}

/** The form in 简体 of a character that is 繁体 only beside what stands there; undefined where it may be a name or another word. */
export function simplifiedInWord(text: string, offset: number): string | undefined {
  const row = scripts().inWords.get(text[offset]!);
  if (row === undefined) return undefined;
  const { right, before, behind } = row;
  const isTold =
    before.some((c) => text.startsWith(c, offset - c.length)) || behind.some((c) => text.startsWith(c, offset + 1));
  return isTold ? right : undefined;
}
