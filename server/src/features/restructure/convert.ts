import { family, type FamilyId } from '../../syntax/families';
import type { Draft, Marker, Member, PlacedSeries } from '../../syntax/types';
import type { TextEdit } from '../../text/span';
import { applied } from './rewrite';

/** Another way to mark the items of a series: its first two markers, for a title, and the edits. */
export interface Conversion {
  readonly family: FamilyId;
  readonly sample: string;
  readonly edits: readonly TextEdit[];
}

/** Ways to mark items, in the order offered. */
const WAYS: readonly FamilyId[] = ['di', 'shi', 'yao', 'qi', 'adverb'];
/** How many members 首先 … 最后 can mark. */
const MAX_MEMBERS_PER_ADVERB_SERIES = 4;

/**
 * Other ways to mark a series of items: 第一， ↔ 一是 ↔ 一要 ↔ 其一， ↔ 首先，. The 要 of “第一，要” and of “一要” is one and the
 * same. A way is left out where the items would not be read as the same series afterwards.
 */
export function conversions(draft: Draft, placed: PlacedSeries): Conversion[] {
  const { series } = placed;
  if (
    series.kind !== 'items' ||
    series.members.some((m) => !m.marker || m.marker.listed || !WAYS.includes(m.marker.family))
  )
    return [];
  return WAYS.filter((id) => series.members.some((m) => m.marker!.family !== id)).flatMap((id) => {
    if (id === 'adverb' && series.members.length > MAX_MEMBERS_PER_ADVERB_SERIES) return [];
    const edits = series.members.map((member, i) => {
      const base = draft.starts[placed.lines[i]!]!;
      return moved(convert(member, wordFor(id, i, series.members.length), id), base);
    });
    if (!survives(draft, placed, edits, id)) return [];
    const sample = edits
      .slice(0, 2)
      .map((_, i) => wordFor(id, i, series.members.length))
      .join('、');
    return [{ family: id, sample, edits }];
  });
}

/** Marker without its point: 第二, 二是, 其次. */
function wordFor(id: FamilyId, index: number, count: number): string {
  if (id === 'adverb' && index > 1 && index === count - 1) return '最后';
  const { write, point } = family(id);
  const whole = write(index + 1)!;
  return point !== '' && whole.endsWith(point) ? whole.slice(0, -point.length) : whole;
}

/** Puts `word`, the marker of a family, in the place of the marker of a member. Offsets relative to its paragraph. */
function convert({ paragraph: { text }, marker }: Member, word: string, id: FamilyId): TextEdit {
  const { start, end, family: old } = marker as Marker;
  let to = end;
  let newText = word + (id === 'shi' || id === 'yao' ? '' : '，');
  if (id === 'yao') {
    if (text[to] === '要') to++;
  } else if (old === 'yao' && id !== 'shi') newText += '要';
  if (id === 'shi' && text[to] === '是') to++;
  return { start, end: to, newText };
}

const moved = ({ start, end, newText }: TextEdit, by: number): TextEdit => ({
  start: start + by,
  end: end + by,
  newText,
});

/** Whether the items are read as one series of the new family after the edits. */
function survives(draft: Draft, { series, lines }: PlacedSeries, edits: readonly TextEdit[], id: FamilyId): boolean {
  return applied(draft, edits).series.some(
    (s) =>
      s.series.family === id &&
      s.series.members.length === series.members.length &&
      s.series.members.every((m, i) => s.lines[i] === lines[i] && m.marker!.family === id),
  );
}
