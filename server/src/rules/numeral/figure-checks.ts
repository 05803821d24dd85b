import { wrongAnniversaries } from './anniversaries';
import { wrongCasualties } from './casualties';
import { wrongConversions } from './conversions';
import { wrongOfAlike } from './each-alike';
import { wrongProducts } from './products';
import { wrongElections } from './elections';
import { levelsOutOfOrder } from './levels-out-of-order';
import { wrongRanks } from './ranks-moved';
import { wrongNamedAges } from './ages-named';
import { wrongGiven } from './given-to-each';
import { wrongAttendance } from './attendance';
import { wrongDifferences, wrongOfHundred } from './differences';
import { directionsTurned } from './directions';
import { wrongDurations } from './durations';
import { wrongComparison, wrongGrowth } from './growth';
import { wrongDoubles } from './multiplied';
import { sumSlips } from './listed-sums';
import { wrongWholes } from './listed-wholes';
import { morePlacesThanAll } from './parts-over-whole';
import { wrongNamedChange } from './named-change';
import { wrongPhases } from './phases';
import { placesWon } from './places-won';
import { wrongPlanShares } from './plan-shares';
import { unrankedFigures } from './ranked';
import { seasBeside } from './seas-beside';
import { sharesOffWhole } from './shares';
import { wrongStates } from './state-sums';
import { wrongShares } from './stated-shares';
import { wrongAmounts, wrongTakenUp } from './taken-up';
import { wrongWorksTimes } from './works-time';
import { wrongYearsBetween } from './years-between';
import { wrongYearSpans } from './year-spans';
import type { NumeralSlip } from './suggest';
import { wrongAttendanceTold } from './told/attendance-told';
import { wrongChanges } from './told/changes-told';
import { wrongTotalsTold } from './told/parts-told';
import { wrongProductsTold } from './told/products-told';
import { wrongVotes } from './told/votes-told';

/** What does not fit in a text, whether it has figures or not. */
export const wrongAnyhow = (text: string): readonly NumeralSlip[] =>
  [
    wrongOfHundred,
    wrongAnniversaries,
    wrongElections,
    wrongRanks,
    wrongNamedAges,
    levelsOutOfOrder,
    placesWon,
    seasBeside,
  ].flatMap((find) => find(text));

/** What does not add up in a text; whether it has percentages is known. */
export function wrongFigures(text: string, isShare: boolean): readonly NumeralSlip[] {
  const slips = [...wrongAttendance(text), ...sumSlips(text), ...wrongDifferences(text), ...wrongStates(text)];
  if (isShare || text.includes('倍')) slips.push(...wrongGrowth(text), ...wrongComparison(text));
  if (isShare) slips.push(...wrongShares(text), ...wrongPlanShares(text), ...wrongNamedChange(text));
  slips.push(
    ...sharesOffWhole(text),
    ...wrongYearSpans(text),
    ...wrongYearsBetween(text),
    ...wrongDoubles(text),
    ...wrongDurations(text),
    ...directionsTurned(text),
    ...wrongProducts(text),
    ...wrongOfAlike(text),
    ...wrongConversions(text),
    ...wrongPhases(text),
    ...wrongWholes(text),
    ...wrongTakenUp(text),
    ...morePlacesThanAll(text),
    ...wrongAmounts(text),
    ...wrongCasualties(text),
    ...wrongWorksTimes(text),
    ...unrankedFigures(text),
    ...wrongGiven(text),
  );
  return slips;
}

/** What does not fit of figures that are read in digits and spelled alike. */
export const wrongTold = (text: string): readonly NumeralSlip[] =>
  [wrongChanges, wrongAttendanceTold, wrongVotes, wrongTotalsTold, wrongProductsTold].flatMap((find) => find(text));
