import type { Report } from '../../contract/rule';
import type { Span } from '../../text/span';

/** A report that offers one wording for what stands at a place, to be taken by hand. */
export function replaceable({ start, end }: Span, message: string, right: string): Report {
  const place = { at: 0, start, end };
  return { ...place, message, suggestions: [{ title: `改为“${right}”`, edits: [{ ...place, newText: right }] }] };
}
