import type { Report } from '../../contract/rule';
import type { NamedGonePlace } from '../../facts/gone-places';
import type { NamedOwn } from '../../lexicon/own-names';
import { sayKnownUntil, sayMonth } from '../../lexicon/pack-dates';
import type { OutdatedTerm } from '../../lexicon/terms';
import type { Span } from '../../text/span';
import { replacedBy } from '../../contract/replacement';

/** Characters from which on a row of old terms is a formulation and no name. */
export const CHARACTERS_OF_FORMULATION = 14;

/** An old name or formulation in a draft of a year; 0 where none is known. */
export function renamed(
  line: number,
  { start, end, term }: Span & { readonly term: OutdatedTerm },
  year: number,
): Report {
  const then = term.meanwhile && year > 0 && year <= term.meanwhile[1] ? term.meanwhile[0] : undefined;
  const right = then ?? term.now;
  const told = year === 0 ? '本稿没有写明年份，说的若是现在' : `本稿说的是${year}年的事`;
  return {
    at: line,
    start,
    end,
    message: `“${term.old}”已于${term.since}年${term.old.length >= CHARACTERS_OF_FORMULATION ? '改变提法' : '撤并或更名'}，${told}，${then ? '那时' : '现'}为“${right}”，请核对（${sayKnownUntil('organs')}）。`,
    tags: ['deprecated'],
    suggestions: [replacedBy({ at: line, start, end }, right)],
  };
}

/** A county or a city that is no more. */
export function gone(line: number, { start, end, place }: NamedGonePlace): Report {
  const { name, year, successors } = place;
  const now = successors.length === 0 ? '' : `，现为“${successors.join('”“')}”`;
  return {
    at: line,
    start,
    end,
    message: `“${name}”已于${year}年撤并或更名${now}，请核对（${sayKnownUntil('places')}）。`,
    tags: ['deprecated'],
    suggestions: successors.map((newText) => replacedBy({ at: line, start, end }, newText)),
  };
}

/** A name of the unit's own table that has changed. */
export function changedHere(line: number, { start, end, row }: NamedOwn): Report {
  const { name, endedIn, successor, source } = row;
  const now = successor === '' ? '' : `，现为“${successor}”`;
  return {
    at: line,
    start,
    end,
    message: `“${name}”已于${sayMonth(endedIn!)}撤并或更名${now}，请核对（本单位的表：${source}）。`,
    tags: ['deprecated'],
    suggestions: successor === '' ? [] : [replacedBy({ at: line, start, end }, successor)],
  };
}
