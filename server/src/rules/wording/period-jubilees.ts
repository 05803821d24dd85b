import { jubileesOf, yearsMissed, type Jubilee } from '../../facts/jubilees';
import type { PeriodClaim } from './period-claim';

/** Counts of years up to the draft's own: 创建于1956年，今年将迎来六十周年. Those up to a named year are numeral/sum's. */
export function jubileeClaims(text: string): PeriodClaim[] {
  return jubileesOf(text)
    .filter(({ until }) => until === undefined)
    .map((jubilee): PeriodClaim => {
      const { start, end, counted, isAnniversary } = jubilee;
      const place = { start, end: isAnniversary ? end + 2 : end };
      return { kind: 'jubilee', name: counted, fromOwn: 0, jubilee, ...place };
    });
}

/** What is wrong with such a count in a draft of a year. */
export function jubileeProblem(jubilee: Jubilee, year: number): string | undefined {
  const { since, counted, isAnniversary } = jubilee;
  const years = yearsMissed(jubilee, year);
  if (years === undefined) return undefined;
  return `从${since}年到${year}年是${years}年，这里说的是${counted}${isAnniversary ? '周' : ''}年，请核对。`;
}
