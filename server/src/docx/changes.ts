import type { TextEdit } from '../text/span';

/** Least characters of a line beyond which what differs is taken as one change: the search costs their square. */
const MAX_COMPARED = 2000;

/**
 * The edits that make one text of another, line by line and as small as they can be; undefined where the lines are not as
 * many. Offsets are UTF-16 units of the old text.
 */
export function changesBetween(before: string, after: string): TextEdit[] | undefined {
  const oldLines = before.split('\n');
  const newLines = after.split('\n');
  if (oldLines.length !== newLines.length) return undefined;
  const edits: TextEdit[] = [];
  let start = 0;
  oldLines.forEach((line, i) => {
    if (line !== newLines[i]) edits.push(...changesOfLine(line, newLines[i]!, start));
    start += line.length + 1;
  });
  return edits;
}

function changesOfLine(before: string, after: string, offset: number): TextEdit[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const old = [...before.slice(head, before.length - tail)];
  const fresh = [...after.slice(head, after.length - tail)];
  const base = offset + head;
  if (old.length > MAX_COMPARED || fresh.length > MAX_COMPARED || old.length === 0 || fresh.length === 0)
    return [{ start: base, end: offset + before.length - tail, newText: fresh.join('') }];
  return script(old, fresh, base);
}

/** Edits by the longest common run of characters. */
function script(old: readonly string[], fresh: readonly string[], base: number): TextEdit[] {
  const width = fresh.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[i] === fresh[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const edits: { start: number; end: number; newText: string }[] = [];
  let offset = base;
  let open: { start: number; end: number; newText: string } | undefined;
  for (let i = 0, j = 0; i < old.length || j < fresh.length;) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      open = undefined;
      offset += old[i]!.length;
      i++;
      j++;
      continue;
    }
    if (!open) edits.push((open = { start: offset, end: offset, newText: '' }));
    const takesOld =
      j >= fresh.length || (i < old.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!);
    if (takesOld) {
      offset += old[i]!.length;
      open.end = offset;
      i++;
    } else open.newText += fresh[j++]!;
  }
  return edits;
}
