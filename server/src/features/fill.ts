import type { Draft } from '../syntax/types';
import { lineOf } from '../text/line-index';
import type { Span, TextEdit } from '../text/span';
import { placeholdersOnLine, type MeantPlaceholder } from './placeholder-groups';

/** A place left open at a caret, with what filling it means. Offsets are absolute. */
export interface PlaceholderAtCaret extends Span {
  readonly text: string;
  readonly key: string;
  /** The place with what tells its meaning, as this place has it. */
  readonly label: string;
  /** What is meant: 县名, 单位名称. */
  readonly name: string;
  /** Whether a value fills all places of the key: true for names; numbers, dates, persons and notes want their own. */
  readonly shared: boolean;
}

/** A placeholder and its line. */
export interface PlaceholderOnLine {
  readonly line: number;
  readonly placeholder: MeantPlaceholder;
}

/** The place left open at `offset`: inside it, at its edges, or in the word that tells its meaning (the 县 of XX县). */
export function placeholderAt(draft: Draft, offset: number): PlaceholderAtCaret | undefined {
  const onLine = onLineAt(draft, offset);
  if (!onLine) return undefined;
  const { place, key, name, shared, lead, noun } = onLine.placeholder;
  const base = draft.starts[onLine.line]!;
  return {
    start: base + place.start,
    end: base + place.end,
    text: place.text,
    key,
    label: lead + place.text + noun,
    name,
    shared,
  };
}

/** How to fill, where the place does not decide. */
export interface Filling {
  /** Whether all places of the key are filled; by default where they share a value. */
  readonly everywhere?: boolean | undefined;
  /** Whether the value takes the place of the word behind as well; by default where it says what that word says. */
  readonly whole?: boolean | undefined;
}

/**
 * Edits that fill the place at `offset` with a value: all places of its key where they share one, else this one alone.
 * `everywhere` decides otherwise. Nothing outside the places and the words that name them changes. Empty where no place is
 * open.
 */
export function fillAt(draft: Draft, offset: number, value: string, { everywhere, whole }: Filling = {}): TextEdit[] {
  const target = onLineAt(draft, offset);
  if (!target) return [];
  if (!(everywhere ?? target.placeholder.shared)) return [editOf(draft, target, value, whole)];
  return allPlaceholders(draft)
    .filter(({ placeholder }) => placeholder.key === target.placeholder.key)
    .map((onLine) => editOf(draft, onLine, value, whole));
}

/**
 * How many places look like the one at `offset` but mean something else, so that what fills it leaves them open: the XX
 * of XX镇 beside that of XX县. None for a place that wants a value of its own in any case.
 */
export function othersAt(draft: Draft, offset: number): { readonly text: string; readonly count: number } {
  const target = onLineAt(draft, offset)?.placeholder;
  if (!target?.shared) return { text: '', count: 0 };
  const { text } = target.place;
  const others = allPlaceholders(draft).filter(
    ({ placeholder: { place, key } }) => place.text === text && key !== target.key,
  );
  return { text, count: others.length };
}

/** All places left open of a draft, in order. */
export function allPlaceholders(draft: Draft): PlaceholderOnLine[] {
  return draft.paragraphs.flatMap((_, line) =>
    placeholdersOnLine(draft, line).map((placeholder) => ({ line, placeholder })),
  );
}

/**
 * The edit that fills a place. A value that repeats what stands beside the place is cut (清河县 for the XX of XX县 gives
 * no 清河县县, 我局 for that of 全XX no 全我局), a whole name takes the place of the general word behind it as well (县水利局
 * for the ×× of ××部门 gives no 县水利局部门), a year of two digits gets its century (24 for 20XX), and line ends become nothing.
 */
export function editOf(
  draft: Draft,
  { line, placeholder }: PlaceholderOnLine,
  value: string,
  whole?: boolean,
): TextEdit {
  const { place, noun, lead } = placeholder;
  const base = draft.starts[line]!;
  let newText = value.replace(/\s*[\r\n\u2028\u2029]+\s*/g, '').trim();
  if (noun !== '' && newText.length > noun.length && newText.endsWith(noun)) newText = newText.slice(0, -noun.length);
  if (lead !== '' && /^我./.test(newText)) newText = newText.slice(1);
  const century = /^(?:19|20)(?=\d?\D)/.exec(place.text)?.[0];
  if (century !== undefined && /^\d\d$/.test(newText)) newText = century + newText;
  const end = place.end + ((whole ?? isWhole(placeholder, newText)) ? noun.length : 0);
  return { start: base + place.start, end: base + end, newText };
}

/** Shortest name whose last character alone tells what it is: 公安局. */
const SHORTEST_NAME = 3;

/** Whether a value says what the word behind the place says: 县水利局 what 部门 does. 机关 goes behind a name as well: 县纪委机关. */
function isWhole({ wholes }: MeantPlaceholder, value: string): boolean {
  return wholes.some((ending) => value.endsWith(ending) && (ending.length > 1 || value.length >= SHORTEST_NAME));
}

function onLineAt(draft: Draft, offset: number): PlaceholderOnLine | undefined {
  const line = lineOf(draft.starts, offset);
  const inParagraph = offset - draft.starts[line]!;
  const placeholders = placeholdersOnLine(draft, line);
  const placeholder =
    placeholders.find(({ place }) => inParagraph >= place.start && inParagraph < place.end) ??
    placeholders.find(
      ({ place, noun, lead }) => inParagraph >= place.start - lead.length && inParagraph <= place.end + noun.length,
    );
  return placeholder && { line, placeholder };
}
