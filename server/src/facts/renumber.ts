import { writeEnclosed } from '../syntax/enclosed';
import { family, type FamilyId } from '../syntax/families';
import type { Marker, Series } from '../syntax/types';
import type { Span } from '../text/span';

/** A new numeral for a member of a series; offsets are relative to the member's paragraph. */
export interface Renumbered extends Span {
  readonly member: number;
  readonly newText: string;
}

/**
 * Numeral of a marker for another ordinal, in its own or another family, without point: 三, （三）, 3, 第三, 三是.
 * Half-width brackets stay half-width, ⒈ and ㈠ one character. Undefined where the family has no such member.
 */
export function numeralFor(
  text: string,
  marker: Marker,
  ordinal: number,
  id: FamilyId = marker.family,
): string | undefined {
  const row = family(id);
  const whole = row.write(ordinal);
  if (whole === undefined) return undefined;
  const bare = row.point !== '' && whole.endsWith(row.point) ? whole.slice(0, -row.point.length) : whole;
  const enclosed = id === marker.family && writeEnclosed(text.charCodeAt(marker.numeral.start), ordinal);
  if (enclosed) return enclosed;
  const half = id === marker.family && text[marker.numeral.start] === '(';
  return half ? bare.replace('（', '(').replace('）', ')') : bare;
}

/**
 * Changes that number the members of a series in order from `from` (1-based); what is right already is left out. 最后 is
 * the last of its series and has no number; one that has come to stand before others changes places with the last.
 */
export function renumber(series: Series, from = 1): Renumbered[] {
  const changes: Renumbered[] = [];
  const closing = series.members.find((m) => m.marker?.family === 'adverb' && m.marker.ordinal === 0);
  const lastMemberIndex = closing && series.members.at(-1) !== closing ? series.members.length - 1 : -1;
  let next = from;
  series.members.forEach(({ marker, paragraph: { text } }, member) => {
    if (!marker || marker.family === 'dash') return;
    const change = (newText: string | undefined): void => {
      // a list of Markdown is numbered where it is shown
      if (newText !== undefined && !marker.listed) changes.push({ member, ...marker.numeral, newText });
    };
    if (member === lastMemberIndex) return change('最后');
    if (marker.ordinal === 0 && lastMemberIndex < 0) return;
    const ordinal = next++;
    if (marker.ordinal !== ordinal) change(numeralFor(text, marker, ordinal));
  });
  return changes;
}
