import { atLine } from '../../contract/at-line';
import type { Report } from '../../contract/rule';
import { officesOfProvinces } from '../../facts/offices-by-level';
import { otherCounties } from '../../facts/other-county';
import { otherEvents } from '../../facts/other-event';
import { otherHomes } from '../../facts/other-home';
import { otherBrands, otherBrides, otherPeople, otherSessions, otherTrades } from '../../facts/left-from-elsewhere';
import { otherCalledUp, otherOwnBodies, ownCalledThat, type OtherBody } from '../../facts/own-body';
import { otherStarts } from '../../facts/race-start';
import { otherWorks } from '../../facts/works-gone-on';
import { replaceable } from '../../contract/replacement';
import { otherRegions } from './other-region';
import { otherWaters } from './other-waters';

/** Bodies that a paragraph names otherwise than the one that is meant. */
export interface BodiesNamed {
  readonly bodies: readonly OtherBody[];
  /** The text of a line that names who won a prize, or calls somebody up for it. */
  readonly prize: string | undefined;
}

/** Characters of the longest line of a host that calls somebody up, and lines between it and the one above. */
const LONGEST_CALL = 120;
const MAX_LINES_APART = 2;

/** What a paragraph names of such bodies; undefined for none. */
export function bodiesNamed(text: string): BodiesNamed | undefined {
  const bodies = [
    ...otherOwnBodies(text),
    ...otherCalledUp(text),
    ...ownCalledThat(text),
    ...otherHomes(text),
    ...otherWorks(text),
    ...otherStarts(text),
    ...otherCounties(text),
    ...officesOfProvinces(text),
    ...otherEvents(text),
    ...otherWaters(text),
    ...otherSessions(text),
    ...otherTrades(text),
    ...otherPeople(text),
    ...otherBrands(text),
    ...otherBrides(text),
    ...otherRegions(text),
  ];
  const prize = text.length <= LONGEST_CALL && /奖的|上台/.test(text) ? text : undefined;
  return bodies.length > 0 || prize !== undefined ? { bodies, prize } : undefined;
}

/** What is told of them, line by line. */
export function otherBodies(named: readonly (BodiesNamed & { readonly line: number })[]): readonly Report[] {
  const prizes = named.flatMap(({ line, prize }) => (prize === undefined ? [] : [{ line, prize }]));
  return [
    ...named.flatMap(({ line, bodies }) => bodies.map((body) => say(line, body))),
    // whoever is called up on the line below the one that names the winner
    ...prizes.slice(1).flatMap(({ line, prize }, k) => {
      const above = prizes[k]!;
      // a line that names a winner of its own calls that one up
      const isCall = above.prize.includes('奖的') && prize.includes('上台') && !prize.includes('奖的');
      if (!isCall || line - above.line > MAX_LINES_APART) return [];
      const offset = above.prize.length + 1;
      return otherCalledUp(`${above.prize}\n${prize}`)
        .filter(({ start }) => start > offset)
        .map((body) => say(line, { ...body, start: body.start - offset, end: body.end - offset }));
    }),
  ];
}

const say = (line: number, { start, end, right, message }: OtherBody): Report => ({
  ...atLine(replaceable({ start, end }, message, right), line),
  severity: 'information',
});
