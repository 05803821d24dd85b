import type { HousePair, Report } from '../../contract/rule';
import { replacedBy } from '../../contract/replacement';

/** Places of a pair that the user has written into the configuration. */
export function ownPair(text: string, pair: HousePair): Report[] {
  const reports: Report[] = [];
  for (
    let offset = text.indexOf(pair.wrong);
    offset >= 0;
    offset = text.indexOf(pair.wrong, offset + pair.wrong.length)
  ) {
    const end = offset + pair.wrong.length;
    const before = text.slice(0, offset);
    const after = text.slice(end);
    if (pair.followedBy && !pair.followedBy.some((w) => after.startsWith(w))) continue;
    if (pair.notFollowedBy?.some((w) => after.startsWith(w))) continue;
    if (pair.precededBy && !pair.precededBy.some((w) => before.endsWith(w))) continue;
    if (pair.notPrecededBy?.some((w) => before.endsWith(w))) continue;
    reports.push({
      at: 0,
      start: offset,
      end,
      message: `按本单位的用词，“${pair.wrong}”应为“${pair.right}”。`,
      suggestions: [replacedBy({ at: 0, start: offset, end }, pair.right)],
    });
  }
  return reports;
}
