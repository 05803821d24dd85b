import { family } from '../syntax/families';
import type { Series } from '../syntax/types';
import type { Span } from '../text/span';
import { formatChineseNumeral } from '../text/numerals';
import { opensFrame } from './parallel/frame-words';
import { isHan } from '../text/chars';
import { particleWords } from './particles/word-lists';

/**
 * The number of an item without the word behind it, or of another way of counting: 一要……，二要……，三严格考核; 一是……，二是……，第三抓督查.
 * Offsets relative to the member's
 * paragraph.
 */
export interface BareMarker extends Span {
  /** The member in whose paragraph it stands. */
  readonly memberIndex: number;
  readonly numeral: string;
  /** 要 or 是. */
  readonly lost: string;
}

/** Clauses behind the last item that are looked at: an item has no more, and long lines of items cost what they are long. */
const MAX_CLAUSES_PER_ITEM = 6;
/** Items before it that have the word, at least. */
const LEAST_BEFORE = 2;

/**
 * The clause behind the last item of a series that opens with the next number alone and a verb. What is counted (四个),
 * and words that begin with the numeral (四面八方), are no items.
 */
export function bareNext(series: Series): BareMarker | undefined {
  const { members, family: id } = series;
  if ((id !== 'shi' && id !== 'yao') || members.length < LEAST_BEFORE) return undefined;
  const memberIndex = members.length - 1;
  const { paragraph, marker } = members[memberIndex]!;
  if (marker!.family !== id || marker!.ordinal !== members.length) return undefined;
  const numeral = formatChineseNumeral(marker!.ordinal + 1);
  const { text, clauses } = paragraph;
  const end = Math.min(clauses.length, marker!.clause + 1 + MAX_CLAUSES_PER_ITEM);
  for (let k = marker!.clause + 1; k < end; k++) {
    const { start } = clauses[k]!;
    // 一是……，二是……，第三建机制: the number of another way of counting
    const ordinal = text[start] === '第' ? 1 : 0;
    if (!text.startsWith(numeral, start + ordinal)) continue;
    const behind = start + ordinal + numeral.length;
    const said = ordinal > 0 && '是要'.includes(text[behind]!) ? 1 : 0;
    const point = ordinal === 0 && text[behind] === '、' ? 1 : 0;
    const next = text.slice(behind + point, behind + point + 2);
    if (
      said > 0 ||
      particleWords().verbs.has(next) ||
      opensFrame(text.slice(behind + point, behind + point + 4)) ||
      isBuilt(text, behind, ordinal)
    )
      return { memberIndex, start, end: behind + said + point, numeral, lost: family(id).sample.slice(1) };
    return undefined;
  }
  return undefined;
}

/** 第三建机制: behind an ordinal that counts nothing (第三个, 第三季度) a verb of one character with what it is done to. */
function isBuilt(text: string, offset: number, ordinal: number): boolean {
  return (
    ordinal > 0 &&
    (('抓建强促保守讲补查改转提立管优严深做打筑压细'.includes(text[offset]!) && isHan(text.charCodeAt(offset + 1))) ||
      /^(?:设立|开设|设置|实行|实施|开展|组织|成立)/.test(text.slice(offset, offset + 2)))
  );
}
