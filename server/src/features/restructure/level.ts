import { FAMILIES, family, type FamilyId } from '../../syntax/families';
import type { Draft, Section } from '../../syntax/types';
import type { TextEdit } from '../../text/span';
import { firstOrdinal, rewrite, seriesOn } from './rewrite';
import { headingLines, type SectionAt } from './sections';

/** Families of headings from the outermost in: 一、 （一） 1. （1） ① (GB/T 9704-2012 7.3.3). */
const LEVELS: readonly FamilyId[] = FAMILIES.filter((f) => f.group === 'level').map((f) => f.id);

/** A change of a section's level: the first marker of its new family, for a title, and the edits. */
export interface Releveled {
  readonly sample: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Makes a section a child of the one before it: 二、 becomes （一） or goes on where that one has children; its own
 * children go down as far as they must. Text stays where it is. Undefined where there is no section of the family before
 * it or no level below.
 */
export function demote(draft: Draft, { section, siblings, index }: SectionAt): Releveled | undefined {
  const sectionLevel = levelOf(section);
  const before = siblings[index - 1];
  if (sectionLevel === undefined || !before || levelOf(before) !== sectionLevel) return undefined;
  const below = before.children.findLast((c) => levelOf(c) !== undefined);
  const target = below ? levelOf(below)! : sectionLevel + 1;
  if (target <= sectionLevel) return undefined;
  const ordinal = (below?.heading.marker?.ordinal ?? 0) + 1;
  return relevel(draft, section, {
    target,
    ordinal,
    levelOfChild: (level, parentLevel) => Math.max(level, parentLevel + 1),
    others: [siblings[0]!.line, siblings[index + 1]?.line],
  });
}

/**
 * Makes a section a sibling of the one around it, behind which it then stands: （二） becomes 二、; its children go up with
 * it, and the siblings that follow it become its children. Undefined for a section that is in no other.
 */
export function promote(draft: Draft, { section, siblings, index, parent }: SectionAt): Releveled | undefined {
  const sectionLevel = levelOf(section);
  const target = parent && levelOf(parent.section);
  if (sectionLevel === undefined || target === undefined || target >= sectionLevel) return undefined;
  const ordinal = parent!.section.heading.marker!.ordinal + 1;
  return relevel(draft, section, {
    target,
    ordinal,
    levelOfChild: (level, parentLevel) => Math.max(parentLevel + 1, level - (sectionLevel - target)),
    others: [siblings[0]!.line === section.line ? undefined : siblings[0]!.line, siblings[index + 1]?.line],
  });
}

function levelOf({ heading: { marker } }: Section): number | undefined {
  const level = marker && !marker.listed ? LEVELS.indexOf(marker.family) : -1;
  return level < 0 ? undefined : level;
}

/** Where a section goes. */
interface Move {
  /** Its new level and the ordinal that it gets there. */
  readonly target: number;
  readonly ordinal: number;
  /** The new level of a child that was on `level`, under a parent that is now on `parentLevel`. */
  levelOfChild(level: number, parentLevel: number): number;
  /** Lines of sections whose series lose or gain a member. */
  readonly others: readonly (number | undefined)[];
}

function relevel(
  draft: Draft,
  section: Section,
  { target, ordinal, levelOfChild, others }: Move,
): Releveled | undefined {
  const edits: TextEdit[] = [];
  const write = (one: Section, level: number, n: number): boolean => {
    const text = LEVELS[level] && family(LEVELS[level]).write(n);
    if (text === undefined) return false;
    const { start, end } = one.heading.marker!;
    const base = draft.starts[one.line]!;
    if (LEVELS[level] !== one.heading.marker!.family || one === section)
      edits.push({ start: base + start, end: base + end, newText: text });
    let k = 0;
    return descend(one, level, (child, old) => write(child, levelOfChild(old, level), ++k));
  };
  if (!write(section, target, ordinal)) return undefined;
  const inside = new Set(headingLines(section));
  const heads = new Map(draft.series.map((s) => [s.lines[0]!, s]));
  const touched = [section.line, ...section.children.map((c) => c.line), ...others.filter((l) => l !== undefined)];
  return {
    sample: family(LEVELS[target]!).sample,
    edits: rewrite(draft, edits, (after) =>
      seriesOn(after, touched).map((placed) => {
        // no line moves: an excerpt that begins at 三、 goes on to do so
        const line = placed.lines[0]!;
        const before = inside.has(line) ? undefined : heads.get(line);
        return { placed, from: before?.series.family === placed.series.family ? firstOrdinal(before!) : 1 };
      }),
    ),
  };
}

/** Calls `visit` for the nearest headings with a level below a section, through those without. */
function descend(section: Section, level: number, visit: (child: Section, level: number) => boolean): boolean {
  return section.children.every((child) => {
    const childLevel = levelOf(child);
    return childLevel === undefined ? descend(child, level, visit) : visit(child, childLevel);
  });
}
