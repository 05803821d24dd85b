import { closes } from '../syntax/sections';
import type { Draft, Role, Section } from '../syntax/types';
import { shownSections } from './shown-sections';

/** What a reader takes a line for: its role, and of running text its part in the speech. */
export type LineRole = Exclude<Role, 'paragraph'> | 'item' | 'opening' | 'text' | 'closing';

export interface LineReading {
  readonly role: LineRole;
  /** Of headings and items, 1 for the outermost; 0 for all other lines. */
  readonly level: number;
}

const READINGS = new WeakMap<Draft, readonly LineReading[]>();

/** What a reader takes each line of a draft for. */
export function lineRoles(draft: Draft): readonly LineReading[] {
  let readings = READINGS.get(draft);
  if (!readings) READINGS.set(draft, (readings = read(draft)));
  return readings;
}

/** Line of the first paragraph that closes the speech; undefined where nothing does. */
export function closingLine(draft: Draft): number | undefined {
  const line = lineRoles(draft).findIndex((reading) => reading.role === 'closing');
  return line < 0 ? undefined : line;
}

function read(draft: Draft): readonly LineReading[] {
  const { roles, paragraphs } = draft;
  const readings = new Map<number, LineReading>();
  const inside = new Uint8Array(roles.length);
  const visit = (section: Section, level: number): void => {
    readings.set(section.line, { role: section.heading.runIn ? 'item' : 'heading', level });
    inside.fill(1, section.line, section.endLine);
    for (const child of section.children) visit(child, level + 1);
  };
  for (const section of shownSections(draft)) visit(section, 1);
  const first = shownSections(draft)[0]?.line ?? closeWithoutSections(draft);
  return paragraphs.map((_, line) => {
    const role = roles[line]!;
    const reading = readings.get(line);
    if (reading) return reading;
    if (role !== 'paragraph') return { role, level: 0 };
    return { role: inside[line] ? 'text' : line < first ? 'opening' : 'closing', level: 0 };
  });
}

/** Paragraphs at the end of a speech without sections that may be its close. */
const MAX_PARAGRAPHS_PER_CLOSE = 3;

/** Where a speech without sections closes: its last paragraphs from the first of them that says so. */
function closeWithoutSections({ roles, paragraphs }: Draft): number {
  const lines = roles.flatMap((role, line) => (role === 'paragraph' ? [line] : []));
  return (
    lines
      .slice(-MAX_PARAGRAPHS_PER_CLOSE)
      .find((line, i) => (i > 0 || lines.length > 1) && closes(paragraphs[line]!)) ?? roles.length
  );
}
