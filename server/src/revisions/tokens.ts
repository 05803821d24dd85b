import type { Imported } from '../docx/import';
import type { TrackedChange } from '../docx/word-text';
import { NONE } from '../text/none';

/** A stretch of a reading that comes from one place of the file, or from none. */
export interface Token {
  /** Tells the place in the file; undefined for what the import has written itself. */
  readonly key: string | undefined;
  /** UTF-16 offset in the text. */
  readonly start: number;
  readonly text: string;
  /** Where it stands in the XML; what the import has written stands where the text behind it does. */
  readonly offset: number;
  /** Tracked changes around it, outermost first. */
  readonly changes: readonly TrackedChange[];
}

/** A reading as tokens: they cover its text, in order. */
export function tokensOf({ text, lines }: Imported): Token[] {
  const tokens: Token[] = [];
  const repeats = new Map<string, number>();
  /** A place that says the same text twice tells the one from the other by their order. */
  const keyOf = (offset: number, said: string): string => {
    const key = `${offset} ${said}`;
    const count = repeats.get(key) ?? 0;
    repeats.set(key, count + 1);
    return count === 0 ? key : `${key} ${count}`;
  };
  let start = 0;
  /** What stands between the last token and an offset has been written by the import. */
  const written = (end: number): void => {
    const from = tokens.length === 0 ? 0 : tokens.at(-1)!.start + tokens.at(-1)!.text.length;
    if (end > from)
      tokens.push({ key: undefined, start: from, text: text.slice(from, end), offset: -1, changes: NONE });
  };
  for (const { pieces, end } of lines) {
    const lineEnd = lineEndOf(text, start);
    for (const piece of pieces) {
      const { origin } = piece;
      const from = start + piece.start;
      const to = Math.min(lineEnd, from + piece.text.length);
      if (!origin || to <= from) continue;
      written(from);
      const { offset, changes } = origin;
      tokens.push({
        key: keyOf(offset, text.slice(from, to)),
        start: from,
        text: text.slice(from, to),
        offset,
        changes,
      });
    }
    written(lineEnd);
    if (lineEnd < text.length)
      tokens.push({
        key: end && keyOf(end.offset, '\n'),
        start: lineEnd,
        text: '\n',
        offset: end?.offset ?? -1,
        changes: end?.changes ?? NONE,
      });
    start = lineEnd + 1;
  }
  return withPlaces(tokens);
}

function lineEndOf(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** What the import has written belongs to the text behind it: a number to its paragraph. */
function withPlaces(tokens: readonly Token[]): Token[] {
  const placed = [...tokens];
  let behind: Token | undefined;
  for (let index = placed.length - 1; index >= 0; index--) {
    const token = placed[index]!;
    if (token.key !== undefined) behind = token;
    else if (behind) placed[index] = { ...token, offset: behind.offset, changes: behind.changes };
  }
  return placed;
}
