import type { Draft, Section } from '../../syntax/types';
import type { Span } from '../../text/span';
import { shownSections } from '../shown-sections';

/** A section among its siblings. */
export interface SectionAt {
  readonly section: Section;
  readonly siblings: readonly Section[];
  readonly index: number;
  /** The section around it, likewise; undefined for an outermost one. */
  readonly parent: SectionAt | undefined;
}

/** The innermost section that holds a line; undefined outside of all. */
export function sectionAt(draft: Draft, line: number): SectionAt | undefined {
  let innermost: SectionAt | undefined;
  let siblings: readonly Section[] = shownSections(draft);
  for (;;) {
    const index = siblings.findIndex((s) => s.line <= line && line < s.endLine);
    if (index < 0) return innermost;
    const section = siblings[index]!;
    innermost = { section, siblings, index, parent: innermost };
    siblings = section.children;
  }
}

/** Offsets of a section from the start of its first line to the end of its last line that is not blank, without line end. */
export function spanOfSection(draft: Draft, { line, endLine }: Pick<Section, 'line' | 'endLine'>): Span {
  let lastLine = Math.max(line, endLine - 1);
  while (lastLine > line && draft.roles[lastLine] === 'blank') lastLine--;
  return { start: draft.starts[line]!, end: draft.starts[lastLine]! + draft.paragraphs[lastLine]!.text.length };
}

/** Lines of a section's heading and of all headings in it. */
export function headingLines(section: Section): number[] {
  return [section.line, ...section.children.flatMap(headingLines)];
}
