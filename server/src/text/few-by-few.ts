/** Alternatives of a pattern: V8 takes ten times as long for fifty with choices of their own as for the same in seven patterns. */
const MAX_ALTERNATIVES = 8;

/** Says whether one of some patterns matches a text. */
export type AnyMatch = (text: string) => boolean;

/**
 * Asks a text for some wordings, a few in each pattern. `patternOf` makes a pattern of alternatives; one with the sign y is
 * tried at the beginning.
 */
export function fewByFew(wordings: readonly string[], patternOf: (alternatives: string) => RegExp): AnyMatch {
  const patterns = Array.from({ length: Math.ceil(wordings.length / MAX_ALTERNATIVES) }, (_, k) =>
    patternOf(wordings.slice(k * MAX_ALTERNATIVES, (k + 1) * MAX_ALTERNATIVES).join('|')),
  );
  return (text) => {
    for (const pattern of patterns) {
      pattern.lastIndex = 0;
      if (pattern.test(text)) return true;
    }
    return false;
  };
}
