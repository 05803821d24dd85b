import { ANIMALS } from '../../lexicon/calendar';
import { allMatches } from '../../text/matches';
import type { PeriodSlip } from './period-claim';

const TURN = new RegExp(
  `(?:送别|告别|辞别|作别|送走|辞)了?(?:[^，。；]{0,4}的)?[“]?([${ANIMALS}])年[”]?[，、]?(?:我们)?(?:又|一起|共同)?(?:喜迎|迎接|迎来|迎)了?(?:[^，。；]{0,4}的)?[“]?([${ANIMALS}])年`,
  'g',
);

/** 送别蛇年，迎接龙年: the year of another animal follows. */
export function wrongAnimals(text: string): readonly PeriodSlip[] {
  if (!/年.{0,8}迎/.test(text)) return [];
  return allMatches(text, TURN).flatMap((m) => {
    const [whole, left, next] = m as unknown as [string, string, string];
    const right = ANIMALS[(ANIMALS.indexOf(left) + 1) % ANIMALS.length]!;
    if (next === right) return [];
    const end = m.index + whole.length;
    return [
      { start: end - 2, end, right: `${right}年`, message: `${left}年之后是${right}年，这里写的是${next}年，请核对。` },
    ];
  });
}
