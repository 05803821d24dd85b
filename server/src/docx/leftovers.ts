/** What a story held that is not in its text as it stands. Counts. */
const KINDS = [
  'insertions',
  'deletions',
  'tables',
  'pictures',
  'charts',
  'wordArt',
  'formulas',
  'textBoxes',
  'comments',
  'hidden',
  'bullets',
  'embedded',
  'pageBreaks',
  'contents',
  'enclosed',
  'symbols',
  'fieldNumbers',
  'formFields',
  'margins',
  'boundControls',
  'unreadData',
] as const;

export type Leftovers = Record<(typeof KINDS)[number], number>;

/** Whether a header or footer says more than the number of the page. */
export function saysMoreThanPage(text: string): boolean {
  return !/^[\s\p{P}\d第共页/IVXivx]*$/u.test(text);
}

/** Nothing left over yet. */
export function noLeftovers(): Leftovers {
  return Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Leftovers;
}
