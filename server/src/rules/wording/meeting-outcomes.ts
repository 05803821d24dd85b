import table from '../../../data/kept/meeting-outcomes.tsv';
import wordingTable from '../../../data/kept/period-wordings.tsv';
import { meetingsHeld } from '../../lexicon/public-events';
import type { Paragraph } from '../../syntax/types';
import { wordingsFor } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { tableRows } from '../../text/table';
import type { PeriodSlip } from './period-claim';
import { NONE } from '../../text/none';

const HAN = '一二三四五六七八九';
const SESSION = `(?:十[${HAN}]|二十|七|八)届[${HAN}]中全会`;
const CONGRESS = `(?:十[${HAN}]|二十)大`;
/** Words by which a meeting is said to have brought forth what follows. */
const DEEDS = '提出|作出|做出|通过|审议|确立|写入|首次|告诫|明确';
const BROUGHT = new RegExp(`${DEEDS}|部署`);
/**
 * 十二大领域, 十五大对策 and 八大工程 are no congresses: one is named with its Party, or followed by what a congress does.
 */
const MEETING = new RegExp(
  `(${SESSION}|(?<=党的)(?:${CONGRESS}|[七八]大)|${CONGRESS}(?=上(?![市升下游级])|后(?![勤备续期])|，|对(?![策象接口标手应照])|[将把]|召开|部署(?![，。、；和与]|要求)|${DEEDS}))(?!的?(?:以来|报告|精神))`,
  'g',
);
const IS_MEETING = new RegExp(`^(?:${SESSION}|${CONGRESS})$`);
/** What a line with one of them holds. */
const MAY_NAME = new RegExp(`${SESSION}|${CONGRESS}|党的[七八]大`);
/** What is taken up again: 二十大后，再次强调“两个务必”. */
const AGAIN = new RegExp(wordingsFor(wordingTable, 'period-wordings.tsv', 'takes up again'));
/** The part of the title of a document that stands before what tells it apart: 国民经济和社会发展 takes up nothing. */
const OF_TITLE = /《[^》]*$|(?:中共中央)?关于制定国民经济和社会发展$/;
/** Characters before an outcome in which its meeting is named. */
const REACH = 46;
/** 二十届五中全会于2024年7月召开 */
const DATED = new RegExp(
  `(?<name>(?:十[${HAN}]|二十)届[${HAN}]中全会)[^。；，\\d]{0,4}?[于在是]((?:19|20)\\d\\d)年(?:\\d{1,2}月)?(?:[^。；，\\d]{0,6})(?:召开|举行|闭幕)`,
  'g',
);

let rows: readonly { readonly wording: string; readonly name: string }[] | undefined;

/** Meetings of a paragraph of which something is said that belongs to another one. */
export function wrongMeetings({ text }: Paragraph): readonly PeriodSlip[] {
  if (!MAY_NAME.test(text)) return NONE;
  const wrong: PeriodSlip[] = [];
  for (const { wording, name } of (rows ??= tableRows(table, 'meeting-outcomes.tsv', ['wording', 'name'])))
    for (let offset = text.indexOf(wording); offset >= 0; offset = text.indexOf(wording, offset + 1)) {
      const slip =
        meetingBefore(text, offset, wording, name) ?? meetingBehind(text, offset + wording.length, wording, name);
      if (slip) wrong.push(slip);
    }
  for (const m of allMatches(text, DATED)) {
    const { name } = m.groups as { name: string };
    if (meetingsHeld().has(name) || Number(m[2]) > lastYearKnown()) continue;
    wrong.push({ start: m.index, end: m.index + name.length, message: `${m[2]!}年没有召开过${name}，请核对届次。` });
  }
  return wrong;
}

function meetingBefore(text: string, offset: number, wording: string, name: string): PeriodSlip | undefined {
  const before = text.slice(Math.max(0, offset - REACH), offset).replace(/^.*[。；！？]/, '');
  const meetings = allMatches(before, MEETING);
  const [meeting] = meetings;
  if (meetings.length !== 1 || !meeting) return undefined;
  const between = before.slice(meeting.index + meeting[0].length).replace(OF_TITLE, '');
  if (meeting[1] === name || !BROUGHT.test(between) || AGAIN.test(between)) return undefined;
  const start = offset - before.length + meeting.index + meeting[0].indexOf(meeting[1]!);
  return say(start, meeting[1]!, wording, name);
}

/** “两个务必”是七届三中全会提出的 */
function meetingBehind(text: string, end: number, wording: string, name: string): PeriodSlip | undefined {
  const behind = text.slice(end, end + REACH).replace(/[。；！？].*$/, '');
  const m =
    /^[”》]?，?(?:是|就是|正是|由|首次在|最早在)(?:毛泽东同志)?在?(?:党的)?(.{2,7}?)(?:上)?(?:首次)?(?:提出|通过|作出)的?/.exec(
      behind,
    );
  if (!m || m[1] === name || !IS_MEETING.test(m[1]!)) return undefined;
  return say(end + behind.indexOf(m[1]!), m[1]!, wording, name);
}

function say(start: number, written: string, wording: string, name: string): PeriodSlip {
  const what = wording.length > 16 ? `……${wording.slice(-14)}` : wording;
  return {
    start,
    end: start + written.length,
    right: name,
    message: `${what.startsWith('“') ? what : `“${what}”`}出自${name}，这里写的是${written}，请核对。`,
  };
}

let lastYear: number | undefined;
const lastYearKnown = (): number => (lastYear ??= Math.max(...[...meetingsHeld().values()].map(({ year }) => year)));
