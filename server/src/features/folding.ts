import type { Draft, Role, Section } from '../syntax/types';
import { shownSections } from './shown-sections';

/** Lines that fold into the first of them; both inclusive. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
}

const BLOCKS: ReadonlySet<Role> = new Set(['boilerplate', 'outline', 'note', 'markup']);

/** Foldable stretches: sections, and blocks of boilerplate, outline, notes and Markdown markup. */
export function folds(draft: Draft): Fold[] {
  const foldList: Fold[] = [];
  const visit = (section: Section): void => {
    let lastLine = section.endLine - 1;
    while (lastLine > section.line && draft.roles[lastLine] === 'blank') lastLine--;
    if (lastLine > section.line) foldList.push({ firstLine: section.line, lastLine });
    section.children.forEach(visit);
  };
  shownSections(draft).forEach(visit);
  for (let line = 0; line < draft.roles.length; line++) {
    const role = draft.roles[line]!;
    if (!BLOCKS.has(role)) continue;
    const first = line;
    while (draft.roles[line + 1] === role) line++;
    if (line > first) foldList.push({ firstLine: first, lastLine: line });
  }
  return foldList.sort((a, b) => a.firstLine - b.firstLine || b.lastLine - a.lastLine);
}
