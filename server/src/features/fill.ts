import type { Draft } from '../syntax/types';
import { lineOf } from '../text/line-index';
import type { Span, TextEdit } from '../text/span';
import { slotsOnLine, type Slot } from './placeholder-groups';

/** A place left open at a caret, with what filling it means. Offsets are absolute. */
export interface FillTarget extends Span {
  readonly text: string;
  readonly key: string;
  /** The place with what tells its meaning, as this place has it. */
  readonly label: string;
  /** Whether a value fills all places of the key: true for names; numbers, dates, persons and notes want their own. */
  readonly shared: boolean;
}

interface Placed {
  readonly line: number;
  readonly slot: Slot;
}

/** The place left open at `offset`: inside it, at its edges, or in the word that tells its meaning (the 县 of XX县). */
export function fillTargetAt(draft: Draft, offset: number): FillTarget | undefined {
  const found = placedAt(draft, offset);
  if (!found) return undefined;
  const { place, key, shared, lead, noun } = found.slot;
  const base = draft.starts[found.line]!;
  return {
    start: base + place.start,
    end: base + place.end,
    text: place.text,
    key,
    label: lead + place.text + noun,
    shared,
  };
}

/**
 * Edits that fill the place at `offset` with a value: all places of its key where they share one, else this one alone.
 * `everywhere` decides otherwise. Nothing outside the places and the words that name them changes. Empty where no place is
 * open.
 */
export function fillAt(draft: Draft, offset: number, value: string, everywhere?: boolean): TextEdit[] {
  const found = placedAt(draft, offset);
  if (!found) return [];
  if (!(everywhere ?? found.slot.shared)) return [editOf(draft, found, value)];
  return allSlots(draft)
    .filter(({ slot }) => slot.key === found.slot.key)
    .map((placed) => editOf(draft, placed, value));
}

/** All places left open of a draft, in order. */
export function allSlots(draft: Draft): Placed[] {
  return draft.paragraphs.flatMap((_, line) => slotsOnLine(draft, line).map((slot) => ({ line, slot })));
}

/**
 * The edit that fills a place. A value that repeats what stands beside the place is cut (清河县 for the XX of XX县 gives
 * no 清河县县, 我局 for that of 全XX no 全我局), a whole name takes the place of the general word behind it as well (县水利局
 * for the ×× of ××部门 gives no 县水利局部门), a year of two digits gets its century (24 for 20XX), and line ends become nothing.
 */
export function editOf(draft: Draft, { line, slot: { place, noun, lead } }: Placed, value: string): TextEdit {
  const base = draft.starts[line]!;
  let newText = value.replace(/\s*[\r\n\u2028\u2029]+\s*/g, '').trim();
  if (noun !== '' && newText.length > noun.length && newText.endsWith(noun)) newText = newText.slice(0, -noun.length);
  if (lead !== '' && /^我./.test(newText)) newText = newText.slice(1);
  const century = /^(?:19|20)(?=\d?\D)/.exec(place.text)?.[0];
  if (century !== undefined && /^\d\d$/.test(newText)) newText = century + newText;
  const end = GENERAL.test(noun) && WHOLE_NAME.test(newText) ? place.end + noun.length : place.end;
  return { start: base + place.start, end: base + end, newText };
}

/** Words that stand for any body, and how the name of one ends; 机关 and 系统 go behind a name as well: 县纪委机关. */
const GENERAL = /^(?:部门|单位|公司|企业|学校|社区|街道|银行)$/;
const WHOLE_NAME =
  /^.{2,}(?:[局委办厅署院处科所站队厂校村镇乡会行部]|办公室|中心|公司|集团|中学|小学|大学|学院|医院|社区|街道|支行|党校)$/;

function placedAt(draft: Draft, offset: number): Placed | undefined {
  const line = lineOf(draft.starts, offset);
  const at = offset - draft.starts[line]!;
  const slots = slotsOnLine(draft, line);
  const slot =
    slots.find(({ place }) => at >= place.start && at < place.end) ??
    slots.find(({ place, noun, lead }) => at >= place.start - lead.length && at <= place.end + noun.length);
  return slot && { line, slot };
}
