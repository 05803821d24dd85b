/** Index of the one item that differs from all others, which are alike; undefined when there is no such item. */
export function onlyOdd<T>(items: readonly T[], alike: (a: T, b: T) => boolean): number | undefined {
  if (items.length < 3) return undefined;
  const model = alike(items[0]!, items[1]!) || alike(items[0]!, items[2]!) ? items[0]! : items[1]!;
  let odd: number | undefined;
  for (let i = 0; i < items.length; i++) {
    if (alike(items[i]!, model)) continue;
    if (odd !== undefined) return undefined;
    odd = i;
  }
  return odd;
}
