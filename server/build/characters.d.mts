/** Strokes of each character in the order of writing, from cnchar-order (MIT). */
export function strokesOfCharacters(): Map<string, string>;

/** Characters of GB 2312 in its order: of its first level, or all. */
export function standardCharacters(level: 'first' | 'all'): string[];
