import type { Draft, Section } from '../syntax/types';

const LINES = new WeakMap<Draft, ReadonlySet<number>>();
const SECTIONS = new WeakMap<Draft, readonly Section[]>();

/** Lines of paragraphs that hold a whole series of items: 一是……。二是……。三是……。 The first of them heads nothing. */
export function inlineSeriesLines(draft: Draft): ReadonlySet<number> {
  let inlineLines = LINES.get(draft);
  if (!inlineLines) {
    const inline = draft.series.filter(
      ({ series: { kind }, lines }) => kind === 'items' && lines.length > 1 && lines[0] === lines.at(-1),
    );
    // a series may as well stand in the midst of a paragraph that has a heading
    const opens = inline.filter(
      ({ series, lines }) => draft.headings[lines[0]!]?.marker?.start === series.members[0]!.marker?.start,
    );
    LINES.set(draft, (inlineLines = new Set(opens.map(({ lines }) => lines[0]!))));
  }
  return inlineLines;
}

/**
 * The sections of a draft as a reader sees them. To the parser the first item of a paragraph opens a section as 第一， does;
 * where the others stand in the same paragraph there is none, and what it would hold belongs to the section around it.
 */
export function shownSections(draft: Draft): readonly Section[] {
  let shown = SECTIONS.get(draft);
  if (!shown) {
    const inline = inlineSeriesLines(draft);
    const visit = (section: Section): Section[] => {
      const children = section.children.flatMap(visit);
      return inline.has(section.line) ? children : [{ ...section, children }];
    };
    SECTIONS.set(draft, (shown = inline.size === 0 ? draft.sections : draft.sections.flatMap(visit)));
  }
  return shown;
}
