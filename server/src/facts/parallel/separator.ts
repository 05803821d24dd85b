import type { Span } from '../../text/span';
import { frameOf } from './frame';
import type { Units } from './units';

/** Long parallel members of a sentence that begin alike, and the mark in front of one that differs from the others. */
export interface OddSeparator {
  readonly at: number;
  /** The words that members begin with. */
  readonly anchor: string;
  readonly members: readonly Span[];
}

const SHORTEST = 4;
const PART_MARK = '；'.charCodeAt(0);

/**
 * Members of one sentence whose first clauses begin with the same two characters (or one, and keep a frame), have one
 * length, and go on after a comma. Where such members are separated by ； the one behind ， is odd.
 */
export function oddSeparator(units: Units): OddSeparator | undefined {
  if (!units.mark.subarray(0, units.count).includes(PART_MARK)) return undefined;
  const clauses = Array.from({ length: units.count }, (_, k) => units.unit(k));
  const groups = new Map<string, number[]>();
  clauses.forEach(({ text }, i) => {
    if (text.length < SHORTEST) return;
    const key = `${text.length} ${text[0]!}`;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  for (const group of groups.values()) {
    const members = group.map((i) => clauses[i]!);
    const frame = frameOf(members.map((m) => m.text));
    if (members.length < 3 || frame.head === 0 || (frame.head < 2 && frame.shared < 2)) continue;
    const behind = members.slice(1);
    const commas = behind.filter((u) => u.mark === '，');
    const others = behind.filter((u) => u.mark === '；').length;
    // each member goes on in a clause of its own, which is no member
    const goOn = group.every((i) => {
      const next = clauses[i + 1];
      return next?.mark === '，' && !group.includes(i + 1);
    });
    if (goOn && others >= 1 && commas.length === 1 && others + 1 === behind.length)
      return { at: commas[0]!.markAt, anchor: members[0]!.text.slice(0, Math.min(frame.head, 4)), members };
  }
  return undefined;
}
