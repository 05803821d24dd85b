/** Share of the clauses of the shorter draft that two versions of one draft have in common. */
const SHARE_OF_A_COPY = 0.5;
/** Clauses that must be the same for two drafts to be taken for versions of one. */
const LEAST_COMMON = 4;

/**
 * For each draft, given as the fingerprints of its clauses, the draft of which it is a copy or another version; -1 for one
 * that counts. Of two versions the longer one counts, so that passing a draft around does not make its wordings the house's.
 */
export function copiesAmong(drafts: readonly (readonly number[])[]): number[] {
  const prints = drafts.map((clauses) => new Set(clauses));
  const order = drafts.map((_, index) => index).sort((a, b) => prints[b]!.size - prints[a]!.size || a - b);
  const copyOf = new Array<number>(drafts.length).fill(-1);
  const holders = new Map<number, number[]>();
  for (const index of order) {
    const common = new Map<number, number>();
    for (const print of prints[index]!)
      for (const other of holders.get(print) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
    let most = 0;
    for (const [other, count] of common)
      if (count > most && count >= LEAST_COMMON && count >= prints[index]!.size * SHARE_OF_A_COPY) {
        most = count;
        copyOf[index] = other;
      }
    if (copyOf[index] !== -1) continue;
    for (const print of prints[index]!) {
      const indexes = holders.get(print);
      if (indexes) indexes.push(index);
      else holders.set(print, [index]);
    }
  }
  return copyOf;
}
