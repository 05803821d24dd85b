/**
 * Index of the first item for which `holds` is true, of items for which it is false and then true; their number where
 * it is never true. Logarithmic: a line of a million clauses must not be walked for each of its items.
 */
export function firstWhere<T>(items: ArrayLike<T>, holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
