/** The one empty list: a check that finds nothing, which is nearly every one, makes no list of its own. */
export const NONE: readonly never[] = Object.freeze([]);
