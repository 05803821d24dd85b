import type { Draft, Role, Section } from '../syntax/types';
import { shownSections } from './shown-sections';

/** Lines that fold into the first of them; both inclusive. */
export interface Fold {
  readonly first: number;
  readonly last: number;
}

const BLOCKS: ReadonlySet<Role> = new Set(['boilerplate', 'outline', 'note', 'markup']);

/** Foldable stretches: sections, and blocks of boilerplate, outline, notes and Markdown markup. */
export function folds(draft: Draft): Fold[] {
  const found: Fold[] = [];
  const visit = (section: Section): void => {
    let last = section.endLine - 1;
    while (last > section.line && draft.roles[last] === 'blank') last--;
    if (last > section.line) found.push({ first: section.line, last });
    section.children.forEach(visit);
  };
  shownSections(draft).forEach(visit);
  for (let line = 0; line < draft.roles.length; line++) {
    const role = draft.roles[line]!;
    if (!BLOCKS.has(role)) continue;
    const first = line;
    while (draft.roles[line + 1] === role) line++;
    if (line > first) found.push({ first, last: line });
  }
  return found.sort((a, b) => a.first - b.first || b.last - a.last);
}
