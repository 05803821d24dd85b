import type { StoryReading } from './story-reading';
import type { TrackedChange } from './word-text';
import type { Element } from './xml-reader';

/** Elements that say that something was put in or taken out (ECMA-376 part 1, 17.13.5), and what they do. */
const KINDS: ReadonlyMap<string, TrackedChange['kind']> = new Map([
  ['ins', 'ins'],
  ['del', 'del'],
  ['moveFrom', 'moveFrom'],
  ['moveTo', 'moveTo'],
  ['cellIns', 'ins'],
  ['cellDel', 'del'],
]);

/** Whether an element says that something was put in or taken out. */
export function isTrackedChange(name: string): boolean {
  return KINDS.has(name);
}

/** The change that an element tells of. */
export function changeOf(element: Element): TrackedChange | undefined {
  const kind = KINDS.get(element.name);
  if (!kind) return undefined;
  const { start: offset } = element;
  return { kind, author: element.attribute('author') ?? '', date: element.attribute('date'), offset };
}

/**
 * Begins a tracked change: what this reading does not show is skipped; what it shows is told of all that stands inside.
 * `inProperties` is whether the element says it of what its properties belong to: the end of a paragraph, a row, a cell,
 * a number.
 */
export function openTrackedChange(reading: StoryReading, element: Element, inProperties: boolean): 'skip' | void {
  const change = changeOf(element);
  if (!change) return;
  const takesOut = change.kind === 'del' || change.kind === 'moveFrom';
  const isDropped = takesOut === (reading.context.revisions === 'accepted');
  if (takesOut) reading.leftovers.deletions++;
  else if (!inProperties || change.kind === 'ins') reading.leftovers.insertions++;
  if (inProperties) {
    ofProperties(reading, change, isDropped);
    return 'skip';
  }
  if (isDropped) return 'skip';
  reading.ancestors.push(element.name);
  reading.beginScope();
  reading.changes = [...reading.changes, change];
}

function ofProperties(reading: StoryReading, change: TrackedChange, isDropped: boolean): void {
  const { ancestors, paragraphs, rows, containers } = reading;
  const paragraph = paragraphs.at(-1);
  const row = rows.at(-1);
  switch (ancestors.at(-1)) {
    case 'rPr':
      if (!paragraph || ancestors.at(-2) !== 'pPr') return;
      paragraph.endChange = change;
      if (isDropped) paragraph.joint = 'deleted';
      return;
    case 'trPr':
      if (row && isDropped) row.deleted = true;
      reading.changes = [...reading.changes, change];
      return;
    case 'tcPr':
      // the cell stays in its row, without its text
      if (isDropped && row?.cells.at(-1) === containers.at(-1)) row?.cells.pop();
      reading.changes = [...reading.changes, change];
      return;
    case 'numPr':
      if (paragraph && isDropped) paragraph.numId = paragraph.level = undefined;
      return;
    default:
      return;
  }
}
