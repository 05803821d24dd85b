/** A slip: what it makes of a paragraph, and where; undefined where the paragraph has no place for it. */
export interface Slip {
  readonly rule: string;
  readonly name: string;
  /** Whether the kind is closed: what may be wrong there can be listed, so nearly all must be found. */
  readonly closed: boolean;
  inject(text: string, random: () => number): Injected | undefined;
}

export interface Injected {
  readonly text: string;
  readonly at: number;
}

/** Replaces one of the places of a pattern. */
export function replacing(
  rule: string,
  name: string,
  pattern: RegExp,
  by: (m: RegExpMatchArray, random: () => number) => string | undefined,
): Slip {
  return {
    rule,
    name,
    closed: true,
    inject(text, random) {
      const places = [...text.matchAll(pattern)];
      const m = places[Math.floor(random() * places.length)];
      const to = m && by(m, random);
      if (!m || to === undefined || to === m[0]) return undefined;
      return { text: text.slice(0, m.index) + to + text.slice(m.index + m[0].length), at: m.index };
    },
  };
}
