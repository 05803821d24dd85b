import wordingTable from '../../data/kept/spoken-outline-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import { behindLast } from '../text/behind';
import { firstWhere } from '../text/bisect';
import type { Draft, Paragraph, PlacedSeries, Series } from '../syntax/types';
import type { Span } from '../text/span';

/** What the lines above a run of headings name in another order than the headings: 关键是稳面积、提单产、防灾害。 */
export interface OrderForetold {
  /** Line that names the members. */
  readonly line: number;
  /** The first member that stands elsewhere, relative to its line. */
  readonly at: Span;
  readonly placed: PlacedSeries;
  /** Index of the heading that holds it. */
  readonly heading: number;
}

/** Sentences in front of the headings in which the members are looked for. */
const SENTENCES_ABOVE = 2;
/** Clauses of such a sentence that are read: what is named in front of headings is said in a few. */
const MAX_CLAUSES_ABOVE = 40;
const MAX_BLANKS_ABOVE = 2;
const [FEWEST, MOST] = [2, 8];
const SHORTEST = 2;
/** Two members of a list alone say little: each has so many characters. */
const SHORTEST_OF_TWO = 3;
const LONGEST = 20;
/** Characters before the first name in which something says that they are to come. */
const LEAD_READ = 80;
/** What opens a clause that names a part, and is none of its name: 一手抓治水，同时抓好治土 · 先摸底，再整改 */
const OPENS = new RegExp(
  `^(?:${wordingsFor(wordingTable, 'spoken-outline-wordings.tsv', 'opens a part')})+(?:抓好?|讲|谈|说|做好)?`,
  'u',
);

/** 上下功夫： · 三件事。 */
const ENDS = /^[”’]?[^，。；：！？]{0,8}(?:$|[。：！？—])/u;
/** ，同大家谈谈体会 */
const TALKS = /^[^。！？]{0,20}(?:[谈讲说]|汇报|交流|发言)/;

/** Names in the sentences above a series: each has its place, the first with what leads into it. */
type Names = readonly Span[];

/** What stands in another order than the members of a series: the name, relative to its line, and the member that holds it. */
type Moved = Pick<OrderForetold, 'at' | 'heading'>;

/** What the paragraph above a series says of its order. Both are objects that an edit elsewhere keeps. */
const READ = new WeakMap<Series, { readonly above: Paragraph; readonly moved: Moved | undefined }>();

/** Runs of headings, or of items in a line, that are named right in front of them in another order. */
export function ordersForetold(draft: Draft): OrderForetold[] {
  return draft.series.flatMap((placed) => {
    if (!mayBeNamed(placed.series)) return [];
    const line = lineAbove(draft, placed);
    if (line === undefined) return [];
    const above = draft.paragraphs[line]!;
    let read = READ.get(placed.series);
    if (read?.above !== above)
      READ.set(placed.series, (read = { above, moved: movedMember(above, placed.series, placed.lines[0] === line) }));
    return read.moved ? [{ line, placed, ...read.moved }] : [];
  });
}

/** Whether names in front of a series may give its order. */
function mayBeNamed({ kind, members }: Series): boolean {
  if ((kind !== 'headings' && kind !== 'items') || members.length < FEWEST || members.length > MOST) return false;
  // 一、七、三 are told by other rules
  return members.every(({ marker }, k) => marker !== undefined && (marker.ordinal === 0 || marker.ordinal === k + 1));
}

/** The first name that stands elsewhere, in the paragraph above a series or in front of a series in its line. */
function movedMember(above: Paragraph, { members }: Series, isInLine: boolean): Moved | undefined {
  const heads = members.map(({ paragraph, lead }) => paragraph.text.slice(lead.start, lead.end));
  const { text } = above;
  const end = isInLine ? members[0]!.marker!.start : text.length;
  for (const names of namesIn(above, end, members.length)) {
    const order = orderOf(text, names, heads);
    if (!order || !endsSentence(text.slice(order.at(-1)!.at.end, end))) continue;
    if (!isAnnounced(text, { start: order[0]!.at.start, end: order.at(-1)!.at.end })) continue;
    const moved = order.findIndex(({ heading }, k) => heading !== k);
    if (moved >= 0) return order[moved];
  }
  return undefined;
}

const ANNOUNCES = new RegExp(wordingsFor(wordingTable, 'spoken-outline-wordings.tsv', 'announces parts'));
/** 会议听取了财政局、审计局的汇报: what is only mentioned promises no order. */
const MENTIONS = new RegExp(wordingsFor(wordingTable, 'spoken-outline-wordings.tsv', 'only mentions'));
/** Whether what stands from the beginning of the sentence to the last name says that these are to come. */
function isAnnounced(text: string, { start, end }: Span): boolean {
  const said = text.slice(Math.max(start - LEAD_READ, behindLast(text, '。', start)), end);
  return ANNOUNCES.test(said) && !MENTIONS.test(said);
}

/** Whether names end their sentence, or are what will be talked about: in the midst of it they say what is hoped for. */
const endsSentence = (behind: string): boolean => ENDS.test(behind) || TALKS.test(behind);

/** The line that holds the first item, or the first with text above it. */
function lineAbove({ roles }: Draft, { lines, series }: PlacedSeries): number | undefined {
  const [first] = lines as [number];
  if (!series.members[0]!.marker!.opensLine) return lines.every((line) => line === first) ? first : undefined;
  if (new Set(lines).size !== lines.length) return undefined;
  let line = first - 1;
  while (line >= 0 && first - line <= MAX_BLANKS_ABOVE && roles[line] === 'blank') line--;
  return roles[line] === 'paragraph' || roles[line] === 'heading' ? line : undefined;
}

/** All lists and runs of clauses of `count` names in the last sentences before the offset `end` of a paragraph. */
function namesIn({ text, sentences, clauses }: Paragraph, end: number, count: number): readonly Names[] {
  const lists: Names[] = [];
  const above = firstWhere(sentences, ({ start }) => start >= end);
  for (const sentence of sentences.slice(Math.max(0, above - SENTENCES_ABOVE), above)) {
    const firstClause = Math.max(sentence.firstClause, sentence.lastClause - MAX_CLAUSES_ABOVE);
    const inside = clauses.slice(firstClause, sentence.lastClause).filter((clause) => clause.start < end);
    for (const clause of inside) {
      const list = listIn(text, clause);
      if (list.length === count) lists.push(list);
    }
    const opened = inside.map((clause) => withoutOpener(text, clause));
    for (let from = 0; from + count <= opened.length; from++) lists.push(opened.slice(from, from + count));
  }
  return lists;
}

function listIn(text: string, clause: Span): Span[] {
  const names: Span[] = [];
  let { start } = clause;
  for (const name of text
    .slice(clause.start, clause.end)
    .split(/(?<=、)|(?<=[”’])(?=[“‘])|(?<=\p{Script=Han}{2})(?=[和与及]\p{Script=Han}{2})/u)) {
    names.push(bare(text, { start, end: start + name.length }));
    start += name.length;
  }
  return names;
}

function withoutOpener(text: string, { start, end }: Span): Span {
  const opener = OPENS.exec(text.slice(start, end))?.[0] ?? '';
  return bare(text, { start: start + opener.length, end });
}

/** A name without the marks around it and the word that joins it. */
function bare(text: string, { start, end }: Span): Span {
  const name = text.slice(start, end);
  const before = /^(?:[“‘]|[和与及](?=[\p{Script=Han}“]{2}))*/u.exec(name)![0].length;
  const behind = /[”’、，；：。]*$/u.exec(name.slice(before))![0].length;
  return { start: start + before, end: end - behind };
}

/** Each name with the heading that holds it whole, where every heading holds one of them. */
function orderOf(
  text: string,
  names: Names,
  heads: readonly string[],
): readonly { readonly at: Span; readonly heading: number }[] | undefined {
  const end = names.length - 1;
  const placed: { at: Span; heading: number }[] = [];
  for (const [k, name] of names.entries()) {
    const one =
      k === 0 ? endHeld(text, name, heads) : k === end ? headHeld(text, name, heads) : held(text, name, heads);
    if (!one) return undefined;
    placed.push(one);
  }
  if (new Set(placed.map(({ heading }) => heading)).size !== heads.length) return undefined;
  const lengths = placed.map(({ at }) => at.end - at.start);
  // what leads into the first and what follows the last are cut off: no more than what makes them as long as others
  const least = end > 1 ? Math.min(...lengths.slice(1, -1)) : SHORTEST_OF_TWO;
  return lengths[0]! >= least && lengths[end]! >= least ? placed : undefined;
}

/** The only heading that holds a name. */
function held(text: string, at: Span, heads: readonly string[]): { at: Span; heading: number } | undefined {
  const name = text.slice(at.start, at.end);
  if (name.length < SHORTEST || name.length > LONGEST) return undefined;
  const heading = heads.findIndex((head) => head.includes(name));
  return heading < 0 || heads.slice(heading + 1).some((head) => head.includes(name)) ? undefined : { at, heading };
}

/** The longest end of a name that a heading holds: 关键是稳面积. */
function endHeld(text: string, { start, end }: Span, heads: readonly string[]): ReturnType<typeof held> {
  for (let from = Math.max(start, end - LONGEST); from <= end - SHORTEST; from++)
    if (heads.some((head) => head.includes(text.slice(from, end)))) return held(text, { start: from, end }, heads);
  return undefined;
}

/** The longest head of a name that a heading holds: 防灾害上下功夫. */
function headHeld(text: string, { start, end }: Span, heads: readonly string[]): ReturnType<typeof held> {
  for (let to = Math.min(end, start + LONGEST); to >= start + SHORTEST; to--)
    if (heads.some((head) => head.includes(text.slice(start, to)))) return held(text, { start, end: to }, heads);
  return undefined;
}
