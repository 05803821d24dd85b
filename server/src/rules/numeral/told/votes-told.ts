import wordingTable from '../../../../data/kept/told-figures-wordings.tsv';
import { wordingsFor } from '../../../text/alternation';
import { NONE } from '../../../text/none';
import { once } from '../../../text/once';
import { allMatches } from '../../../text/matches';
import type { NumeralSlip } from '../suggest';
import { figuresTold, type ToldFigure } from './figures-told';

/** What a text that counts votes holds: asked before its figures are read. */
const MAY_COUNT = /(?:赞成|同意|有效)[^。]{0,80}(?:反对|弃权|无效|废票|不同意)/;
const YES = /(?:赞成|同意)(?:的|票|者|人数)*[^，。；、\d]{0,3}$/;
const NO = /(?:反对|不同意|不赞成)(?:的|票|者|人数)*[^，。；、\d]{0,3}$/;
const ABSTAINS = /(?:弃权|未投|未表决|未按|没有投)(?:的|票|者|人数)*[^，。；、\d]{0,4}$/;
/** Those who may vote: 到会的137名会员, 收回选票137张. */
const VOTERS = /(?:到会|实到|出席|参加|投票|收回|回收|有效|表决|现场|在场)[^，。；\d]{0,14}$/;
const VOTERS_BEHIND = /^[^，。；\d]{0,12}(?:到会|出席|参加|投票|表决)/;
const VALID = /(?<!无)有效[^，。；、\d]{0,4}$/;
const INVALID = /(?:无效|废)[^，。；、\d]{0,4}$/;
const RECEIVED = /(?:收回|回收|收到|共收)[^，。；、\d]{0,8}$/;
/** A person may be voted for who does not stand, and some vote otherwise. */
const OTHERWISE = /另选|另提|分别|各|委托/;
/** Some who are there do not vote, and such votes are no ballots that count. */
const NOT_ALL = once(() => new RegExp(wordingsFor(wordingTable, 'told-figures-wordings.tsv', 'votes not of all')));
/** What is told to be neither valid nor invalid. */
const NEITHER = once(() => new RegExp(wordingsFor(wordingTable, 'told-figures-wordings.tsv', 'neither valid nor not')));
/** Characters before the votes in which those who vote are counted. */
const REACH = 120;
/** And behind them: 到会39人. */
const MAX_BEHIND = 12;
/** Share of the voters that a slip is off. */
const MAX_SHARE_OFF = 0.1;

/** Votes that are not as many as those who voted, and ballots that are not as many as came back. */
export function wrongVotes(text: string): readonly NumeralSlip[] {
  if (!MAY_COUNT.test(text) || OTHERWISE.test(text)) return NONE;
  const figures = figuresTold(text);
  const leads = figures.map(({ start }, k) => text.slice(Math.max(figures[k - 1]?.end ?? 0, start - 20), start));
  const pick = (pattern: RegExp): readonly number[] => leads.flatMap((lead, k) => (pattern.test(lead) ? [k] : []));
  return [...votesOff(text, figures, pick), ...ballotsOff(text, figures, pick)];
}

type Pick = (pattern: RegExp) => readonly number[];

/** 137名代表，赞成131票、反对2票、弃权5票 */
function votesOff(text: string, figures: readonly ToldFigure[], pick: Pick): readonly NumeralSlip[] {
  const [no, abstain] = [pick(NO), pick(ABSTAINS)];
  const yes = pick(YES).filter((k) => !no.includes(k));
  const counts = [...yes, ...no, ...abstain].sort((a, b) => a - b);
  if (yes.length !== 1 || no.length > 1 || abstain.length === 0 || counts.at(-1)! - counts[0]! !== counts.length - 1)
    return NONE;
  // one that is not told may be none, or left out
  if (no.length === 0 && !/(?:没有|无)(?:人)?(?:反对|不同意)/.test(text)) return NONE;
  const [first, final] = [figures[counts[0]!]!, figures[counts.at(-1)!]!];
  if (counts.some((k) => figures[k]!.isOpen)) return NONE;
  const sum = counts.reduce((all, k) => all + figures[k]!.value, 0);
  const voters = figures.filter(({ start, end, measure, isOpen }, k) => {
    if (counts.includes(k) || isOpen || !/^(?:人|票|张|份|户|)$/.test(measure)) return false;
    if (first.start - end > REACH || start - final.end > MAX_BEHIND) return false;
    return VOTERS.test(text.slice(Math.max(0, start - 20), start)) || VOTERS_BEHIND.test(text.slice(end, end + 20));
  });
  const nearest = voters.at(-1);
  if (!nearest || voters.some(({ value }) => value === sum)) return NONE;
  if (Math.abs(sum / nearest.value - 1) > MAX_SHARE_OFF) return NONE;
  if (NOT_ALL().test(text.slice(Math.max(0, nearest.start - 20), final.end + 40))) return NONE;
  const message = `几种票加起来是${sum}，前面说的人数或票数是${nearest.value}，对不上，请核对。`;
  return [slipOf(text, first.start, final.end, message)];
}

/** 收回150张，其中有效票148张、无效票3张 */
function ballotsOff(text: string, figures: readonly ToldFigure[], pick: Pick): readonly NumeralSlip[] {
  const [valid, invalid, received] = [pick(VALID), pick(INVALID), pick(RECEIVED)].map((picked) =>
    picked.map((k) => figures[k]!),
  );
  const [good, bad, all] = [valid![0], invalid![0], received![0]];
  if (!good || !bad || !all || [valid, invalid, received].some((picked) => picked!.length > 1)) return NONE;
  if (good.value + bad.value === all.value || Math.abs((good.value + bad.value) / all.value - 1) > MAX_SHARE_OFF)
    return NONE;
  if (good.value + bad.value < all.value && NEITHER().test(text)) return NONE;
  if (allMatches(text.slice(all.start, Math.max(good.end, bad.end)), /。/g).length > 1) return NONE;
  const [start, end] = [Math.min(all.start, good.start, bad.start), Math.max(all.end, good.end, bad.end)];
  const message = `有效票${good.value}、无效票${bad.value}，合计${good.value + bad.value}，收回的是${all.value}，对不上，请核对。`;
  return [slipOf(text, start, end, message)];
}

const slipOf = (text: string, start: number, end: number, message: string): NumeralSlip => ({
  start,
  wrong: text.slice(start, end),
  rights: [],
  kind: 'votes',
  message,
  severity: 'warning',
});
