import type { Draft, Heading, Paragraph, Section } from '../syntax/types';

/** Paragraph styles of headings. */
export type HeadingStyle = 'Heading1' | 'Heading2' | 'Heading3' | 'Heading4' | 'Heading5';

/** What a run-in heading sets apart of its paragraph. */
export interface Lead {
  /** Where it ends, behind its mark: a UTF-16 offset in the paragraph. */
  readonly end: number;
  /** It is set in the type of a heading of this level. */
  readonly level: 1 | 2;
}

/** A lead longer than this is a sentence of the text, no heading. */
const MAX_LEAD_LENGTH = 40;

/** GB/T 9704-2012 7.3.3 binds the type to the numeral: （一） is 楷体 also where it stands outermost. */
export function headingStyle(heading: Heading | undefined, level: number): HeadingStyle {
  switch (heading?.marker?.family) {
    case 'comma':
      return 'Heading1';
    case 'paren':
      return 'Heading2';
    case 'dot':
      return 'Heading3';
    case 'digit-paren':
      return 'Heading4';
    case 'circled':
      return 'Heading5';
    default:
      return (['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'] as const)[Math.min(level, 5) - 1]!;
  }
}

/**
 * The leads of run-in headings, by line. Headings of one kind under one parent look the same whether they stand alone or
 * go on: leads whose sign has no type of its own (第一，) have that of the headings that stand alone beside them.
 */
export function leadsOf(draft: Draft): ReadonlyMap<number, Lead> {
  const leads = new Map<number, Lead>();
  const leadLines = new Set<number>();
  const note = (sections: readonly Section[]): void => {
    for (const siblings of byKind(sections)) {
      const standing = siblings.find((s) => !s.heading.runIn);
      const short = 2 * siblings.filter((s) => isShort(s.heading)).length >= siblings.length;
      for (const { line, heading, level } of siblings) {
        leadLines.add(line);
        const lead = leadOf(draft.paragraphs[line]!, heading, standing ? level : undefined);
        if (lead && (short || isShort(heading))) leads.set(line, lead);
      }
    }
    for (const { children } of sections) note(children);
  };
  note(draft.sections);
  draft.headings.forEach((heading, line) => {
    const lead = heading && !leadLines.has(line) ? leadOf(draft.paragraphs[line]!, heading, undefined) : undefined;
    if (lead && isShort(heading!)) leads.set(line, lead);
  });
  return leads;
}

/** Sections of one parent by the kind of their signs. */
function byKind(sections: readonly Section[]): Iterable<Section[]> {
  const kinds = new Map<string | undefined, Section[]>();
  for (const section of sections) {
    const kind = section.heading.marker?.family;
    const siblings = kinds.get(kind);
    if (siblings) siblings.push(section);
    else kinds.set(kind, [section]);
  }
  return kinds.values();
}

function isShort({ text }: Heading): boolean {
  return text.end - text.start <= MAX_LEAD_LENGTH;
}

/** `level` is that of its siblings that stand alone, undefined where none does. */
function leadOf({ text, content }: Paragraph, heading: Heading, level: number | undefined): Lead | undefined {
  if (!heading.runIn) return undefined;
  const family = heading.marker?.family;
  const style =
    family === 'comma' || family === 'paren' || level !== undefined ? headingStyle(heading, level ?? 1) : undefined;
  if (style !== 'Heading1' && style !== 'Heading2') return undefined;
  const { end } = heading.text;
  const ends = text[end] === '。' || text[end] === '：';
  return ends && end + 1 < content.end ? { end: end + 1, level: style === 'Heading1' ? 1 : 2 } : undefined;
}
