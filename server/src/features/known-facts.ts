import { pairAround } from '../syntax/within';
import type { Paragraph } from '../syntax/types';
import type { Span } from '../text/span';
import type { OwnTables } from '../contract/house';
import { gonePlacesOf } from '../facts/gone-places';
import { literalsOf } from '../facts/literals';
import { lawNamed, type Law } from '../lexicon/laws';
import { ownNamesIn } from '../lexicon/own-names';
import { sayKnownUntil } from '../lexicon/pack-dates';
import { readOutdatedTerms, type OutdatedTerm } from '../lexicon/terms';
import { meetingsHeld, plans, type MeetingHeld } from '../lexicon/public-events';

/** What the pack of public facts tells of a name, with its source. Offsets are relative to the paragraph. */
export interface KnownFact extends Span {
  readonly name: string;
  readonly told: string;
}

/** Characters of numerals, which may run on into a longer name. */
const NUMERAL = /[一二三四五六七八九十]/;

/** Tables of a unit that tell of names. */
export type OwnFacts = Pick<OwnTables, 'laws' | 'names' | 'meetings'>;

/**
 * What is known of the cited law, the organ or the place that was renamed, the meeting or the plan at an offset of a
 * paragraph; undefined where nothing is. A unit's own tables go before the pack.
 */
export function factAt(paragraph: Paragraph, offset: number, ownFacts?: OwnFacts): KnownFact | undefined {
  return (
    lawAt(paragraph, offset, ownFacts?.laws ?? []) ??
    ownNameAt(paragraph.text, offset, ownFacts) ??
    changedNameAt(paragraph, offset) ??
    eventAt(paragraph.text, offset, ownFacts)
  );
}

const isAt = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
const sayNow = (names: readonly string[]): string => (names.length === 0 ? '' : `，现为${names.join('、')}`);

function ownNameAt(text: string, offset: number, ownFacts: OwnFacts | undefined): KnownFact | undefined {
  const here = ownNamesIn(text, ownFacts?.names ?? []).find((named) => isAt(named, offset));
  if (!here) return undefined;
  const { name, endedIn, successor, source } = here.row;
  const change = endedIn === undefined ? '现用名称' : `${sayMonthOf(endedIn)}撤并或更名`;
  return {
    start: here.start,
    end: here.end,
    name,
    told: `${change}${sayNow(successor === '' ? [] : [successor])}，来源：${source}（本单位的表）`,
  };
}

function changedNameAt(paragraph: Paragraph, offset: number): KnownFact | undefined {
  for (const literal of literalsOf(paragraph)) {
    if (literal.kind !== 'outdated' || !isAt(literal, offset)) continue;
    const { start, end, term } = literal;
    const then = term.meanwhile && `，到${term.meanwhile[1]}年为${term.meanwhile[0]}`;
    return {
      start,
      end,
      name: term.old,
      told: `${term.since}年撤并或更名${then ?? ''}${sayNow([term.now])}，来源：${term.source}（${sayKnownUntil('organs')}）`,
    };
  }
  const here = gonePlacesOf(paragraph)?.find((named) => isAt(named, offset));
  if (!here) return undefined;
  const { name, province, city, year, successors, source } = here.place;
  return {
    start: here.start,
    end: here.end,
    name,
    told: `原属${province}${city}，${year}年撤并或更名${sayNow(successors)}，来源：${source}（${sayKnownUntil('places')}）`,
  };
}

function lawAt(paragraph: Paragraph, offset: number, ownLaws: readonly Law[]): KnownFact | undefined {
  const pair = pairAround(paragraph, offset, offset, '《');
  if (!pair) return undefined;
  const law = lawNamed(paragraph.text.slice(pair.open + 1, pair.close), ownLaws);
  return law && { start: pair.open, end: pair.close + 1, name: `《${law.name}》`, told: tellLaw(law) };
}

function tellLaw({ published, since, endedIn, endUnknown, successor, source }: Law): string {
  const parts: string[] = [];
  if (published !== '?' && published !== '') parts.push(`${say(published)}公布的文本`);
  if (since !== '?' && since !== '') parts.push(`${say(since)}起施行`);
  if (endedIn !== undefined) parts.push(`${sayMonthOf(endedIn)}起废止或更名`);
  if (endUnknown) parts.push('已经失效，时间不详');
  if (successor !== '') parts.push(`由《${successor}》代替`);
  return `${[...parts, `来源：${source}`].join('，')}（${sayKnownUntil('laws')}）`;
}

/** A cell YYYY-MM or YYYY as it is read: 2021年1月. */
const say = (cell: string): string => {
  const [year, month] = cell.split('-');
  return month === undefined ? `${year!}年` : `${year!}年${Number(month)}月`;
};
const sayMonthOf = (month: number): string => `${Math.floor(month / 12)}年${(month % 12) + 1}月`;

/** Names that were merged into an organ of today, or given up for its name, told at most. */
const MAX_OLD_NAMES_TOLD = 4;

let organs: ReadonlyMap<string, readonly OutdatedTerm[]> | undefined;

/** Organs of today with the rows of the names that ended in them. */
function presentOrgans(): ReadonlyMap<string, readonly OutdatedTerm[]> {
  if (organs) return organs;
  const rowsByName = new Map<string, OutdatedTerm[]>();
  for (const term of readOutdatedTerms()) {
    const rows = rowsByName.get(term.now);
    if (rows) rows.push(term);
    else rowsByName.set(term.now, [term]);
  }
  return (organs = rowsByName);
}

/** 2018年：原工商局、质监局…… of the newest change of the name. */
function tellOrgan(olds: readonly OutdatedTerm[]): string {
  const since = Math.max(...olds.map((term) => term.since));
  const ofYear = olds.filter((term) => term.since === since);
  const names = ofYear.slice(0, MAX_OLD_NAMES_TOLD).map(({ old }) => old);
  const rest = ofYear.length > names.length ? '等' : '';
  return `${since}年，原${names.join('、')}${rest}并入或改用此名，来源：${ofYear[0]!.source}（${sayKnownUntil('organs')}）`;
}

function eventAt(text: string, offset: number, ownFacts: OwnFacts | undefined): KnownFact | undefined {
  let best: KnownFact | undefined;
  const offer = (name: string, told: () => string): void => {
    for (let start = text.indexOf(name); start >= 0 && start <= offset; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      // 二十大 is not 十大
      if (end < offset || NUMERAL.test(text[start - 1] ?? '') || (best && best.name.length >= name.length)) continue;
      best = { start, end, name, told: told() };
    }
  };
  const offerMeeting = ({ name, year, month, source }: MeetingHeld, whose: string): void =>
    offer(name, () => `${year}年${month === undefined ? '' : `${month}月`}召开，来源：${source}（${whose}）`);
  for (const meeting of ownFacts?.meetings ?? []) offerMeeting(meeting, '本单位的表');
  for (const meeting of meetingsHeld().values()) offerMeeting(meeting, sayKnownUntil('meetings'));
  for (const [name, olds] of presentOrgans()) offer(name, () => tellOrgan(olds));
  for (const { name, firstYear, lastYear, source } of plans().values())
    offer(name, () => `${firstYear}—${lastYear}年，来源：${source}`);
  return best;
}
