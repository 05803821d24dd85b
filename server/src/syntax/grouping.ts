import { endsSpeech } from '../lexicon/closing-words';
import { family, type FamilyId } from './families';
import { mainFamily } from './members';
import type { Heading, Marker, Member, Paragraph, PlacedSeries, Role, SeriesKind } from './types';

/** A marker and where it stands. */
export interface Item {
  readonly line: number;
  readonly paragraph: Paragraph;
  readonly marker: Marker;
  /** Whether the line is a heading by itself, with the marker before it. */
  readonly standalone: boolean;
  /** The heading that the line is or opens with, whichever of its markers this is. */
  readonly heading: Heading | undefined;
}

/** A series while it is being read. */
export interface Open {
  readonly kind: SeriesKind;
  readonly family: FamilyId;
  /** What its members count, of the family `counted`. */
  readonly noun?: string | undefined;
  readonly members: Member[];
  readonly lines: number[];
  readonly parent: number;
  /** Depth in the section tree of its members. */
  readonly level: number;
  lastOrdinal: number;
  /** A list of its own family stood under one of its items: 1. … 1. 2. 3. … 2. … */
  nested?: boolean;
  /** Such a list began right below an item that is not the first; a higher number is likelier one of that list, with a gap. */
  interrupted?: boolean;
  /** Members in front of a line of …… that leaves out what is not told. */
  membersBeforeCut?: number;
}

/** A heading line at its depth, the raw material of the section tree. */
export interface Outlined {
  readonly line: number;
  readonly level: number;
  readonly heading: Heading;
}

/** The series of a draft, and what the next edit needs to group no more than it touches. */
export interface Grouped {
  /** In order of their first lines. */
  readonly series: readonly PlacedSeries[];
  readonly outlined: readonly Outlined[];
  /**
   * Lines at which nothing before them counts any more (一、 of a new speech, a heading without a marker): what is grouped
   * from one to the next hangs on the lines between alone.
   */
  readonly chapters: readonly number[];
}

/** What is read of one chapter. */
export interface Chapter {
  readonly start: number;
  readonly done: Open[];
  readonly outlined: Outlined[];
  readonly loose: PlacedSeries[];
}

/** A series that is read to its end. */
export function toSeries({ kind, family: first, members, lines, parent }: Open): PlacedSeries {
  return { series: { kind, family: mainFamily(members, first), members }, lines, parent };
}

/** Whether a marker is of the kind that a series is made of: 第二句话 goes on with 第一句话, not with 第一件事. */
export function isAlike({ family: id, noun }: Open, marker: Marker): boolean {
  return id === marker.family && (noun === marker.noun || noun === '' || marker.noun === '');
}

/**
 * 第一个困难，…… 第二个困难，…… 针对这些困难，我提三条建议。 第一条建议，……: whether the items of one paragraph each are told
 * out where a list of something else begins behind a paragraph that leads to it. Under an item that list would stand alone
 * among its siblings.
 */
export function isToldOut(open: Open, marker: Marker, line: number, roles: readonly Role[]): boolean {
  const { members, lines } = open;
  if (open.family !== 'counted' || marker.family !== 'counted' || !marker.opensLine || members.length < 2) return false;
  const textBetween = (from: number, to: number): boolean =>
    roles.slice(from + 1, to).some((role) => role === 'paragraph');
  return (
    members.every((m) => m.marker!.opensLine && !m.standalone) &&
    textBetween(lines.at(-1)!, line) &&
    lines.every((memberLine, i) => i === 0 || !textBetween(lines[i - 1]!, memberLine))
  );
}

/** 第一部分 on a line of its own: a heading above 一、. */
export function isPart({ family: id, members }: Open): boolean {
  return id === 'counted' && members.at(-1)!.standalone;
}

/** Ordinal of the last member that opens a paragraph; -1 where none does. */
function lineOrdinal({ members }: Open): number {
  return members.findLast((m) => m.marker!.opensLine)?.marker!.ordinal ?? -1;
}

/**
 * Index of the open series that a marker goes on with. 第一，…第一，…第二，…⏎第二，…: a paragraph goes on with the items
 * that open paragraphs, not with those inside the one above, though these are of the same family.
 */
export function outermost(stack: readonly Open[], marker: Marker, index: number): number {
  if (!marker.opensLine || index < 0) return index;
  // a list that begins anew ends both
  if (marker.ordinal === 1 && family(marker.family).place === 'clause')
    return stack.findIndex((o) => isAlike(o, marker));
  if (lineOrdinal(stack[index]!) === marker.ordinal - 1) return index;
  const outer = stack.findLastIndex((o, i) => i < index && isAlike(o, marker) && lineOrdinal(o) === marker.ordinal - 1);
  return outer < 0 ? index : outer;
}

/**
 * Takes out of a series what the next marker shows to be none of it: the items inside the last paragraph, when it opens
 * a paragraph and counts on from the member that opened that one (第一，…首先，…第二，…⏎第二，…); a lone first item when
 * 二是 follows another first (一是…。一是…，二是…).
 */
export function takeStrangers(open: Open, marker: Marker): Open | undefined {
  const { members, lines, lastOrdinal } = open;
  if (marker.ordinal === 2 && lastOrdinal === 1 && members.length > 1)
    return toOpen(members.splice(0, members.length - 1), lines.splice(0, lines.length - 1));
  if (!marker.opensLine || lastOrdinal === marker.ordinal - 1 || lineOrdinal(open) !== marker.ordinal - 1)
    return undefined;
  const from = 1 + members.findLastIndex((m) => m.marker!.opensLine);
  open.lastOrdinal = marker.ordinal - 1;
  return from < members.length ? toOpen(members.splice(from), lines.splice(from)) : undefined;
}

/**
 * 第一，…第一，…第三，…: two lone firsts that a third shows to be of one list, the second of them mistyped. Joins them and
 * gives the index of the open series that the marker goes on with.
 */
export function joinTwins(
  stack: Open[],
  done: Open[],
  { line, marker }: { readonly line: number; readonly marker: Marker },
  index: number,
): number {
  const second = stack[index];
  if (second === undefined || marker.ordinal !== 3 || !isLoneFirst(second) || second.kind !== 'items') return index;
  const below = stack.findLastIndex((o, i) => i < index && isAlike(o, marker));
  const first = below >= 0 ? stack[below]! : done.at(-1);
  if (first === undefined || !isAlike(first, marker) || !isLoneFirst(first)) return index;
  const opens = (o: Open): boolean => o.members[0]!.marker!.opensLine;
  const byLines = opens(first) && opens(second) && marker.opensLine && first.parent === second.parent;
  const inLine = first.lines[0] === line && second.lines[0] === line;
  if (!byLines && !inLine) return index;
  first.members.push(...second.members);
  first.lines.push(...second.lines);
  const inner = stack.splice(index).slice(1);
  done.push(...inner.reverse());
  if (below >= 0) return below;
  done.splice(done.indexOf(first), 1);
  return stack.push(first) - 1;
}

const isLoneFirst = ({ members, lastOrdinal }: Open): boolean => members.length === 1 && lastOrdinal === 1;

function toOpen(members: Member[], lines: number[]): Open {
  const { family: first, ordinal } = members[0]!.marker!;
  return { kind: 'items', family: first, members, lines, parent: lines[0]!, level: 0, lastOrdinal: ordinal };
}

/**
 * 第一，…第一，…第二，…: whether a list begins inside the item of a paragraph, whose series stays open. Levels of headings
 * have an order of their own for that.
 */
export function beginsInside({ kind, members }: Open, marker: Marker): boolean {
  return kind === 'items' && !marker.opensLine && members.at(-1)!.marker!.opensLine;
}

/**
 * Whether a first item begins a series anew: but for a heading of its own line right behind one or two of its family. So
 * does a later one where those between were left out: 第一项议程…… ，…… ，第四项议程.
 */
export function restarts(open: Open, { marker, standalone }: Item, kind: SeriesKind): boolean {
  if (open.membersBeforeCut === open.members.length && kind === 'items' && marker.ordinal > open.lastOrdinal + 1)
    return true;
  const goesOn = standalone && open.members.length === 1 && open.lastOrdinal <= 2 && marker.family === 'comma';
  return marker.ordinal === 1 && !(kind === 'headings' && goesOn);
}

/**
 * 有两条：一是…，一是…: one and another, where no number is meant. The same in two sentences is a slip, which a rule can
 * only tell of one series.
 */
export function isAnother({ members, lines, lastOrdinal }: Open, line: number, marker: Marker): boolean {
  return (
    lastOrdinal === 1 &&
    !marker.opensLine &&
    !members[0]!.marker!.opensLine &&
    lines.at(-1) === line &&
    (marker.family === 'shi' || marker.family === 'yao')
  );
}

/** Whether three items of one kind and line came before: 一是 二是 三是 五要 goes on with them, an item lost. */
function isLong({ members, lines, family: id }: Open, group: string, line: number): boolean {
  return members.length >= 3 && lines.at(-1) === line && family(id).group === group;
}

/** 首先，…… / 二是……: paragraph after paragraph, with nothing open in between. */
function goesOnByLines({ members }: Open, marker: Marker): boolean {
  return marker.opensLine && members.at(-1)!.marker!.opensLine;
}

/** 首先，…。第三，…: with 其次 lost, told in one paragraph. */
function isAdverbLost({ family: id, lines }: Open, marker: Marker, line: number): boolean {
  return id === 'adverb' && marker.family === 'di' && !marker.opensLine && lines.at(-1) === line;
}

/** Whether a marker of another family may go on with a series; `innermost`: nothing is open below that series. */
export function mayDrift(open: Open, line: number, marker: Marker, innermost: boolean): boolean {
  const { group } = family(marker.family);
  const openGroup = family(open.family).group;
  if (openGroup === 'level' || openGroup === 'counted' || group === 'counted' || marker.ordinal === 0) return false;
  if (open.family === marker.family) return false;
  if (openGroup !== group && open.lines.at(-1) !== line && !(innermost && goesOnByLines(open, marker))) return false;
  return (
    open.lastOrdinal === marker.ordinal - 1 ||
    (open.lastOrdinal === marker.ordinal - 2 && (isLong(open, group, line) || isAdverbLost(open, marker, line)))
  );
}

/** Lines from 首先 to a 最后 that goes on with it alone: one may be blank. */
const NEXT_LINE = 2;

/** 最后 and 再次 alone number nothing, nor does 最后，祝大家……, which closes the speech. */
export function isStray(stack: readonly Open[], line: number, { text }: Paragraph, marker: Marker): boolean {
  if (marker.family !== 'adverb' || marker.ordinal === 1) return false;
  if (marker.ordinal === 0 && marker.opensLine && endsSpeech(text.slice(marker.start))) return true;
  const open = stack.findLast(
    (o) =>
      o.family === 'adverb' ||
      (family(o.family).group === 'ordinal' &&
        (marker.ordinal === 2 || (marker.point !== '' && o.lastOrdinal === marker.ordinal - 1))),
  );
  if (open === undefined || !(marker.opensLine || open.lines.at(-1) === line)) return true;
  // 首先 of the first paragraph and 最后 of the last are no set
  return marker.ordinal === 0 && open.members.length === 1 && line - open.lines.at(-1)! > NEXT_LINE;
}

/** A new level of headings closes the items of the text before it; a heading on its own line all of them. */
export function firstItem(stack: readonly Open[], standalone: boolean): number {
  const index = stack.findIndex(
    (o) =>
      o.family === 'agenda' ||
      (family(o.family).place === 'clause' &&
        // 第一部分 on a line of its own stands above 一、
        (standalone ? !isPart(o) : !o.members.at(-1)!.marker!.opensLine)),
  );
  return index < 0 ? stack.length : index;
}
