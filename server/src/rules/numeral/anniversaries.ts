import { jubileesOf, yearsMissed } from '../../facts/jubilees';
import { formatCount } from '../../text/numerals';
import type { NumeralSlip } from './suggest';

/** Anniversaries and years of service that the two years told with them do not have. */
export function wrongAnniversaries(text: string): readonly NumeralSlip[] {
  return jubileesOf(text).flatMap((jubilee): readonly NumeralSlip[] => {
    const { since, until, counted, isAnniversary, mayBeLess, start } = jubilee;
    // of 今年 wording/period tells, which knows the day of the draft
    const years = until === undefined ? undefined : yearsMissed(jubilee, until);
    if (years === undefined) return [];
    const right = /\d/.test(counted) ? String(years) : formatCount(years);
    const rights = /\d/.test(counted) === /\d/.test(right) && !mayBeLess ? [right] : [];
    const message = `从${since}年到${until!}年是${years}年，这里说的是${counted}${isAnniversary ? '周' : ''}年，请核对。`;
    return [{ start, wrong: counted, rights, kind: 'anniversary', message, severity: 'warning' }];
  });
}
