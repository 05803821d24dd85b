/** How often a part stands in a text, without overlaps. */
export const timesIn = (text: string, part: string): number => text.split(part).length - 1;

/** Whether a part that stands at an offset of a text stands nowhere else in it. It counts no further than to the next one. */
export const standsOnlyAt = (text: string, part: string, offset: number): boolean =>
  text.indexOf(part) === offset && !text.includes(part, offset + part.length);

/** How often a part stands in all paragraphs of a draft, or of a part of one. */
export function timesInDraft(
  { paragraphs }: { readonly paragraphs: readonly { readonly text: string }[] },
  part: string,
) {
  return paragraphs.reduce((times, { text }) => times + timesIn(text, part), 0);
}
