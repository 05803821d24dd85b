import type { Draft, Marker } from '../../syntax/types';

/** An item of a list by its number or by its letter. */
export type Numbered = Pick<Marker, 'family' | 'ordinal'> | { readonly letter: string };

/** All numbers of a draft, and the letters with a point that its lines begin with. */
export interface Numbers {
  /** By family and ordinal. */
  readonly counted: ReadonlySet<string>;
  /** 首先 and 第一, which stand for one another. */
  readonly spoken: ReadonlySet<string>;
  readonly letters: ReadonlySet<string>;
}

const keyOf = (family: Marker['family'], ordinal: number): string => `${family} ${ordinal}`;
const isSpoken = (family: Marker['family']): boolean => family === 'adverb' || family === 'di';

/** Read once for a draft: if each item sought its siblings, a draft of many thousand items would be read as many times. */
export function numbersOf({ paragraphs }: Draft): Numbers {
  const [counted, spoken, letters] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { text, content, markers } of paragraphs) {
    for (const { family, ordinal } of markers) (isSpoken(family) ? spoken : counted).add(keyOf(family, ordinal));
    const first = text[content.start];
    if (first !== undefined && '、，,.．'.includes(text[content.start + 1] ?? ' ')) letters.add(first);
  }
  return { counted, spoken, letters };
}

/** Whether the draft has the item before or behind one, or its 首先 another word of its kind. */
export function hasSibling({ counted, spoken, letters }: Numbers, item: Numbered): boolean {
  if ('letter' in item) {
    const code = item.letter.charCodeAt(0);
    return [code - 1, code + 1].some((unit) => letters.has(String.fromCharCode(unit)));
  }
  const { family, ordinal } = item;
  if (isSpoken(family)) return spoken.size > (spoken.has(keyOf(family, ordinal)) ? 1 : 0);
  return [ordinal - 1, ordinal + 1].some(
    (near) => counted.has(keyOf(family, near)) || (family === 'comma' && counted.has(keyOf('shi', near))),
  );
}
