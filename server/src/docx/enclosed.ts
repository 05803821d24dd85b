/** First and last of the blocks of Unicode in which characters stand inside a circle. */
const CIRCLED_BLOCKS: readonly (readonly [start: number, end: number])[] = [
  [0x2460, 0x2473],
  [0x24b6, 0x24e9],
  [0x3251, 0x325f],
  [0x3280, 0x32b0],
  [0x32b1, 0x32bf],
];

let circled: ReadonlyMap<string, string> | undefined;

/** The character that shows the given one inside a circle: 1 → ①, 一 → ㊀; undefined where Unicode has none. */
export function inCircle(text: string): string | undefined {
  // Unicode tells by its compatibility mappings what stands inside
  circled ??= new Map(
    CIRCLED_BLOCKS.flatMap(([start, end]) =>
      Array.from({ length: end - start + 1 }, (_, i) => String.fromCodePoint(start + i)),
    ).map((sign) => [sign.normalize('NFKC'), sign]),
  );
  return circled.get(text.normalize('NFKC'));
}
