import table from '../../data/kept/variants.tsv';
import { tableRows } from '../text/table';

/** Two forms of one word of which a draft should keep to one. */
export interface Variant {
  /** The form that published texts prefer. */
  readonly prefer: string;
  readonly other: string;
  /** Characters of which one stands behind either form, where only those uses are meant; undefined for any. */
  readonly behind?: string;
  /** Characters of which none stands before either form: 应当|做好. */
  readonly notBefore?: string;
  /** The same as `behind` for the other form alone, whose characters also meet at a seam: 个人|材料. */
  readonly otherBehind?: string;
}

/** All rows of the table. */
export function readVariants(): readonly Variant[] {
  const columns = ['prefer', 'other', 'behind', 'notBefore', 'otherBehind'] as const;
  return tableRows(table, 'variants.tsv', columns).map(({ prefer, other, behind, notBefore, otherBehind }) => ({
    prefer,
    other,
    ...(behind !== '' && { behind }),
    ...(notBefore !== '' && { notBefore }),
    ...(otherBehind !== '' && { otherBehind }),
  }));
}
