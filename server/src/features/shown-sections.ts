import { topicSets, type Topic } from '../facts/topic-sets';
import type { Draft, Section } from '../syntax/types';
import { nestedSections } from './nested-headings';

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
 * Paragraphs that a set of short sentences heads are items as well, though they have no number.
 */
export function shownSections(draft: Draft): readonly Section[] {
  let shown = SECTIONS.get(draft);
  if (!shown) {
    const inline = inlineSeriesLines(draft);
    const visit = (section: Section): Section[] => {
      const children = section.children.flatMap(visit);
      return inline.has(section.line) ? children : [{ ...section, children }];
    };
    const sections = nestedSections(draft);
    shown = inline.size === 0 ? sections : sections.flatMap(visit);
    for (const topics of topicSets(draft)) shown = withTopics(shown, topics, 1);
    SECTIONS.set(draft, shown);
  }
  return shown;
}

/** The sections with a set of topics as items of the innermost section around them. */
function withTopics(sections: readonly Section[], topics: readonly Topic[], level: number): readonly Section[] {
  const first = topics[0]!.line;
  const around = sections.findIndex((s) => s.line < first && first < s.endLine);
  if (around >= 0) {
    const section = sections[around]!;
    return sections.with(around, { ...section, children: withTopics(section.children, topics, section.level + 1) });
  }
  const items = topics.map(({ line, member }, i) => ({
    line,
    heading: { marker: undefined, text: member.lead, runIn: true },
    endLine: topics[i + 1]?.line ?? line + 1,
    level,
    children: [],
  }));
  const behind = sections.findIndex((s) => s.line > first);
  return behind < 0 ? [...sections, ...items] : sections.toSpliced(behind, 0, ...items);
}
