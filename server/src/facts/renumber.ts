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
 * Half-width brackets stay half-width, full-width digits full-width, ⒈ and ㈠ one character. Undefined where the family has no such member.
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
  if (id !== marker.family) return bare;
  const wide = WIDE.test(text.slice(marker.numeral.start, marker.numeral.end)) ? bare.replace(/\d/g, widened) : bare;
  return text[marker.numeral.start] === '(' ? wide.replace('（', '(').replace('）', ')') : wide;
}

const WIDE = /[０-９]/;
const widened = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);

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
