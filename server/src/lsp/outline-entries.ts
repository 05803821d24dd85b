import { SEVERITIES } from '../contract/rule';
import { outline, type OutlineNode } from '../features/outline';
import { sectionNumbers } from '../features/section-numbers';
import { lineOf } from '../text/line-index';
import type { OpenDocument } from './documents';
import { rangeOf } from './places';
import type { OutlineEntry } from '../protocol/requests';
import type { Session } from './session';
import type { Effective } from './settings';

/** The outline of a document with the numbers and findings of each section, for the view 提纲. */
export function outlineEntries(
  session: Session,
  document: OpenDocument,
  effective: Effective,
  rate: number,
): OutlineEntry[] {
  const { draft, findings } = session.check(document, effective);
  const numbers = sectionNumbers(draft, rate > 0 ? rate : effective.display.rate);
  // findings by line and severity, added up, so that a section's count is a difference
  const upTo = SEVERITIES.map(() => new Uint32Array(draft.paragraphs.length + 1));
  for (const f of findings) upTo[SEVERITIES.indexOf(f.severity)]![lineOf(draft.starts, f.start) + 1]!++;
  for (const counts of upTo) for (let i = 1; i < counts.length; i++) counts[i]! += counts[i - 1]!;
  let index = 0;
  const entryOf = (node: OutlineNode): OutlineEntry => {
    const { characters, share, minutes, pages } = numbers[index++]!;
    const counts = upTo.map((c) => c[node.endLine]! - c[node.line]!);
    const worst = SEVERITIES[counts.findIndex((n) => n > 0)];
    return {
      kind: node.kind,
      label: node.label,
      lines: [node.line, node.endLine - 1],
      range: rangeOf(draft, node.selection),
      characters,
      share,
      minutes,
      pages,
      findings: counts.reduce((a, b) => a + b, 0),
      ...(worst && { worst }),
      children: node.children.map(entryOf),
    };
  };
  return outline(draft).map(entryOf);
}
