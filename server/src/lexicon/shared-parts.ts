import rows from '../../data/made/shared-parts.tsv';
import { tableColumn } from '../text/table';

/** Of each character those that sound like it and have a part in common with it, made with the first question. */
let relatives: ReadonlyMap<string, string> | undefined;

/** Whether two characters sound alike or nearly and have a part in common: 份 and 氛. Those are taken for each other most. */
export function sharePart(one: string, other: string): boolean {
  relatives ??= readRelatives();
  return (relatives.get(one)?.includes(other) ?? false) || (relatives.get(other)?.includes(one) ?? false);
}

function readRelatives(): ReadonlyMap<string, string> {
  const others = new Map<string, string>();
  for (const row of tableColumn(rows, 'shared-parts.tsv', 'characters'))
    others.set(row[0]!, (others.get(row[0]!) ?? '') + row.slice(1));
  return others;
}
