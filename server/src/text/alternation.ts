/**
 * The alternatives of a pattern that matches one of the words: the longest first, so that none is cut short by another
 * that it begins with, and signs of patterns taken as themselves. To be put in brackets, and made a pattern once.
 */
export function alternation(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('|');
}
