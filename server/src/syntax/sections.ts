import type { Outlined } from './grouping';
import type { Paragraph, Role, Section } from './types';

/** Builds the section tree from headings in order of lines. A closing address (同志们，…) belongs to no section. */
export function buildSections(
  outlined: readonly Outlined[],
  paragraphs: readonly Paragraph[],
  roles: readonly Role[],
): Section[] {
  const end = bodyEnd(paragraphs, roles, outlined.at(-1)?.line ?? -1);
  let next = 0;
  const build = (level: number, limit: number): Section[] => {
    const sections: Section[] = [];
    while (next < outlined.length && outlined[next]!.level >= level && outlined[next]!.line < limit) {
      const own = outlined[next++]!;
      let stop = next;
      while (stop < outlined.length && outlined[stop]!.level > own.level) stop++;
      const endLine = Math.min(limit, outlined[stop]?.line ?? end);
      const children = build(own.level + 1, endLine);
      sections.push({ line: own.line, heading: own.heading, endLine, level: own.level, children });
    }
    return sections;
  };
  return build(1, Math.max(end, 0));
}

/** Line behind the last line of the last section: before the closing address, the sign-off and what follows them. */
function bodyEnd(paragraphs: readonly Paragraph[], roles: readonly Role[], lastHeading: number): number {
  let end = paragraphs.length;
  for (let i = lastHeading + 1; i < paragraphs.length; i++) {
    const role = roles[i]!;
    if (role === 'signoff' || role === 'note' || role === 'boilerplate' || role === 'salutation') return i;
    if (role === 'paragraph' && isAddress(paragraphs[i]!)) end = Math.min(end, i);
  }
  while (end > 0 && end > lastHeading + 1 && roles[end - 1] === 'blank') end--;
  return end;
}

/** Whether a paragraph turns to the audience: 同志们，让我们…… */
export function isAddress({ text, content }: Paragraph): boolean {
  return /^(?:同志们|各位(?:代表|同志|领导|委员|来宾|朋友)|女士们|朋友们)[，,！!：:]/.test(
    text.slice(content.start, content.start + 12),
  );
}
