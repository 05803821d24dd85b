import wordingTable from '../../data/kept/spoken-outline-wordings.tsv';
import { wordingsFor } from '../text/alternation';
import type { Span } from '../text/span';
import type { Draft, Heading, Paragraph, Section } from '../syntax/types';
import { listedParts } from './listed-parts';

/** A part that an outline names. */
export interface TalkPart {
  readonly paragraph: Paragraph;
  /** What names it, relative to the paragraph. */
  readonly lead: Span;
}

/** An outline told in a sentence above the first heading: 下面，我讲三点：一是认清形势，二是明确任务，三是加强领导。 */
export interface SpokenOutline {
  readonly line: number;
  readonly members: readonly TalkPart[];
  /** The headings of the outermost level, as many as the members. */
  readonly sections: readonly Section[];
}

/** Where an outline does not fit its headings: the member, and the heading that it stands for or meets. */
export interface OutlineSlip {
  readonly kind: 'order' | 'wording';
  readonly member: number;
  readonly section: number;
}

/** What the sentence in front of an outline says. */
const ANNOUNCES = new RegExp(wordingsFor(wordingTable, 'spoken-outline-wordings.tsv', 'announces'));
const MAX_PARTS_PER_OUTLINE = 12;
const MAX_CHARACTERS_PER_HEADING = 60;
/** Share of the shorter text that the longer has in the same order: as much is the same heading, as little another. */
const ALIKE = 0.6;
const UNLIKE = 0.34;

/** The outline that a draft tells above its first heading; undefined where there is none with as many parts. */
export function spokenOutline({ sections: read, series, paragraphs }: Draft): SpokenOutline | undefined {
  // 第一部分讲形势，第二部分讲任务: a line that tells them all heads nothing
  const isToldInLine = ({ line, heading }: Section): boolean =>
    heading.marker?.family === 'counted' &&
    series.some(({ series: told, lines }) => told.family === 'counted' && lines[1] === line && lines[0] === line);
  const sections = read.filter((section) => !isToldInLine(section));
  const family = sections[0]?.heading.marker?.family;
  if (family === undefined) return undefined;
  const parts: Section[] = [];
  for (const s of sections) {
    if (s.heading.marker?.family === family) parts.push(s);
    if (parts.length > MAX_PARTS_PER_OUTLINE) return undefined;
  }
  if (parts.length < 2) return undefined;
  if (parts.some((s, i) => s.heading.marker!.ordinal !== i + 1)) return undefined;
  for (const { series: told, lines } of series) {
    const line = lines[0]!;
    if (line >= parts[0]!.line) break;
    const { members, kind } = told;
    if (kind !== 'items' || members.length !== parts.length || lines.at(-1) !== line) continue;
    const lead = paragraphs[line]!.text.slice(0, members[0]!.marker!.start);
    if (ANNOUNCES.test(lead)) return { line, members, sections: parts };
  }
  return listedOutline(paragraphs, parts);
}

/** 我从认清形势、突出重点、加强领导三个方面讲几点意见: an outline without numbers, in the lines above the first heading. */
function listedOutline(paragraphs: readonly Paragraph[], sections: readonly Section[]): SpokenOutline | undefined {
  const first = sections[0]!.line;
  for (let line = Math.max(0, first - LINES_ABOVE); line < first; line++) {
    const paragraph = paragraphs[line]!;
    const leads = listedParts(paragraph.text);
    if (leads?.length === sections.length)
      return { line, members: leads.map((lead) => ({ paragraph, lead })), sections };
  }
  return undefined;
}
/** Lines above the first heading in which an outline is looked for. */
const LINES_ABOVE = 12;

/** Compares an outline with its headings: one slip at most, as one cause moves several. */
export function outlineSlip({ members, sections }: SpokenOutline, draft: Draft): OutlineSlip | undefined {
  const told = members.map(({ paragraph, lead }) => bare(paragraph.text.slice(lead.start, lead.end)));
  const written = sections.map((s) => bare(headingText(draft, s)));
  // 为什么讲、讲什么、怎样讲 are much alike: whole names that stand elsewhere are surely in another order
  const places = told.map((name) => written.indexOf(name));
  if (new Set(places).size === told.length && !places.includes(-1)) {
    const moved = places.findIndex((place, i) => place !== i);
    return moved < 0 ? undefined : { kind: 'order', member: moved, section: places[moved]! };
  }
  const likeness = told.map((a) => written.map((b) => share(a, b)));
  const best = likeness.map((row) => row.indexOf(Math.max(...row)));
  const fits = (i: number): boolean => likeness[i]![i]! >= ALIKE;
  const odd = told.flatMap((_, i) => (fits(i) ? [] : [i]));
  if (odd.length === 0) return undefined;
  const moved = odd.every((i) => likeness[i]![best[i]!]! >= ALIKE && likeness[i]![i]! <= UNLIKE);
  if (moved && odd.length > 1 && new Set(best).size === best.length)
    return { kind: 'order', member: odd[0]!, section: best[odd[0]!]! };
  const [only] = odd;
  // of two parts the other one stands whole in its heading: 关于扩学位
  const isOtherWhole = told.length > 2 || (odd.length === 1 && likeness[1 - only!]![1 - only!] === 1);
  // the others are word for word those of the headings: this one was changed on one side alone
  const sure = odd.length === 1 && isOtherWhole && likeness[only!]!.every((n) => n <= UNLIKE);
  return sure ? { kind: 'wording', member: only!, section: only! } : undefined;
}

/** Text of a heading, without marker and final mark. */
function headingText(draft: Draft, { line, heading }: { line: number; heading: Heading }): string {
  return draft.paragraphs[line]!.text.slice(heading.text.start, heading.text.end);
}

function bare(text: string): string {
  return text.replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '').slice(0, MAX_CHARACTERS_PER_HEADING);
}

/** Length of the longest common subsequence over that of the shorter text. */
function share(a: string, b: string): number {
  let before = new Uint8Array(b.length + 1);
  for (const c of a) {
    const row = new Uint8Array(b.length + 1);
    for (let j = 1; j <= b.length; j++)
      row[j] = b[j - 1] === c ? before[j - 1]! + 1 : Math.max(before[j]!, row[j - 1]!);
    before = row;
  }
  return Math.min(a.length, b.length) < 3 ? 0 : before[b.length]! / Math.min(a.length, b.length);
}
