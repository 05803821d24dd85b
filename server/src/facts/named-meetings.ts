import type { Month } from '../lexicon/period';
import { meetingNamed } from '../lexicon/public-events';
import { allMatches } from '../text/matches';

/** 二十届三中全会, 党的二十大 */
const MEETING = /(?:十[六七八九]|二十)届[一二三四五六七]中全会|(?<=党的)(?:十[六七八九]|二十)大/g;
const MAY_NAME = /[届的](?:[一二三四五六七]中|十[六七八九]大|二十大)/;
/** Characters in front of a name that tell that the meeting is still to come. */
const REACH = 10;
const TO_COME = /迎接|喜迎|献礼|即将|筹备|将召开|将在|召开前/;

/** The month of the latest meeting of the Party that a text looks back at: it was written then or later. Undefined where it names none. */
export function latestMeetingNamed(text: string): Month | undefined {
  if (!MAY_NAME.test(text)) return undefined;
  let latest: Month | undefined;
  for (const { index, 0: name } of allMatches(text, MEETING)) {
    const held = meetingNamed(name, []);
    if (held?.month === undefined || TO_COME.test(text.slice(Math.max(0, index - REACH), index))) continue;
    const month = held.year * 12 + held.month - 1;
    if (latest === undefined || month > latest) latest = month;
  }
  return latest;
}
