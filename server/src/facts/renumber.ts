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
 * Half-width brackets stay half-width. Undefined where the family has no such member.
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
  const half = id === marker.family && text[marker.numeral.start] === '(';
  return half ? bare.replace('（', '(').replace('）', ')') : bare;
}

/** Changes that number the members of a series 1, 2, 3 … in order; what is right already is left out. */
export function renumber(series: Series): Renumbered[] {
  const changes: Renumbered[] = [];
  let next = 1;
  series.members.forEach((m, member) => {
    if (!m.marker || m.marker.family === 'dash' || m.marker.ordinal === 0) return;
    const ordinal = next++;
    if (m.marker.ordinal === ordinal) return;
    const newText = numeralFor(m.paragraph.text, m.marker, ordinal);
    if (newText !== undefined) changes.push({ member, ...m.marker.numeral, newText });
  });
  return changes;
}
