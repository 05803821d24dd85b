import { family, type FamilyId } from './families';
import { leadOf } from './headings';
import type { Heading, Marker, Member, Paragraph, PlacedSeries } from './types';

/** Member of a series: a heading of its own line, a marked item, or a topic sentence where there is no marker. */
export function memberOf(paragraph: Paragraph, marker: Marker | undefined, heading: Heading | undefined): Member {
  if (heading) return { paragraph, marker, lead: heading.text, standalone: true };
  if (marker) return { paragraph, marker, lead: leadOf(paragraph, marker), standalone: false };
  const first = paragraph.sentences[0]!;
  return { paragraph, marker, lead: { start: first.start, end: first.end - 1 }, standalone: false };
}

/** A short first sentence with more behind it may head its paragraph (段旨句). */
export function isTopic(paragraph: Paragraph): boolean {
  const first = paragraph.sentences[0];
  return (
    first !== undefined &&
    paragraph.sentences.length >= 2 &&
    paragraph.text[first.end - 1] === '。' &&
    first.end - first.start <= 30 &&
    first.lastClause - first.firstClause <= 3
  );
}

/** 原因一是人少，二是钱少: the item before stands in the middle of a clause, where none is read. */
export function followsUnseen(before: Member, { text }: Paragraph, marker: Marker): boolean {
  const previousNumeral = family(marker.family).write(marker.ordinal - 1);
  if (previousNumeral === undefined || marker.ordinal < 2) return false;
  const word = previousNumeral.replace('，', '');
  const { paragraph, marker: markerBefore } = before;
  if (paragraph.text === text) return counts(text.slice(markerBefore!.end, marker.start), word);
  return counts(text.slice(0, marker.start), word) || counts(paragraph.text.slice(markerBefore!.end), word);
}

/** Whether the word counts an item somewhere in a text: 原因第一是…… does, 第一使命 does not. */
function counts(text: string, word: string): boolean {
  for (let offset = text.indexOf(word); offset >= 0; offset = text.indexOf(word, offset + 1))
    if (!'第其'.includes(word[0]!) || '，,、：:是要'.includes(text[offset + word.length] ?? '，')) return true;
  return false;
}

/** Where a series begins in its first paragraph: its marker, or its lead. */
export function startOf({ series }: PlacedSeries): number {
  const member = series.members[0]!;
  return member.marker?.start ?? member.lead.start;
}

/** Family of most members; of the first of them on a draw. */
export function mainFamily(members: readonly Member[], first: FamilyId): FamilyId {
  if (members.every((m) => m.marker!.family === first)) return first;
  const countByFamily = new Map<FamilyId, number>();
  for (const m of members) countByFamily.set(m.marker!.family, (countByFamily.get(m.marker!.family) ?? 0) + 1);
  let most = first;
  for (const [id, n] of countByFamily) if (n > countByFamily.get(most)!) most = id;
  return most;
}
