import quotationTable from '../../data/kept/attributions.tsv';
import workTable from '../../data/kept/works.tsv';
import { cellWords, tableRows } from '../text/table';

/** Who wrote or said a quotation, and where it stands; either may be open. */
export interface Attribution {
  readonly quotation: string;
  readonly authors: readonly string[];
  readonly works: readonly string[];
}

/** A work, and who wrote it. */
export interface Work {
  readonly authors: readonly string[];
  /** Others than its author speak and act in it: 诸葛亮在《三国演义》中. */
  readonly isStory: boolean;
}

interface Attributions {
  /** By the first characters of a quotation and of its halves, without marks. */
  readonly byOpening: ReadonlyMap<string, readonly (readonly [words: string, attribution: Attribution])[]>;
  readonly authors: ReadonlySet<string>;
  /** All works that are named in either table. */
  readonly titles: ReadonlySet<string>;
  readonly works: ReadonlyMap<string, Work>;
}

/** Characters by which a quotation is looked up, and of the shortest half that is quoted by itself. */
export const CHARACTERS_PER_OPENING = 4;
const SHORTEST_HALF = 5;
const MARKS = /[，；、·]/g;

let made: Attributions | undefined;

/** What is known of quotations and works. */
export function attributions(): Attributions {
  if (made) return made;
  const byOpening = new Map<string, [string, Attribution][]>();
  const works = new Map(
    tableRows(workTable, 'works.tsv', ['work', 'author', 'kind']).map(({ work, author, kind }) => [
      work,
      { authors: cellWords(author), isStory: kind === 'story' },
    ]),
  );
  const rows = tableRows(quotationTable, 'attributions.tsv', ['quotation', 'author', 'work']).map(
    ({ quotation, author, work }): Attribution => ({ quotation, authors: cellWords(author), works: cellWords(work) }),
  );
  for (const row of rows) {
    const halves = row.quotation.split(/[，；]/).filter(({ length }) => length >= SHORTEST_HALF);
    for (const words of new Set([row.quotation.replace(MARKS, ''), ...halves])) {
      const opening = words.slice(0, CHARACTERS_PER_OPENING);
      const same = byOpening.get(opening);
      if (same) same.push([words, row]);
      else byOpening.set(opening, [[words, row]]);
    }
  }
  const authors = new Set([...rows, ...works.values()].flatMap((row) => row.authors));
  const titles = new Set([...works.keys(), ...rows.flatMap((row) => row.works)]);
  return (made = { byOpening, authors, titles, works });
}
