import { isHan } from '../text/chars';

/** How a stretch of a text differs from what is meant. */
export interface Slip {
  readonly kind: 'another' | 'lost' | 'twice' | 'swapped';
  /** Characters of the stretch in the text. */
  readonly length: number;
  /** Characters behind the slip, in the direction of reading. */
  readonly rest: number;
  /** The character at the slip, in the text and as it is meant. */
  readonly wrong: string;
  readonly meant: string;
}

/**
 * The one slip between what is meant and what stands at an offset: read forwards from it, or backwards. Undefined where
 * nothing is wrong, or more than one character.
 */
export function slipIn(text: string, offset: number, meant: string, forwards: boolean): Slip | undefined {
  const { length } = meant;
  const written = (index: number): string => text[forwards ? offset + index : offset - 1 - index] ?? '';
  const wanted = (index: number): string => meant[forwards ? index : length - 1 - index] ?? '';
  /** Whether all that is meant from an index on stands from another index on. */
  const goesOn = (from: number, wantedFrom: number): boolean => {
    for (let k = 0; wantedFrom + k < length; k++) if (written(from + k) !== wanted(wantedFrom + k)) return false;
    return true;
  };
  let same = 0;
  while (same < length && written(same) === wanted(same)) same++;
  const wrong = written(same);
  if (same === length) return undefined;
  const slip = { wrong, meant: wanted(same), rest: length - same - 1 };
  if (!isHan(wrong.charCodeAt(0)))
    // 尺有所短，寸有所。 the last character is lost where a mark follows
    return same === length - 1 && length > 2 ? { ...slip, kind: 'lost', length: length - 1 } : undefined;
  if (same > 0 && isBeside(wrong, same, wanted) && goesOn(same + 1, same))
    return { ...slip, kind: 'twice', length: length + 1, rest: length - same };
  if (goesOn(same + 1, same + 1)) return { ...slip, kind: 'another', length };
  // 勇于攀登: both characters stand there, and none is lost
  if (wrong === wanted(same + 1) && written(same + 1) === wanted(same) && goesOn(same + 2, same + 2))
    return { ...slip, kind: 'swapped', length, rest: length - same - 2 };
  if (same < length - 1 && goesOn(same, same + 1)) return { ...slip, kind: 'lost', length: length - 1 };
  return undefined;
}

/** Whether a character that stands too much is that of one or two places beside it: 社会保障保部. */
const isBeside = (character: string, same: number, wanted: (index: number) => string): boolean =>
  [same - 2, same - 1, same, same + 1].some((index) => index >= 0 && wanted(index) === character);
