import attributionTable from '../../data/kept/attributions.tsv';
import nameTable from '../../data/kept/names-in-full.tsv';
import quotationTable from '../../data/kept/quotations.tsv';
import { cellWords, tableColumn, tableRows } from '../text/table';
import { NONE } from '../text/none';

/** One half of a verse, a saying or a long name: whoever writes it means the whole. */
export interface QuotationHalf {
  readonly kind: 'quotation' | 'name';
  readonly half: string;
  /** What stands before it in the whole, and behind it; one of them is empty. */
  readonly before: string;
  readonly behind: string;
  readonly whole: string;
  /** Other wordings of the whole that are right too. */
  readonly alsoRight: readonly string[];
}

/** Characters of the shortest half of a couplet that is known by it. */
const SHORTEST_HALF = 3;
/** Characters of a verse that is quoted without the other of its couplet. */
const VERSE = 7;

/** Couplets of the table of authors, two halves with one comma between, and verses of seven characters alone; without quotations that are told already. */
function couplets(quotations: readonly string[]): readonly string[] {
  const quoted = new Set(quotations.map(bare));
  return tableColumn(attributionTable, 'attributions.tsv', 'quotation')
    .filter((couplet) => {
      const halves = couplet.split('，');
      return halves.length === 2 && halves.every((half) => half.length >= SHORTEST_HALF && !/[；、？！]/.test(half));
    })
    .flatMap((couplet) => {
      const verses = couplet.split('，');
      return verses.every((verse) => verse.length === VERSE) ? [couplet, ...verses] : [couplet];
    })
    .filter((couplet) => !quoted.has(bare(couplet)))
    .map((couplet) => couplet.replace('，', ' '));
}

const bare = (form: string): string => form.replace(/[ ，、；]/g, '');

/** Both halves of each row of the tables. */
export function readQuotationHalves(): readonly QuotationHalf[] {
  // a blank stands where a mark may part the halves
  const quotations = tableRows(quotationTable, 'quotations.tsv', ['quotation', 'alsoRight']);
  return [
    ...quotations.flatMap(({ quotation, alsoRight }) => halvesOf('quotation', quotation, cellWords(alsoRight))),
    ...couplets(quotations.map(({ quotation }) => quotation)).flatMap((couplet) =>
      halvesOf('quotation', couplet, NONE),
    ),
    ...tableColumn(nameTable, 'names-in-full.tsv', 'name').flatMap((name) => halvesOf('name', name, NONE)),
  ];
}

function halvesOf(
  kind: QuotationHalf['kind'],
  quotation: string,
  alsoRight: readonly string[],
): readonly QuotationHalf[] {
  const parted = quotation.indexOf(' ');
  const whole = quotation.replace(' ', '');
  const middle = parted > 0 ? parted : Math.floor(whole.length / 2);
  const [first, second] = [whole.slice(0, middle), whole.slice(middle)];
  return [
    { kind, half: first, before: '', behind: second, whole, alsoRight },
    { kind, half: second, before: first, behind: '', whole, alsoRight },
  ];
}

/** All right forms without marks, and halves that a mark may part: one that is near another is right itself. */
export function rightForms(halves: readonly QuotationHalf[]): ReadonlySet<string> {
  return new Set(halves.flatMap(({ half, whole, alsoRight }) => [half, whole, ...alsoRight]));
}
