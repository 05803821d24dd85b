import { endsSpeech } from '../lexicon/closing-words';
import { FAMILIES } from '../syntax/families';
import type { Draft, Marker, Section } from '../syntax/types';
import { isHan } from '../text/chars';
import { choicesIn, textHabits } from './text-habits';

/** A place of a draft where a way was taken. */
export interface NotedChoice {
  readonly id: string;
  readonly name: string;
  readonly choice: string;
  /** Whether everyone does so; open where there is nothing that everyone does. */
  readonly norm: 'yes' | 'no' | 'open';
  /** From 1. */
  readonly line: number;
}

/** What one draft tells of the habits of its house, so that the draft itself need not be kept. */
export interface HabitNotes {
  readonly choices: readonly NotedChoice[];
  /** Chinese characters of the draft. */
  readonly characters: number;
  /** Paragraphs that are no item of a list, and those of them that begin with a word and a comma. */
  readonly paragraphs: number;
  readonly openings: readonly { readonly word: string; readonly line: number }[];
}

/** Longest closing line that is a formula. */
const LONGEST_CLOSING = 24;
const LONGEST_OPENING = 6;
/** Marks of headings that everyone uses, outermost first (GB/T 9704-2012, 7.3.3). */
const NORMAL_MARKS = ['comma', 'paren', 'dot', 'digit-paren'];
const LEVELS = ['一级', '二级', '三级', '四级'];
export const SALUTATION = 'salutation';
export const CLOSING = 'closing';
const MARK = 'mark:';
/** The habit of how headings of a level are marked; levels from 1. */
export const markOf = (level: number): string => `${MARK}${level}`;

/** What a draft tells of wordings, marks of headings, salutation, closing, length and openings of paragraphs. */
export function habitNotes(draft: Draft): HabitNotes {
  const choices: NotedChoice[] = [];
  draft.paragraphs.forEach(({ text }, line) => {
    for (const habit of textHabits())
      for (const { choice } of choicesIn(text, habit))
        choices.push({ id: habit.id, name: habit.name, choice: choice.choice, norm: choice.norm, line: line + 1 });
  });
  return {
    choices: [...choices, ...frameOf(draft), ...marksOf(draft.sections)],
    characters: charactersOf(draft),
    ...openingsOf(draft),
  };
}

/** A line of the frame of a draft, zero-based, and what it says. */
export interface FrameLine {
  readonly line: number;
  readonly text: string;
}

/** The salutation of a draft. */
export function salutationOf({ paragraphs, roles }: Pick<Draft, 'paragraphs' | 'roles'>): FrameLine | undefined {
  const line = roles.indexOf('salutation');
  return line < 0 ? undefined : { line, text: paragraphs[line]!.text.trim() };
}

/** The last paragraph of a draft where it is a short formula that ends a speech. */
export function closingOf({ paragraphs, roles }: Pick<Draft, 'paragraphs' | 'roles'>): FrameLine | undefined {
  const line = roles.findLastIndex((role) => role === 'paragraph');
  const text = paragraphs[line]?.text.trim() ?? '';
  return text !== '' && text.length <= LONGEST_CLOSING && endsSpeech(text) ? { line, text } : undefined;
}

function frameOf(draft: Draft): NotedChoice[] {
  const salutation = salutationOf(draft);
  const closing = closingOf(draft);
  const note = (id: string, name: string, { line, text }: FrameLine): NotedChoice => ({
    id,
    name,
    choice: text,
    norm: 'open',
    line: line + 1,
  });
  return [
    ...(salutation ? [note(SALUTATION, '称谓', salutation)] : []),
    ...(closing ? [note(CLOSING, '结尾', closing)] : []),
  ];
}

/** A numbered heading of a draft: its mark is written as the first of its family is. */
export interface HeadingMark extends FrameLine {
  readonly level: number;
  readonly marker: Marker;
}

/** The marks of all headings that have one. */
export function headingMarks(sections: readonly Section[]): HeadingMark[] {
  return sections.flatMap(({ heading: { marker }, level, line, children }) => {
    const below = headingMarks(children);
    if (!marker || level > LEVELS.length) return below;
    const text = FAMILIES.find(({ id }) => id === marker.family)?.sample ?? marker.family;
    return [{ line, level, marker, text }, ...below];
  });
}

const marksOf = (sections: readonly Section[]): NotedChoice[] =>
  headingMarks(sections).map(({ line, level, marker, text }) => ({
    id: markOf(level),
    name: `${LEVELS[level - 1]!}标题的序号`,
    choice: text,
    norm: marker.family === NORMAL_MARKS[level - 1] ? 'yes' : 'no',
    line: line + 1,
  }));

function charactersOf({ text }: Draft): number {
  let characters = 0;
  for (let offset = 0; offset < text.length; offset++) if (isHan(text.charCodeAt(offset))) characters++;
  return characters;
}

/** Words with which paragraphs begin, before a comma. */
function openingsOf({ paragraphs, roles }: Draft): Pick<HabitNotes, 'openings' | 'paragraphs'> {
  const openings: { readonly word: string; readonly line: number }[] = [];
  let counted = 0;
  paragraphs.forEach(({ text, markers }, line) => {
    // a number is said because there is a list
    if (roles[line] !== 'paragraph' || markers.some(({ opensLine }) => opensLine)) return;
    counted++;
    const opening = text.trimStart().slice(0, LONGEST_OPENING + 1);
    const comma = opening.indexOf('，');
    if (comma >= 2 && /^\p{Script=Han}+$/u.test(opening.slice(0, comma)))
      openings.push({ word: opening.slice(0, comma), line: line + 1 });
  });
  return { openings, paragraphs: counted };
}
