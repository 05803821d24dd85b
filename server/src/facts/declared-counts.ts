import wordingTable from '../../data/kept/declared-counts-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import { firstWhere } from '../text/bisect';
import { parseCount } from '../text/numerals';
import type { Span } from '../text/span';
import { remembered } from '../syntax/line';
import type { Draft, Paragraph, PlacedSeries } from '../syntax/types';
import { allMatches } from '../text/matches';
import { NONE } from '../text/none';
import { countsOfWhatStandsBelow } from './counts-of-what-stands-below';
import { NO_COUNT_BEHIND } from './plain-count';

/** A count that the speaker announces: 讲三点意见. Offsets are relative to the paragraph. */
export interface Declaration extends Span {
  /** The count as written, and its value. */
  readonly numeral: string;
  readonly count: number;
  /** The announcing words: 讲三点意见. */
  readonly text: string;
  /** Span of the numeral. */
  readonly at: Span;
  /** The word with which all members begin, where it is told: “三个更加”：. */
  readonly word?: string;
  /** Whether it tells of what was done: 主要做了四件事。 */
  readonly isDone?: true;
  /** Whether its list stands right below: 议程有三项： */
  readonly isRightBelow?: true;
  /** What is counted, where each member names it: 要过好三道关。 */
  readonly noun?: string;
}

/** A list closed by a count: 甲、乙、丙等四项制度. */
export interface ClosedList extends Span {
  readonly numeral: string;
  readonly count: number;
  readonly items: number;
  readonly at: Span;
  /** Whether the list stands behind the count: 四个村：张庄、李庄。 */
  readonly isBehind?: boolean;
  /** Whether the count stands behind a list that is told in full: 甲、乙、丙三位同志. */
  readonly isInFull?: boolean;
  /** Whether characters are counted: 十六个字：守正创新、团结实干. */
  readonly ofCharacters?: boolean;
}

/** A count beside a list, with its measure. */
export interface Counted {
  readonly start: number;
  readonly counted: string;
  readonly measure: string;
}

const NUMERAL = '[两二三四五六七八九十]{1,2}|\\d{1,2}';
const ANNOUNCE = new RegExp(
  `(?:${wordingsFor(wordingTable, 'declared-counts-wordings.tsv', 'announce')})(?:讲|谈|一讲|一谈)?(?:好|这|如下|以下|下面)?(${NUMERAL})(?:点|个方面|方面|条|项|个)(?:具体)?的?(?:${wordingsFor(wordingTable, 'declared-counts-wordings.tsv', 'what is announced')})?(?=[。：:！，,；;]|$)`,
  'g',
);
/** Behind 一 none of them counts either: 一二个. */
const NO_NAMED_COUNT_BEHIND = `${NO_COUNT_BEHIND}一`;
/** 要做到“三个更加”： at the end of a paragraph: below stand items that all begin with the word. */
const NAMED_BELOW = new RegExp(
  `(?:“([两二三四五六七八九十])[个大](\\p{Script=Han}{2,4})”|(?<![${NO_NAMED_COUNT_BEHIND}])([两二三四五六七八九十])个“(\\p{Script=Han}{1,4})”)[。：:]\\s*$`,
  'u',
);
/** 要过好四道关。 at the end of a paragraph: below stand items that all name what is counted. */
const NOUN_BELOW = new RegExp(
  `(?<![${NO_NAMED_COUNT_BEHIND}“])([两二三四五六七八九十])[个大道条件把种项场堂门层重类步座](\\p{Script=Han}{1,4})[。：:]\\s*$`,
  'u',
);
/** What every announcement holds: most paragraphs need not be read further. */
const COUNTED = new RegExp(`(?:${NUMERAL})(?:[点个条项件大步关种类道把场堂门层重座篇张本笔]|方面)`);
/** 下面，我从三个方面作个汇报 */
const FROM = new RegExp(
  `(?:下面|现在|今天|这里|借此机会|我)[^。；]{0,12}?从(?:以下|下面)?(${NUMERAL})(?:个方面|方面|个角度|个层面)(?!进行的|，即|，一方面)`,
  'g',
);
/** 主要做法有以下四个方面。 */
const FOLLOWING = new RegExp(
  `(?:有|是|为|[抓做]好|[抓做干办]了|推进了|开展了|落实了)(?:以下|如下|下面)(${NUMERAL})(?:个方面|方面|点|条|项|个)[^，。；：]{0,6}(?=[。：:]\\s*$)`,
  'g',
);
/** 重点抓好六个方面的工作。 at the end of a paragraph: what is said to be done stands below. */
const TO_DO_BELOW = new RegExp(
  `(?:抓好|做好|把握好|处理好|落实好)(${NUMERAL})(?:个方面|方面|项|件)(?:重点)?的?(?:工作|任务|要求|事|大事|实事)(?=[。：:]\\s*$)`,
  'g',
);
/** 要抓好三项工作：一是…… : a count that ends the words right before the first item of a series. */
const BEFORE_ITEM = new RegExp(
  `(?:(?<=[以如]下)|(?<![${NO_NAMED_COUNT_BEHIND}“]))(${NUMERAL})(?:[点个项条件大步关种类篇场道张把本笔]|方面)[\\p{Script=Han}]{0,8}$`,
  'u',
);
/** 要突出抓好五个方面的工作。第一，…… : with a 。 only where it is said what is to be done. */
const TO_DO = new RegExp(
  `(?<=(?:${wordingsFor(wordingTable, 'declared-counts-wordings.tsv', 'to do')})(?:以下|下面|这|这样)?)(${NUMERAL})(?:点|个|项|条|件)(?:方面|关系|问题|环节|重点)?的?(?:${wordingsFor(wordingTable, 'declared-counts-wordings.tsv', 'in a paragraph')})?$`,
);
/** 主要做了四件事。 at the end of a paragraph. */
const DONE_BELOW = new RegExp(
  `(?:[做办抓干]了|抓好了|做好了|完成了|开展了|重点抓|主要抓|主要做|重点做)(${NUMERAL})(?:件|项|个方面的?)(?:主要|重点|大|实|好|具体)?(?:事情?|工作|实事|大事|要事)(?=[。：:]\\s*$)`,
);
/** Characters in front of an item that may hold its count. */
const LEAD = 24;
const CLOSED = new RegExp(`等(${NUMERAL})(?:[大个项类种条家名位门所座处支]|方面)(?!以[上内下])`, 'g');

/** Counts that a paragraph announces; 几 and 数 announce none. Remembered with the paragraph. */
export const declarationsOf = remembered((paragraph): readonly Declaration[] => read(paragraph));

function read(paragraph: Paragraph): readonly Declaration[] {
  const { text } = paragraph;
  if (!COUNTED.test(text)) return NONE;
  const declarations: Declaration[] = [];
  for (const m of [
    ...allMatches(text, ANNOUNCE),
    ...(text.includes('从') ? allMatches(text, FROM) : []),
    ...(text.includes('下') ? allMatches(text, FOLLOWING) : []),
    ...(text.includes('好') ? allMatches(text, TO_DO_BELOW) : []),
  ]) {
    const count = parseCount(m[1]!);
    const index = m.index + m[0].indexOf(m[1]!);
    // 提三个问题 about the past, “讲三点” in a quotation: what was announced elsewhere
    if (count === undefined || count < 2 || paragraph.pairs.some((p) => p.open < m.index && m.index < p.close))
      continue;
    if (/[了过曾已]$/.test(text.slice(Math.max(0, m.index - 1), m.index))) continue;
    declarations.push({
      start: m.index,
      end: m.index + m[0].length,
      text: m[0],
      numeral: m[1]!,
      count,
      at: { start: index, end: index + m[1]!.length },
    });
  }
  const named = text.includes('”') ? NAMED_BELOW.exec(text) : null;
  if (named) {
    const [all, inside, insideWord, before, beforeWord] = named;
    const numeral = inside ?? before!;
    // the quotation mark stands before the count or behind it
    const start = named.index + (inside ? 1 : 0);
    declarations.push({
      start,
      end: named.index + all.length,
      text: text.slice(start, text.indexOf('”', start) + (inside ? 0 : 1)),
      numeral,
      count: parseCount(numeral)!,
      at: { start, end: start + 1 },
      word: insideWord ?? beforeWord!,
    });
  }
  for (const direct of [
    ...beforeItems(paragraph),
    ...doneBelow(text),
    ...nounBelow(text),
    ...countsOfWhatStandsBelow(text),
  ])
    if (!declarations.some((f) => f.start < direct.end && direct.start < f.end)) declarations.push(direct);
  declarations.sort((a, b) => a.start - b.start);
  return declarations.length > 0 ? declarations : NONE;
}

function nounBelow(text: string): Declaration[] {
  const m = NOUN_BELOW.exec(text);
  const count = m ? parseCount(m[1]!) : undefined;
  if (!m || count === undefined) return [];
  const { index: start } = m;
  const told = m[0].replace(/[。：:]\s*$/, '');
  const at = { start, end: start + 1 };
  return [{ start, end: start + told.length, text: told, numeral: m[1]!, count, at, noun: m[2]! }];
}

function doneBelow(text: string): Declaration[] {
  const m = DONE_BELOW.exec(text);
  const count = m ? parseCount(m[1]!) : undefined;
  if (!m || count === undefined || count < 2) return [];
  const start = m.index + m[0].indexOf(m[1]!);
  const at = { start, end: start + m[1]!.length };
  const { index } = m;
  return [{ start: index, end: index + m[0].length, text: m[0], numeral: m[1]!, count, at, isDone: true }];
}

function beforeItems({ text, markers, pairs }: Paragraph): Declaration[] {
  const declarations: Declaration[] = [];
  for (const { start, ordinal, family } of markers) {
    if (ordinal !== 1 || family === 'adverb' || start < 4) continue;
    const mark = text[start - 1]!;
    if (!'：:。'.includes(mark)) continue;
    const from = Math.max(0, start - 1 - LEAD);
    const lead = text.slice(from, start - 1);
    const m = (mark === '。' ? TO_DO : BEFORE_ITEM).exec(lead);
    const count = m && parseCount(m[1]!);
    if (!m || !count || count < 2 || pairs.some((p) => p.open < from + m.index && from + m.index < p.close)) continue;
    const offset = from + m.index;
    declarations.push({
      start: offset,
      end: start - 1,
      text: m[0],
      numeral: m[1]!,
      count,
      at: { start: offset, end: offset + m[1]!.length },
    });
  }
  return declarations;
}

/** Lists of a paragraph closed by 等N项. Items are those between 、 in front of 等, in the same clause. */
export function closedLists(paragraph: Paragraph): ClosedList[] {
  const { text } = paragraph;
  if (!text.includes('等') || !text.includes('、')) return [];
  const lists: ClosedList[] = [];
  for (const m of allMatches(text, CLOSED)) {
    const count = parseCount(m[1]!);
    const clause = paragraph.clauses.find((c) => c.start <= m.index && m.index < c.end);
    if (count === undefined || !clause) continue;
    let items = 1;
    // 机电、轻工等商会以及物流、百货等两大协会: the list behind an earlier 等 is another
    const from = Math.max(clause.start, text.lastIndexOf('等', m.index - 1));
    for (
      let offset = text.indexOf('、', from);
      offset >= 0 && offset < m.index;
      offset = text.indexOf('、', offset + 1)
    )
      if (!paragraph.pairs.some((p) => p.open < offset && offset < p.close)) items++;
    const offset = m.index + 1;
    lists.push({
      start: clause.start,
      end: m.index + m[0].length,
      numeral: m[1]!,
      count,
      items,
      at: { start: offset, end: offset + m[1]!.length },
    });
  }
  return lists;
}

/** Series that a count may speak of, in order of their first lines: made once a draft, asked for each declaration. */
export interface SeriesIndex {
  /** The first series that `is` says yes to, of those whose first line is `from` or later, up to and including `to`. */
  find(from: number, to: number | undefined, is: (placed: PlacedSeries) => boolean): PlacedSeries | undefined;
}

/** Makes the index of a draft; topic sentences are no announced parts. The series of a draft are in order of lines. */
export function indexSeries({ series }: Draft): SeriesIndex {
  return {
    find(from, to, is) {
      let seen = 0;
      for (let i = firstWhere(series, (s) => s.lines[0]! >= from); i < series.length; i++) {
        const placed = series[i]!;
        if (to === undefined ? seen === NEAR : placed.lines[0]! > to) return undefined;
        if (placed.series.kind === 'topics') continue;
        seen++;
        if (is(placed)) return placed;
      }
      return undefined;
    },
  };
}

/** Series behind a declaration that are looked at for the one it announces. */
const NEAR = 24;

/**
 * The series that a declaration announces: items of its own paragraph behind it, else the first series that begins in
 * the lines below it. Undefined when nothing follows, or when what follows cannot be told.
 */
export function declaredSeries(
  index: SeriesIndex,
  line: number,
  declaration: Declaration,
  { text }: Paragraph,
): PlacedSeries | undefined {
  const first = index.find(line, undefined, ({ series, lines }) => series.kind !== 'dashes' && lines[0]! > line);
  const inside = index.find(
    line,
    line,
    ({ series }) => series.kind !== 'dashes' && (series.members[0]!.marker?.start ?? 0) >= declaration.end,
  );
  // 提三点希望：希望…，希望…，希望…。 are told without numbers
  if (inside === undefined && /^[：:]\s*\S/.test(text.slice(declaration.end))) return undefined;
  // else the outermost series that begins below: 一、 before the 一是 of its first section
  return inside ?? first;
}
