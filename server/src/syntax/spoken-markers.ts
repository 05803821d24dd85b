import { countedAt, countedOtherwise, type Counted } from '../lexicon/counted-nouns';
import { agendaItem } from '../lexicon/agenda';
import { parseChineseNumeral } from '../text/numerals';
import type { Marker } from './types';

/** A clause that may open with a marker, and where it stands in its line. Offsets are those of the line. */
export interface ClauseStart {
  /** The whole line. */
  readonly text: string;
  readonly start: number;
  /** End of the content of the line, not of the clause: its own end is not known when its beginning is read. */
  readonly end: number;
  readonly opensLine: boolean;
  /** Behind 。！？ ； ： or at the start of the line, not behind a comma. */
  readonly opensSentence: boolean;
  /** Number of the clause in its line. */
  readonly clause: number;
}

const POINTS = '，,：:、';
/** What goes on behind counted words that number an item: 第一个词是热爱, not 第一个问题由财政局来答. */
const GOES_ON = /^(?:[是讲谈]|就是|(?<=部分)(?:主要|重点|介绍|总结|回顾|阐述|部署|分析))/;
const BLANKS = ' \t\u3000\u00a0';

/** 第二项，…… · 第二个词是…… · a line 第二部分　……: the marker of an ordinal whose numeral ends at `numeralEnd`. */
export function countedMarker(clause: ClauseStart, numeralEnd: number): Marker | undefined {
  const { text, start, opensLine, opensSentence } = clause;
  const ordinal = parseChineseNumeral(text.slice(start + 1, numeralEnd));
  if (ordinal === undefined) return undefined;
  const listed = countedAt(text, numeralEnd);
  const counted =
    listed && numbersItem(listed, clause) ? listed : opensLine ? countedOtherwise(text, numeralEnd) : undefined;
  if (!counted || counted.end >= clause.end) return undefined;
  const next = text[counted.end]!;
  if (!opensSentence && (ordinal === 1 || next === '、')) return undefined;
  return {
    family: 'counted',
    noun: counted.noun,
    ordinal,
    start,
    end: counted.end + (POINTS.includes(next) ? 1 : 0),
    numeral: { start, end: numeralEnd },
    point: '',
    clause: clause.clause,
    opensLine,
  };
}

/** Whether what stands behind counted words shows that they number an item. */
function numbersItem({ end, stands }: Counted, { text, end: contentEnd, opensLine }: ClauseStart): boolean {
  if (end >= contentEnd) return false;
  const next = text[end]!;
  return (
    POINTS.includes(next) ||
    GOES_ON.test(text.slice(end, end + 2)) ||
    (opensLine && stands === 'part' && BLANKS.includes(next))
  );
}

/** Characters of a line that are asked whether they announce an item of an agenda. */
const ANNOUNCEMENT = 90;

/** 下面，请周县长讲话 · 下面，进行第二项议程，: the marker of an item of an agenda, at the start of a line. */
export function agendaMarker({ text, start, end: contentEnd }: ClauseStart): Marker | undefined {
  const item = agendaItem(text.slice(start, Math.min(contentEnd, start + ANNOUNCEMENT)));
  if (!item || start + item.end >= contentEnd) return undefined;
  const next = text[start + item.end]!;
  const end = start + item.end + (POINTS.includes(next) || next === '。' ? 1 : 0);
  if (end >= contentEnd) return undefined;
  const numeral = item.ordinal ?? { start: 0, end: item.end };
  return {
    family: 'agenda',
    ordinal: item.ordinal ? (parseChineseNumeral(text.slice(start + numeral.start + 1, start + numeral.end)) ?? 0) : 0,
    start,
    end,
    numeral: { start: start + numeral.start, end: start + numeral.end },
    point: '',
    clause: 0,
    opensLine: true,
  };
}
