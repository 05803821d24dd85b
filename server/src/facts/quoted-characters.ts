import type { Draft, PlacedSeries } from '../syntax/types';
import { allMatches } from '../text/matches';
import { parseCount } from '../text/numerals';
import type { Span } from '../text/span';

/** “稳、扩、优”三字诀, and an item below it that does not hold its character. */
export interface QuotedCharacterSlip {
  readonly line: number;
  /** The character in the quotation, relative to its line. */
  readonly at: Span;
  readonly character: string;
  /** The item that stands in its place, and its line. */
  readonly item: Span;
  readonly itemLine: number;
}

/** “稳、扩、优”三字诀 · “稳”“扩”“优”三篇文章 · “稳扩优”三字经 */
const QUOTED =
  /((?:[“‘]\p{Script=Han}[”’]、?){3,8}|[“‘]\p{Script=Han}(?:[、·]?\p{Script=Han}){2,7}[”’])([三四五六七八])(?:个?字(?:诀|经|文章|方针|歌|要诀|口诀|功夫)?|个(?:关键|重点|环节|要点|抓手|方面|着力点)|篇文章|本经|台戏|张牌|场仗)/gu;
const NO_HAN = /[^\p{Script=Han}]/gu;
/** Characters behind a marker among which its character stands: 是做好“稳”的文章. */
const REACH = 6;
/** Lines below the quotation in which its items begin. */
const LINES_BELOW = 2;

/** Whether a line may quote characters for the items behind it: nearly none does. */
export const mayQuoteCharacters = (text: string): boolean => /[”’][三四五六七八]/.test(text);

/**
 * Items that lack the character which a quotation in front of them gives each, where every other item has its own. `lines`
 * are those that may hold such a quotation.
 */
export function quotedCharacterSlips({ paragraphs, series }: Draft, lines: readonly number[]): QuotedCharacterSlip[] {
  return lines.flatMap((line) => {
    const { text } = paragraphs[line]!;
    return allMatches(text, QUOTED).flatMap((m): QuotedCharacterSlip[] => {
      const characters = m[1]!.replace(NO_HAN, '');
      const end = m.index + m[0].length;
      const spelledOut = spelledOutSlip(text.slice(end), characters);
      if (parseCount(m[2]!) === characters.length && spelledOut) {
        const start = m.index + m[1]!.indexOf(spelledOut.character);
        const item = { start: end + spelledOut.start, end: end + spelledOut.start + 1 };
        return [{ line, at: { start, end: start + 1 }, character: spelledOut.character, item, itemLine: line }];
      }
      const placed = series.find((s) => isBelow(s, line, end));
      if (parseCount(m[2]!) !== characters.length || placed?.series.members.length !== characters.length) return [];
      const odd = oddOne(characters, placed);
      if (odd === undefined) return [];
      const { lead } = placed.series.members[odd]!;
      const character = characters[odd]!;
      const start = m.index + m[1]!.indexOf(character);
      const item = { start: lead.start, end: Math.min(lead.end, lead.start + REACH) };
      return [{ line, at: { start, end: start + 1 }, character, item, itemLine: placed.lines[odd]! }];
    });
  });
}

/** 清，就是清垃圾；“疏”即疏河道: a character and what it stands for. */
const SPELLED_OUT = /(?<=^|[：；。，])[“‘]?(\p{Script=Han})[”’]?，?(?:就是|即|是指|指的是)/gu;

/** The only character that is spelled out behind a quotation and is none of it, where all others are, each in its turn. */
function spelledOutSlip(behind: string, characters: string): { character: string; start: number } | undefined {
  const items = allMatches(behind, SPELLED_OUT);
  if (items.length !== characters.length) return undefined;
  const odd = items.filter((m, k) => m[1] !== characters[k]);
  const [slip] = odd;
  if (odd.length !== 1 || characters.includes(slip![1]!)) return undefined;
  const character = characters[items.indexOf(slip!)]!;
  return { character, start: slip!.index + slip![0].indexOf(slip![1]!) };
}

/** Whether items follow a place of a line: in the line itself, or right below it. */
function isBelow({ series: { kind, members }, lines }: PlacedSeries, line: number, offset: number): boolean {
  if (kind !== 'items' && kind !== 'headings') return false;
  const [first] = lines;
  return first === line ? members[0]!.lead.start > offset : first! > line && first! <= line + LINES_BELOW;
}

/** The only member that has another character in the place and the form in which all others have their own. */
function oddOne(characters: string, { series: { members } }: PlacedSeries): number | undefined {
  const leads = members.map(({ paragraph, lead }) => paragraph.text.slice(lead.start, lead.end));
  const lacking = leads.flatMap((lead, k) => (lead.slice(0, REACH).includes(characters[k]!) ? [] : [k]));
  const [odd] = lacking;
  if (lacking.length !== 1 || leads[odd!]!.includes(characters[odd!]!)) return undefined;
  const others = leads.filter((_, k) => k !== odd);
  const theirs = Array.from(characters).filter((_, k) => k !== odd);
  const place = others[0]!.indexOf(theirs[0]!);
  // 吃好 and 餐饮优: an item may give the meaning without the character
  if (place > LAST_PLACE || others.some((lead, k) => lead.indexOf(theirs[k]!) !== place)) return undefined;
  const form = formAround(others[0]!, place);
  const isOfForm = leads.every((lead) => formAround(lead, place) === form);
  return isOfForm && !characters.includes(leads[odd!]![place]!) ? odd : undefined;
}

/** The last place of an item that its character opens: 念山字经. */
const LAST_PLACE = 1;
/** What stands before and behind a place of an item; the sides of things count as one: 山上、林下. */
const formAround = (lead: string, place: number): string =>
  `${lead.slice(0, place)}~${(lead[place + 1] ?? '').replace(/[上下里中边内外]/, '上')}`;
