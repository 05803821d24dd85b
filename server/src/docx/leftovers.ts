/** What a story held that is not in its text as it stands. Counts. */
export interface Leftovers {
  insertions: number;
  deletions: number;
  tables: number;
  pictures: number;
  formulas: number;
  textBoxes: number;
  comments: number;
  hidden: number;
  bullets: number;
  embedded: number;
  pageBreaks: number;
}

/** Nothing left over yet. */
export function noLeftovers(): Leftovers {
  return {
    insertions: 0,
    deletions: 0,
    tables: 0,
    pictures: 0,
    formulas: 0,
    textBoxes: 0,
    comments: 0,
    hidden: 0,
    bullets: 0,
    embedded: 0,
    pageBreaks: 0,
  };
}
