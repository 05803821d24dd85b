import { isSurname } from '../lexicon/surnames';
import { remembered } from '../syntax/line';
import type { Draft, Paragraph } from '../syntax/types';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import { NONE } from '../text/none';
import { differInOne } from '../text/differing';

/** A person who is called 同志, by the name of two or three characters. Offsets relative to the paragraph. */
export interface NamedComrade extends Span {
  readonly name: string;
}

/** A stage direction that names another person than the one who was called on right before. */
export interface OtherName extends Span {
  readonly line: number;
  readonly written: string;
  readonly called: string;
  /** The line that called on somebody. */
  readonly callingLine: number;
}

const COMRADE = /([\p{Script=Han}]{2,3})同志(?!们)/gu;

/** Persons of a paragraph who are called 同志. */
const comrades = remembered(({ text }: Paragraph): readonly NamedComrade[] => {
  if (!text.includes('同志')) return NONE;
  return allMatches(text, COMRADE).flatMap(({ index, 1: before }): readonly NamedComrade[] => {
    const end = index + before!.length;
    const length = [3, 2].find((n) => n <= before!.length && isSurname(text[end - n]));
    return length === undefined ? NONE : [{ start: end - length, end, name: text.slice(end - length, end) }];
  });
});

/** Lines above a direction among which the call stands. */
const MAX_LINES_ABOVE = 4;

/**
 * （徐海涛同志通报结束后）below 请徐海波同志通报: one character off the name that was called, and nobody else in the draft
 * is called so.
 */
export function otherNames(draft: Draft): readonly OtherName[] {
  const turns: OtherName[] = [];
  draft.roles.forEach((role, line) => {
    if (role !== 'direction') return;
    for (const { name, start, end } of comrades(draft.paragraphs[line]!)) {
      const callingLine = lineCalling(draft, line);
      const called = callingLine < 0 ? undefined : comrades(draft.paragraphs[callingLine]!);
      const like = called?.filter((person) => isOneOff(person.name, name));
      if (!called || like?.length !== 1 || called.some((person) => person.name === name)) continue;
      if (!isNamedElsewhere(draft, name, line))
        turns.push({ line, start, end, written: name, called: like[0]!.name, callingLine });
    }
  });
  return turns;
}

function lineCalling(draft: Draft, direction: number): number {
  for (let line = direction - 1; line >= Math.max(0, direction - MAX_LINES_ABOVE); line--)
    if (draft.roles[line] !== 'direction' && comrades(draft.paragraphs[line]!).length > 0) return line;
  return -1;
}

function isNamedElsewhere({ paragraphs }: Draft, name: string, direction: number): boolean {
  return paragraphs.some((paragraph, line) => line !== direction && paragraph.text.includes(name));
}

/** Whether two names of one length differ in one character behind the surname. */
function isOneOff(a: string, b: string): boolean {
  return a.length >= 3 && a[0] === b[0] && differInOne(a, b);
}
