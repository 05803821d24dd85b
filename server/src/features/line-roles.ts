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
  const sections = shownSections(draft);
  for (const section of sections) visit(section, 1);
  const first = sections[0]?.line ?? roles.length;
  const close = closeBehind(draft, sections.at(-1));
  return paragraphs.map((_, line) => {
    const role = roles[line]!;
    const reading = readings.get(line);
    if (reading) return reading;
    if (role !== 'paragraph') return { role, level: 0 };
    if (!inside[line] && line >= close) return { role: 'closing', level: 0 };
    return { role: inside[line] || line > first ? 'text' : 'opening', level: 0 };
  });
}

/** Paragraphs at the end of a speech without sections that may be its close. */
const MAX_PARAGRAPHS_PER_CLOSE = 3;

/**
 * Where the close begins, never before the last section has ended. A paragraph that a topic sentence heads ends with itself,
 * so that more of the speech may follow a set of them: only a few paragraphs are the close though none of them says so.
 */
function closeBehind(draft: Draft, lastSection: Section | undefined): number {
  if (!lastSection) return closeWithoutSections(draft);
  const { heading, endLine } = lastSection;
  if (!heading.runIn || heading.marker) return endLine;
  const behind = draft.roles.filter((role, line) => line >= endLine && role === 'paragraph').length;
  return behind <= MAX_PARAGRAPHS_PER_CLOSE ? endLine : Math.max(endLine, closeWithoutSections(draft));
}

/** Lines of a toast, which goes on from one to the next: 为各位来宾阖家幸福，⏎干杯！ */
const GOES_ON = /[，：]$/;

/** Where a speech without sections closes: its last paragraphs from the first of them that says so. */
function closeWithoutSections({ roles, paragraphs }: Draft): number {
  const lines = roles.flatMap((role, line) => (role === 'paragraph' ? [line] : []));
  const goesOn = (line: number): boolean => {
    const { text, content } = paragraphs[line]!;
    return GOES_ON.test(text.slice(content.start, content.end));
  };
  let first = lines.length;
  for (let count = 0; first > 0 && count < MAX_PARAGRAPHS_PER_CLOSE; count++) {
    first--;
    while (first > 0 && goesOn(lines[first - 1]!)) first--;
  }
  return lines.slice(first).find((line, i) => (i > 0 || lines.length > 1) && closes(paragraphs[line]!)) ?? roles.length;
}
