import rows from '../../data/kept/traditional-characters.tsv';
import { tableRows } from '../text/table';

/** What a character tells of the script of a text. */
export const enum Script {
  /** Written the same in both, or right in both. */
  Either,
  /** Stands in 繁体 alone, with one form in 简体. */
  Traditional,
  /** Stands in 简体 alone. */
  Simplified,
}

interface Scripts {
  /** Script by UTF-16 unit. */
  readonly kinds: Uint8Array;
  readonly simplified: ReadonlyMap<string, string>;
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
  return (made = { kinds, simplified });
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
