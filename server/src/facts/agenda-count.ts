import { parseCount } from '../text/numerals';
import type { Span } from '../text/span';
import type { Draft, Paragraph, PlacedSeries } from '../syntax/types';
import { fitsNumbers } from './announced-nouns';
import { NO_COUNT_BEHIND } from './plain-count';

/** 会议共有五项议程: how many items a host announces. Offsets are relative to the paragraph. */
export interface AgendaCount extends Span {
  readonly numeral: string;
  readonly count: number;
  readonly text: string;
}

/** An announced agenda that does not fit what the host then goes through. */
export interface AgendaSlip {
  readonly line: number;
  readonly announced: AgendaCount;
  /** How many items there are, and the series that shows them. */
  readonly items: number;
  readonly placed: PlacedSeries;
}

const ANNOUNCED = new RegExp(
  `(?<![${NO_COUNT_BEHIND}])([两二三四五六七八九十]{1,2}|\\d{1,2})[项个](?:主要|具体)?(?:会议|大会)?(?:议程|议题|环节|程序|内容)(?=[。：:，；,;]|，?(?:分别)?[是为])`,
  'g',
);
/** What the count is said of. */
const OF_A_MEETING = /(?:会|活动|式|典礼|议程)[^。！？；]{0,16}$/;
const OPENS = '首先';
const CLOSES = '最后';
/** What a host says where an item begins without a turn: 请县领导上台颁奖。 */
const TOLD_BARELY = /请|进行|举行|宣读|颁|签|播放|观看|介绍|欢迎|第[二三四五六七八九十]/;

/** The number of items that a paragraph announces for a meeting; undefined where it announces none. */
export function announcedAgenda({ text, pairs }: Paragraph): AgendaCount | undefined {
  if (!/[议环程内][程题节序容]/.test(text)) return undefined;
  for (const m of text.matchAll(ANNOUNCED)) {
    const count = parseCount(m[1]!);
    if (count === undefined || count < 2 || !OF_A_MEETING.test(text.slice(0, m.index))) continue;
    if (pairs.some((p) => p.open < m.index && m.index < p.close)) continue;
    return { start: m.index, end: m.index + m[1]!.length, numeral: m[1]!, count, text: m[0] };
  }
  return undefined;
}

/**
 * Compares an announced number with the items that a host goes through below: with their numbers (进行第四项议程), and where
 * they have none only when 首先 begins and 最后 ends them, fewer came, and nothing between is told without a turn.
 */
export function agendaSlip(draft: Draft, line: number, announced: AgendaCount): AgendaSlip | undefined {
  const placed = draft.series.find((s) => s.lines[0]! > line && s.series.family === 'agenda');
  if (!placed) return undefined;
  const { members } = placed.series;
  const ordinals = members.map((m) => m.marker!.ordinal);
  const slip = { line, announced, items: members.length, placed };
  const lastLine = placed.lines.at(-1)!;
  if (ordinals.every((n) => n === 0)) {
    const turn = (index: number): string => {
      const { paragraph, marker } = members.at(index)!;
      return paragraph.text.slice(marker!.start, marker!.start + 2);
    };
    if (members.length >= announced.count || turn(0) !== OPENS || turn(-1) !== CLOSES) return undefined;
    return isToldBarely(draft, line, lastLine, placed) ? undefined : slip;
  }
  if (ordinals.includes(0) || fitsNumbers(members, announced.count)) return undefined;
  const below = draft.paragraphs.slice(lastLine + 1, lastLine + 1 + LINES_BELOW);
  return below.some(({ text }) => /第[一二三四五六七八九十]+项/.test(text)) ? undefined : slip;
}
/** Lines below the last item that may tell another in the midst of a paragraph. */
const LINES_BELOW = 40;

function isToldBarely({ paragraphs, roles }: Draft, from: number, lastLine: number, { lines }: PlacedSeries): boolean {
  for (let i = from + 1; i <= lastLine; i++) {
    if (roles[i] !== 'paragraph') continue;
    const { text, sentences } = paragraphs[i]!;
    const rest = lines.includes(i) ? text.slice(sentences[0]!.end) : text;
    if (TOLD_BARELY.test(rest)) return true;
  }
  return false;
}
