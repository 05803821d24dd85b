import wordingTable from '../../data/kept/names-of-things-wordings.tsv';
import { soundsAround } from '../lexicon/foreign-names';
import { isGrammarCharacter } from '../lexicon/word-lists';
import { commonWordSet } from '../lexicon/word-sets';
import { wordingsOf } from '../text/alternation';
import { isHan } from '../text/chars';
import { once } from '../text/once';
import type { Span } from '../text/span';

// Names that no dictionary has, told by what stands beside them: of schools, roads and islands, of new trades, of foreign guests.

const of = wordingsOf(wordingTable, 'names-of-things-wordings.tsv');

/** What is called after two places or by a name of its own: 育联中学, 宁宣公路, 宣长高速. */
const CALLED_BY_NAME = once(() => new RegExp(`^${of('called by a name')}`));

/** What the names of islands and waters end in, and what stands behind them: 西引岛、亮岛, 黄岐湾附近. */
const WATERS = '岛屿礁湾洲峡';
const BEHIND_WATERS = once(() => new RegExp(`^${of('behind waters')}`));

/** Whether two characters that no list has may be the name of a thing. */
export function mayNameThing(text: string, { end }: Span): boolean {
  const behind = text.slice(end, end + 4);
  if (CALLED_BY_NAME().test(behind)) return true;
  return WATERS.includes(text[end - 1]!) && BEHIND_WATERS().test(behind);
}

/** What those are called who do a work of two characters: 算力运|维员, 充电桩巡|检员. */
const DOES_WORK = '员师工';

/**
 * Whether a form is the second half of a work and who does it: trades of two characters and 员 are made every year. Behind
 * a common word the form stands by itself: 全体|维员.
 */
export function mayEndTrade(text: string, { start, end }: Span): boolean {
  const before = text[start - 1] ?? ' ';
  return (
    DOES_WORK.includes(text[end - 1]!) &&
    isHan(before.charCodeAt(0)) &&
    !isGrammarCharacter(before) &&
    !commonWordSet().standsAt(text, start - 2)
  );
}

/** Offices of those whose names are written by their sound. */
const OFFICE = once(() => new RegExp(`${of('office')}$`));
/** What one of them does: 普坦今天称, 希巴尼表示. */
const SAYS = once(() => new RegExp(`^${of('when')}?${of('says')}`));
/** What may stand before such a name at the head of a clause. */
const OPENS = '但而据对与和同向由';

/** Whether a place stands in a run of characters for foreign sounds that an office or a verb of saying tells to be a name. */
export function standsInForeignPerson(text: string, place: Span): boolean {
  const run = soundsAround(text, place);
  if (!run || run.end - run.start < 2) return false;
  for (let head = run.start; head <= place.start; head++)
    if (OFFICE().test(text.slice(Math.max(0, head - 3), head))) return true;
  const before = text[run.start - 1] ?? ' ';
  return (!isHan(before.charCodeAt(0)) || OPENS.includes(before)) && SAYS().test(text.slice(run.end, run.end + 7));
}
