import { endsSpeech } from '../../lexicon/closing-words';
import { CLOSING, markOf, SALUTATION } from '../../house/habit-notes';
import type { HouseMemory } from '../../house/memory';
import { FAMILIES, family } from '../../syntax/families';
import { parseChineseNumeral } from '../../text/numerals';
import { escapeSnippet } from '../escape';
import { habitOf } from './house-words';

/** The salutation that ready pieces have where the occasion asks for no other. */
const PLAIN_SALUTATION = /^(?:同志们|各位同志)：$/u;
/** A last line that is no more than a formula. */
const LONGEST_CLOSING = 24;
const LAST_STOP = '$0';
/** Marks of headings in ready pieces, outermost first. */
const MARKS = [/^([一二三四五六七八九十]+)、/u, /^（([一二三四五六七八九十]+)）/u];
/** Families that mark headings of their own line. */
const OF_HEADINGS: readonly string[] = ['comma', 'paren', 'dot', 'digit-paren', 'circled', 'di'];

/** The body of a whole speech or of a section (a snippet) with the salutation, the closing and the marks of the house. */
export function withHouseFrame(body: string, memory: HouseMemory, isWhole: boolean): string {
  const marked = body.split('\n').map((line) => markedLine(line, memory));
  return (isWhole ? framed(marked, memory) : marked).join('\n');
}

function framed(lines: readonly string[], memory: HouseMemory): string[] {
  const salutation = habitOf(memory, SALUTATION);
  const closing = habitOf(memory, CLOSING);
  const greeted = lines.map((line) =>
    salutation && PLAIN_SALUTATION.test(line) ? escapeSnippet(salutation.choice) : line,
  );
  if (!closing) return greeted;
  const end = greeted.findLastIndex((line) => line.trim() !== '');
  const lastLine = (greeted[end] ?? '').replace(LAST_STOP, '');
  const isFormula = lastLine.length <= LONGEST_CLOSING && !lastLine.includes('$') && endsSpeech(lastLine);
  const before = isFormula ? greeted.slice(0, end) : [...greeted.slice(0, end), lastLine, ''];
  return [...before, `${escapeSnippet(closing.choice)}${LAST_STOP}`];
}

function markedLine(line: string, memory: HouseMemory): string {
  for (const [index, pattern] of MARKS.entries()) {
    const numeral = pattern.exec(line);
    const habit = numeral ? habitOf(memory, markOf(index + 1)) : undefined;
    const familyOfHouse =
      habit && FAMILIES.find(({ id, sample }) => OF_HEADINGS.includes(id) && sample === habit.choice);
    const ordinal = numeral ? parseChineseNumeral(numeral[1]!) : undefined;
    if (!numeral || !familyOfHouse || ordinal === undefined) continue;
    const mark = family(familyOfHouse.id).write(ordinal);
    return mark === undefined ? line : mark + line.slice(numeral[0].length);
  }
  return line;
}
