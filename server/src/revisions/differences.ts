import type { Token } from './tokens';

/** Where the two readings differ: tokens of the one that stand where those of the other do. */
export interface Difference {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** UTF-16 offset in the text before where it begins. */
  readonly start: number;
}

/**
 * The places where the reading with all revisions rejected (`before`) and that with all accepted differ. What comes from
 * one place of the file in both is the same; what the import has written is compared by its text.
 */
export function differencesOf(before: readonly Token[], after: readonly Token[], length: number): Difference[] {
  const shared = sharedKeys(before, after);
  const differences: Difference[] = [];
  const isShared = ({ key }: Token): boolean => key !== undefined && shared.has(key);
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const firstOld = i;
    const firstNew = j;
    while (i < before.length && !isShared(before[i]!)) i++;
    while (j < after.length && !isShared(after[j]!)) j++;
    const start = before[firstOld]?.start ?? length;
    differences.push(...withoutSame(before.slice(firstOld, i), after.slice(firstNew, j), start));
    // both stand on the same token, or at the end
    i++;
    j++;
  }
  return differences;
}

/** Keys that both readings have, in the same order: what stands in another order is taken out here and put in there. */
function sharedKeys(before: readonly Token[], after: readonly Token[]): Set<string> {
  const places = new Map<string, number>();
  after.forEach(({ key }, index) => key !== undefined && places.set(key, index));
  const shared = new Set<string>();
  let reached = -1;
  for (const { key } of before) {
    const place = key === undefined ? undefined : places.get(key);
    if (place === undefined || place < reached) continue;
    shared.add(key!);
    reached = place;
  }
  return shared;
}

/**
 * A difference without what the import has written alike on both sides; numbers that differ are differences of their own.
 * A number belongs to the text behind it, so that those that stand last are held against each other first.
 */
function withoutSame(before: readonly Token[], after: readonly Token[], start: number): Difference[] {
  const isWritten = (token: Token | undefined): boolean => token !== undefined && token.key === undefined;
  const parts: Difference[] = [];
  const note = (old: Token, fresh: Token): void => {
    if (old.text !== fresh.text) parts.push({ before: [old], after: [fresh], start: old.start });
  };
  let [oldEnd, newEnd] = [before.length, after.length];
  for (; isWritten(before[oldEnd - 1]) && isWritten(after[newEnd - 1]); oldEnd--, newEnd--)
    note(before[oldEnd - 1]!, after[newEnd - 1]!);
  let index = 0;
  let position = start;
  for (; index < oldEnd && index < newEnd && isWritten(before[index]) && isWritten(after[index]); index++) {
    note(before[index]!, after[index]!);
    position = before[index]!.start + before[index]!.text.length;
  }
  const [old, fresh] = [before.slice(index, oldEnd), after.slice(index, newEnd)];
  if (old.length > 0 || fresh.length > 0) parts.push({ before: old, after: fresh, start: old[0]?.start ?? position });
  return parts.sort((a, b) => a.start - b.start);
}
