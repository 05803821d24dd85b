/** The offsets at which two texts of one length differ. */
export function differingAt(a: string, b: string): readonly number[] {
  const offsets: number[] = [];
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) offsets.push(k);
  return offsets;
}

/** Whether two texts are of one length and differ in one character: 徐海涛, 徐海波. */
export const differInOne = (a: string, b: string): boolean => a.length === b.length && differingAt(a, b).length === 1;

/** Whether two texts are alike but for two neighbours that stand in each other's place: 李建国, 李国建. */
export function areTurned(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const offsets = differingAt(a, b);
  const [first, second] = offsets;
  return offsets.length === 2 && second === first! + 1 && a[first!] === b[second] && a[second] === b[first!];
}
