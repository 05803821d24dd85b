import type { Paragraph } from '../syntax/types';
import { alikeCounted } from './alike-counted';
import { countedBodies } from './counted-bodies';
import { countedCharacters } from './counted-characters';
import { countedRuns } from './counted-runs';
import { countedPersons } from './counted-persons';
import { countsAtBothEnds } from './counts-at-both-ends';
import { countsBehindLists } from './counts-behind-lists';
import { closedLists, type ClosedList } from './declared-counts';
import { eachOneCounted } from './each-one-counted';
import { figuresCounted } from './figures-counted';
import { groupsCounted } from './groups-counted';
import { guestsCounted } from './guests-counted';
import { countedLists, namedLists } from './named-lists';
import { listsBehindCounts } from './lists-behind-counts';
import { onesCounted } from './ones-counted';
import { placesCounted } from './places-counted';
import { plainNamesCounted, shortNamesCounted } from './short-names-counted';
import { ordinalsCounted } from './told-ordinals';
import { toldInTurn } from './told-in-turn';
import { worksCounted } from './works-counted';

/** Lists of a paragraph that are counted beside themselves, and whose count is another number. */
export function listsCounted(paragraph: Paragraph): readonly ClosedList[] {
  return [
    ...closedLists(paragraph).filter((l) => l.items > l.count),
    ...namedLists(paragraph),
    ...countedLists(paragraph),
    ...countedCharacters(paragraph),
    ...countedRuns(paragraph),
    ...countedPersons(paragraph),
    ...countedBodies(paragraph),
    ...guestsCounted(paragraph),
    ...onesCounted(paragraph),
    ...groupsCounted(paragraph),
    ...figuresCounted(paragraph),
    ...ordinalsCounted(paragraph),
    ...worksCounted(paragraph),
    ...placesCounted(paragraph),
    ...eachOneCounted(paragraph),
    ...alikeCounted(paragraph),
    ...countsAtBothEnds(paragraph),
    ...shortNamesCounted(paragraph),
    ...plainNamesCounted(paragraph),
    ...listsBehindCounts(paragraph),
    ...countsBehindLists(paragraph),
    ...toldInTurn(paragraph),
    // what several of them count is told once
  ].filter(({ at }, k, all) => all.findIndex((list) => list.at.start === at.start) === k);
}
