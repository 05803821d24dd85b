import { shownText } from '../syntax/source';
import type { Draft, Section } from '../syntax/types';
import type { Span } from '../text/span';
import { shownSections } from './shown-sections';

/** A title or section as an outline shows it. Offsets are absolute; `selection` lies inside. */
export interface OutlineNode extends Span {
  readonly kind: 'title' | 'section';
  /** Marker and heading text. */
  readonly label: string;
  readonly level: number;
  readonly line: number;
  /** Line behind its last line. */
  readonly endLine: number;
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** Longest label; the first sentence of a paragraph may be a page long. */
const LONGEST = 60;

/** Title and section tree of a draft, in order of place. */
export function outline(draft: Draft): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const first = draft.roles.indexOf('title');
  if (first >= 0) {
    let lastTitleLine = first;
    while (draft.roles[lastTitleLine + 1] === 'title') lastTitleLine++;
    const label = draft.paragraphs
      .slice(first, lastTitleLine + 1)
      .map((p) => shownText(p, p.content.start, p.content.end))
      .join('');
    const span = {
      start: draft.starts[first]!,
      end: draft.starts[lastTitleLine]! + draft.paragraphs[lastTitleLine]!.text.length,
    };
    nodes.push({
      kind: 'title',
      label: shorten(label),
      level: 0,
      line: first,
      endLine: lastTitleLine + 1,
      ...span,
      selection: span,
      children: [],
    });
  }
  return [...nodes, ...shownSections(draft).map((s) => nodeOf(draft, s))];
}

function nodeOf(draft: Draft, section: Section): OutlineNode {
  const paragraph = draft.paragraphs[section.line]!;
  const base = draft.starts[section.line]!;
  const { marker, text: heading } = section.heading;
  const start = marker?.start ?? heading.start;
  const lastLine = Math.max(section.line, section.endLine - 1);
  return {
    kind: 'section',
    label: shorten(shownText(paragraph, start, heading.end)) || '（空标题）',
    level: section.level,
    line: section.line,
    endLine: section.endLine,
    start: base,
    end: draft.starts[lastLine]! + draft.paragraphs[lastLine]!.text.length,
    selection: { start: base + start, end: base + Math.max(start, heading.end) },
    children: section.children.map((c) => nodeOf(draft, c)),
  };
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
