import { plans } from '../../lexicon/public-events';
import { alternation } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { yearOfDigits } from '../../text/numerals';
import { once } from '../../text/once';
import { placeOf, WHOLE, YEAR, type PeriodSlip } from './period-claim';
import { NONE } from '../../text/none';

/** What a line with a year within a plan holds. */
const MAY_BE_WITHIN = /五[”"][^。；！？]{2,24}(?:特别|尤其)/;

/** Of two plans (“十三五”和“十四五”期间) the first began earlier. */
const yearsWithin = once(
  () =>
    new RegExp(
      `(?<![”"][、和与至到及—～-]?)[“"]${WHOLE}(${alternation([...plans().keys()])})[”"](?:规划|计划)?(?:实施)?(以来|期间|时期)[^，。；！？\\d]{0,10}，(?:特别|尤其)是(?:自|从|在)?${YEAR}(?:以来|期间|(?=，))`,
      'g',
    ),
);

/** “十四五”以来，特别是2019年以来: a part of the years of a plan that does not lie in them. */
export function yearsOffPlans(text: string): readonly PeriodSlip[] {
  if (!MAY_BE_WITHIN.test(text)) return NONE;
  return allMatches(text, yearsWithin()).flatMap((m): readonly PeriodSlip[] => {
    const [, name, span, digits] = m as unknown as [string, string, string, string];
    const { firstYear, lastYear } = plans().get(name)!;
    const year = yearOfDigits(digits);
    // “十三五”以来 goes on to the draft's own day
    if (year >= firstYear && (year <= lastYear || span === '以来')) return NONE;
    const message = `“${name}”是${firstYear}—${lastYear}年，${year}年不在其中，请核对。`;
    return [{ ...placeOf(m, `${digits}年`), message }];
  });
}
