import shapeTable from '../../data/kept/look-alikes.tsv';
import soundTable from '../../data/made/sounds.tsv';
import { tableColumn } from '../text/table';

/** How one character may have been mistaken for another. */
export type Mistake = 'sound' | 'shape';

/** Groups of each character: its own first, others behind it. */
interface Table {
  /** First group of a character, from 1; 0 for a character that stands in none. */
  readonly first: Uint16Array;
  readonly others: ReadonlyMap<number, readonly number[]>;
}

function tableOf(groups: readonly string[]): Table {
  const first = new Uint16Array(65536);
  const others = new Map<number, number[]>();
  groups.forEach((group, i) => {
    for (let k = 0; k < group.length; k++) {
      const unit = group.charCodeAt(k);
      if (first[unit] === 0) first[unit] = i + 1;
      else {
        const more = others.get(unit);
        if (more) more.push(i + 1);
        else others.set(unit, [i + 1]);
      }
    }
  });
  return { first, others };
}

function share({ first, others }: Table, a: number, b: number): boolean {
  const x = first[a]!;
  const y = first[b]!;
  if (x === 0 || y === 0) return false;
  if (x === y) return true;
  const more = others.get(a);
  const rest = others.get(b);
  return !!more?.some((g) => g === y || rest?.includes(g)) || !!rest?.includes(x);
}

interface Tables {
  readonly sounds: Table;
  readonly shapes: Table;
}
let tables: Tables | undefined;

function tablesOf(): Tables {
  return (tables ??= {
    sounds: tableOf(tableColumn(soundTable, 'sounds.tsv', 'characters')),
    shapes: tableOf(tableColumn(shapeTable, 'look-alikes.tsv', 'characters')),
  });
}

/** Numbers of the groups that a character (UTF-16 unit) stands in: two that may be mistaken for each other share one. */
export function groupsOf(unit: number): number[] {
  const { sounds, shapes } = tablesOf();
  const of = ({ first, others }: Table): number[] =>
    first[unit] === 0 ? [] : [first[unit]!, ...(others.get(unit) ?? [])];
  // shapes are told apart from sounds by their sign
  return [...of(sounds), ...of(shapes).map((g) => -g)];
}

/** Whether two characters (UTF-16 units) look alike. */
export const lookAlike = (a: number, b: number): boolean => share(tablesOf().shapes, a, b);

/**
 * Whether one character (UTF-16 unit) may have been typed for the other: by an input method, since they sound alike, or in
 * scanning and by strokes, since they look alike. Undefined where neither is known.
 */
export function mistaken(a: number, b: number): Mistake | undefined {
  const { sounds, shapes } = tablesOf();
  if (share(sounds, a, b)) return 'sound';
  return share(shapes, a, b) ? 'shape' : undefined;
}
