import type { DraftDate } from '../facts/draft-date';

/** A date in the name of a file: 2024年5月, 2024-05-12, 20240512, 2024年. */
const DATE =
  /(?<!\d)((?:19|20)\d\d)(?:年(?:(1[0-2]|0?[1-9])月)?|[-._](1[0-2]|0?[1-9])(?=[-._])|(1[0-2]|0[1-9])[0-3]\d(?!\d))/u;

/** The date that the name of a file gives; undefined where it gives none. */
export function dateOfName(file: string): DraftDate | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const date = DATE.exec(name);
  if (!date) return undefined;
  const year = Number(date[1]) * 12;
  const month = Number(date[2] ?? date[3] ?? date[4] ?? 0);
  return month === 0
    ? { firstMonth: year, lastMonth: year + 11 }
    : { firstMonth: year + month - 1, lastMonth: year + month - 1 };
}
