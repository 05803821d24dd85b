import type { Span } from '../text/span';
import type { Place, Remedy, Report } from './rule';

/** A remedy that puts another wording in a place. */
export const replacedBy = ({ at, start, end }: Place, right: string): Remedy => ({
  title: `改为“${right}”`,
  edits: [{ at, start, end, newText: right }],
});

/** A report of a paragraph that offers one wording or several for what stands at a place, to be taken by hand. */
export function replaceable({ start, end }: Span, message: string, rights: string | readonly string[]): Report {
  const place = { at: 0, start, end };
  return { ...place, message, suggestions: [rights].flat().map((right) => replacedBy(place, right)) };
}
