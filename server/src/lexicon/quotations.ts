import rows from '../../data/kept/quotations.tsv';
import { tableRows } from '../text/table';

/** One half of a verse or a saying that is quoted: whoever writes it means the whole. */
export interface QuotationHalf {
  readonly half: string;
  /** What stands before it in the whole, and behind it; one of them is empty. */
  readonly before: string;
  readonly behind: string;
  readonly whole: string;
  /** Other wordings of the whole that are right too. */
  readonly alsoRight: readonly string[];
}

/** Both halves of each row of the table. */
export function readQuotationHalves(): readonly QuotationHalf[] {
  return tableRows(rows, 'quotations.tsv', ['quotation', 'alsoRight']).flatMap(({ quotation, alsoRight }) => {
    const parted = quotation.indexOf(' ');
    const whole = quotation.replace(' ', '');
    const middle = parted > 0 ? parted : Math.floor(whole.length / 2);
    const [first, second] = [whole.slice(0, middle), whole.slice(middle)];
    const others = alsoRight === '' ? [] : alsoRight.split(',');
    return [
      { half: first, before: '', behind: second, whole, alsoRight: others },
      { half: second, before: first, behind: '', whole, alsoRight: others },
    ];
  });
}
